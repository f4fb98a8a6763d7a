"""Words of time that are something else where they stand: names, titles, verbs."""

from __future__ import annotations

from bisect import bisect_right

from onrecord.readings.times.line import Line
from onrecord.readings.times.words import ALSO_WORDS, DAY_PARTS, MONTHS, SHORT_MONTHS, WEEKDAYS, listed

_BEFORE_MONTH = listed("before_a_month")
_EVERY = frozenset(["every", "each", "per", "any"])
_BEFORE_SEASON = listed("before_a_season")
_SHOW = frozenset(["show", "programme", "program", "host", "anchor"])


def is_month(line: Line, at: int, end: int) -> bool:
    """Whether a month's name by itself is a time: not so in "they may", "a march", "April Jones"."""
    low, before = line.low(at), line.low(at - 1)
    if before in _EVERY or in_name(line, at) or (before in ("a", "an") and low in ALSO_WORDS):
        return False
    led = before in _BEFORE_MONTH
    if led and before in ("to", "for", "and", "or", "’") and low in ALSO_WORDS:
        led = line.low(at - 2) in MONTHS or line.low(at - 2) in WEEKDAYS
    if low in SHORT_MONTHS and low not in MONTHS:
        return line.is_capital(at) and line.low(at + 1) == "." and (led or low not in ALSO_WORDS)
    if low in ALSO_WORDS:
        return line.is_capital(at) and led
    if led or line.low(end) == "'s":
        return True
    follows_name = line.is_capital(at - 1) and not line.begins(at - 1)
    return not (line.is_capital(end) and line.is_capital(at)) and not follows_name


def is_weekday(line: Line, at: int) -> bool:
    """Whether a weekday's name is a time: not in "every Friday", "on a Tuesday", "Fox News Sunday"."""
    before = line.low(at - 1)
    if before in _EVERY or in_name(line, at):
        return False
    if before == "a" and line.low(at - 2) == "on":
        return False
    if line.low(at + 1) in DAY_PARTS and line.tokens[at + 1].text.istitle() and line.is_capital(at + 2):
        return False
    close = at + 1 + (line.low(at + 1) in (",", "."))
    if line.low(close) in ("”", '"', "’") and line.is_capital(at - 1) and before not in DAY_PARTS:
        return not _quoted_title(line, at)
    return line.low(at + 1) != "times"


def _quoted_title(line: Line, at: int) -> bool:
    """Whether a quotation that ends after the token has nothing but capitals: “Fox News Sunday”."""
    for back in range(at - 1, max(-1, at - 6), -1):
        if line.low(back) in ("“", '"', "‘"):
            return True
        if not line.is_capital(back):
            return False
    return False


def is_season(line: Line, begin: int, at: int) -> bool:
    """Whether a season's name is a time: "in the fall", but not "the fall of Rome" or "a spring"."""
    before, low = line.low(begin - 1), line.low(at)
    if line.is_capital(at) and not line.begins(at):
        return False
    if line.low(at + 1) in ("of", "from", "to", "into") and low in ("fall", "spring"):
        return False
    if low in ("fall", "spring") and begin == at:
        return before in ("in", "by", "since", "until", "last", "this", "next")
    return before in _BEFORE_SEASON


def is_today(line: Line, at: int) -> bool:
    """Whether "today", "tonight" and the like are a day, not the name of a programme or paper."""
    if line.is_capital(at) and not line.begins(at) and line.tokens[at].text[1:2].islower():
        return False
    if line.low(at - 1) in ("a", "the", "brighter", "better", "usa"):
        return False
    if line.is_capital(at) and line.low(at + 1) in ("”", '"', "’", "'", "show"):
        return False
    return not (line.low(at + 1) in _SHOW and line.is_capital(at + 1)) and not in_name(line, at)


def in_name(line: Line, at: int) -> bool:
    """Whether a token lies within a name that has other words too ("Fox News Sunday", "April Jones")."""
    if not line.names:
        return False
    token = line.tokens[at]
    number = bisect_right(line.names, (token.start, len(line.doc.text) + 1)) - 1
    if number < 0:
        return False
    start, end = line.names[number]
    if not (start <= token.start and token.end <= end):
        return False
    words = line.doc.text[start:end].lower().replace(".", " ").split()
    return any(
        word not in MONTHS and word not in WEEKDAYS and not word[0].isdigit() for word in words if word
    ) or (token.low in ALSO_WORDS)
