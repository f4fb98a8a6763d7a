"""Written cases by people who had not seen the code; the part that was kept aside."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.evaluation.readings import evaluate_readings
from onrecord.gold.counts import Counts

CASES = Path(__file__).parent / "cases"
LEAST = {
    "acts": ("act: kind", 0.88),
    "certainty": ("certainty: level", 0.80),
    "figures": ("figures: all right", 0.80),
    "times": ("times: all right", 0.90),
    "places": ("places: all right", 0.78),
    "forecasts": ("forecasts: all right", 0.65),
    "reasons": ("reasons: tokens", 0.45),
    "about": ("about", 0.75),
    "voice": ("voice: attributed or own", 0.92),
}
"""What each reading must reach on the kept part, somewhat below what it reaches."""


@pytest.mark.parametrize("name", sorted(LEAST))
def test_kept_cases(name: str) -> None:
    measure, least = LEAST[name]
    report = evaluate_readings(CASES / f"{name}.jsonl")
    whole = sum(report.tables["kept"][measure], Counts())
    assert whole.gold >= 20
    assert whole.f1 >= least
