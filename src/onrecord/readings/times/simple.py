"""An expression of one sort or another, without what makes it a part or a range of it."""

from __future__ import annotations

from collections.abc import Callable

from onrecord.readings.times.calendar import third_of
from onrecord.readings.times.dates import read_date, read_season, read_weekday
from onrecord.readings.times.line import Found, Line
from onrecord.readings.times.named_days import STARTS, read_named_day
from onrecord.readings.times.relative import read_ago, read_day_word, read_last_next, units_away
from onrecord.readings.times.words import (
    DASHES,
    DAY_WORDS,
    DECADES,
    HEDGES,
    LAST,
    MONTHS,
    NEXT,
    NUMBERS,
    PLURALS,
    SEASONS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    UNITS,
    VAGUE,
    WEEKDAYS,
)
from onrecord.readings.times.years import read_century, read_decade, read_year

Read = Callable[[Line, int], Found | None]

_ARTICLE: tuple[Read, ...] = (
    read_last_next,
    read_day_word,
    read_decade,
    read_century,
    read_season,
    read_date,
)
_NUMBER: tuple[Read, ...] = (read_ago, read_date, read_decade, read_century, read_year)


def _ends(line: Line, at: int) -> Found | None:
    """ "year's end", "year-end": the last part of today's."""
    joint = line.low(at + 1)
    if line.low(at + 2) != "end" or (joint != "'s" and joint not in DASHES):
        return None
    unit, size = UNITS[line.low(at)]
    days = units_away(line, 0, unit, size)
    return Found(at, at + 3, third_of(days, 2) if days else None)


def _dispatch() -> dict[str, tuple[Read, ...]]:
    """What may begin with a word, in the order in which it is tried."""
    made: dict[str, tuple[Read, ...]] = {}
    for words, reads in (
        (PLURALS, (read_ago,)),
        (
            HEDGES | VAGUE | set(NUMBERS) | {"more", "less", "fewer", "at", "over", "in", "within"},
            (read_ago,),
        ),
        (DAY_WORDS, (read_day_word,)),
        (LAST | NEXT | {"this"}, (read_last_next,)),
        (SEASONS, (read_season,)),
        (DECADES, (read_decade,)),
        ({"fiscal", "year", "years", "calendar"}, (read_year,)),
        ({"year", "month", "week", "quarter", "decade", "century"}, (_ends,)),
        (WEEKDAYS, (read_weekday,)),
        (SHORT_WEEKDAYS, (read_weekday,)),
        (MONTHS, (read_date,)),
        (SHORT_MONTHS, (read_date,)),
        (STARTS, (read_named_day,)),
        ({"eighteenth", "nineteenth", "twentieth"}, (read_century,)),
        ({"the"}, _ARTICLE),
    ):
        for word in words:
            made[word] = made.get(word, ()) + reads
    return made


_READS = _dispatch()
SIMPLE_STARTS = frozenset(_READS) | {"9/11"}
"""The words that may begin one; so may any number."""


def simple_at(line: Line, at: int) -> Found | None:
    """The expression that begins at a token, without its parts and prepositions."""
    low = line.low(at)
    reads = _READS.get(low, ())
    if low and (low[0].isdigit() or low[0] == "'"):
        reads = (read_named_day, *_NUMBER) if low == "9/11" else _NUMBER
    for read in reads:
        found = read(line, at)
        if found:
            return found
    return None
