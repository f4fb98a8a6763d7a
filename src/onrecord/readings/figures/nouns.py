"""What is counted: the head noun after a number, its modifiers, and where its phrase ends."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.passage import Span
from onrecord.readings.figures.numbers import Amount
from onrecord.readings.sheet import Sheet
from onrecord.speakers.lexicon import lexicon
from onrecord.tagger.syntax import Syntax

LONGEST = 7
"""Words between a number and the noun that it counts."""
_OF = re.compile(r"\s+of\s+(?:the\s+|its\s+|their\s+|our\s+|those\s+|these\s+|all\s+)?", re.IGNORECASE)
_WORD = re.compile(r"\s+(?:and\s+)?(?P<word>[^\W\d_][\w'’-]*)")
_STOPS = lexicon(
    "in on at of to for from by with and or but as than that who which when where while because "
    "since after before "
    "is are was were be been have has had will would could may might can should not more less fewer "
    "about over "
    "under into during against per a an the this if so it they he she we you i his her their its"
)


@dataclass(frozen=True, slots=True)
class Counted:
    """The noun, `[start, end)`, or None; number of its word in the syntax; its modifiers as printed."""

    noun: Span | None
    word: int | None
    description: str | None


def counted(sheet: Sheet, amount: Amount, limit: int) -> Counted:
    """The noun that a number counts, up to a place of the text."""
    start = amount.span[1]
    if amount.vague or amount.unit == "percent" or _is_part(sheet.text, amount, limit):
        match = _OF.match(sheet.text, start, limit)
        start = match.end() if match else start
    if sheet.syntax is not None:
        return _by_tags(sheet, sheet.syntax, start, limit)
    return _by_words(sheet.text, start, limit)


def _is_part(text: str, amount: Amount, limit: int) -> bool:
    """ "Three of the men", not "three of cancer"."""
    return bool(
        re.match(r"\s+of\s+(?:the|its|their|our|those|these|his|her)\s", text[amount.span[1] : limit])
    )


def _by_tags(sheet: Sheet, syntax: Syntax, start: int, limit: int) -> Counted:
    word = syntax.first_from(start)
    first, noun = word, None
    for at in range(word, min(word + LONGEST, len(syntax))):
        begin, end = syntax.spans[at].tolist()
        if begin >= limit or (at > word and "\n" in sheet.text[int(syntax.spans[at - 1, 1]) : begin]):
            break
        tag = syntax.tags[at]
        printed = sheet.text[begin:end]
        if tag[:2] == "NN":
            noun = at
        elif tag == "POS" or (printed in ("'", "’", "s") and noun is not None):
            noun = None
        elif (
            printed == "-"
            or tag in ("JJ", "JJR", "JJS", "CD", "PRP$", "HYPH", "DT")
            or (tag in ("VBN", "VBG") and noun is None)
        ):
            if noun is not None and tag not in ("JJ",) and printed != "-":
                break
            if tag == "DT" and at > word:
                break
        elif tag == "CC" and noun is None and at > word:
            continue
        else:
            break
    if noun is None:
        return Counted(None, None, None)
    begin, end = syntax.spans[noun].tolist()
    described = sheet.text[int(syntax.spans[first, 0]) : begin].strip()
    return Counted((begin, end), noun, described or None)


def _by_words(text: str, start: int, limit: int) -> Counted:
    at, last = start, None
    for _ in range(LONGEST):
        match = _WORD.match(text, at, limit)
        if match is None or match["word"].lower() in _STOPS or re.search(r"(?:ed|ing|ly)$", match["word"]):
            break
        last, at = match, match.end()
        if match["word"].endswith("s"):
            break
    if last is None:
        return Counted(None, None, None)
    described = text[start : last.start("word")].strip()
    return Counted(last.span("word"), None, described or None)
