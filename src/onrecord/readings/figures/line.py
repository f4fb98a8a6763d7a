"""A stretch of a sentence as a row of words, with what the syntax tells of each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model.passage import Span
from onrecord.text.doc import Doc
from onrecord.text.lemmas import lemma
from onrecord.text.words import Word as DocWord

FAR = 60
"""Words to either side of a number that are looked at."""


@dataclass(frozen=True, slots=True)
class Word:
    """`[start, end)` in the text; `head` is a number in the line or -1.

    `low` as printed in small letters, without the stop of "St."; `tag` and `relation` are those of the Doc.
    """

    start: int
    end: int
    low: str
    tag: str
    relation: str
    head: int

    @property
    def base(self) -> str:
        """The lemma: that of a verb by its tag, and otherwise of what the word mostly is a form of, so that
        "the shooting of 12 men" is of "shoot"."""
        return lemma(self.low, self.tag if self.tag.startswith("VB") else None)


class Line:
    """The words of `[start, end)` in order; numbers beyond either end are answered by an empty word."""

    def __init__(self, doc: Doc, span: Span) -> None:
        self.text = doc.text
        self.span = span
        words = doc.words_in(span)
        self.words = [_word(word, words[0].number, len(words)) for word in words]
        self.starts = [word.start for word in self.words]
        self._children: dict[int, list[int]] | None = None

    def __len__(self) -> int:
        return len(self.words)

    def __getitem__(self, number: int) -> Word:
        return self.words[number] if 0 <= number < len(self.words) else _NOTHING

    def first_from(self, place: int) -> int:
        """Number of the first word that begins at a place of the text or after it."""
        return bisect_left(self.starts, place)

    def begins_word(self, place: int) -> bool:
        """Whether no word of the line has begun before a place and goes on there."""
        at = bisect_left(self.starts, place) - 1
        return at < 0 or self.words[at].end <= place

    def children(self, number: int) -> Sequence[int]:
        """Numbers of the words that depend on this one."""
        if self._children is None:
            self._children = {}
            for own, word in enumerate(self.words):
                if word.head >= 0:
                    self._children.setdefault(word.head, []).append(own)
        return self._children.get(number, ())


_NOTHING = Word(-1, -1, "", "", "", -1)


def _word(word: DocWord, first: int, count: int) -> Word:
    """A word of the Doc, its head by its number in the line."""
    head = -1 if word.head is None else word.head.number - first
    low = word.lower.removesuffix(".") if word.lower.count(".") == 1 and word.is_word else word.lower
    return Word(word.start, word.end, low, word.tag, word.relation, head if 0 <= head < count else -1)
