"""Numbers of units: "three days", "a few weeks", "two or three years", "24 hours"."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.readings.times.line import Line
from onrecord.readings.times.words import DASHES, HEDGES, NUMBERS, PLURALS, UNITS, VAGUE

_FEW = 3
"""How many words of one sort in a row are read at most."""
_ADJECTIVES = frozenset(
    ["long", "short", "full", "straight", "more", "whole", "consecutive", "or", "so", "plus", "calendar"]
)


@dataclass(frozen=True, slots=True)
class Count:
    """From `low` to `high` calendar units; None for a number that is not told. `end`: the token after it.

    `bound`: "more" or "less" where the words say that it is more or less than that.
    """

    low: int | None
    high: int | None
    unit: str
    end: int
    bound: str = ""


def read_count(line: Line, at: int) -> Count | None:
    """A number with its unit from a token on; None where there is none, or hours that make no whole days."""
    bound, at = _bound(line, at)
    low, high, end = _numbers(line, at)
    for _ in range(_FEW):
        end += line.low(end) in _ADJECTIVES and end > at
    word = line.low(end)
    unit = UNITS.get(word) or UNITS.get(PLURALS.get(word, ""))
    if unit is None or (end == at and word in UNITS):
        return None
    name, times = unit
    if times == 0:
        if low is None or low % 24 or high is None or high % 24:
            return None
        return Count(low // 24, high // 24, name, end + 1, bound)
    return Count(low and low * times, high and high * times, name, end + 1, bound)


def _bound(line: Line, at: int) -> tuple[str, int]:
    two = (line.low(at), line.low(at + 1))
    if two in (("more", "than"), ("at", "least")):
        return "more", at + 2
    if two in (("less", "than"), ("fewer", "than"), ("at", "most")):
        return "less", at + 2
    if two[0] == "over" and two[1] != "the":
        return "more", at + 1
    return "", at + (two[0] in HEDGES and two[1] not in UNITS and two[1] not in PLURALS)


def _numbers(line: Line, at: int) -> tuple[int | None, int | None, int]:
    """Lowest, highest and the token after: one number, or two with "or" or "to" between them."""
    low, end = number_at(line, at)
    if low is not None and (line.low(end) in ("or", "to") or line.low(end) in DASHES):
        high, after = number_at(line, end + 1)
        if high is not None and high > low and line.low(end + 1) not in ("a", "an"):
            return low, high, after
    if low is None:
        for _ in range(_FEW):
            end += line.low(end) in VAGUE
        end += end > at and line.low(end) == "of"
    elif line.low(end) in VAGUE:
        end += 1 + (line.low(end + 1) == "of")
        low = None
    return low, low, end


def number_at(line: Line, at: int) -> tuple[int | None, int]:
    """A whole number below 10,000 in figures or words, and the token after it; None if there is none."""
    low = line.low(at)
    if len(low) <= 4 and low.isascii() and low.isdigit():
        return int(low), at + 1
    value = NUMBERS.get(low)
    if value is None:
        return None, at
    end = at + 1
    if value >= 20 and line.low(end) in DASHES and NUMBERS.get(line.low(end + 1), 10) < 10:
        return value + NUMBERS[line.low(end + 1)], end + 2
    if value == 1 and line.low(end) == "dozen":
        return 12, end + 1
    return value, end
