"""The noun phrase of a number: what it counts, and where the phrase begins and ends."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.readings.figures.amounts import Amount
from onrecord.readings.figures.lexicon import events
from onrecord.readings.figures.line import Line
from onrecord.word_lists import lexicon

LONGEST = 9
"""Words between a number and the noun that it counts."""
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_PRONOUNS = lexicon("them those these whom which us you those")
_STANDING = lexicon("others other more rest ones")
QUOTES = frozenset("“”\"‘’'«»")
_DAYS = lexicon(
    "monday tuesday wednesday thursday friday saturday sunday january february april june july august "
    "september "
    "october november december yesterday today tonight tomorrow ago last next"
)
_MODIFIERS = ("JJ", "JJR", "JJS", "VBN", "VBG", "FW")
_PEOPLE = lexicon("people men women children police troops cattle personnel staff")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Numbers of words in a line.

    `first` begins the words of the bound or the number, `number` is the last word of the number, `last`
    that of the phrase. `noun` is what is counted, None where none is printed; for money and points it is
    the noun that the amount stands before ("a $12 wage"). `for_noun` is the word that stands for the noun
    ("others", "them"); `of_number` where a number follows ("38 of the 52 drones").
    """

    first: int
    number: int
    last: int
    noun: int | None
    for_noun: str | None = None
    of_number: bool = False


def phrase_of(line: Line, amount: Amount) -> Phrase:
    """The phrase of an amount in its line."""
    first = line.first_from(amount.span[0])
    number = max(first, line.first_from(amount.span[1]) - 1)
    start, partitive = _after_of(line, amount, number)
    if partitive and line[start].low in _PRONOUNS and not line[start + 1].tag.startswith("NN"):
        return Phrase(first, number, start, None, line[start].low)
    if partitive and _YEAR.fullmatch(line[start].low):
        start += 1
    if partitive and line[start].tag == "CD":
        while line[start].tag == "CD" or line[start].low in (",", "-", "million", "dozen"):
            start += 1
        noun = noun_from(line, start)
        return Phrase(first, number, noun if noun is not None else number, noun, None, of_number=True)
    if line[start].low == "of":
        return Phrase(first, number, number, None)
    noun = noun_from(line, start)
    if (
        partitive
        and noun is not None
        and any(
            line[at].tag == "CD" and line[at - 1].tag == "POS" and not _YEAR.fullmatch(line[at].low)
            for at in range(start, noun)
        )
    ):
        return Phrase(first, number, noun, noun, None, of_number=True)
    if noun is not None and line[noun].low in _STANDING:
        return Phrase(first, number, noun, None, line[noun].low)
    if noun is None:
        stands = line[start].low if line[start].low in _STANDING else None
        return Phrase(first, number, start if stands else number, None, stands)
    return Phrase(first, number, noun, noun)


def _after_of(line: Line, amount: Amount, number: int) -> tuple[int, bool]:
    """Where the noun may begin, and whether that is after an "of" that parts a whole."""
    at = number + 1
    if line[at].low in QUOTES and line[at + 1].low == "of":
        at += 1
    if line[at].low != "of":
        return at + _determiners(line, at) * (amount.unit == "percent"), False
    after = at + 1
    skipped = _determiners(line, after)
    part = amount.open or amount.unit == "percent" or skipped > 0 or line[after].low in _PRONOUNS
    part = part or amount.words.lower().startswith("a couple")
    part = part or (line[after].tag.startswith("NNP") and any(line[after + n].tag == "POS" for n in (1, 2)))
    if not part:
        return at, False
    if line[after].low in _PRONOUNS and not line[after + 1].tag.startswith(("NN", "JJ")):
        return after, True
    return after + skipped, True


def _determiners(line: Line, at: int) -> int:
    count = 0
    while count < 3 and (
        line[at + count].tag in ("DT", "PRP$", "PDT") or line[at + count].low in ("all", "both", "such")
    ):
        count += 1
    return count


def noun_from(line: Line, start: int) -> int | None:
    """The last noun of a run of modifiers and nouns that begins at a word."""
    noun: int | None = None
    for at in range(start, start + LONGEST):
        word = line[at]
        if word.tag.startswith("NN") and word.low[:1].isalnum():
            if noun is not None and _ends(line, noun, at):
                break
            if noun == start and (line[noun].tag, word.tag) == ("NN", "NNP"):
                return None  # a verb that was taken for a noun: "only 19 support Sanders"
            noun = at
        elif noun is not None and word.tag == "POS":
            noun = None
        elif noun is not None or not _may_stand_before(line, at, start):
            break
    return noun


def _ends(line: Line, noun: int, at: int) -> bool:
    """Whether a noun that follows one is no more of the same phrase."""
    return (
        line[at].low in _DAYS
        or line[at].low in events().adjectives
        or (line[noun].tag == "NNS" and line[at].tag == "NNP")
    )


def _may_stand_before(line: Line, at: int, start: int) -> bool:
    """Whether a word may stand between a number and its noun."""
    word, after = line[at], line[at + 1]
    if word.low in _DAYS:
        return False
    if word.low in QUOTES or word.tag in _MODIFIERS:
        return True
    if word.tag == "CD":
        return at > start
    if word.tag.startswith("RB"):
        return after.tag in _MODIFIERS or (
            at == start and word.low in ("more", "fewer", "less") and after.tag.startswith("NN")
        )
    before = line[at - 1]
    if word.low == "-":
        return before.end == word.start
    if word.tag == "CC":
        return at > start and before.tag in ("JJ", "NN", ":") and before.low not in events().adjectives
    return (
        word.low == "," and before.tag == "JJ" and after.tag == "JJ" and before.low not in events().adjectives
    )
