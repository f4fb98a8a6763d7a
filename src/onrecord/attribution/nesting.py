"""Statements inside the content of another: "Hale said that the minister believes that …"."""

from __future__ import annotations

from dataclasses import replace

from onrecord.attribution.assemble import assemble
from onrecord.attribution.bounds import Layout, mend
from onrecord.attribution.draft import Draft
from onrecord.marks import paragraphs, quotations
from onrecord.model.passage import Span
from onrecord.tagger.tagged import Tagged


def nested(text: str, tagged: Tagged, outer: list[Draft]) -> list[Draft]:
    """Drafts found in contents that were read again.

    Each has a cue, and a source that is not the speaker himself: "I think", said inside
    quotation marks, reports nobody else. One that is there already is not given twice.
    """
    made: list[Draft] = []
    for inner in tagged.inner:
        layout = framed(text, (inner.start, inner.end))
        for draft in assemble(inner):
            if not draft.cue or not draft.source or draft.speaks_of_oneself(text):
                continue
            mend(draft, layout)
            draft.frame = (inner.start, inner.end)
            if not any(_meets(draft.cue, other.cue) for other in [*outer, *made]):
                made.append(draft)
    return made


def framed(text: str, frame: Span) -> Layout:
    """Paragraphs and quotations of a stretch by itself, with offsets of the whole text."""
    start, end = frame
    piece = text[start:end]
    return Layout(
        text,
        [(low + start, high + start) for low, high in paragraphs(piece)],
        [replace(q, start=q.start + start, end=q.end + start) for q in quotations(piece)],
    )


def _meets(first: list[Span], second: list[Span]) -> bool:
    return any(s < d and c < e for s, e in first for c, d in second)
