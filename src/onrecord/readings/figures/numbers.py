"""Numbers as print has them, in digits and in words, with the bounds that the words around them set."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.passage import Span

LARGEST = 1e15
"""Above it nothing is counted in news; a number of 400 digits is no figure."""
_NAMES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_UNITS = {name: value for value, name in enumerate(_NAMES.split())}
_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "m": 1e6,
    "mn": 1e6,
    "bn": 1e9,
    "tn": 1e12,
    "k": 1e3,
    "lakh": 1e5,
    "crore": 1e7,
}
_CURRENCIES = {
    "$": "USD",
    "us$": "USD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "a$": "AUD",
    "c$": "CAD",
    "hk$": "HKD",
    "nz$": "NZD",
    "₹": "INR",
    "dollar": "USD",
    "dollars": "USD",
    "euro": "EUR",
    "euros": "EUR",
    "pounds sterling": "GBP",
    "u.s. dollars": "USD",
    "us dollars": "USD",
    "cents": "cents",
}
_VAGUE = {
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2000,
    "tens of thousands": 20_000,
    "hundreds of thousands": 200_000,
    "millions": 2_000_000,
    "tens of millions": 20_000_000,
    "hundreds of millions": 200_000_000,
    "billions": 2_000_000_000,
}
_FRACTIONS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fifth": 5,
    "fifths": 5,
}
_WORD = "|".join([*_UNITS, *_TENS])
_WORDS = rf"(?:{_WORD})(?:[\s-](?:{_WORD}|hundred|thousand|million|billion|trillion)|\sand\s(?={_WORD}))*"
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SCALE = (
    r"(?:\s?(?:hundred|thousand|million|billion|trillion|lakh|crore)|(?:bn|mn|tn|m|k)\b|\s(?:bn|mn|tn|m)\b)"
)
_NUMBER = (
    rf"(?:(?:{_DIGITS}){_SCALE}?|(?:a|several)\s(?:hundred|thousand|million|billion)(?![\s-]\w+s\b)|"
    rf"{_WORDS})"
)
_MONEY = r"(?:US\$|A\$|C\$|HK\$|NZ\s?\$|[$£€¥₹])\s?"
FINDER = re.compile(
    rf"(?<![\w.$£€¥₹/#:-])(?<!\d,)(?P<money>{_MONEY})?(?:"
    r"(?P<ratio>(?:one|two|three|four|five|six|seven|eight|nine|\d{1,2}) (?:in|out of) (?:every )?"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|twenty|\d{1,3}))(?! \w+(?:hundred|thousand))|"
    r"(?P<vague>(?:tens|hundreds|dozens) of (?:thousands|millions)|dozens|scores(?= of)|hundreds|"
    r"thousands|millions|billions)|"
    r"(?P<dozen>(?:a|two|three|four|five|six|half a|a couple|several)\s(?:half[\s-])?dozen)|"
    r"(?P<fraction>(?:a|one|two|three|four)[\s-](?:thirds?|quarters?|fifths?)(?= of| \w+s\b)|"
    r"(?:more than |nearly |almost |about |over "
    r"|roughly |less than )?half(?= (?:of|the|its|their|all|his|her)\b))|"
    rf"(?P<first>{_NUMBER})(?:\s?(?P<dash>–|-|to|or)\s?(?P<second>(?:{_MONEY})?(?:{_NUMBER})))?"
    r")(?![\w/⁄]|[.,:]\d|-\d)(?P<percent>\s?%|[\s-](?:percent|per\scent|pct)\b|\spercentage\spoints?)?",
    re.IGNORECASE,
)
_LOW = (
    r"at least|more than|over|upwards? of|no (?:fewer|less) than|not less than|a minimum of|"
    r"in excess of|exceeding|above|beyond"
)
_HIGH = (
    r"up to|as (?:many|much) as|(?:fewer|less) than|under|at most|no more than|not more than|"
    r"a maximum of|below"
)
_ABOUT = (
    r"about|around|some|nearly|almost|roughly|approximately|an estimated|estimated|close to|"
    r"just|only|a total of|exactly|nearly|another|an additional|well"
)
_BEFORE = re.compile(
    rf"(?<![\w-])(?:(?P<low>(?:well |far |just |slightly )?(?:{_LOW}))|(?P<high>{_HIGH})|"
    rf"(?P<about>{_ABOUT}))\s+$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"(?<!\w)between\s+$", re.IGNORECASE)
_CHANGED = re.compile(
    r"\b(?:rose|risen|rise|fell|fallen|fall|grew|grown|increased?|decreased?|dropped|drop|cut|went|"
    r"up|down|climbed|raised?|"
    r"lowered|jumped|slipped|surged|declined|changed) from\s+$",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?<!\w)from\s+$", re.IGNORECASE)
_AND = re.compile(
    rf"\s+and\s+(?P<second>(?:{_MONEY})?(?:{_NUMBER}))(?P<percent>\s?%|[\s-](?:percent|per\scent))?",
    re.IGNORECASE,
)
_OR = re.compile(r"\s+or\s+(?P<side>more|greater|higher|fewer|less|lower)\b", re.IGNORECASE)
_CURRENCY_AFTER = re.compile(
    r"\s+(?P<name>u\.?s\.? dollars|dollars?|euros?|pounds sterling|cents)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its bounds: `span` from the words of the bound to the end of the number.

    `number` is the number alone; `unit` a currency or "percent", else None; `vague` for "dozens of".
    """

    span: Span
    number: Span
    low: float | None
    high: float | None
    unit: str | None = None
    vague: bool = False


def amounts_in(text: str, span: Span) -> Iterator[Amount]:
    """The numbers of a stretch, in order, whatever they count."""
    at = span[0]
    for match in FINDER.finditer(text, *span):
        if match.start() < at:
            continue
        amount = _amount(text, match, span)
        if amount is not None:
            at = amount.span[1]
            yield amount


