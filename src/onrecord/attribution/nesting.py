"""Statements inside the content of another: "Hale said that the minister believes that …"."""

from __future__ import annotations

from onrecord.attribution.assemble import assemble
from onrecord.attribution.bounds import mend
from onrecord.attribution.draft import Draft
from onrecord.model.passage import Span
from onrecord.tagger.tagged import Tagged
from onrecord.text.doc import Doc


def nested(doc: Doc, tagged: Tagged, outer: list[Draft]) -> list[Draft]:
    """Drafts found in contents that were read again.

    Each has a cue, and a source that is not the speaker himself: "I think", said inside
    quotation marks, reports nobody else. One that is there already is not given twice.
    """
    made: list[Draft] = []
    for inner in tagged.inner:
        frame = doc.framed((inner.start, inner.end))
        for draft in assemble(inner):
            if not draft.cue or not draft.source or draft.speaks_of_oneself(doc.text):
                continue
            mend(draft, frame)
            draft.frame = frame.span
            if not any(_meets(draft.cue, other.cue) for other in [*outer, *made]):
                made.append(draft)
    return made


def _meets(first: list[Span], second: list[Span]) -> bool:
    return any(s < d and c < e for s, e in first for c, d in second)
