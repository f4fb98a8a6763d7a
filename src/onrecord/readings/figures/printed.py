"""Where numbers stand in a text, in digits and in words, each by itself: no bounds yet, and no ranges."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.model.passage import Span
from onrecord.readings.figures.value import SCALES, TENS, UNITS, ratio, share, value_of

_VAGUE = {
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2000,
    "millions": 2_000_000,
    "billions": 2_000_000_000,
    "trillions": 2_000_000_000_000,
}
"""A plural is at least two of them; "scores" two times twenty."""
_TENS_OF = {"tens": 20, "dozens": 24, "scores": 40, "hundreds": 200}
CURRENCIES = {
    "$": "USD",
    "us$": "USD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "a$": "AUD",
    "au$": "AUD",
    "c$": "CAD",
    "ca$": "CAD",
    "hk$": "HKD",
    "nz$": "NZD",
    "s$": "SGD",
    "r$": "BRL",
    "₹": "INR",
    "rs": "INR",
    "rs.": "INR",
    "usd": "USD",
    "eur": "EUR",
    "gbp": "GBP",
    "euro": "EUR",
    "euros": "EUR",
    "pounds sterling": "GBP",
    "dollar": "USD",
    "dollars": "USD",
    "american": "USD",
    "canadian": "CAD",
    "australian": "AUD",
    "singapore": "SGD",
    "new zealand": "NZD",
    "hong kong": "HKD",
}
"""ISO 4217 codes. A name that several countries have ("rupees", "pesos") is no code: it is a unit as
printed."""
_SMALL = "|".join([*UNITS, *TENS])
_BIG = "hundred|thousand|million|billion|trillion|lakh|crore"
_IN_WORDS = (
    rf"(?:(?:a|half[\s-]an?)[\s-](?:{_BIG})\b|\b(?:{_SMALL})\b)"
    rf"(?:(?:[\s-]and)?[\s-](?:{_SMALL}|{_BIG})\b|[\s-]and[\s-]a[\s-]half\b){{0,12}}"
)
_DIGITS = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}|[0-9]+)(?:\.[0-9]+)?"
_PIECE = r"(?:\s?[¼½¾]|[\s-](?:1/[234]|[23]/[34])(?![0-9/]))"
_SCALE = rf"(?:[\s-]?(?:{_BIG})\b|\s?(?:bn|mn|tn)\b|[mk]\b)"
MONEY = (
    r"(?:(?-i:(?:US|NZ|HK|AU|CA)\s?|(?<![A-Za-z])[ACSR])?\$|[£€¥₹]|"
    r"(?-i:\bRs\.?(?=\s?[0-9])|\b(?:USD|EUR|GBP)(?=\s?[0-9])))\s?"
)
_FINDER = re.compile(
    rf"(?<![\w./#])(?:(?<![^\W\d_]-)|(?<=-to-))(?<!\d[,:])(?P<money>{MONEY})?(?:"
    r"(?P<part>one|two|three|four|five|six|seven|eight|nine|[0-9]{1,2})[\s-](?:in|out[\s-]of)[\s-](?:every\s)?"
    r"(?P<of>two|three|four|five|six|seven|eight|nine|ten|twenty|[0-9]{1,3})\b(?![\s-](?:hundred|thousand|million))|"
    r"(?P<tens>tens|dozens|scores|hundreds)\sof\s(?P<big>thousands|millions|billions)\b|"
    r"(?:several|a\sfew)\s(?P<few>dozen|hundred|thousand|million|billion)\b|"
    r"(?P<vague>dozens|hundreds|thousands|millions|billions|trillions|scores(?=\s(?:of|more|were|have|are)\b))\b|"
    rf"(?P<dozen>(?:a|half\sa|a\scouple(?:\sof)?|{_SMALL}|[0-9]+)[\s-](?:half[\s-])?dozen)\b|"
    r"(?P<couple>a\scouple(?=\sof\s|\s(?:\w+\s)?\w+s\b))|"
    r"(?P<fraction>(?:one|two|three|four|five)[\s-](?:thirds?|fourths?|fifths?|sixths?|tenths?)\b|"
    r"(?:an?|one|three)[\s-](?:third|quarters?|fifth|tenth)(?=\s(?:of|more|less|fewer)\b)|three[\s-]quarters(?!\sof\san?\s)|"
    r"half(?=\s(?:of|the|its|their|all|his|her|my|our|were|are|have|had|said|say)\b))|"
    rf"(?P<number>(?<=[$£€¥₹])[0-9]+(?:\.[0-9]+)?\s?[bm]\b|(?:{_DIGITS})(?:{_PIECE}|{_SCALE})?|{_IN_WORDS})"
    r")(?!\w)(?![/⁄]\w|[.,:][0-9])"
    r"(?P<percent>\s?%|[\s-]?(?:percentage|basis)[\s-]points?\b|[\s-](?:percent(?:age)?|per\scent|pct)\b"
    r"|[\s-]points?\b)?",
    re.IGNORECASE,
)
_CURRENCY_AFTER = re.compile(
    r"[\s-](?:(?P<whose>u\.?s\.?|american|canadian|australian|singapore|new\szealand|hong\skong)\s)?"
    r"(?P<name>dollars?|euros?|pounds\ssterling)\b(?!-)",
    re.IGNORECASE,
)
_HALVES = re.compile(
    r"\b(?:top|bottom|first|second|last|latter|other|upper|lower|better|an?)[\s-]$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Printed:
    """A number as printed: `[start, end)` with its sign of money, percent or points.

    `unit` is an ISO 4217 code, "percent", "points" or None; `open` where it is that or more ("dozens").
    """

    span: Span
    words: str
    value: float
    unit: str | None = None
    open: bool = False
    money: bool = False


def printed_in(text: str, span: Span) -> Iterator[Printed]:
    """The numbers of a stretch, in order, whatever they count."""
    at = span[0]
    for match in _FINDER.finditer(text, *span):
        if match.start() < at:
            continue
        value = _value(match)
        if value is None or (match["fraction"] and _is_half_of_a_whole(text, match)):
            continue
        made = Printed(
            match.span(), match.group(), value, _unit(match), _is_open(match), bool(match["money"])
        )
        made = _with_currency(text, made, span[1])
        at = made.span[1]
        yield made


def _value(match: re.Match[str]) -> float | None:
    if match["number"]:
        return value_of(match["number"])
    if match["fraction"]:
        return share(match["fraction"])
    if match["of"]:
        return ratio(match["part"], match["of"])
    if match["tens"]:
        return float(_TENS_OF[match["tens"].lower()] * SCALES[match["big"].lower().removesuffix("s")])
    if match["vague"]:
        return float(_VAGUE[match["vague"].lower()])
    if match["few"]:
        return float(_VAGUE[match["few"].lower() + "s"])
    return _dozens(match["dozen"].lower()) if match["dozen"] else 2.0


def _dozens(printed: str) -> float | None:
    words = re.split(r"[\s-]", printed)
    if "couple" in words:
        return 24.0
    half = 0.5 if "half" in words else 1.0
    count = 1.0 if words[0] in ("a", "half") else value_of(words[0])
    return 12 * count * half if count else None


def _is_open(match: re.Match[str]) -> bool:
    return bool(match["vague"] or match["tens"] or match["few"])


def _unit(match: re.Match[str]) -> str | None:
    if sign := match["money"]:
        return CURRENCIES.get("".join(sign.lower().split()))
    if percent := match["percent"]:
        return "points" if "point" in percent.lower() else "percent"
    return "percent" if match["of"] or match["fraction"] else None


def _is_half_of_a_whole(text: str, match: re.Match[str]) -> bool:
    """ "The top half", "the first three quarters": a place or a time, no share."""
    return _HALVES.search(text, max(0, match.start() - 12), match.start()) is not None


def _with_currency(text: str, made: Printed, limit: int) -> Printed:
    """ "40 million dollars", "10 Canadian dollars", "tens of millions of euros"."""
    if made.unit is not None:
        return made
    start = made.span[1] + 3 * (made.open and text.startswith(" of", made.span[1]))
    after = _CURRENCY_AFTER.match(text, start, limit)
    if after is None:
        return made
    name = (after["whose"] or after["name"]).lower().replace(".", "")
    unit = "USD" if name == "us" else CURRENCIES[name]
    return Printed((made.span[0], after.end()), made.words, made.value, unit, made.open, True)
