"""Numbers of statements: the newest are last, and a stretch of days is a stretch of numbers."""

from __future__ import annotations

from datetime import date

BITS = 28
"""Bits of a number that count within the day."""
_FIRST = date(1600, 1, 1).toordinal() - 1
_LAST = (1 << 18) - 1


def day_number(published: str | None) -> int:
    """Days since 1600 of an ISO date (or the date that a time begins with); 0 where there is none."""
    try:
        number = date.fromisoformat((published or "")[:10]).toordinal() - _FIRST
    except ValueError:
        return 0
    return min(number, _LAST) if number > 0 else 0


def first_of(day: int) -> int:
    """The lowest number of a day."""
    return day << BITS


def day_of(number: int) -> int:
    """The day of a statement's number."""
    return number >> BITS
