"""Which figure is part of which: "43 bodies, among them 11 children", "38 of the 52 drones"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.readings.figures.claim import Claim
from onrecord.readings.figures.line import Line
from onrecord.readings.figures.phrase import Phrase
from onrecord.word_lists import lexicon

_OF_WHOM = lexicon("them those whom which these")
_NEAR = 6
"""Words before a part in which "including" may stand."""
_JOINTS = lexicon("and , or as well including among with")


def is_listed(line: Line, phrase: Phrase) -> bool:
    """Whether the phrase stands behind "including" or "among them": it has no verb of its own."""
    for at in range(phrase.first - 1, max(-1, phrase.first - _NEAR), -1):
        low = line[at].low
        if low == "including":
            return True
        if low in _OF_WHOM and line[at - 1].low == "among":
            return True
        if line[at].tag.startswith("VB") or low in (",", ";"):
            return False
    return False


def whole_of(line: Line, phrase: Phrase, measure: bool, claims: Sequence[Claim]) -> int | None:
    """Number of the claim that a phrase is part of; None where it is of none."""
    if not claims:
        return None
    last = len(claims) - 1
    if (
        last
        and claims[last - 1].phrase.of_number
        and claims[last - 1].phrase.noun == claims[last].phrase.noun
    ):
        last -= 1  # of "a third of the 90,000 residents" the third is meant
    before = claims[last]
    if (
        phrase.for_noun in _OF_WHOM
        or _of_whom_before(line, phrase, before.phrase)
        or begins_with_whole(line, before.phrase)
    ):
        return last if phrase.for_noun in _OF_WHOM else _outermost(claims, last)
    if measure != (before.amount.unit is not None):
        return None
    if is_listed(line, phrase):
        return _outermost(claims, last)
    if (
        before.figure.part_of is not None
        and before.figure.part_of < last
        and are_joined(line, before.phrase, phrase)
    ):
        return before.figure.part_of
    return None


def _outermost(claims: Sequence[Claim], number: int) -> int:
    """The whole that a claim itself was found to be part of, where it stands before it."""
    above = claims[number].figure.part_of
    return number if above is None or above > number else above


def _of_whom_before(line: Line, phrase: Phrase, whole: Phrase) -> bool:
    """ "11,000 men, of whom 12 reported fever"; "of those, 12 had died"."""
    for at in range(phrase.first - 1, max(whole.last, phrase.first - _NEAR), -1):
        if (
            line[at].low in _OF_WHOM
            and line[at - 1].low == "of"
            and (line[at - 2].low in (",", ";", "(", "and") or at == 1)
        ):
            return True
    return False


def begins_with_whole(line: Line, whole: Phrase) -> bool:
    """ "Of the 121 people detained, 77 have been deported"."""
    first = whole.first - (line[whole.first - 1].low in ("the", "these", "those", "its", "their"))
    return line[first - 1].low == "of" and (first == 1 or line[first - 2].low in (",", ";", "that", "“", '"'))


def is_compared(line: Line, phrase: Phrase, other: Phrase) -> bool:
    """Whether an amount is named for comparison only: "up from 90", "compared with 12 percent", "out of
    620,000"."""
    before = line[phrase.first - 1].low
    earlier = line[phrase.first - 2].low
    if before == "of":
        return earlier == "out" and phrase.first - 3 <= other.last + 1
    if before in ("from", "with", "to") and earlier in ("up", "down", "compared"):
        return True
    if before == "from" and earlier == ",":
        return True
    return before in ("versus", "vs") or (before == "." and earlier == "vs")


def are_joined(line: Line, one: Phrase, two: Phrase) -> bool:
    """Whether only "and" or a comma stands between two phrases."""
    between = range(one.last + 1, two.first)
    return 0 < len(between) <= 2 and all(line[at].low in _JOINTS for at in between)
