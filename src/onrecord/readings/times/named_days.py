"""Days that have a name: holidays, and election days of the United States."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from onrecord.readings.times.calendar import Days, day_of
from onrecord.readings.times.line import Found, Line
from onrecord.readings.times.recurring import Recurring, meant
from onrecord.readings.times.words import listed
from onrecord.readings.times.years import plain_year

OfYear = Callable[[int], Days | None]


def _fixed(month: int, day: int) -> OfYear:
    return lambda year: day_of(year, month, day)


def _weekday(month: int, weekday: int, number: int, shift: int = 0, every: int = 1, rest: int = 0) -> OfYear:
    """The weekday (Monday is 0) of that number in a month, the last one where it is -1; `shift` days later.

    `every` years only, in those that leave `rest` when divided by it.
    """

    def of_year(year: int) -> Days | None:
        if not 1 < year < 9999 or year % every != rest:
            return None
        first = date(year + (month == 12 and number < 0), month % 12 + 1 if number < 0 else month, 1)
        day = first + timedelta((weekday - first.weekday()) % 7 + 7 * (number if number < 0 else number - 1))
        return (day + timedelta(shift), day + timedelta(shift))

    return of_year


def _easter(shift: int = 0) -> OfYear:
    """Sunday of western Easter by the rule of the Gregorian calendar (Meeus, Jones, Butcher)."""

    def of_year(year: int) -> Days | None:
        if not 1582 < year < 9999:
            return None
        a, b, c = year % 19, year // 100, year % 100
        h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
        long = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
        m = (a + 11 * h + 22 * long) // 451
        month, day = divmod(h + long - 7 * m + 114, 31)
        sunday = date(year, month, day + 1) + timedelta(shift)
        return (sunday, sunday)

    return of_year


def _inauguration(year: int) -> Days | None:
    return day_of(year, 1, 20) if year % 4 == 1 else None


NAMED: dict[tuple[str, ...], OfYear] = {
    ("christmas",): _fixed(12, 25),
    ("christmas", "day"): _fixed(12, 25),
    ("christmas", "eve"): _fixed(12, 24),
    ("new", "year", "'s", "day"): _fixed(1, 1),
    ("new", "year", "'s", "eve"): _fixed(12, 31),
    ("new", "year", "'s"): _fixed(1, 1),
    ("boxing", "day"): _fixed(12, 26),
    ("valentine", "'s", "day"): _fixed(2, 14),
    ("halloween",): _fixed(10, 31),
    ("may", "day"): _fixed(5, 1),
    ("independence", "day"): _fixed(7, 4),
    ("fourth", "of", "july"): _fixed(7, 4),
    ("july", "fourth"): _fixed(7, 4),
    ("veterans", "day"): _fixed(11, 11),
    ("thanksgiving",): _weekday(11, 3, 4),
    ("thanksgiving", "day"): _weekday(11, 3, 4),
    ("black", "friday"): _weekday(11, 3, 4, shift=1),
    ("cyber", "monday"): _weekday(11, 3, 4, shift=4),
    ("labor", "day"): _weekday(9, 0, 1),
    ("memorial", "day"): _weekday(5, 0, -1),
    ("presidents", "day"): _weekday(2, 0, 3),
    ("martin", "luther", "king", "day"): _weekday(1, 0, 3),
    ("columbus", "day"): _weekday(10, 0, 2),
    ("mother", "'s", "day"): _weekday(5, 6, 2),
    ("father", "'s", "day"): _weekday(6, 6, 3),
    ("easter",): _easter(),
    ("easter", "sunday"): _easter(),
    ("easter", "monday"): _easter(1),
    ("good", "friday"): _easter(-2),
    ("ash", "wednesday"): _easter(-46),
    ("election", "day"): _weekday(11, 0, 1, shift=1, every=2),
    ("super", "tuesday"): _weekday(3, 1, 1, every=4),
    ("inauguration", "day"): _inauguration,
}
STARTS = frozenset(name[0] for name in NAMED)
_ALONE = frozenset([("christmas",), ("easter",), ("thanksgiving",), ("halloween",), ("new", "year", "'s")])
"""Names that are a time only after a preposition: there are Christmas cards, and the spirit of Christmas."""
_PLACING = listed("before_a_holiday")


def read_named_day(line: Line, at: int) -> Found | None:
    """ "Election Day", "Christmas Eve 2015", "by Thanksgiving", "since 9/11"."""
    if line.low(at) == "9/11" and line.low(at - 1) in ("since", "after", "before", "on", "until"):
        return Found(at, at + 1, day_of(2001, 9, 11), kind="day")
    if not line.is_capital(at):
        return None
    for length in (4, 3, 2, 1):
        name = tuple(line.low(n) for n in range(at, at + length))
        if name in NAMED and (name not in _ALONE or _is_placed(line, at, at + length)):
            return _named(line, at, at + length, NAMED[name])
    return None


def _is_placed(line: Line, at: int, end: int) -> bool:
    return line.low(at - 1) in _PLACING and not (line.tokens[end - 1].text.istitle() and line.is_capital(end))


def _named(line: Line, at: int, end: int, of_year: OfYear) -> Found:
    skip = line.low(end) in (",", "of")
    if year := plain_year(line, end + skip):
        return Found(at, end + skip + 1, of_year(year), kind="day")
    again = Recurring(of_year)
    return Found(at, end, meant(line, at, end, again), kind="day", latest=again.latest)
