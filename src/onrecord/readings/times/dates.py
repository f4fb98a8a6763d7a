"""Months, dates, days of the week and seasons."""

from __future__ import annotations

import re

from onrecord.readings.times.calendar import Days, day_of, month_of
from onrecord.readings.times.line import Found, Line
from onrecord.readings.times.lookalikes import is_month, is_season, is_weekday
from onrecord.readings.times.recurring import Recurring, meant
from onrecord.readings.times.words import (
    DASHES,
    DAY_PARTS,
    MONTHS,
    SEASONS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
)
from onrecord.readings.times.years import plain_year

_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\Z", re.ASCII)
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?![\d\w-])", re.ASCII)
_SLASHED = re.compile(r"(\d{1,2})([/.])(\d{1,2})\2(\d{4}|\d\d)\Z", re.ASCII)


def month_number(line: Line, at: int) -> tuple[int, int] | None:
    """The month at a token, and the token after it and its full stop."""
    low = line.low(at)
    number = MONTHS.get(low) or SHORT_MONTHS.get(low)
    if number is None:
        return None
    short = low not in MONTHS
    return number, at + 1 + (short and line.low(at + 1) == "." and line.glued(at + 1))


def day_number(line: Line, at: int) -> int | None:
    """A number from 1 to 99 that may be the day of a month: 45 is one that does not exist."""
    match = _DAY.match(line.low(at))
    return int(match.group(1)) if match and match.group(1) != "0" else None


def read_date(line: Line, at: int) -> Found | None:
    """ "March 3, 2018", "3 May 1889", "the 4th of July", "Sept. 11", "March 2018", "June", "2018-03-03"."""
    return _numeric(line, at) or _month_first(line, at) or _day_first(line, at)


def _numeric(line: Line, at: int) -> Found | None:
    """A date in figures alone: of the form 3/15/2016 the month is first, unless it cannot be."""
    token = line.tokens[at]
    if match := _ISO.match(line.doc.text, token.start, line.span[1]):
        year, month, day = map(int, match.groups())
        return Found(at, at + 5, day_of(year, month, day), kind="day") if 1 <= month <= 12 else None
    if match := _SLASHED.match(token.low):
        month, day, year = int(match[1]), int(match[3]), int(match[4])
        if match[2] == "." or month > 12:
            month, day = day, month
        if month > 12 or not day or (match[2] == "." and year < 1000):
            return None
        return Found(at, at + 1, day_of(year if year > 99 else 2000 + year, month, day), kind="day")
    return None


def _month_first(line: Line, at: int) -> Found | None:
    month = month_number(line, at)
    if month is None:
        return None
    number, end = month
    day = day_number(line, end)
    if day is not None and not _is_count(line, end):
        return _with_day(line, at, end + 1, number, day)
    year = _year_after(line, end)
    if year and not (line.low(at) == "may" and not line.is_capital(at)):
        return Found(at, year[1], month_of(year[0], number) if year[0] else None, kind="month")
    if not is_month(line, at, end):
        return None
    again = Recurring(lambda year: month_of(year, number))
    return Found(at, end, meant(line, at, end, again), kind="month", latest=again.latest)


def _is_count(line: Line, at: int) -> bool:
    """Whether the number after "May" or "March" counts something: "in May 12 people died", "may 10 days"."""
    following = line.low(at + 1)
    return following in ("percent", "%", "people", "million", "billion", "points") or (
        following == "-" and (line.low(at + 2) in ("year", "day", "week", "month", "member"))
    )


def _with_day(line: Line, at: int, end: int, month: int, day: int) -> Found | None:
    """A date from its month on: with a second day ("March 3-9") and a year if they are there."""
    if not line.is_capital(at) and line.low(at) in ("may", "march", "mar", "sat", "sun"):
        return None
    last = day
    if line.low(end) in (*DASHES, "to", "through", "and") and not month_number(line, end + 2):
        second = day_number(line, end + 1)
        joined = line.low(end) in ("to", "through") or line.low(at - 1) == "between" or line.glued(end)
        if second and day < second <= 31 and (joined or second == day + 1):
            last, end = second, end + 2
    return _dated(line, at, end, month, (day, last))


def _dated(line: Line, at: int, end: int, month: int, day: tuple[int, int]) -> Found:
    def of_year(year: int) -> Days | None:
        first, last = day_of(year, month, day[0]), day_of(year, month, day[1])
        return (first[0], last[1]) if first and last else None

    if year := _year_after(line, end):
        return Found(at, year[1], of_year(year[0]) if year[0] else None, kind="day")
    if month == 9 and day == (11, 11) and line.low(end) in _TERROR:
        return Found(at, end, of_year(2001), kind="day")
    again = Recurring(of_year)
    return Found(at, end, meant(line, at, end, again), kind="day", latest=again.latest)


