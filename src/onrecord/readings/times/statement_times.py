"""The times of a statement: those of its content, and those beside its cue in the same sentence."""

from __future__ import annotations

from onrecord.article import Statement
from onrecord.passage import Span
from onrecord.reading import Time
from onrecord.readings.sheet import Sheet
from onrecord.readings.times.beside_cue import gaps_beside_cue
from onrecord.readings.times.find import times_in

_NAMES = frozenset(["person", "organization", "other"])


def read_times(statement: Statement, sheet: Sheet) -> tuple[Time, ...]:
    """The expressions of time in a statement's content, and around its cue in the same sentence, in order."""
    names = tuple((e.start, e.end) for e in sheet.entities if e.kind in _NAMES)
    return tuple(
        time
        for stretch in _stretches(statement, sheet)
        for time in times_in(sheet.blanked, stretch, sheet.published, names=names, syntax=sheet.syntax)
    )


def _stretches(statement: Statement, sheet: Sheet) -> list[Span]:
    """The content, cut into sentences, and the stretches beside the cue, in order."""
    made = list(gaps_beside_cue(statement, sheet))
    for start, end in statement.content.spans:
        for first, last in sheet.sentences_in((start, end)):
            made.append((max(start, first), min(end, last)))
    return sorted(made)
