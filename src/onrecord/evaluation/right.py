"""When a statement as a whole is right, though its bounds may differ by a word."""

from __future__ import annotations

from onrecord.evaluation.exact import Triple
from onrecord.passage import Span

CONTENT_F1 = 0.8


def is_right(found: Triple, gold: list[Triple]) -> bool:
    """Some marked attribution has an overlapping cue, the same source and the same content.

    The source is the same when both are missing or they overlap; the content when the F1 of
    its characters is `CONTENT_F1` or more.
    """
    return any(
        _overlap(found["cue"], triple["cue"]) > 0
        and _same_source(found["source"], triple["source"])
        and content_f1(found["content"], triple["content"]) >= CONTENT_F1
        for triple in gold
    )


def content_f1(found: tuple[Span, ...], gold: tuple[Span, ...]) -> float:
    """F1 of the characters of two contents."""
    total = _size(found) + _size(gold)
    return 2 * _overlap(found, gold) / total if total else 1.0


def _same_source(found: tuple[Span, ...], gold: tuple[Span, ...]) -> bool:
    return (not found and not gold) or _overlap(found, gold) > 0


def _overlap(first: tuple[Span, ...], second: tuple[Span, ...]) -> int:
    return sum(max(0, min(e, d) - max(s, c)) for s, e in first for c, d in second)


def _size(spans: tuple[Span, ...]) -> int:
    return sum(end - start for start, end in spans)
