"""Expressions that count from today: "yesterday", "last week", "the past three days", "two years ago"."""

from __future__ import annotations

from onrecord.readings.times.calendar import (
    OPEN,
    TODAY,
    Days,
    Offset,
    month_of,
    moved,
    offset_of,
    unit_with,
)
from onrecord.readings.times.counts import Count, read_count
from onrecord.readings.times.dates import month_number, season_of
from onrecord.readings.times.line import Found, Line
from onrecord.readings.times.lookalikes import is_today
from onrecord.readings.times.named_days import NAMED, STARTS
from onrecord.readings.times.recurring import Recurring, after_now, before_now, of_this_year
from onrecord.readings.times.tense import is_ahead
from onrecord.readings.times.words import (
    BY_THE_TEXT,
    DAY_PARTS,
    DAY_WORDS,
    LAST,
    NEXT,
    SEASONS,
    UNITS,
    WEEKDAYS,
)


def read_day_word(line: Line, at: int) -> Found | None:
    """ "yesterday", "tomorrow night", "the day before yesterday", "the day after tomorrow"."""
    shift, end = 0, at
    if line.low(at) == "the":
        if line.low(at + 1) != "day" or (line.low(at + 2), line.low(at + 3)) not in _TWO_DAYS:
            return None
        shift, end = _TWO_DAYS[line.low(at + 2), line.low(at + 3)], at + 3
    word = line.low(end)
    if word not in DAY_WORDS or not is_today(line, end):
        return None
    shift += DAY_WORDS[word]
    end += 1
    if line.low(end) in DAY_PARTS:
        end += 1
    return _days_away(line, at, end, shift)


_TWO_DAYS = {("before", "yesterday"): -1, ("after", "tomorrow"): 1}


def _days_away(line: Line, start: int, end: int, shift: int) -> Found:
    day = moved(line.published, shift, "day") if line.published else None
    return Found(start, end, unit_with(day, "day"), (offset_of(shift, "day"),) * 2, kind="day")


def units_away(line: Line, count: int, unit: str, size: int = 1) -> Days | None:
    """The calendar's unit that is some units away from today's; `size`: how many make one (a decade: 10)."""
    if line.published is None:
        return None
    return unit_with(moved(line.published, count * size, unit), unit, size)


def read_last_next(line: Line, at: int) -> Found | None:
    """ "last week", "this June", "next Tuesday night", "the past three days", "the next few years"."""
    begin = at
    has_the = line.low(at) == "the"
    at += has_the
    if has_the and line.low(at) in UNITS and line.low(at + 1) in ("before", "after"):
        return _beyond(line, begin, at)
    which = line.low(at)
    at += 1
    if not has_the and (line.low(begin - 1) in _OWNERS or (which == "past" and line.is_capital(at))):
        return None
    if which == "this":
        if line.low(at) in ("past", "last"):
            return _rolling(line, begin, at + 1, -1) or _recurring(line, begin, at + 1, -1, "past")
        if line.low(at) in ("coming", "next", "upcoming"):
            return _rolling(line, begin, at + 1, 1) or _recurring(line, begin, at + 1, 1, "coming")
        return _unit(line, begin, at, 0) or _recurring(line, begin, at, 0, which)
    if which in BY_THE_TEXT:
        return _by_the_text(line, begin, at) if has_the else None
    way = -1 if which in LAST else 1 if which in NEXT else 0
    if not way:
        return None
    if which == "last" and line.low(at) in ("night", "evening") and not has_the:
        return _days_away(line, begin, at + 1, -1)
    found = _rolling(line, begin, at, way) if has_the or line.low(at) not in UNITS else None
    return (
        found or (None if has_the else _unit(line, begin, at, way)) or _recurring(line, begin, at, way, which)
    )


_OWNERS = frozenset(["the", "his", "her", "its", "their", "my", "our", "your", "'s"])
"""Words before "last year" by which it is the last one of something ("his last year in office")."""


def _beyond(line: Line, begin: int, at: int) -> Found | None:
    """ "the year before last", "the week after next"."""
    way = {("before", "last"): -2, ("after", "next"): 2}.get((line.low(at + 1), line.low(at + 2)))
    if way is None or line.low(at) in ("day", "hour"):
        return None
    unit, size = UNITS[line.low(at)]
    offset = (offset_of(way * size, unit),) * 2
    return Found(begin, at + 3, units_away(line, way, unit, size), offset, kind=line.low(at))


def _by_the_text(line: Line, begin: int, at: int) -> Found | None:
    """ "the following day": some time by another one that the text tells."""
    if line.low(at) in ("day", "week", "month", "year", "night", "morning") or line.low(at) in WEEKDAYS:
        return Found(begin, at + 1, None)
    return None


def _rolling(line: Line, begin: int, at: int, way: int) -> Found | None:
    """So many units up to today or from it on; of an unknown number where it is not told."""
    count = read_count(line, at)
    single = line.low(at)
    if count is None and single in UNITS and single not in ("day", "hour", "weekend"):
        unit, times = UNITS[single]
        count = Count(times, times, unit, at + 1)
    if count is None or count.unit == "weekend" or line.low(count.end) == "before":
        return None
    if line.low(count.end) == "of" and line.low(at - 1) == "last":
        return None
    if count.high is None:
        return Found(begin, count.end, None, rolls=True)
    edge = offset_of(way * count.high, count.unit)
    offset = (edge, TODAY) if way < 0 else (TODAY, edge)
    far = moved(line.published, way * count.high, count.unit) if line.published else None
    days = None if far is None else (far, line.published) if way < 0 else (line.published, far)
    return Found(begin, count.end, days, offset, rolls=True)


