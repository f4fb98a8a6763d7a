"""Numbers with the bounds that the words around them set: "at least 60", "between 20 and 30", "60 or
more"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.model.passage import Span
from onrecord.readings.figures.printed import Printed, printed_in
from onrecord.readings.figures.value import SCALES, whole

_BEFORE = re.compile(
    r"(?<!\w)(?:(?P<low>at least|(?<!no )(?<!not )(?:more|greater) than|over|upwards? of|no "
    r"(?:fewer|less) than|"
    r"not (?:fewer|less) than|a minimum of|in excess of|north of|exceeding|surpassing|above|topping|beyond)|"
    r"(?P<high>up to|as (?:many|much) as|(?<!no )(?<!not )(?:fewer|less|lower|smaller) than|under|at "
    r"(?:the )?most|"
    r"no more than|not more than|a maximum of|below)|"
    r"(?P<about>about|around|some|nearly|almost|roughly|approximately|an estimated|estimated|close "
    r"to|just|only|"
    r"a total of|exactly|another|an additional|a further|fully|a mere|a record|an extra))"
    r"\s(?:(?:about|around|some|another|(?<!about )(?<!around )(?<!some )the|an estimated|an "
    r"additional)\s)?$",
    re.IGNORECASE,
)
_NO_LIMIT = re.compile(
    r"\b(?:add(?:s|ed|ing)?|amount(?:s|ed|ing)?|total(?:s|ed)?|sum(?:s|med)?|lead(?:s|ing)?|led|liv(?:e|es|ing)|"
    r"own(?:s|ed)?|stand(?:s|ing)?|stood|stack(?:s|ed)?|step(?:s|ped)?|com(?:e|es|ing)|came|is|are|was|were|it's)\s$",
    re.IGNORECASE,
)
"""Words with which "up to" sets no limit: "adds up to", "it is up to"."""
_NOT_OVER = re.compile(
    r"\b(?:victor(?:y|ies)|w[io]n|wins|lead|leads|preside\w*|took|take|taking|control|authority|power|all|"
    r"dispute|concern\w*|debate\w*|disagree\w*|just|was|were|is|are|handed|turned|hand|turn)\s$",
    re.IGNORECASE,
)
"""Words with which "over" is a place or a cause, no limit."""
_AFTER = re.compile(
    r"(?P<low>\s?\+|[\s-]plus\b(?! [0-9])|\sor\s(?:more|greater|higher|above)\b|\sand\s(?:above|up|over)\b)|"
    r"(?P<high>\sor\s(?:fewer|less|lower|below|under)\b)",
    re.IGNORECASE,
)
_DASH = re.compile(r"\s?[–-]\s?|-to-|-or-")
_TO = re.compile(r"\s(?:to|or|or\s(?:even|maybe|perhaps))\s", re.IGNORECASE)
_AND = re.compile(r"\sand\s", re.IGNORECASE)
_BETWEEN = re.compile(r"(?<!\w)between\s+(?:about\s+|roughly\s+|an estimated\s+)?$", re.IGNORECASE)
_FROM = re.compile(r"(?<!\w)from\s+(?:about\s+|roughly\s+|around\s+)?$", re.IGNORECASE)
_CHANGES = re.compile(
    r"\b(?:rose|risen|rises?|rising|fell|fallen|falls?|falling|grew|grown|grows?|growing|increas\w+|decreas\w+|"
    r"drop\w*|cut|cuts|cutting|went|goes|go|going|gone|up|down|climb\w*|raise\w*|raising|lower\w*|jump\w*|slip\w*|"
    r"surge\w*|surging|declin\w+|chang\w+|expand\w*|shr[aiu]nk\w*|reduc\w+|mov\w+|doubl\w+|tripl\w+|swell\w*|plung\w+|"
    r"boost\w*|slash\w*|soar\w*|tumbl\w*|narrow\w*|widen\w*|drift\w*|nudg\w+|push\w*|revis\w+|upgrad\w+|downgrad\w+)"
    r"(?:\W+\w+){0,4}?\W+$",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"\b(?:trail\w*|leads?|leading|led|ahead|behind|beat\w*|defeat\w*|w[io]n|wins|lost|loses?|losing|margin|vote[ds]?|"
    r"edge[ds]?|outpoll\w*|favored|favoured|score[ds]?)\b",
    re.IGNORECASE,
)
NEAR = 45
"""Characters before a number in which words tell how it is meant."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its bounds: `span` from the words of the bound to the end of the number.

    `number` is the number alone, with its sign of money or percent; `unit` an ISO 4217 code, "percent",
    "points" or None; `open` for "dozens" and the like; `bounded` where words set a limit.
    """

    span: Span
    number: Span
    words: str
    low: float | None
    high: float | None
    unit: str | None = None
    open: bool = False
    bounded: bool = False


def amounts_in(text: str, span: Span) -> Iterator[Amount]:
    """The amounts of a stretch, in order, whatever they count; scores of games are none."""
    held: Printed | None = None
    skip = False
    for number in printed_in(text, span):
        if held is not None:
            joined = _joined(text, held, number, span)
            if joined is not None:
                yield from joined
                held, skip = None, False
                continue
            score = _is_score(text, held, number)
            if not (score or skip):
                yield _single(text, held, span)
            skip = score
        held = number
    if held is not None and not skip:
        yield _single(text, held, span)


def _joined(text: str, one: Printed, two: Printed, span: Span) -> list[Amount] | None:
    """Two numbers that are the ends of a range, as one amount; None where they are apart.

    None of them is an amount where the ends contradict each other ("between 90 and 20").
    """
    between = text[one.span[1] : two.span[0]]
    if len(between) > 14 or one.open or two.open:
        return None
    before = text[max(span[0], one.span[0] - NEAR) : one.span[0]]
    both = _BETWEEN.search(before) if _AND.fullmatch(between) else None
    dash = _DASH.fullmatch(between)
    if not (both or dash or _TO.fullmatch(between)):
        return None
    lead = both or (None if dash else _FROM.search(before))
    if (both is None and (_CHANGES.search(before) or _are_shares_of_a_lead(text, one, two, span))) or (
        dash and _is_of_a_vote(text, one, two, span)
    ):
        return None
    low = _scaled(one, two)
    if both and low >= two.value:
        return []
    if low >= two.value or not _same_kind(one, two) or (not both and two.value > 1000 * max(low, 1)):
        return None
    start = one.span[0] - len(before) + lead.start() if lead else one.span[0]
    unit = two.unit or one.unit
    made = Amount((start, two.span[1]), (one.span[0], two.span[1]), text[one.span[0] : two.span[1]],
                  whole(low), whole(two.value), unit)  # fmt: skip
    return [made if lead else _with_words_before(text, made, span)]


def _same_kind(one: Printed, two: Printed) -> bool:
    """Whether two units go together: "$300 million and $350 million", "8 to 10 percent"."""
    return one.unit == two.unit or one.unit is None or (one.money and two.unit is None)


def _scaled(one: Printed, two: Printed) -> float:
    """ "2 to 3 million": the scale of the second goes for both."""
    match = re.search(r"[a-z]+\b", two.words.lower().lstrip("$£€¥₹ "))
    scale = SCALES.get(match.group()) if match else None
    if scale and one.value < 1000 and one.value * scale < two.value and not re.search(r"[a-z]", one.words):
        return one.value * scale
    last = two.words.lower().split()[-1:] or [""]
    if (
        last[0] in SCALES
        and one.value < 1000
        and not any(name in one.words.lower() for name in SCALES if len(name) > 2)
    ):
        return one.value * SCALES[last[0]]
    return one.value


def _are_shares_of_a_lead(text: str, one: Printed, two: Printed, span: Span) -> bool:
    """ "Trails by 41 percent to 48 percent": two figures."""
    if one.unit != "percent" or two.unit != "percent":
        return False
    return _LEADS.search(text, max(span[0], one.span[0] - 2 * NEAR), one.span[0]) is not None


_OF_A_VOTE = re.compile(r"\s(?:vote|ruling|decision|win|loss|victory|defeat)")


def _is_of_a_vote(text: str, one: Printed, two: Printed, span: Span) -> bool:
    """ "Won 3-5", "a 4-5 ruling": scores that happen to rise."""
    if one.unit or two.unit or two.value >= 200:
        return False
    low, high = max(span[0], one.span[0] - NEAR), min(span[1], two.span[1] + 20)
    return bool(_LEADS.search(text, low, one.span[0]) or _OF_A_VOTE.match(text, two.span[1], high))


def _is_score(text: str, one: Printed, two: Printed) -> bool:
    """ "3-1", "45-40", "5-to-4": two numbers with a dash that are no range."""
    between = text[one.span[1] : two.span[0]]
    return one.unit is None and _DASH.fullmatch(between) is not None and " " not in between


def _single(text: str, number: Printed, span: Span) -> Amount:
    value = whole(number.value)
    high = None if number.open else value
    made = Amount(number.span, number.span, number.words, value, high, number.unit, number.open)
    return _with_words_before(text, made, span)


def _with_words_before(text: str, amount: Amount, span: Span) -> Amount:
    """The amount with what the words before and after it say of its bounds."""
    start, end = amount.span
    low, high, bounded = amount.low, amount.high, False
    before = _BEFORE.search(text, max(span[0], start - 30), start)
    if before and not _is_no_bound(text, before, span):
        start = before.start()
        if before["low"]:
            high, bounded = None, True
        elif before["high"]:
            low, high, bounded = None, high if high is not None else low, True
    after = _AFTER.match(text, end, min(span[1], end + 14))
    if after and not bounded:
        end, bounded = after.end(), True
        low, high = (low, None) if after["low"] else (None, high)
    return replace(amount, span=(start, end), low=low, high=high, bounded=bounded)


def _is_no_bound(text: str, before: re.Match[str], span: Span) -> bool:
    word = before.group().strip().lower()
    earlier = text[max(span[0], before.start() - 24) : before.start()]
    if word == "up to":
        return _NO_LIMIT.search(earlier) is not None
    return word.startswith(("over", "under", "above", "below")) and _NOT_OVER.search(earlier) is not None


def bounded_after(text: str, amount: Amount, at: int) -> Amount:
    """The amount with a bound that stands behind its noun: "60 people or more"."""
    after = None if amount.bounded else _AFTER.match(text, at, at + 14)
    if after is None or not after.group().startswith(" or "):
        return amount
    low, high = (amount.low, None) if after["low"] else (None, amount.high)
    return replace(amount, low=low, high=high, bounded=True)
