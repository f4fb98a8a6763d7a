"""The headline of a text, and the headings between its paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from onrecord.model.article import FurnitureKind
from onrecord.pages.lines import Line
from onrecord.pages.people import bare_name

HEADLINE = 160
HEADING = 80
"""The most characters of a headline, and of a heading between paragraphs."""
HEADING_WORDS = 10
TOP = 30
"""Lines from the top of a text among which its headline is looked for."""

_LABEL = re.compile(r"(?:title|headline)\s?:\s?(?=\S)", re.IGNORECASE)
_MARKDOWN = re.compile(r"#{1,6}\s+(?=\S)")
_BULLET = re.compile(r"(?:[-–—•*·▪●◦‣►▶>+#|(\[]|\d{1,3}[.)]\s|[a-zA-Z][.)]\s)")
_SPEAKER = re.compile(r".{1,40}[:：]\s")
_QUOTES = re.compile(r"[\"“”«»„]|(?<!\w)['‘]|['’](?!\w)")
_SAID = re.compile(
    r"\b(?:said|says|say|told|tells|asked|asks|added|adds|announced|announces|warned|warns|denied|denies|claimed|"
    r"claims|insisted|insists|argued|argues|believes?|thinks?|according|I|we|you|my|our|your|us|he|she|they|it|"
    r"is|was|are|were|has|have|had|will|would|can|cannot|could|did|does|do|must|should|may|might|fell|rose|went|"
    r"came|took|gave|began|became|knew|made|left|died|killed|fled|won|shows?|showed|remains?|remained|continues?|"
    r"continued|wants?|wanted|failed|refused|vowed|agreed|rejected|resigned|expects?|expected|hopes|hoped)\b",
    re.IGNORECASE,
)
_AGED = re.compile(r",\s\d")
_ASKS = re.compile(r"(?:What|Why|How|Where|Who|When|Which)\b")
_TALK = re.compile(
    r"(?:Q|A|Question|Answer|Interviewer|Host|Moderator|Reporter|Anchor)\s?[:.]|(?:I|We|My|Our)\b|"
    r"[^:]{1,30}:\s(?:I|We|You|My|Our|Yes|No|Well)\b"
)
_QUOTED_SPEECH = re.compile(r"[\"“”’'],?\s(?:he|she|they|it|I|we)\s\w+\Z|,\s(?:he|she|they|I|we)\s\w+\Z")
_FIRST_PERSON = re.compile(r"(?:I|We|My|Our|Yes|No|Well|Yeah)\b|[\"“‘«]")


def labelled_title(line: str) -> str | None:
    """The title on a line that calls itself one: "Title: …", "Headline: …" or a Markdown heading."""
    if len(line) > HEADLINE + 40:
        return None
    found = _LABEL.match(line) or _MARKDOWN.match(line)
    return line[found.end() :].rstrip("# ") or None if found else None


def headline_at(lines: Sequence[Line], kinds: Sequence[FurnitureKind | None]) -> int | None:
    """The index of the line that is the headline of the text, or None where that is not clear.

    It is above the first paragraph, reads like a headline and has that paragraph, or a
    byline, a date or the like, right after it. Only such a sign lets a line be the
    headline that is not the first one, as below the name of the site.
    """
    first = True
    for at, kind in enumerate(kinds[:TOP]):
        if kind not in (None, "heading"):
            continue
        if labelled_title(lines[at].text):
            return at
        if kind is not None or lines[at].prose or lines[at].wrapped:
            return None
        is_name = not first and bare_name(lines[at].text)
        if not is_name and _like_headline(lines[at]) and _heads_prose(lines, kinds, at, first):
            return at
        first = False
    return None


def _heads_prose(lines: Sequence[Line], kinds: Sequence[FurnitureKind | None], at: int, first: bool) -> bool:
    """Whether the next line that is no furniture is a paragraph, longer than the headline."""
    line, after = lines[at], at + 1
    while after < len(lines) and kinds[after] is not None:
        after += 1
    if after == len(lines) or not lines[after].prose or lines[after].text[0].islower():
        return False
    if _SPEAKER.match(line.text) and _SPEAKER.match(lines[after].text[:50]):
        return False
    if after > at + 1 and kinds[at + 1] in ("byline", "caption", "other"):
        return True
    return first and line.gap_after and len(lines[after].text) > len(line.text) and lines[after].terminal


def headings_of(lines: Sequence[Line], kinds: Sequence[FurnitureKind | None]) -> list[int]:
    """The indices of the lines that are headings between paragraphs.

    A heading is a short line by itself, without a full stop, with prose before and after
    it, that is no quotation, no line of a transcript, no item of a list and no sentence.
    A line that recurs is the name of who speaks, or a refrain, rather than a heading.
    """
    often = Counter(line.text for line in lines if len(line.text) <= HEADING)
    found = []
    for at, line in enumerate(lines):
        if kinds[at] is not None or line.wrapped or len(line.text) > HEADING:
            continue
        if _MARKDOWN.match(line.text) or (
            often[line.text] == 1 and _like_heading(line.text) and _parts_prose(lines, kinds, at)
        ):
            found.append(at)
    return found


def _like_headline(line: Line) -> bool:
    text = line.text
    if not 12 <= len(text) <= HEADLINE or not 2 <= text.count(" ") <= 24 or line.wrapped:
        return False
    if text[0].islower() or text[-1] in ".,;:…—–-" or _BULLET.match(text):
        return False
    if _TALK.match(text) or _QUOTED_SPEECH.search(text) or (line.terminal and not text.endswith("?")):
        return False
    return not text.startswith(('"', "“", "«")) or not text.endswith(('"', "”", "»"))


def _like_heading(text: str) -> bool:
    if not text[0].isupper() and not (text[0].isdigit() and " " in text):
        return False
    if text[-1] in ".,;:!?…—–-)]" or text.count(" ") >= HEADING_WORDS or len(text) < 3:
        return False
    if _BULLET.match(text) or _AGED.search(text) or ":" in text or "\t" in text or _QUOTES.search(text):
        return False
    return _ASKS.match(text) is not None or _SAID.search(text) is None


def _parts_prose(lines: Sequence[Line], kinds: Sequence[FurnitureKind | None], at: int) -> bool:
    """Whether the line stands between two paragraphs, as a heading does."""
    line = lines[at]
    before, after = at - 1, at + 1
    while after < len(lines) and kinds[after] in ("caption", "advertisement", "player"):
        after += 1
    if before < 0 or after >= len(lines) or not _takes_up(lines, line.text, after):
        return False
    if line.alone:
        return kinds[before] is not None or lines[before].terminal
    # a text without any blank lines: only between two long paragraphs
    near = len(lines[before].text) >= 100 and lines[before].terminal and len(lines[after].text) >= 100
    return near and not line.gap_before and not line.gap_after and line.text.count(" ") <= 5


def _takes_up(lines: Sequence[Line], text: str, after: int) -> bool:
    """Whether what follows is prose of the article rather than the words of a named speaker."""
    following = lines[after]
    if following.text[0].islower() or not (following.prose or following.wrapped):
        return False
    return not (_FIRST_PERSON.match(following.text) and bare_name(text))