def _unit(line: Line, begin: int, at: int, way: int) -> Found | None:
    """The week, month, quarter, year or decade of today, the one before or after; today's part of the day."""
    at += line.low(at) == "fiscal"
    word = line.low(at)
    if line.tokens[at - 1].text.istitle() and line.is_capital(at):
        return None
    if way == 0 and word in DAY_PARTS:
        return _days_away(line, begin, at + 1, 0)
    if word not in UNITS or word in ("day", "hour", "fortnight"):
        return None
    unit, size = UNITS[word]
    offset = (offset_of(way * size, unit),) * 2
    return Found(begin, at + 1, units_away(line, way, unit, size), offset, kind=word)


def _recurring(line: Line, begin: int, at: int, way: int, which: str) -> Found | None:
    """ "last Friday", "this November", "next summer", "last Christmas"."""
    named = _name(line, at)
    if named is None:
        return None
    again, end = named
    if line.low(end) in DAY_PARTS:
        end += 1
    if line.published is None:
        days = None
    elif which == "past":
        days = again.latest(line.published)
    elif which == "coming":
        days = again.soonest(line.published)
    elif way:
        days = before_now(line, again) if way < 0 else after_now(line, again)
    elif again.of_year:
        days = of_this_year(line, begin, end, again)
    else:
        days = (
            again.latest(line.published)
            if is_ahead(line, begin, end) is False
            else again.soonest(line.published)
        )
    return Found(begin, end, days, kind="weekday" if not again.of_year else "other")


def _name(line: Line, at: int) -> tuple[Recurring, int] | None:
    """The weekday, month, season or holiday at a token, and the token after it."""
    low = line.low(at)
    if low in WEEKDAYS:
        return Recurring(None, WEEKDAYS[low]), at + 1
    if low in SEASONS:
        return Recurring(lambda year: season_of(year, low)), at + 1
    if (month := month_number(line, at)) and line.is_capital(at):
        return Recurring(lambda year: month_of(year, month[0])), month[1]
    if low in STARTS and line.is_capital(at):
        for length in (4, 3, 2, 1):
            name = tuple(line.low(n) for n in range(at, at + length))
            if name in NAMED:
                return Recurring(NAMED[name]), at + length
    return None


_NO_START = frozenset(
    [
        "$",
        "£",
        "€",
        "the",
        "half",
        "quarter",
        "third",
        "recent",
        "these",
        "those",
        "all",
        "of",
        "early",
        "final",
        "last",
    ]
)


def read_ago(line: Line, at: int) -> Found | None:
    """ "three days ago", "a few years ago", "two weeks from now", "a year later", "within a month"."""
    begin = at
    if line.low(at) in ("in", "within"):
        return _in_so_long(line, at)
    count = read_count(line, at)
    if count is None or line.low(begin - 1) in _NO_START:
        return None
    end = count.end
    if line.low(end) == "ago":
        return _away(line, begin, end + 1, count, -1)
    if line.low(end) == "from" and line.low(end + 1) in ("now", "today", "tonight"):
        return _away(line, begin, end + 2, count, 1)
    if line.low(end) in ("earlier", "later", "afterward", "afterwards"):
        return Found(begin, end + 1, None)
    if line.low(end) in ("before", "after") and line.low(at) not in ("last", "this"):
        return Found(begin, end + 1, None)
    return None


def _away(line: Line, begin: int, end: int, count: Count, way: int) -> Found:
    """The unit so many units away; from one to the other where two numbers are told."""
    if count.low is None or count.high is None:
        return Found(begin, end, None)
    near, far = way * count.low, way * count.high
    first, last = min(near, far), max(near, far)
    start, finish = (units_away(line, n, count.unit) for n in (first, last))
    days: Days | None = (start[0], finish[1]) if start and finish else None
    offset: Offset = (offset_of(first, count.unit), offset_of(last, count.unit))
    if count.bound == "more":
        offset = (OPEN, offset[1]) if way < 0 else (offset[0], OPEN)
        days = days and ((None, days[1]) if way < 0 else (days[0], None))
    elif count.bound == "less":
        offset = (offset[0], TODAY) if way < 0 else (TODAY, offset[1])
        days = days and ((days[0], line.published) if way < 0 else (line.published, days[1]))
    return Found(begin, end, days, offset)


_RECORDS = frozenset(["time", "times", "first", "only", "best", "worst", "once", "twice", "all"])


def _in_so_long(line: Line, at: int) -> Found | None:
    """ "in ten days" where that is to come; "within a week"."""
    count = read_count(line, at + 1)
    if count is None or line.low(count.end) in ("of", "after", "before", "ago", "since"):
        return None
    if count.high is None or count.low is None:
        return Found(at, count.end, None) if line.low(at) == "within" else None
    if line.low(at) == "within":
        far = moved(line.published, count.high, count.unit) if line.published else None
        days = (line.published, far) if far else None
        return Found(at, count.end, days, (TODAY, offset_of(count.high, count.unit)), rolls=True)
    if line.low(at - 1) in _RECORDS or line.low(at - 1).endswith("est") or not is_ahead(line, at, count.end):
        return None
    return _away(line, at, count.end, count, 1)


__all__ = ["read_ago", "read_day_word", "read_last_next", "units_away"]