_TERROR = frozenset(
    ["attack", "attacks", "terrorist", "terror", "terrorists", "hijackers", "commission", "first"]
)


def _year_after(line: Line, at: int) -> tuple[int | None, int] | None:
    """The year that follows a date or a month, perhaps after a comma or "of", and the token after it.

    It is None where it is "of last year" and today is not known.
    """
    of = at + (line.low(at) == "of")
    if line.low(of) in _YEARS_AWAY and line.low(of + 1) == "year":
        year = line.published.year + _YEARS_AWAY[line.low(of)] if line.published else None
        return year, of + 2
    for skip in (0, 1):
        if skip and line.low(at) not in (",", "of"):
            break
        year = plain_year(line, at + skip)
        if year and not (line.glued(at + skip + 1) and line.low(at + skip + 1) in ("%",)):
            return year, at + skip + 1
    return None


_YEARS_AWAY = {"last": -1, "this": 0, "next": 1}


def _day_first(line: Line, at: int) -> Found | None:
    """ "3 May 1889", "3-9 May", "the 4th of July"."""
    begin = at
    at += line.low(at) == "the"
    day = day_number(line, at)
    if day is None:
        return None
    last, end = day, at + 1
    if line.low(end) in (*DASHES, "to", "and") and (second := day_number(line, end + 1)) and second > day:
        if line.low(end) == "and" and second > day + 1 and line.low(begin - 1) != "between":
            return None
        last, end = second, end + 2
    if line.low(end) == "of":
        end += 1
    month = month_number(line, end)
    if month is None or not line.is_capital(end) or day > 31:
        return None
    if (
        line.low(end) in ("may", "march")
        and line.low(end - 1).isdigit()
        and line.low(at - 1) in ("$", "than")
    ):
        return None
    return _dated(line, begin, month[1], month[0], (day, last))


def read_weekday(line: Line, at: int) -> Found | None:
    """ "Tuesday", "Thursday morning", "Sunday, Sept. 11", "Mon., Oct. 3"."""
    low = line.low(at)
    number = WEEKDAYS.get(low)
    if number is None:
        return _short_weekday(line, at)
    if not is_weekday(line, at):
        return None
    end = at + 1 + (line.low(at + 1) in DAY_PARTS)
    comma = end + (line.low(end) in (",", "("))
    if (
        line.low(comma) == "the"
        or line.low(comma) in MONTHS
        or line.low(comma) in SHORT_MONTHS
        or comma > end
    ):
        dated = read_date(line, comma) if comma < len(line.tokens) else None
        if dated and dated.kind == "day":
            return Found(at, dated.end, dated.days, kind="day", latest=dated.latest)
    elif day_number(line, comma) and (dated := read_date(line, comma)) and dated.kind == "day":
        return Found(at, dated.end, dated.days, kind="day", latest=dated.latest)
    again = Recurring(None, number)
    return Found(at, end, meant(line, at, end, again), kind="weekday", latest=again.latest)


def _short_weekday(line: Line, at: int) -> Found | None:
    """A day of the week cut short, only where a date follows."""
    if line.low(at) not in SHORT_WEEKDAYS or not line.is_capital(at):
        return None
    end = at + 1
    while line.low(end) in (".", ","):
        end += 1
    dated = read_date(line, end) if end < len(line.tokens) else None
    return Found(at, dated.end, dated.days, kind="day") if dated and dated.kind == "day" else None


def season_of(year: int, name: str) -> Days | None:
    """Three whole months; winter begins in December of its year."""
    return month_of(year, SEASONS[name], 3)


def read_season(line: Line, at: int) -> Found | None:
    """ "summer 2015", "the fall of 2012", "in the spring"."""
    begin = at
    at += line.low(at) == "the"
    name = line.low(at)
    if name not in SEASONS:
        return None
    year = _year_after(line, at + 1)
    if year and line.low(at + 1) != ",":
        return Found(begin, year[1], season_of(year[0], name) if year[0] else None, kind="season")
    if not is_season(line, begin, at):
        return None
    again = Recurring(lambda year: season_of(year, name))
    return Found(begin, at + 1, meant(line, begin, at + 1, again), kind="season", latest=again.latest)
