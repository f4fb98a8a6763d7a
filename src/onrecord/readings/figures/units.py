"""What a number counts, where its own noun is missing: as told elsewhere in the sentence."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.readings.figures.amounts import Amount
from onrecord.readings.figures.claim import Claim
from onrecord.readings.figures.line import Line
from onrecord.readings.figures.phrase import Phrase, noun_from
from onrecord.word_lists import lexicon

_MEASURES = lexicon(
    "percent points point kilometer kilometers kilometre kilometres km mile miles meter meters metre "
    "metres foot feet "
    "inch inches acre acres hectare hectares ton tons tonne tonnes pound pounds kilogram kilograms kilo "
    "kilos gram grams "
    "gallon gallons liter liters litre litres barrel barrels degree degrees megawatt megawatts gigawatt "
    "gigawatts "
    "mph kph knots carats ounces bushels cents rupees pesos yen yuan rubles roubles rand lira shekels "
    "francs crowns "
    "kronor kroner dinars dirhams riyals naira shillings won baht ringgit"
)
_ANAPHORS = lexicon("them those whom which others other more ones rest these")
_NUMBER_OF = 8
"""Words after "number of" within which its noun stands."""
_TOLL = lexicon("toll fatalities deaths")


def is_measure(amount: Amount, phrase: Phrase, line: Line) -> bool:
    """Whether an amount measures (money, a share, a length, a weight) and does not count."""
    if amount.unit is not None:
        return True
    return phrase.noun is not None and line[phrase.noun].low in _MEASURES


def unit_of(
    line: Line,
    amount: Amount,
    phrase: Phrase,
    earlier: Sequence[Claim],
    following: tuple[Amount, Phrase] | None,
) -> str | None:
    """The unit of an amount: its own, its noun, or for a bare number the noun that the sentence has for
    it."""
    if amount.unit is not None:
        return amount.unit
    if phrase.noun is not None:
        return line[phrase.noun].low
    if following is not None and _shares_noun(line, phrase, following[1]):
        noun = following[1].noun
        return following[0].unit or (line[noun].low if noun is not None else None)
    if earlier and _is_against(line, phrase, earlier, following):
        return "percent"
    if _of_toll(line, phrase):
        return None
    if named := _named_before(line, phrase):
        return named
    counted = next((claim for claim in reversed(earlier) if _counts(claim)), None)
    if counted is not None:
        return counted.figure.unit
    if named := _after_number_of(line, phrase):
        return named
    if phrase.for_noun in _ANAPHORS and phrase.for_noun != "more":
        return _plural_before(line, phrase) or (phrase.for_noun if phrase.for_noun == "others" else None)
    return None


def _counts(claim: Claim) -> bool:
    unit = claim.figure.unit
    return unit is not None and claim.amount.unit is None and unit not in _MEASURES


def _shares_noun(line: Line, phrase: Phrase, following: Phrase) -> bool:
    """ "12 and 14 soldiers": only a joint stands between two numbers."""
    between = range(phrase.number + 1, following.first)
    words = [
        line[at].low
        for at in between
        if line[at].low not in ("maybe", "even", "perhaps", "possibly", "”", '"')
    ]
    return words in (["and"], ["or"], ["to"])


def _is_against(
    line: Line, phrase: Phrase, earlier: Sequence[Claim], following: tuple[Amount, Phrase] | None
) -> bool:
    """ "Six points (46 percent to 40) and three (45 to 42)": a bare number set against another one."""
    shares = [claim.figure.unit for claim in earlier if claim.figure.unit in ("percent", "points")]
    if "percent" not in shares:
        return False
    before = earlier[-1]
    if (
        before.figure.unit in shares
        and line[phrase.first - 1].low in ("to", "-", "–")
        and phrase.first - before.phrase.number == 2
    ):
        return True
    if following is None or following[0].unit is not None:
        return False
    return following[1].first - phrase.number == 2 and line[phrase.number + 1].low == "to"


def _named_before(line: Line, phrase: Phrase) -> str | None:
    """ "Newly registered voters -- 1.1 million": a plural right before a dash, a colon or a bracket."""
    at = phrase.first - 1
    while line[at].low in ("-", "–", "—", ":", "("):
        at -= 1
    return line[at].low if at < phrase.first - 1 and line[at].tag == "NNS" else None


def _of_toll(line: Line, phrase: Phrase) -> bool:
    """ "The death toll rose to 54": no noun is printed."""
    return any(line[at].low in _TOLL for at in range(max(0, phrase.first - 10), phrase.first))


def _after_number_of(line: Line, phrase: Phrase) -> str | None:
    """ "The number of refugees ranges from 100 to 250"."""
    for at in range(phrase.first - 1, max(0, phrase.first - 30), -1):
        if line[at].low == "of" and line[at - 1].low in ("number", "numbers", "population", "total", "count"):
            noun = noun_from(line, at + 1)
            return line[noun].low if noun is not None else None
    return None


def _plural_before(line: Line, phrase: Phrase) -> str | None:
    for at in range(phrase.first - 1, max(-1, phrase.first - 30), -1):
        if line[at].tag == "NNS" or line[at].low == "people":
            return line[at].low
    return None
