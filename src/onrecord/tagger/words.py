"""Text to words, pieces and the marks of print that an uncased vocabulary loses."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from onrecord.marks import PAIRED, quotations

CASES = 7
GAPS = 4
QUOTES = 5
CLS, SEP = 101, 102


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a text and their pieces, as plain arrays.

    `spans`: (words, 2) code points `[start, end)`. `first`: (words + 1,) number of the
    first piece of each word, closed by the number of pieces. `pieces`: (pieces,)
    numbers in the vocabulary. `case`, `gap`, `quote`: (pieces,) small classes, see
    `_case`, `_gaps` and `_quotes`.
    """

    spans: NDArray[np.int64]
    first: NDArray[np.int64]
    pieces: NDArray[np.int64]
    case: NDArray[np.int64]
    gap: NDArray[np.int64]
    quote: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.spans)


@cache
def tokenizer() -> Tokenizer:
    """The encoder's own tokenizer, from the package."""
    path = files("onrecord.weights") / "tokenizer.json"
    made: Tokenizer = Tokenizer.from_str(path.read_text(encoding="utf-8"))
    made.no_padding()
    made.no_truncation()
    made.encode_special_tokens = True  # a printed "[SEP]" is text like any other
    return made


def words(text: str) -> Words:
    """Split a text into words (as BERT does: at white space and punctuation) and pieces.

    A text without any word gives empty arrays. Lone surrogates must have been replaced.
    """
    encoding = tokenizer().encode(text, add_special_tokens=False)
    numbers = np.array([-1 if n is None else n for n in encoding.word_ids], np.int64)
    offsets = np.array(encoding.offsets, np.int64).reshape(-1, 2)
    is_first = np.ones(len(numbers), bool)
    is_first[1:] = numbers[1:] != numbers[:-1]
    first = np.flatnonzero(is_first)
    closing = np.append(first[1:], len(numbers)) if len(first) else first
    spans = np.stack([offsets[first, 0], offsets[closing - 1, 1]], axis=1)
    word_of = np.cumsum(is_first) - 1
    return Words(
        spans=spans,
        first=np.append(first, len(numbers)),
        pieces=np.array(encoding.ids, np.int64),
        case=_case(text, spans)[word_of],
        gap=np.where(is_first, _gaps(text, spans)[word_of], 0),
        quote=_quotes(text, spans)[word_of],
    )


def _case(text: str, spans: NDArray[np.int64]) -> NDArray[np.int64]:
    """0 no letter, 1 lower, 2 Title, 3 UPPER, 4 one capital, 5 mIxed, 6 digits."""
    classes = np.zeros(len(spans), np.int64)
    for number, (start, end) in enumerate(spans.tolist()):
        word = text[start : min(end, start + 100)]
        if word.islower():
            classes[number] = 1
        elif word.isupper():
            classes[number] = 3 if len(word) > 1 else 4
        elif word.istitle():
            classes[number] = 2
        elif any(c.isdigit() for c in word):
            classes[number] = 6
        elif any(c.isupper() for c in word):
            classes[number] = 5
    return classes


def _gaps(text: str, spans: NDArray[np.int64]) -> NDArray[np.int64]:
    """What stands before a word: 0 nothing, 1 space, 2 a line end, 3 a blank line or the start."""
    classes = np.zeros(len(spans), np.int64)
    previous = 0
    for number, (start, end) in enumerate(spans.tolist()):
        gap = text[previous:start]
        lines = gap.count("\n")
        classes[number] = 3 if lines > 1 or number == 0 else 2 if lines else 1 if gap else 0
        previous = end
    return classes


def _quotes(text: str, spans: NDArray[np.int64]) -> NDArray[np.int64]:
    """0 outside quotation marks, 1 inside, 2 inside nested ones, 3 opening, 4 closing mark."""
    state = np.zeros(len(text) + 1, np.int64)
    found = quotations(text)
    for quoted in found:
        state[quoted.start : quoted.end] = np.minimum(quoted.depth + 1, 2)
    for quoted in found:
        state[quoted.start : quoted.start + _width(text, quoted.start)] = 3
        if quoted.closed:
            state[quoted.end - _width(text, quoted.end - 2) : quoted.end] = 4
    return state[spans[:, 0]]


def _width(text: str, at: int) -> int:
    """Characters of the mark at a place: two where two make one."""
    return 2 if at >= 0 and PAIRED.match(text, at) else 1
