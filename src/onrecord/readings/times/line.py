"""A sentence as a row of tokens, and what is found in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from onrecord.model.passage import Span
from onrecord.readings.times.calendar import Days, Offset
from onrecord.text.doc import Doc

_TOKEN = re.compile(
    r"\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)?"
    r"|['’‘]\d(?:0s|\d(?![\d\w]))"
    r"|(?:[^\W\d_]\.){2,}"
    r"|[^\W\d_]+n['’]t(?![^\W\d_])"
    r"|['’](?:s|ll|re|ve|d|m)(?![^\W\d_])"
    r"|[^\W\d_]+"
    r"|[^\s\w]"
)


_APOSTROPHES = {ord("’"): "'", ord("‘"): "'"}


class Token(NamedTuple):
    """A word, a number or a mark: `[start, end)` in the text; `low` is in lower case."""

    text: str
    low: str
    start: int
    end: int


@dataclass(frozen=True)
class Line:
    """The tokens of a stretch of text that is one sentence or less.

    `published` is the day that counts as today, None where it is not known. `names` are spans of the
    names in the text; `told` where the line
    tells of the saying itself, so that what has no tense is past.
    """

    doc: Doc
    span: Span
    published: date | None
    names: Sequence[Span] = ()
    told: bool = False

    @cached_property
    def tokens(self) -> list[Token]:
        """All tokens in order."""
        made = []
        for match in _TOKEN.finditer(self.doc.text, *self.span):
            word = match.group()
            made.append(Token(word, word.lower().translate(_APOSTROPHES), match.start(), match.end()))
        return made

    def low(self, at: int) -> str:
        """A token in lower case; the empty string beyond the ends."""
        return self.tokens[at].low if 0 <= at < len(self.tokens) else ""

    def is_capital(self, at: int) -> bool:
        """Whether a token begins with a capital."""
        return 0 <= at < len(self.tokens) and self.tokens[at].text[0].isupper()

    def glued(self, at: int) -> bool:
        """Whether no space stands between a token and the one before it."""
        return 0 < at < len(self.tokens) and self.tokens[at - 1].end == self.tokens[at].start

    def begins(self, at: int) -> bool:
        """Whether a token opens the sentence or a quotation in it."""
        return at <= 0 or self.low(at - 1) in _OPENERS


_OPENERS = frozenset(["“", '"', "‘", "'", ".", ":", "?", "!", "(", "—", "–", "-", "…"])


@dataclass(frozen=True, slots=True)
class Found:
    """An expression from token `start` to before token `end`.

    `days` are None where they cannot be known; `offset` is there where the words are relative by
    themselves. `kind` tells of what ranges can be made. `latest` gives the last days of this name before a
    day, where the name leaves open which ("Friday", "June"). `rolls` where it is a time up to now or from
    now on ("the past two weeks").
    """

    start: int
    end: int
    days: Days | None
    offset: Offset | None = None
    kind: str = "other"
    latest: Callable[[date], Days | None] | None = None
    rolls: bool = False
