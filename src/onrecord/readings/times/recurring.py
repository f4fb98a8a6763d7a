"""What comes every week or every year ("Friday", "June"), and which one is meant."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from onrecord.readings.times.calendar import Days, latest, moved, soonest
from onrecord.readings.times.line import Line
from onrecord.readings.times.tense import is_ahead


@dataclass(frozen=True, slots=True)
class Recurring:
    """Days by the year, or a day of the week (Monday is 0)."""

    of_year: Callable[[int], Days | None] | None
    weekday: int = 0

    def latest(self, before: date) -> Days | None:
        """The last one that begins on a day or before it."""
        if self.of_year:
            return latest(self.of_year, before)
        day = moved(before, -((before.weekday() - self.weekday) % 7), "day")
        return (day, day) if day else None

    def soonest(self, after: date) -> Days | None:
        """The first one that ends on a day or after it."""
        if self.of_year:
            return soonest(self.of_year, after)
        day = moved(after, (self.weekday - after.weekday()) % 7, "day")
        return (day, day) if day else None


_DETERMINERS = frozenset(["the", "a", "an", "his", "her", "their", "its", "this"])


def meant(line: Line, start: int, end: int, again: Recurring) -> Days | None:
    """Which one the tokens `start` to `end` mean, by the tense of what is said; None if today is not known.

    Without a tense a day of the week is past, and so is a date or a month unless the next one is much
    nearer: in news a date without a year is one of the present year, as a rule. So it is where the tense
    may be that of another thing ("voters in the Nov. 8 election said").
    """
    if line.published is None:
        return None
    ahead = is_ahead(line, start, end)
    if ahead:
        return again.soonest(line.published)
    before = again.latest(line.published)
    is_one_of = line.low(start - 1) in _DETERMINERS
    if again.of_year is None or (ahead is False and not is_one_of) or (line.told and ahead is None):
        return before
    after = again.soonest(line.published)
    if before is None or after is None or before[1] is None or after[0] is None:
        return before or after
    return after if 2 * (after[0] - line.published) < line.published - before[1] else before


def of_this_year(line: Line, start: int, end: int, again: Recurring) -> Days | None:
    """Today's year's ("this summer"), unless the tense of what is said has it before or after that."""
    if line.published is None or again.of_year is None:
        return None
    days = again.of_year(line.published.year)
    ahead = is_ahead(line, start, end)
    if days and days[1] and days[1] < line.published and ahead:
        return after_now(line, again)
    if days and days[0] and days[0] > line.published and ahead is False:
        return before_now(line, again)
    return days


def before_now(line: Line, again: Recurring) -> Days | None:
    """The one that ended before today ("last June")."""
    if line.published is None:
        return None
    found = again.latest(line.published)
    if found and found[0] and found[1] and found[1] >= line.published:
        earlier = moved(found[0], -1, "day")
        return again.latest(earlier) if earlier else None
    return found


def after_now(line: Line, again: Recurring) -> Days | None:
    """The one that begins after today ("next June")."""
    if line.published is None:
        return None
    found = again.soonest(line.published)
    if found and found[0] and found[1] and found[0] <= line.published:
        later = moved(found[1], 1, "day")
        return again.soonest(later) if later else None
    return found
