"""Words for when something was said: "Tuesday", "late Monday", "earlier this month"."""

from __future__ import annotations

import re

from onrecord.model.passage import Span
from onrecord.speakers.mention import Mention

_DAY = r"(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept\.|Sep\.|Oct\.|Nov\.|Dec\.|"
    r"JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)"
)
_NTH = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = (
    rf"(?:{_NTH}\s+(?:of\s+)?{_MONTH}(?:,?\s+\d{{4}})?|{_MONTH}\s+{_NTH}(?!\d)(?:,\s*\d{{4}})?|"
    rf"{_MONTH}\s+\d{{4}})"
)
_PART = r"(?i:morning|afternoon|evening|night|lunchtime|midday)"
_NUMBER = r"(?i:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|(?:a\s+)?few|some|\d{1,3})"
_UNIT = r"(?i:minutes?|hours?|days?|weeks?|months?|years?|decades?)"
_PERIOD = rf"(?i:week(?:end)?|month|year|spring|summer|autumn|fall|winter|{_DAY}|{_PART})"
_WHEN = re.compile(
    r"(?:(?i:on|in|since|back\s+in)\s+(?:(?i:the)\s+(?=(?i:morning|afternoon|evening)\s+of))?)?"
    r"(?P<when>"
    rf"(?:(?i:late|early|earlier|later|just)\s+(?:on\s+)?)?{_DAY}(?:\s+{_PART})?(?:,?\s+{_DATE})?"
    rf"|(?:(?i:late|early|morning\s+of|evening\s+of)\s+(?:on\s+)?)?{_DATE}"
    rf"|(?:(?i:earlier|later|late|early)\s+)?(?:(?i:this|last|that|next)\s+)(?:past\s+)?(?:{_PERIOD}|{_MONTH})(?:\s+{_PART})?"
    rf"|(?:(?i:late|earlier|early|later)\s+)?(?:[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow)(?:\s+{_PART})?"
    rf"|{_NUMBER}\s+{_UNIT}\s+(?i:ago|earlier)"
    rf"|(?<=[Ii]n\s)(?:(?i:early|late|mid)\s+)?(?:{_MONTH}|(?:19|20)\d\d)"
    r")(?![\w\d])(?!['’]\w)(?!-\w)"
)


def moment_at(text: str, start: int, end: int) -> tuple[Span, int] | None:
    """The moment that begins at a place (or after an "on" there), and where it ends; None if none."""
    match = _WHEN.match(text, start, end)
    return ((match.start("when"), match.end("when")), match.end()) if match else None


def moment_after(mention: Mention, at: int) -> tuple[Span, int] | None:
    """The moment at a token, and the token after it."""
    begin = at + 1 if mention.lower(at) == "at" else at
    if begin >= len(mention.tokens):
        return None
    found = moment_at(mention.text, mention[begin].start, mention.tokens[-1].end)
    if not found:
        return None
    after = next(
        (n for n in range(begin, len(mention.tokens)) if mention[n].start >= found[1]), len(mention.tokens)
    )
    return found[0], after
