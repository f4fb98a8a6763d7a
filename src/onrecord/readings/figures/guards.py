"""Numbers that are no figures: ages, dates, times, durations, ordinals, scores, addresses, names, "
"definite pairs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from onrecord.passage import Span
from onrecord.readings.figures.numbers import Amount

_AFTER = re.compile(
    r"[\s-]*(?:years?[\s-]old|year-old|(?:more |other |full |straight |long |consecutive |"
    r"additional )?(?:seconds?|minutes?|hours?|"
    r"days?|nights?|weeks?|weekends?|months?|years?|decades?|centuries|century|generations?)\b|"
    r"-(?:day|week|month|year|"
    r"hour|minute|point|page|member|seat|story|storey|mile|bedroom|man|time|part|way|party|state)\b|"
    r"\s?(?:a\.?m\.?|p\.?m\.?|o['’]clock)\b|(?:st|nd|rd|th)\b|:\d|\s(?:GMT|BST|EST|EDT|UTC)\b|"
    r"\stimes\b|-times?\b|"
    r"\s(?:Street|St|Avenue|Ave|Road|Rd|Lane|Drive|Boulevard|Blvd)\b|\s[A-Z]\w+\s(?:Street|St|"
    r"Avenue|Ave|Road|Rd|Lane|Drive|"
    r"Boulevard|Way|Square)\b)",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:\baged?\s|\bage of\s|\b(?:No|Nos|Number|number|Web|Pier|pier|Article|Chapter|Section|Title|"
    r"Flight|Route|flight|route|room|gate|line|Highway|Room|"
    r"Resolution|Proposition|Prop|Amendment|Grade|grade|Level|level|Phase|phase|Part|part|Page|page|"
    r"Act|Apollo|Boeing|"
    r"Airbus|Interstate|Line|Gate|Unit|Group|Channel|Formula|Type|type|Class|Model|Windows|World War|"
    r"Psalm|verse|Day|day|Week|week|Game|Round|Super Bowl|Stage|stage|Division|Area|Pier|Platform|"
    r"Terminal)\.?\s|"
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s|[#])$"
)
_DEFINITE = re.compile(
    r"(?:\b(?:the|these|those|his|her|their|its|our|my|both|all|other|last|first|next|past)\s)$",
    re.IGNORECASE,
)
_ONE = re.compile(
    r"\s(?:of|another|day|thing|more|side|hand|time|way|who|that|and|or|is|was|has|can|may|must|in|"
    r"by|to|on|final|such|"
    r"percent)\b|[\s]?[,.;:?!)\"”’]|$",
    re.IGNORECASE,
)
_ONE_BEFORE = re.compile(
    r"\b(?:no|the|this|that|any|every|each|some|only|number|last|first|another|which|a|as|with)\s$",
    re.IGNORECASE,
)
_SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}$")
_SCORED = re.compile(
    r"\b(?:won|win|wins|lost|beat|beaten|defeat|drew|draw|victory|lead|led|score|tied|ruled|vote|voted)\b",
    re.IGNORECASE,
)
_SMALL = re.compile(r"(?:two|three|four|five|six|seven|eight|nine|ten)$", re.IGNORECASE)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")
_CAPITAL_BEFORE = re.compile(r"(?:^|[\s(])(?P<word>[A-Z][\w.&’']*)\s$")
_NAMED_AFTER = re.compile(r"[-–]?[A-Z]\w*|/\d|-[A-Z]")
_WORDY = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)"
_PHONE = re.compile(r"\d{3}[-.]\d{3,4}")


def is_figure(text: str, amount: Amount, times: Sequence[Span], sentence: Span) -> bool:
    """Whether a number is an amount that is claimed. `times` are those around, in order."""
    start, end = amount.number
    printed = text[start:end]
    before_it = bisect_left(times, (end, end)) - 1
    if before_it >= 0 and times[before_it][1] > start:
        return False
    before, after = text[max(0, start - 24) : start], text[end : end + 30]
    after = re.sub(r"^\s+of(?=\s)", "", after) if amount.vague else after
    if (
        amount.unit in (None, "percent")
        and (_AFTER.match(after) or _BEFORE.search(before))
        and not amount.unit
    ):
        return False
    if _PHONE.match(text[start : end + 9]) or _is_score(text, amount, sentence):
        return False
    if re.match(r"[-–][a-z]", after) or re.match(
        rf"\s(?:and|or|to)\s{_WORDY}\s(?:years?|days?|months?|weeks?|hours?|minutes?)\b", after
    ):
        return False
    if printed[0].isupper() and start > sentence[0] + 2 and printed.isalpha() and before.endswith("of "):
        return False
    if printed.lower() == "one":
        return not (_ONE.match(after) or _ONE_BEFORE.search(before))
    if _SMALL.match(printed) and _DEFINITE.search(before) and amount.span[0] == start:
        return False
    return not (_is_age(text, amount) or _is_year(text, amount) or _is_name(text, amount, sentence))


def _is_score(text: str, amount: Amount, sentence: Span) -> bool:
    printed = text[amount.number[0] : amount.number[1] + 4]
    match = re.match(r"\d{1,3}[-–]\d{1,3}(?!\w)", printed)
    if match is None:
        return False
    around = text[max(sentence[0], amount.number[0] - 60) : min(sentence[1], amount.number[1] + 40)]
    return bool(_SCORED.search(around)) or amount.low == amount.high


def _is_age(text: str, amount: Amount) -> bool:
    """ ", 39," after a name, "he was 58"."""
    start, end = amount.number
    if amount.unit is None and re.search(
        r"\b(?:he|she|who|i|they) (?:was|is|were|am|turned|turns)\s$",
        text[max(0, start - 14) : start],
        re.IGNORECASE,
    ):
        return bool(re.match(r"\s*(?:[.,;:!?\"”)]|when|and|at|years|in|$)", text[end : end + 8]))
    digits = text[start:end].isdigit() and len(text[start:end]) < 3
    return (
        digits
        and bool(re.search(r"\w,\s$", text[max(0, start - 3) : start]))
        and text[end : end + 1] in ",.;)"
    )


def _is_year(text: str, amount: Amount) -> bool:
    start, end = amount.number
    if amount.unit or not _YEAR.match(text[start:end]):
        return False
    return not re.match(r"\s[a-z]+s\b", text[end : end + 20]) or bool(
        re.search(r"\b(?:in|of|since|the|by|from)\s$", text[:start][-7:])
    )


def _is_name(text: str, amount: Amount, sentence: Span) -> bool:
    """ "Flight 370", "Boeing 737", "G20", "9/11"."""
    start, end = amount.number
    if not text[start:end][0].isdigit() or amount.unit or amount.span[0] != start:
        return False
    if (
        text[end : end + 1] == "/"
        or text[start - 1 : start] == "/"
        or re.match(r"[-–][A-Za-z]", text[end : end + 2])
    ):
        return True
    capital = _CAPITAL_BEFORE.search(text, max(sentence[0], start - 24), start)
    plural = re.match(
        r"\s(?:[\w-]+\s){0,3}(?!(?:is|was|has|as|this|its|his|does|us)\b)[a-z]+s\b", text[end : end + 60]
    )
    return bool(capital) and capital.start("word") > sentence[0] + 1 and not plural  # type: ignore[union-attr]
