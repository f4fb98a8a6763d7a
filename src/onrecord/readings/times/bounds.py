"""Prepositions that bound a time ("since", "by", "until", "before", "after"), and ranges of two times."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from onrecord.readings.times.calendar import OPEN, TODAY, Days, Offset, moved
from onrecord.readings.times.line import Found, Line
from onrecord.readings.times.parts import expression_at
from onrecord.readings.times.words import DASHES

_BETWEEN = frozenset(
    ["at", "least", "about", "around", "roughly", "sometime", "approximately", "late", "as", "early", "of"]
)
"""Words between a preposition and its time ("since at least 2008", "by about June")."""
_ROLLING = frozenset(["over", "in", "within", "during", "throughout", "for"])
_RANGED = frozenset(["year", "month", "day", "weekday", "decade", "season", "week", "years"])


def bounded_at(line: Line, at: int, least: int) -> Found | None:
    """The expression that begins at a token, with its preposition, which is token `least` or a later one."""
    found = expression_at(line, at)
    if found is None:
        return None
    ranged = _range(line, found, least)
    if ranged:
        return ranged
    return _with_preposition(line, found, least)


def _range(line: Line, first: Found, least: int) -> Found | None:
    """ "from 2008 to 2012", "between March 3 and March 9, 2018", "Monday through Wednesday", "2008-2012"."""
    opener = line.low(first.start - 1) if first.start > least else ""
    joint = line.low(first.end)
    joined = joint in ("to", "through", "thru", "until", "till") or (joint == "and" and opener == "between")
    dashed = joint in DASHES and line.glued(first.end) == line.glued(first.end + 1)
    if not (joined or dashed) or first.kind not in _RANGED or first.rolls:
        return None
    if dashed and first.kind not in ("year", "month", "day", "weekday"):
        return None
    last = expression_at(line, first.end + 1) if first.end + 1 < len(line.tokens) else None
    if (
        last is None
        or last.kind not in _RANGED
        or (last.kind != first.kind and opener not in ("from", "between"))
    ):
        return None
    start = first.start - (opener in ("from", "between"))
    return Found(start, last.end, _from_to(first, last))


def _from_to(first: Found, last: Found) -> Days | None:
    """From the beginning of one to the end of the other; the first is the latest one before the last."""
    if last.days is None or last.days[1] is None:
        return None
    begin = first.days
    if first.kind == last.kind == "weekday" and begin and begin[0] and last.days[0]:
        return (begin[0], moved(begin[0], (last.days[0] - begin[0]).days % 7, "day"))
    if first.latest and last.days[0]:
        begin = first.latest(last.days[0])
    if begin is None or begin[0] is None or begin[0] > last.days[1]:
        return None
    return (begin[0], last.days[1])


def _with_preposition(line: Line, found: Found, least: int) -> Found:
    at = found.start - 1
    while at > least and line.low(at) in _BETWEEN and line.low(at - 1) != "as":
        at -= 1
    if at < least or line.low(found.end) == "'s":
        return _now_and(line, found, least)
    word = line.low(at)
    if found.rolls and word in _ROLLING:
        return replace(found, start=at)
    if word == "of" and line.low(at - 1) == "as":
        return replace(found, start=at - 1)
    if word == "to" and line.low(at - 1) == "prior":
        return _bound(line, found, at - 1, _before, "before")
    bounds = _BOUNDS.get(word)
    if bounds is None or found.rolls or (word == "through" and found.kind in ("decade", "season", "century")):
        return _now_and(line, found, least)
    if word in ("until", "till") and line.low(at - 1) == "up":
        at -= 1
    return _bound(line, found, at, bounds, word)


def _bound(
    line: Line, found: Found, start: int, bounds: Callable[[Days, date | None], Days | None], word: str
) -> Found:
    whole = found.days
    if whole and found.kind == "end":
        whole = (
            (whole[1], whole[1])
            if word != "before"
            else (moved(whole[1], 1, "day") if whole[1] else None, None)
        )
    days = bounds(whole, line.published) if whole else None
    offset = _offset(found.offset, word) if found.offset else None
    return replace(found, start=start, days=days, offset=offset, latest=None)


def _since(days: Days, published: date | None) -> Days | None:
    if days[0] is None or (published and days[0] > published):
        return None
    return (days[0], published)


def _until(days: Days, published: date | None) -> Days | None:
    return (None, days[1]) if days[1] else None


def _before(days: Days, published: date | None) -> Days | None:
    day = moved(days[0], -1, "day") if days[0] else None
    return (None, day) if day else None


def _after(days: Days, published: date | None) -> Days | None:
    day = moved(days[1], 1, "day") if days[1] else None
    return (day, None) if day else None


_BOUNDS: dict[str, Callable[[Days, date | None], Days | None]] = {
    "since": _since,
    "by": _until,
    "until": _until,
    "till": _until,
    "through": _until,
    "before": _before,
    "after": _after,
}


def _offset(offset: Offset, word: str) -> Offset:
    if word == "since":
        return (offset[0], TODAY)
    if word == "after":
        return (offset[1], OPEN)
    return (OPEN, offset[0] if word == "before" else offset[1])


def _now_and(line: Line, found: Found, least: int) -> Found:
    """ "between now and Tuesday", "from now until June": from today on."""
    at = found.start - 3
    if at < least or line.low(at + 1) != "now" or line.low(at) not in ("between", "from"):
        return found
    if line.low(at + 2) not in ("and", "until", "to", "through"):
        return found
    days = found.days
    if days is None or line.published is None or days[1] is None or days[1] < line.published:
        return replace(found, start=at, days=None)
    return replace(found, start=at, days=(line.published, days[1]))
