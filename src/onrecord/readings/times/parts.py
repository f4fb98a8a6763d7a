"""An expression, or a part of one: "early September", "the end of the year", "the last week of October"."""

from __future__ import annotations

from dataclasses import replace

from onrecord.readings.times.calendar import Days, month_of, moved, offset_of, third_of, unit_with
from onrecord.readings.times.dates import read_date, read_season
from onrecord.readings.times.line import Found, Line
from onrecord.readings.times.relative import read_day_word, read_last_next, units_away
from onrecord.readings.times.simple import SIMPLE_STARTS, simple_at
from onrecord.readings.times.tense import is_ahead
from onrecord.readings.times.words import (
    DASHES,
    DAY_PARTS,
    NUMBERS,
    ORDINALS,
    PLURALS,
    SEASONS,
    UNITS,
)
from onrecord.readings.times.years import read_year

_EARLY = {"early": 0, "mid": 1, "middle": 1, "late": 2}
_EDGES = {"start": 0, "beginning": 0, "middle": 1, "midst": 1, "end": 2, "close": 2}
_SPAN_PARTS = frozenset(["rest", "remainder", "course", "whole", "entirety"])
STARTERS = SIMPLE_STARTS | set(_EARLY) | {"earlier", "later", "end", "beginning"}


def expression_at(line: Line, at: int) -> Found | None:
    """The expression that begins at a token, a part of one too, without prepositions."""
    low = line.low(at)
    if low in ("early", "late", "mid", "earlier", "later"):
        return _early(line, at, at)
    if low == "the" or low in _EDGES:
        found = read_day_word(line, at) if low == "the" else None
        found = found or _edge(line, at) or _counted_part(line, at)
        found = found or _day_part_of(line, at) or _week_of(line, at)
        if found:
            return found
        if low == "the" and line.low(at + 1) in _EARLY and (found := _early(line, at, at + 1)):
            return found
    return simple_at(line, at)


def _early(line: Line, begin: int, at: int) -> Found | None:
    """ "early September", "late on Friday", "mid-2015", "the late 1990s", "earlier this week"."""
    word = line.low(at)
    start = at + 1
    if line.low(start) in DASHES or line.low(start) in ("on", "in", "-"):
        start += 1
    if start >= len(line.tokens):
        return None
    found = simple_at(line, start) or (_of_today(line, start) if line.low(start) == "the" else None)
    if found is None or (found.days is None and found.offset is None and found.kind == "other"):
        return None
    if word in ("earlier", "later") or found.days is None or found.rolls:
        return replace(found, start=begin)
    return replace(found, start=begin, days=third_of(found.days, _EARLY[word]), latest=None)


def _of_today(line: Line, at: int) -> Found | None:
    """ "the year", "the month": that of today, as in "the end of the year"."""
    at += line.low(at) == "the"
    word = line.low(at)
    if word in SEASONS:
        return read_season(line, at - 1)
    if word not in ("week", "month", "quarter", "year", "decade", "century"):
        return None
    unit, size = UNITS[word]
    if line.low(at + 1) == "of":
        return None
    return Found(at, at + 1, units_away(line, 0, unit, size), (offset_of(0, unit),) * 2, kind=word)


def _edge(line: Line, at: int) -> Found | None:
    """ "the end of the year", "the beginning of March", "the rest of the week", "the second half of 2016"."""
    begin = at
    at += line.low(at) == "the"
    word, of = line.low(at), at + 1
    half = ORDINALS.get(word) if line.low(of) in ("half", "quarter") else None
    of += half is not None
    if (word not in _EDGES and word not in _SPAN_PARTS and half is None) or line.low(of) != "of":
        return None
    whole = simple_at(line, of + 1) or _of_today(line, of + 1)
    if whole is None or whole.kind in ("weekday", "day") or (whole.days is None and whole.offset is None):
        return None
    days = whole.days
    if days is None:
        return replace(whole, start=begin, latest=None)
    if half is not None:
        days = _half(days, half, 2 if line.low(of - 1) == "half" else 4)
    elif word in _EDGES:
        days = third_of(days, _EDGES[word])
        whole = replace(whole, kind="end" if _EDGES[word] == 2 else "start")
    else:
        days = _rest(line, days) if word in ("rest", "remainder") else days
    return replace(whole, start=begin, days=days, offset=None, latest=None)


