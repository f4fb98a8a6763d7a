"""Numbers that are no figures: ages, dates, durations, scores, addresses, names, definite pairs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from onrecord.model.passage import Span
from onrecord.readings.figures.amounts import Amount
from onrecord.readings.figures.lexicon import BE, DURATIONS
from onrecord.readings.figures.line import Line
from onrecord.readings.figures.phrase import Phrase
from onrecord.word_lists import lexicon

_NAMED_BY_NUMBER = lexicon(
    "no nos number numbers article chapter section title flight route room gate highway resolution "
    "proposition prop "
    "amendment grade level phase part page act boeing airbus interstate unit group channel formula type "
    "class model "
    "windows psalm verse day week game round stage division area pier platform terminal web magnitude "
    "version ward "
    "precinct district apartment apt suite exit lot block courtroom bus apollo season episode volume "
    "issue item rule "
    "clause paragraph step tier category zone sector lane top studio age ages aged line building hall "
    "super pac "
    "agenda vision generation year class chapter size windows bowl war"
)
"""Words after which a number is a name."""
_CAPITAL_ONLY = lexicon(
    "part line level class lot block type unit group step hall building page war top issue"
)
"""Those that must be followed by no plural noun, or have a capital, to make a name of it."""
_STREETS = lexicon("street st avenue ave road rd lane drive boulevard blvd square way court place terrace")
_PLURAL = lexicon("people men women children police troops personnel cattle staff percent")
_AGED = re.compile(
    r"\b(?:at|by|was|is|am|'m|’m|be|turned|turns|turning|turn|were|are|being|under|over)\W+$", re.IGNORECASE
)
_COUNTED_SUBJECT = re.compile(
    r"\b(?:toll|total|number|count|figure|average|score|population|median|tally|rate|majority|turnout|result|stood|"
    r"stands|standing|put|peaked|remained|set|level|margin|odds|capped|valued|estimated|deaths|cases|there)\b",
    re.IGNORECASE,
)
_WHEN = re.compile(r"\s*(?:[.,;:!?)\"”’]|when|and|at|but|in|years|now|$)", re.IGNORECASE)
_YEAR = re.compile(r"(?:1[0-9]|20)[0-9]{2}$")
_RECENT = re.compile(r"(?:19|20)[0-9]{2}$")
_IN_A_YEAR = lexicon("in of since the by from until before after for during to and a this that")
_PHONE = re.compile(r"[0-9]{3}[-–][0-9]{4}(?![0-9])")
_GLUED = re.compile(r"[-–](?!odd\b|strong\b|some\b)[^\W\d_]")
_KEY = re.compile(r"\s?\([a-z]\)|\s?°|['’]s?\d", re.IGNORECASE)
_LISTED = re.compile(r"[.)]\s")
_MONTH_BEFORE = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s$")
_DEFINITE = lexicon(
    "the these those his her their its our my your all both other last first next past previous top"
)
_NOT_ONE = lexicon("no the this that any every each some which another as number whichever last first")
_SMALL = re.compile(r"(?:one|two|three|four|five|six|seven|eight|nine|ten|[1-9])$", re.IGNORECASE)
_AGES = lexicon("over under above below")


def is_figure(line: Line, amount: Amount, phrase: Phrase, times: Sequence[Span]) -> bool:
    """Whether a number is an amount that is claimed. `times` are the expressions of time around, in order."""
    start, end = amount.number
    before = bisect_left(times, (end, end)) - 1
    if before >= 0 and times[before][1] > start:
        return False
    if amount.unit is not None:
        return True
    return not (
        _is_glued(line, amount, phrase)
        or _lasts(line, phrase)
        or _is_address(line, phrase)
        or _is_named(line, amount, phrase)
        or _is_year(line, amount, phrase)
        or _is_age(line, amount, phrase)
        or _is_pronoun(line, amount, phrase)
    )


def _is_glued(line: Line, amount: Amount, phrase: Phrase) -> bool:
    """ "12-year", "midnight-to-8", "401(k)", "555-1234", "1. First"."""
    start, end = amount.number
    text = line.text
    if not line.begins_word(start):
        return True
    if text[end - 1].lower() in "km" and text[start].isdigit() and not _is_plural(line, phrase):
        return True
    if _GLUED.match(text, end) and amount.unit is None:
        return True
    if _PHONE.match(text, start) or _KEY.match(text, end):
        return True
    return start == line.span[0] and text[start:end].isdigit() and _LISTED.match(text, end) is not None


def _lasts(line: Line, phrase: Phrase) -> bool:
    """Spans of time and how often: "three days", "five times"; "two or three years" too."""
    after = phrase.number + 1
    if line[after].low in DURATIONS:
        return line[after + 1].tag == "POS" or phrase.noun in (None, after)
    if phrase.noun is not None:
        return line[phrase.noun].low in DURATIONS
    if line[after].low in ("and", "or", "to", ",") and line[after + 1].tag == "CD":
        return any(line[after + n].low in DURATIONS for n in (2, 3))
    return line[after].low in ("o", "a.m.", "p.m.", "gmt", "am", "pm")


def _is_address(line: Line, phrase: Phrase) -> bool:
    """ "14 Mill Street"."""
    at = phrase.number + 1
    while line[at].tag == "NNP" and at < phrase.number + 4:
        if line[at].low in _STREETS and at > phrase.number:
            return True
        at += 1
    return False


def _is_named(line: Line, amount: Amount, phrase: Phrase) -> bool:
    """ "Flight 370", "Boeing 737", "No. 3", "Gang of Eight", "the Big Three"."""
    before = line[phrase.first - 1]
    if amount.bounded:
        return False
    printed = line.text[slice(*amount.number)]
    capital = before.start >= 0 and line.text[before.start].isupper()
    plural = _is_plural(line, phrase)
    if before.low == "." and before.end == amount.span[0] - 1:
        before = line[phrase.first - 2]
    if before.low in _NAMED_BY_NUMBER and (capital or not plural or before.low not in _CAPITAL_ONLY):
        return True
    if printed[0].isdigit():
        return before.tag.startswith("NNP") and capital and not plural and before.end == amount.span[0] - 1
    if (
        not printed[0].isupper()
        or amount.span[0] == line.span[0]
        or line.text[amount.span[0] - 2] in '.:?!“"”—'
    ):
        return False
    return line[phrase.number].tag.startswith("NNP") or before.low in ("of", "big")


def _is_plural(line: Line, phrase: Phrase) -> bool:
    if phrase.noun is None:
        return False
    word = line[phrase.noun]
    return word.tag in ("NNS", "NNPS") or word.low in _PLURAL or word.low.endswith("s")


def _is_year(line: Line, amount: Amount, phrase: Phrase) -> bool:
    printed = line.text[slice(*amount.number)]
    ends = re.split(r"[^0-9]+", printed)
    if amount.unit or not all(_YEAR.match(part) for part in (ends[0], ends[-1])):
        return (
            _MONTH_BEFORE.search(line.text, max(line.span[0], amount.span[0] - 10), amount.span[0])
            is not None
        )
    before = line[phrase.first - 1].low
    if phrase.noun is None or phrase.noun > phrase.number + 2 or not _is_plural(line, phrase):
        return _RECENT.match(ends[0]) is not None or before in _IN_A_YEAR
    return before in _IN_A_YEAR and not amount.bounded


def _is_age(line: Line, amount: Amount, phrase: Phrase) -> bool:
    """ ", 39," after a name, "he was 58", "people over 50"."""
    if (
        amount.unit is not None
        or phrase.noun is not None
        or phrase.for_noun
        or (amount.low or amount.high or 0) > 120
    ):
        return False
    text, (start, end) = line.text, amount.span
    if line[phrase.first - 1].low == "of" and line[phrase.first - 2].low in ("age", "ages"):
        return True
    before = line[phrase.first - 1]
    if before.low in ("then", "now") and line[phrase.first - 2].low == ",":
        return text[end : end + 1] in ",.;)"
    if before.low == "than" and line[phrase.first - 2].low in ("younger", "older"):
        return True
    word = line[phrase.first]
    if amount.bounded and word.low in _AGES:
        return before.tag.startswith("NN")
    if before.low in (",", "(") and line[phrase.first - 2].tag in ("NNP", "NN", "NNPS"):
        return text[end : end + 1] in ",.;)" and text[start].isdigit()
    return (
        _AGED.search(text, max(line.span[0], start - 12), start) is not None
        and _WHEN.match(text, end) is not None
        and (before.low in BE or before.low.startswith("turn") or text[start].isdigit())
        and not _COUNTED_SUBJECT.search(text, max(line.span[0], start - 60), start)
    )


def _is_pronoun(line: Line, amount: Amount, phrase: Phrase) -> bool:
    """ "One" that stands for nobody in particular, "zero"; "or two" with nothing behind it."""
    printed = line.text[slice(*amount.number)].lower()
    before = line[phrase.first - 1].low
    if printed == "one":
        return before in _NOT_ONE or phrase.of_number or line[phrase.number + 1].low == "of"
    return printed == "zero" or (before == "or" and phrase.noun is None and phrase.for_noun is None)


def is_definite(line: Line, amount: Amount, phrase: Phrase) -> bool:
    """Whether a small number is that of a known pair or group: "the two leaders". No number is claimed."""
    if amount.unit is not None or amount.span[0] != amount.number[0]:
        return False
    small = _SMALL.match(line.text[slice(*amount.number)]) is not None
    return small and line[phrase.first - 1].low in _DEFINITE
