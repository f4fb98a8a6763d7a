"""Words of a cue, and of what follows it, with their places in the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model.passage import Span
from onrecord.word_lists import lexicon as word_list

_TOKEN = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*|[:,;—–?!]|-(?=\s)|[\"“”]")
_ADVERBS = word_list(
    "not never also always often still even just now then once again already more most less least "
    "very so too quite rather pretty deeply far long ever soon much well yet no first only all both "
    "sometimes almost perhaps maybe , increasingly of as one among"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark at `[start, end)` of the text; `lower` is how it is looked up."""

    lower: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it is a word, not a mark."""
        return self.lower[0].isalnum()


def tokens_in(text: str, spans: Sequence[Span], most: int = 200) -> list[Token]:
    """The words and marks of the text in `spans`, at most so many, in order."""
    made: list[Token] = []
    for start, end in spans:
        for match in _TOKEN.finditer(text, start, end):
            if len(made) == most:
                return made
            made.append(Token(match.group().lower().replace("’", "'"), match.start(), match.end()))
    return made


def is_adverb(token: Token) -> bool:
    """Whether a word may stand between an auxiliary and its verb."""
    return token.lower in _ADVERBS or token.lower.endswith(("ly", "n't"))


def words_of(words: str) -> tuple[str, ...]:
    """Words as they are looked up."""
    return tuple(token.lower for token in tokens_in(words, [(0, len(words))]))
