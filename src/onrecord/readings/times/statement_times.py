"""The times of a statement: those of its content, and those beside its cue in the same sentence."""

from __future__ import annotations

from bisect import bisect_left

from onrecord.model.article import Statement
from onrecord.model.passage import Span
from onrecord.model.readings import Time
from onrecord.readings.context import Context
from onrecord.readings.times.beside_cue import gaps_beside_cue
from onrecord.readings.times.find import times_in
from onrecord.tagger.tagged import Entity

_NAMES = frozenset(["person", "organization", "other"])


def read_times(statement: Statement, context: Context) -> tuple[Time, ...]:
    """The expressions of time in a statement's content, and around its cue in the same sentence, in order."""
    found: list[Time] = []
    for stretch, told in _stretches(statement, context):
        names = _names(stretch, context)
        found += times_in(context.doc, stretch, context.published, names=names, told=told)
    return tuple(found)


def _names(stretch: Span, context: Context) -> tuple[Span, ...]:
    """The names that begin in a stretch, but for places."""
    first = bisect_left(context.doc.entities, stretch[0], key=_start)
    last = bisect_left(context.doc.entities, stretch[1], lo=first, key=_start)
    return tuple((e.start, e.end) for e in context.doc.entities[first:last] if e.kind in _NAMES)


def _start(entity: Entity) -> int:
    return entity.start


def _stretches(statement: Statement, context: Context) -> list[tuple[Span, bool]]:
    """The content, cut into sentences, and the stretches beside the cue, for which it says True; in order."""
    made = [(gap, True) for gap in gaps_beside_cue(statement, context)]
    for start, end in statement.content.spans:
        for first, last in context.doc.sentences_in((start, end)):
            made.append(((max(start, first), min(end, last)), False))
    return sorted(made)
