"""Years, decades and centuries as they are printed, and the numbers that are none."""

from __future__ import annotations

from onrecord.readings.times.calendar import Days, years_of
from onrecord.readings.times.line import Found, Line
from onrecord.readings.times.words import DASHES, DECADES, MONTHS, NUMBERS, SEASONS, SHORT_MONTHS, listed

_LEADING = listed("before_a_year")
"""Words before which a number of four digits is a year by themselves."""
_COUNTED_BEFORE = listed("before_an_amount")
_COUNTED_AFTER = listed("counted")
_TO = listed("to_a_year")


def year_at(line: Line, at: int) -> int | None:
    """The year that the token is, None where it is a number of something else, or part of a name."""
    year = plain_year(line, at)
    if year is None:
        return None
    before, after = line.low(at - 1), line.low(at + 1)
    if before == "least" and line.low(at - 3) in _LEADING:
        return year
    if before in _COUNTED_BEFORE or (line.glued(at) and before not in _GLUE) or after in _COUNTED_AFTER:
        return None
    if line.glued(at + 1) and at + 1 < len(line.tokens) and after[0].isalnum():
        return None
    if before in _LEADING:
        return year if _led(line, at, year) else None
    if before == "to":
        return year if line.low(at - 2) in _TO or plain_year(line, at - 2) else None
    if (
        line.is_capital(at - 1)
        and not _is_date_word(before)
        and not (line.begins(at - 1) and before in _SMALL)
    ):
        return None
    if before in ("“", "‘", '"') and after in ("”", "’", '"', ","):
        return None
    return year if 1800 <= year < 2060 and (year % 100 or before in ("the", "and", "or")) else None


_GLUE = DASHES | frozenset("“\"‘'([/")
_SMALL = frozenset(["the", "his", "her", "their", "its", "our", "my", "a", "but", "and", "that", "this"])


def _led(line: Line, at: int, year: int) -> bool:
    """Whether a preposition takes the number for a year: "for 2000" and "about 1200" are amounts."""
    if line.low(at - 1) in ("about", "around", "for", "as", "of", "up", "from", "over"):
        return 1600 <= year < 2100 and (bool(year % 100) or line.low(at - 1) in ("of", "from"))
    return True


def _is_date_word(low: str) -> bool:
    return low in MONTHS or low in SHORT_MONTHS or low in SEASONS or low in NUMBERS


def plain_year(line: Line, at: int) -> int | None:
    """A number of four digits that may be a year, whatever stands beside it."""
    low = line.low(at)
    if len(low) == 4 and low.isascii() and low.isdigit() and "1000" <= low <= "2999":
        return int(low)
    return None


def read_year(line: Line, at: int) -> Found | None:
    """ "2014", "fiscal year 2017", "2008-09", "the years 2010"."""
    begin = at
    for _ in range(2):
        at += line.low(at) in ("fiscal", "year", "years", "calendar")
    year = plain_year(line, at) if at > begin else year_at(line, at) or _short_year(line, at)
    if year is None:
        return None
    last = _short_end(line, at, year)
    if last:
        return Found(begin, at + 3, years_of(year, last), kind="years")
    return Found(begin, at + 1, years_of(year, year), kind="year")


def _short_end(line: Line, at: int, year: int) -> int | None:
    """The last year of "2008-09"."""
    end = line.low(at + 2)
    if line.low(at + 1) not in DASHES or not line.glued(at + 1) or not line.glued(at + 2):
        return None
    if len(end) != 2 or not (end.isascii() and end.isdigit()) or int(end) <= year % 100:
        return None
    return year // 100 * 100 + int(end)


def _short_year(line: Line, at: int) -> int | None:
    """ "'98" after a preposition: of the last century, unless it is below 30."""
    low = line.low(at)
    if len(low) != 3 or low[0] != "'" or not low[1:].isdigit() or not _leads(line, at - 1):
        return None
    return int(low[1:]) + (1900 if low[1:] >= "30" else 2000)


def _leads(line: Line, at: int) -> bool:
    """Whether a preposition stands at a token, or an "and" after another such year ("in '08 and '12")."""
    return line.low(at) in _LEADING or (line.low(at) in ("and", "or") and line.low(at - 1)[:1] == "'")


def read_decade(line: Line, at: int) -> Found | None:
    """ "1990s", "the '90s", "the nineties", "the 1800s"."""
    begin = at
    has_the = line.low(at) == "the"
    at += has_the
    if line.low(at) in ("early", "late", "mid"):
        return None
    low = line.low(at)
    days = _decade(low, has_the or line.low(at - 1) in ("early", "late", "mid") or line.low(at - 2) == "mid")
    end = at + 1
    if days is None and low.isdigit() and line.low(at + 1) == "'s":
        days, end = _decade(low + "s", False), at + 2
    if days is None or (line.glued(end) and line.low(end) == "-" and line.low(end + 1) == "year"):
        return None
    return Found(begin, end, days, kind="decade")


def _decade(low: str, is_told: bool) -> Days | None:
    if low in DECADES:
        return years_of(DECADES[low], DECADES[low] + 9) if is_told else None
    digits = low.lstrip("'")[:-1]
    if not low.endswith("s") or not (digits.isascii() and digits.isdigit()) or not digits.endswith("0"):
        return None
    if len(digits) == 4 and "1000" <= digits < "2100":
        first = int(digits)
        return years_of(first, first + (99 if first % 100 == 0 and first < 2000 else 9))
    if len(digits) == 2 and digits >= "30" and (is_told or low.startswith("'")):
        return years_of(1900 + int(digits), 1909 + int(digits))
    return None


def read_century(line: Line, at: int) -> Found | None:
    """ "the 20th century", "the nineteenth century"."""
    begin = at
    at += line.low(at) == "the"
    low = line.low(at)
    number = (
        int(low[:-2])
        if low[:-2].isdigit() and len(low) <= 4 and low[-2:] in ("st", "nd", "rd", "th")
        else None
    )
    number = number or _CENTURIES.get(low)
    end = at + 1 + (line.low(at + 1) in DASHES)
    if not number or number > 21 or line.low(end) not in ("century", "centuries"):
        return None
    return Found(begin, end + 1, years_of(number * 100 - 99, number * 100), kind="century")


_CENTURIES = {
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "seventeenth": 17,
    "sixteenth": 16,
    "fifteenth": 15,
}
