"""A text cut into its sentences, those within quotations too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.passage import Span
from onrecord.speakers.tokens import is_abbreviation

_STOP = re.compile(r"(?:\.{2,}|[.!?…。！？])[.!?…]*[\"'”’»)\]]*(?=\s)|[\"”»](?=\s)")
_GOES_ON = re.compile(r"\s+(?:[a-z,;:)]|[—–-]\s)")
_WORD_BEFORE = re.compile(r"[\w.&]+$")
_STARTERS = frozenset(
    [
        "the",
        "a",
        "an",
        "he",
        "she",
        "it",
        "they",
        "but",
        "in",
        "on",
        "we",
        "i",
        "this",
        "that",
        "these",
        "those",
        "and",
        "his",
        "her",
    ]
)


def sentences_of(text: str, paragraphs: Sequence[Span]) -> tuple[Span, ...]:
    """`[start, end)` of each sentence, in order; none reaches over the end of its paragraph.

    Sentences within quotation marks are apart; the words that say whose they are ("…" she said)
    go with the last one before them.
    """
    return tuple(span for paragraph in paragraphs for span in _of_paragraph(text, paragraph))


def _of_paragraph(text: str, paragraph: Span) -> Iterator[Span]:
    start, end = paragraph
    for match in _STOP.finditer(text, start, end):
        if match.end() >= end or not _ends(text, match):
            continue
        if text[start : match.end()].strip():
            yield _stripped(text, start, match.end())
        start = match.end()
    if text[start:end].strip():
        yield _stripped(text, start, end)


def _ends(text: str, match: re.Match[str]) -> bool:
    """Whether a sentence ends with the mark, and what follows is another one."""
    if _GOES_ON.match(text, match.end()):
        return False
    if match.group()[0] in '"”»':
        return text[match.start() - 1] in ".!?…"
    if match.group()[0] != "." or len(match.group()) > 1:
        return True
    before = _WORD_BEFORE.search(text, max(0, match.start() - 20), match.start())
    if before is None or not is_abbreviation(before.group()):
        return True
    following = re.match(r"\s+([\w'’]+)", text[match.end() : match.end() + 30])
    return bool("." in before.group() and following and following.group(1).lower() in _STARTERS)


def _stripped(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    return (start, start + len(piece.strip()))
