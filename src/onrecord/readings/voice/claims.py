"""The words of each sentence by their stems: those that are claimed and those of the outlet's own."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from onrecord.model.article import Statement
from onrecord.readings.context import Context
from onrecord.readings.voice.attribution import Attributed, merged
from onrecord.readings.voice.phrases import Token, tokens_of
from onrecord.readings.voice.stems import stem

LONGEST = 200
"""Words of a sentence that are looked at."""
_NO_CLAIM = frozenset(
    ["deny", "ask", "want", "demand", "disagree", "suggest", "rule", "agree", "praise", "feel"]
)
_NOBODY = re.compile(r"(?:no|none|nobody|neither)\b", re.IGNORECASE)
_OPEN = re.compile(r"(?:whether|if)\b", re.IGNORECASE)
"""Acts that do not put forward their content as so, or that make it so; contents that are a question."""


@dataclass(frozen=True, slots=True)
class Word:
    """A token with its stem; `claimed` where it stands in the content of a statement."""

    token: Token
    stem: str
    claimed: bool


class Claims:
    """What was claimed in which sentence, and what the outlet said itself."""

    def __init__(self, attributed: Attributed, context: Context) -> None:
        self._attributed = attributed
        self._context = context
        self._words: dict[int, list[Word]] = {}

    def words(self, number: int) -> list[Word]:
        """The words and marks of a sentence, in order, up to `LONGEST`."""
        if number not in self._words:
            tokens = tokens_of(self._context.doc.text, self._attributed.sentences[number], LONGEST)
            self._words[number] = [Word(t, stem(t.lower), self._is_claimed(t.start)) for t in tokens]
        return self._words[number]

    def made_in(self, number: int) -> list[Statement]:
        """The statements that put forward something in a sentence as so, the shortest first."""
        return self._by_sentence.get(number, [])

    def claimed_words(self, number: int, statement: Statement) -> list[Word]:
        """The words of a sentence that are in a statement's content."""
        spans = statement.content.spans
        return [w for w in self.words(number) if any(low <= w.token.start < high for low, high in spans)]

    def is_own(self, stems: frozenset[str], numbers: range) -> bool:
        """Whether the outlet itself uses one of these words in one of these sentences."""
        return any(w.stem in stems and not w.claimed for number in numbers for w in self.words(number))

    def own_before(self, stems: frozenset[str], number: int) -> bool:
        """Whether the outlet itself uses one of these words in any sentence before this one."""
        return any(self._first_own.get(one, number) < number for one in stems)

    @cached_property
    def _first_own(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for number in range(len(self._attributed.sentences)):
            for word in self.words(number):
                if not word.claimed:
                    found.setdefault(word.stem, number)
        return found

    @cached_property
    def _contents(self) -> list[tuple[int, int]]:
        return merged(span for s in self._attributed.statements for span in s.content.spans)

    def _is_claimed(self, place: int) -> bool:
        at = bisect_left(self._contents, (place + 1,)) - 1
        return at >= 0 and place < self._contents[at][1]

    @cached_property
    def _by_sentence(self) -> dict[int, list[Statement]]:
        found: dict[int, list[Statement]] = {}
        for statement in self._attributed.statements:
            if _is_left_open(statement):
                continue
            for number in self._touched(statement):
                found.setdefault(number, []).append(statement)
        for made in found.values():
            made.sort(key=lambda s: (sum(high - low for low, high in s.content.spans), s.content.start))
        return found

    def _touched(self, statement: Statement) -> Iterator[int]:
        """The sentences that a content has words in, the last few of a long one."""
        sentences = self._attributed.sentences
        numbers: list[int] = []
        for low, high in statement.content.spans:
            first = max(0, bisect_left(sentences, (low + 1,)) - 1)
            last = bisect_left(sentences, (high,))
            numbers.extend(n for n in range(first, last) if sentences[n][1] > low)
        return iter(sorted(set(numbers)))


def _is_left_open(statement: Statement) -> bool:
    """Whether the speaker does not put forward the content as so."""
    if _OPEN.match(statement.content.text) or (statement.source and _NOBODY.match(statement.source.text)):
        return True
    return statement.act is not None and (statement.act.negated or statement.act.kind in _NO_CLAIM)