def _half(days: Days, number: int, parts: int) -> Days | None:
    first, last = days
    if first is None or last is None or number > parts:
        return None
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months % parts == 0:
        total = first.year * 12 + first.month - 1 + (number - 1) * (months // parts)
        return month_of(total // 12, total % 12 + 1, months // parts)
    middle = moved(first, 14 if months == 1 else (last - first).days // 2, "day")
    if parts != 2 or middle is None:
        return None
    return (first, middle) if number == 1 else (moved(middle, 1, "day"), last)


def _rest(line: Line, days: Days) -> Days:
    if line.published and days[0] and days[1] and days[0] <= line.published <= days[1]:
        return (line.published, days[1])
    return days


def _counted_part(line: Line, at: int) -> Found | None:
    """ "the first six months of 2015", "the last week of October", "the second week of June"."""
    begin = at
    at += line.low(at) == "the"
    which = line.low(at)
    number = NUMBERS.get(line.low(at + 1)) or (int(line.low(at + 1)) if _is_small(line.low(at + 1)) else None)
    unit_at = at + 1 + (number is not None)
    word = PLURALS.get(line.low(unit_at), line.low(unit_at))
    if word not in ("day", "week", "month", "quarter", "year") or line.low(unit_at + 1) != "of":
        return None
    if which not in ("last", "final") and which not in ORDINALS:
        return None
    whole = simple_at(line, unit_at + 2) or _of_today(line, unit_at + 2)
    if whole is None or whole.kind in ("day", "weekday"):
        return None
    days = _counted(whole.days, which, number or 1, word) if whole.days else None
    return Found(begin, whole.end, days)


def _is_small(low: str) -> bool:
    return low.isascii() and low.isdigit() and len(low) < 4


def _counted(days: Days, which: str, count: int, word: str) -> Days | None:
    first, last = days
    unit, size = UNITS[word]
    if first is None or last is None:
        return None
    if which in ("last", "final"):
        after = moved(last, 1, "day")
        start, end = (moved(after, -count * size, unit) if after else None), last
    else:
        start = moved(first, (ORDINALS[which] - 1) * count * size, unit)
        after = moved(start, count * size, unit) if start else None
        stop = moved(after, -1, "day") if after else None
        if stop is None:
            return None
        end = stop
    return (start, end) if start and first <= start <= end <= last else None


def _day_part_of(line: Line, at: int) -> Found | None:
    """ "the morning of Nov. 8", "the night of the 4th of July"."""
    if line.low(at + 1) not in DAY_PARTS or line.low(at + 2) != "of":
        return None
    found = simple_at(line, at + 3)
    return replace(found, start=at) if found and found.kind in ("day", "weekday") else None


_BESIDE = frozenset(["day", "night", "week", "weekend", "month", "year", "morning"])
"""Units of which one lies beside something that the text tells: "the day after the shooting"."""


def _week_of(line: Line, at: int) -> Found | None:
    """ "the week of Nov. 8", "the month of May", "the year 2014", "the weekend"."""
    word = line.low(at + 1)
    if word in ("year", "years", "fiscal", "calendar"):
        found = read_year(line, at + 1)
        return replace(found, start=at) if found else None
    if word == "weekend" and line.low(at + 2) != "of":
        return _weekend(line, at)
    if word in _BESIDE and line.low(at + 2) in ("before", "after") and at + 3 < len(line.tokens):
        return read_last_next(line, at) or Found(at, at + 3, None)
    if (
        word not in ("week", "month", "weekend", "summer", "winter", "spring", "fall")
        or line.low(at + 2) != "of"
    ):
        return None
    found = read_date(line, at + 3) if at + 3 < len(line.tokens) else None
    if found is None or (word != "month" and found.kind != "day"):
        return None
    if word == "month" or found.days is None:
        return replace(found, start=at, latest=None)
    days = units_of(found.days, word)
    return Found(at, found.end, days)


def units_of(days: Days, unit: str) -> Days | None:
    """The week or weekend that holds the first of some days."""
    return unit_with(days[0], unit) if unit in ("week", "weekend") else None


def _weekend(line: Line, at: int) -> Found | None:
    """ "over the weekend", "at the weekend": the last one, or the next where that lies ahead."""
    if line.low(at - 1) not in (
        "over",
        "at",
        "on",
        "during",
        "since",
        "before",
        "through",
        "by",
        "until",
        "for",
    ):
        return None
    ahead = is_ahead(line, at, at + 2)
    today = line.published
    way = 0 if today is None or today.weekday() >= 5 or ahead else -1
    return Found(at, at + 2, units_away(line, way, "weekend"), kind="weekend")
