"""Statements whose source is not printed, or is "I": the speaker that they go on from."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.speakers.referents import Referent
from onrecord.speakers.sources import Source
from onrecord.text.doc import Doc

SAME_SENTENCE = 0.8
SAME_PARAGRAPH = 0.85
NEXT_PARAGRAPH = 0.6
ONESELF = 0.9
"""How sure each is, before the other statement's own confidence."""
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|it)\b", re.IGNORECASE)
Spoken = list[tuple[Referent, float]]


def speaks_of_himself(sources: Sequence[Source], speakers: Sequence[Spoken], number: int) -> Spoken:
    """ "I" and "we" are who speaks the smallest quotation around them."""
    own = sources[number]
    around = [
        other
        for other, source in enumerate(sources)
        if other != number
        and speakers[other]
        and any(start <= own.place < end for start, end in source.content)
        and (source.quoted or other == own.outer)
    ]
    if not around:
        return []
    nearest = min(around, key=lambda other: _size(sources[other]))
    return [(referent, round(chance * ONESELF, 4)) for referent, chance in speakers[nearest]]


def goes_on_from(doc: Doc, sources: Sequence[Source], speakers: Sequence[Spoken], number: int) -> Spoken:
    """The speaker of the statement that one without a source goes on from, nobody where that is open."""
    own = sources[number]
    if own.cue and _PASSIVE.search(" ".join(doc.text[start:end] for start, end in own.cue)):
        return []
    found = _in_sentence(doc, sources, speakers, number)
    if found is None and own.quoted and not own.cue:
        found = _in_paragraph(doc, sources, speakers, number)
    if found is None:
        return []
    other, sure = found
    return [(referent, round(chance * sure, 4)) for referent, chance in speakers[other]]


def _in_sentence(
    doc: Doc, sources: Sequence[Source], speakers: Sequence[Spoken], number: int
) -> tuple[int, float] | None:
    """ "…, Hale said, adding that …"."""
    own = sources[number]
    place = own.cue[0][0] if own.cue else own.place
    sentence = doc.whole_sentence_number(place)
    before = [
        other
        for other, source in enumerate(sources)
        if other != number
        and speakers[other]
        and source.span is not None
        and source.place < place
        and doc.whole_sentence_number(source.place) == sentence
        and source.outer == own.outer
    ]
    return (max(before, key=lambda n: sources[n].place), SAME_SENTENCE) if before else None


def _in_paragraph(
    doc: Doc, sources: Sequence[Source], speakers: Sequence[Spoken], number: int
) -> tuple[int, float] | None:
    """A bare quotation: whoever is quoted before it in its paragraph, after it, or just before that."""
    own = sources[number]
    paragraph = doc.paragraph_number(own.place)

    def at(source: Source) -> int:
        return source.content[0][0] if source.content else source.place

    spoken = [
        (at(source), other)
        for other, source in enumerate(sources)
        if other != number and speakers[other] and source.outer is None and source.form != "none"
    ]
    here = [(place, other) for place, other in spoken if doc.paragraph_number(place) == paragraph]
    before = [item for item in here if item[0] < own.place]
    if before:
        return max(before)[1], SAME_PARAGRAPH
    if here:
        return min(here)[1], SAME_PARAGRAPH
    above = [item for item in spoken if doc.paragraph_number(item[0]) == paragraph - 1]
    if above and sources[max(above)[1]].quoted:
        return max(above)[1], NEXT_PARAGRAPH
    return None


def _size(source: Source) -> int:
    return sum(end - start for start, end in source.content)
