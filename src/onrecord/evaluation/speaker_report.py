"""Figures of speakers and names as tables for a terminal, and as plain values."""

from __future__ import annotations

from typing import Any

from rich.console import Console
from rich.table import Table

from onrecord.evaluation.speakers import SpeakerReport
from onrecord.gold.counts import Counts, interval
from onrecord.gold.speaker_labels import FORMS


def print_speakers(report: SpeakerReport, console: Console) -> None:
    """The share of sources that are right, by system and form, with 95% intervals over documents."""
    made = Table(title=f"Speakers, weights {report.weights}", title_justify="left")
    made.add_column("")
    for column in ("form", "right", "95% interval", "wrong", "undecided", "sources"):
        made.add_column(column, justify="right")
    for system, table in report.tables.items():
        for form in FORMS:
            counts = table.get(form, [])
            if counts:
                made.add_row(system, form, *_cells(counts))
    console.print(made)


def _cells(counts: list[Counts]) -> list[str]:
    whole = sum(counts, Counts())
    low, high = interval([Counts(c.right, c.gold, c.gold) for c in counts])
    wrong, undecided = whole.found - whole.right, whole.gold - whole.found
    return [
        f"{whole.right / whole.gold:.3f}" if whole.gold else "",
        f"{low:.3f} to {high:.3f}",
        f"{wrong:.0f}",
        f"{undecided:.0f}",
        f"{whole.gold:.0f}",
    ]


def print_names(tables: dict[str, list[Counts]], console: Console) -> None:
    """Names by kind: exact span and kind."""
    made = Table(title="Names, exact span and kind", title_justify="left")
    made.add_column("")
    for column in ("precision", "recall", "F1", "95% interval", "gold"):
        made.add_column(column, justify="right")
    for kind, counts in tables.items():
        whole = sum(counts, Counts())
        low, high = interval(counts)
        figures = (f"{value:.3f}" for value in (whole.precision, whole.recall, whole.f1))
        made.add_row(kind, *figures, f"{low:.3f} to {high:.3f}", f"{whole.gold:.0f}")
    console.print(made)


def speakers_json(report: SpeakerReport) -> dict[str, Any]:
    """Shares of right sources by system and form, with the numbers they are made of."""
    systems: dict[str, Any] = {}
    for system, table in report.tables.items():
        for form, counts in table.items():
            whole = sum(counts, Counts())
            systems.setdefault(system, {})[form] = {
                "right": whole.right,
                "given": whole.found,
                "sources": whole.gold,
                "accuracy": round(whole.right / whole.gold, 4) if whole.gold else None,
            }
    return {"weights": report.weights, "systems": systems}


def names_json(tables: dict[str, list[Counts]]) -> dict[str, Any]:
    """Precision, recall and F1 of each kind of name."""
    totals = {kind: sum(counts, Counts()) for kind, counts in tables.items()}
    return {
        kind: {"precision": round(t.precision, 4), "recall": round(t.recall, 4), "f1": round(t.f1, 4)}
        for kind, t in totals.items()
    }
