"""A stretch of text to the expressions of time in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from onrecord.model.passage import Span
from onrecord.model.readings import Time
from onrecord.readings.times.bounds import bounded_at
from onrecord.readings.times.calendar import interval_text
from onrecord.readings.times.line import Found, Line
from onrecord.readings.times.parts import STARTERS
from onrecord.readings.times.words import (
    DAY_PARTS,
    DAY_WORDS,
    DECADES,
    MONTHS,
    PLURALS,
    SEASONS,
    SHORT_MONTHS,
    UNITS,
    WEEKDAYS,
)
from onrecord.text.doc import Doc

_WORD = re.compile(r"[a-z]+")
_HOLIDAYS = ("christmas", "easter", "halloween", "thanksgiving")
_TRIGGERS = frozenset(
    [
        *MONTHS,
        *SHORT_MONTHS,
        *WEEKDAYS,
        *SEASONS,
        *UNITS,
        *PLURALS,
        *DAY_WORDS,
        *DECADES,
        *DAY_PARTS,
        *_HOLIDAYS,
    ]
) - {"may", "march"}
"""Words without one of which a text has no time, but for years and for May and March with a capital."""
_ALSO = re.compile(r"\d{4}|\d0s|\d/\d|['’‘]\d\d|\bMa(?:y|rch)\b|\bMA(?:Y|RCH)\b", re.ASCII)
_LAST = frozenset("s0123456789")


def times_in(
    doc: Doc,
    span: Span,
    published: date | None = None,
    *,
    names: Sequence[Span] = (),
    told: bool = False,
) -> tuple[Time, ...]:
    """The expressions of time in `[start, end)` of a text, which is a sentence or less, in order.

    `published` is the day that counts as today: without it there are no days for what depends on it.
    `names` are spans of names in order, whose words are no times;
    `told` where the stretch tells of a saying itself, so that what has no tense is past.
    What a preposition says ("since", "by") is read where it stands within the span.
    """
    part = doc.text[span[0] : span[1]]
    if _TRIGGERS.isdisjoint(_WORD.findall(part.lower())) and not _ALSO.search(part):
        return ()
    line = Line(doc, span, published, names, told)
    return tuple(_time(line, found) for found in _all(line))


def _all(line: Line) -> Iterator[Found]:
    at = least = 0
    count = len(line.tokens)
    while at < count:
        low = line.tokens[at].low
        found = None
        if low in STARTERS or low[0].isdigit() or (low[0] == "'" and low[-1] in _LAST and len(low) > 2):
            found = bounded_at(line, at, least)
        if found is None:
            at += 1
            continue
        yield found
        at = least = max(found.end, at + 1)


def _time(line: Line, found: Found) -> Time:
    start, end = line.tokens[found.start].start, line.tokens[found.end - 1].end
    interval = interval_text(found.days) if found.days else None
    offset = "/".join(found.offset) if found.offset else None
    return Time((start, end), line.doc.text[start:end], interval, offset)