def _amount(text: str, match: re.Match[str], span: Span) -> Amount | None:
    low, high, end = _value(match), None, match.end()
    if low is None:
        return None
    unit = _CURRENCIES.get((match["money"] or "").replace(" ", "").lower())
    if match["percent"] or match["ratio"] or match["fraction"]:
        unit = "percent" if "point" not in (match["percent"] or "") else "points"
    vague = bool(match["vague"])
    high = None if vague else low
    if match["second"] and match["dash"]:
        first, second = low, value_of(match["second"])
        changes = match["dash"].lower() == "to" and _CHANGED.search(
            text, max(span[0], match.start() - 30), match.start()
        )
        first = _scaled(match["first"], first, match["second"]) if second is not None else first
        if second is None or changes or not _is_range(match, first, second):
            end = match.end("first")
            unit = unit if unit != "percent" else None
        else:
            low, high = first, second
    start = match.start()
    if high != low and not vague and (lead := _FROM.search(text, max(span[0], start - 6), start)):
        start = lead.start()
    if _BETWEEN.search(text, max(span[0], start - 9), start) and (both := _AND.match(text, end, span[1])):
        second = value_of(both["second"])
        if second is not None and second > low:
            low, high, end = _scaled(match.group(), low, both["second"]), second, both.end()
            unit = "percent" if both["percent"] else unit
            start = _BETWEEN.search(text, max(span[0], start - 9), start).start()  # type: ignore[union-attr]
    made = Amount((start, end), (match.start(), end), _whole(low), _whole(high), unit, vague)
    return _bounded(text, _with_currency(text, made, span), span)


def _is_range(match: re.Match[str], first: float, second: float) -> bool:
    """Two numbers with a dash, "to" or "or" between are bounds where the second is more."""
    dash = match["dash"]
    if second <= first or (dash == "-" and second < 10 and first < 10 and not match["percent"]):
        return False
    return dash != "to" or second / max(first, 1) <= 1000


def _scaled(first: str, low: float, second: str) -> float:
    """ "2 to 3 million": the scale of the second goes for both."""
    words = second.lower().split()
    scale = _SCALES.get(words[-1]) if words else None
    if scale and low < 1000 and not any(word in first.lower() for word in ("hundred", "thousand", "illion")):
        return low * scale
    return low


def _with_currency(text: str, amount: Amount, span: Span) -> Amount:
    after = _CURRENCY_AFTER.match(text, amount.span[1], span[1])
    if after is None or amount.unit is not None:
        return amount
    unit = _CURRENCIES.get(after["name"].lower().replace("u.s", "us").replace("us.", "us"), "USD")
    return replace(amount, span=(amount.span[0], after.end()), unit=unit)


def _bounded(text: str, amount: Amount, span: Span) -> Amount:
    low, high = amount.low, amount.high
    start, end = amount.span
    before = _BEFORE.search(text, max(span[0], start - 28), start)
    if before:
        start = before.start()
        if before["low"]:
            high = None
        elif before["high"]:
            low, high = None, high if high is not None else low
    after = _OR.match(text, end, min(span[1], end + 12))
    if after:
        end = after.end()
        low, high = (low, None) if after["side"].lower() in ("more", "greater", "higher") else (None, high)
    return replace(amount, span=(start, end), low=low, high=high)


def _value(match: re.Match[str]) -> float | None:
    if match["vague"]:
        return float(_VAGUE.get(match["vague"].lower(), 24))
    if match["dozen"]:
        first = match["dozen"].lower().split()[0]
        first = "couple" if "couple" in match["dozen"].lower() else first
        count = {"a": 1.0, "half": 0.5, "several": 0.0, "couple": 2.0}.get(first, float(_UNITS.get(first, 1)))
        half = 0.5 if "half" in match["dozen"].lower() and first != "half" else 1.0
        return 12 * count * half or None
    if match["fraction"]:
        words = re.split(r"[\s-]", match["fraction"].lower())
        parts = _FRACTIONS[words[-1]]
        count = 1 if words[-1] == "half" or words[0] in ("a", "one") else _UNITS.get(words[0], 1)
        return round(100 * count / parts, 2)
    if match["ratio"]:
        first, second = re.split(r"\s(?:in|out of)\s(?:every\s)?", match["ratio"].lower())
        whole = value_of(second)
        part = value_of(first)
        return round(100 * part / whole, 2) if part and whole and part <= whole else None
    return value_of(match["first"])


def value_of(printed: str) -> float | None:
    """The value of a number in digits or words; None where it is none, or too large to be meant."""
    words = re.sub(_MONEY, "", printed.lower(), flags=re.IGNORECASE).replace(",", "")
    if match := re.match(r"(\d+(?:\.\d+)?)\s?([a-z]+)?$", words):
        if len(match[1]) > 16:
            return None
        made = float(match[1]) * _SCALES.get(match[2] or "", 1.0)
        return made if made <= LARGEST else None
    if half := re.match(r"half a (\w+)$", words):
        return _SCALES[half[1]] / 2
    total = current = 0.0
    for word in re.split(r"[\s-]+", words):
        if word in _UNITS or word in _TENS:
            current += _UNITS.get(word, _TENS.get(word, 0))
        elif word == "hundred":
            current = max(current, 1) * 100
        elif word in _SCALES:
            total += max(current, 1) * _SCALES[word]
            current = 0.0
        elif word not in ("and", "a"):
            return None
    return total + current if total + current <= LARGEST else None


def _whole(value: float | None) -> float | None:
    """A whole number as an int: so it is printed."""
    if value is None:
        return None
    near = round(value, 4)
    return int(near) if near == int(near) else near
