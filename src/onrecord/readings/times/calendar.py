"""Days, and the calendar's units: all with both ends included, None for an end that is open.

Everything gives None, and raises nothing, where a day does not exist or is beyond the years 1 to 9999.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

Days = tuple[date | None, date | None]
"""First and last day."""
Offset = tuple[str, str]
"""First and last end as ISO 8601 durations from the day of publication, ".." for an open one."""

OPEN = ".."
TODAY = "P0D"
_LETTERS = {"day": "D", "week": "W", "weekend": "W", "month": "M", "year": "Y"}


def day_of(year: int, month: int, day: int) -> Days | None:
    """One day by its numbers."""
    try:
        found = date(year, month, day)
    except (ValueError, OverflowError):
        return None
    return (found, found)


def month_of(year: int, month: int, count: int = 1) -> Days | None:
    """Whole months from the first of one."""
    try:
        first, total = date(year, month, 1), year * 12 + month - 1 + count
        return (first, date(total // 12, total % 12 + 1, 1) - timedelta(1))
    except (ValueError, OverflowError):
        return None


def years_of(first: int, last: int) -> Days | None:
    """From the beginning of one year to the end of another."""
    try:
        return (date(first, 1, 1), date(last, 12, 31)) if first <= last else None
    except (ValueError, OverflowError):
        return None


def moved(day: date, count: int, unit: str) -> date | None:
    """The day some units later, or earlier where `count` is below 0; in a shorter month its last day."""
    try:
        if unit == "day":
            return day + timedelta(count)
        if unit in ("week", "weekend"):
            return day + timedelta(7 * count)
        total = day.year * 12 + day.month - 1 + count * (12 if unit == "year" else 1)
        whole = month_of(total // 12, total % 12 + 1)
    except (ValueError, OverflowError):
        return None
    if whole is None or whole[1] is None:
        return None
    return whole[1].replace(day=min(day.day, whole[1].day))


def unit_with(day: date | None, unit: str, count: int = 1) -> Days | None:
    """The calendar's unit that holds a day: a day, a week from Monday, its weekend, a month, a year.

    Three months are a quarter, ten years a decade ("the 1990s").
    """
    if day is None:
        return None
    if unit == "day":
        return (day, day)
    if unit == "month":
        return month_of(day.year, (day.month - 1) // count * count + 1, count)
    if unit == "year":
        first = max(1, day.year // count * count) if count > 1 else day.year
        return years_of(first, first + count - 1)
    monday = moved(day, -day.weekday(), "day")
    if monday is None:
        return None
    return (moved(monday, 5 if unit == "weekend" else 0, "day"), moved(monday, 6, "day"))


def third_of(days: Days, number: int) -> Days:
    """The early (0), middle (1) or late (2) part: ten days of a month, else a third of the months or days."""
    first, last = days
    if first is None or last is None or first == last:
        return days
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months > 100:
        begin = first.year + (0, 4, 7)[number] * (months // 120)
        end = first.year + (4, 7, 10)[number] * (months // 120) - 1
        return years_of(begin, end) or days
    if months >= 3:
        begin = first.year * 12 + first.month - 1 + number * (months // 3)
        return month_of(begin // 12, begin % 12 + 1, months // 3) or days
    long = (last - first).days + 1
    step = 10 if long > 20 else long // 3
    start = first + timedelta(number * step)
    return (start, last if number == 2 else start + timedelta(step - 1))


def offset_of(count: int, unit: str) -> str:
    """A number of units as an ISO 8601 duration, which is below nought for the past."""
    return f"{'-' if count < 0 else ''}P{abs(count)}{_LETTERS[unit]}"


def interval_text(days: Days) -> str:
    """Days as an ISO 8601 interval of dates."""
    return "/".join(day.isoformat() if day else OPEN for day in days)


def latest(make: Callable[[int], Days | None], before: date) -> Days | None:
    """The last of what comes every year, or every few, that begins on a day or before it."""
    for year in range(before.year, before.year - 9, -1):
        days = make(year)
        if days and days[0] and days[0] <= before:
            return days
    return None


def soonest(make: Callable[[int], Days | None], after: date) -> Days | None:
    """The first of what comes every year, or every few, that ends on a day or after it."""
    for year in range(after.year - 1, after.year + 9):
        days = make(year)
        if days and days[1] and days[1] >= after:
            return days
    return None
