"""Judged articles for tests, from as little as can be said of each statement."""

from __future__ import annotations

from onrecord.attribution.confidence import Confidence
from onrecord.gold.counts import Counts
from onrecord.gold.judge import Judged, Rightness, Triple
from onrecord.model.article import KINDS

NONE: Triple = {"source": (), "cue": (), "content": ()}
TABLE = {name: Counts(1, 2, 2) for name in ("source", "cue", "content", "all three")}


def judged(
    found: list[tuple[int | None, float, str]], gold: int, parts: float | None = 0.5, id: str = "1"
) -> Judged:
    """An article of `gold` attributions; of each statement that was found its match, its confidence, and
    which of s, c and q (source, cue, content) are right. `parts`: the confidence of every part."""
    return Judged(
        id,
        "",
        [NONE] * gold,
        [NONE] * len(found),
        TABLE,
        TABLE,
        dict.fromkeys(KINDS, TABLE),
        [Rightness(match, *(part in right for part in "scq")) for match, _, right in found],
        [Confidence(sure, parts, parts, parts) for _, sure, _ in found],
    )
