"""Which statement each sentence belongs to, by the share of its words that are the statement's."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from onrecord.marks import Quoted, quotations
from onrecord.model.article import Statement
from onrecord.model.passage import Span
from onrecord.readings.context import Context
from onrecord.readings.voice.clauses import parts_of

HALF = 0.5
"""Share of a sentence's words that are a statement's, beyond which the sentence is."""
_WORD = re.compile(r"\w+(?:['’.,&-]\w+)*+")
_OPENING = '"“«'


@dataclass
class _Share:
    """How many words of a stretch are those of any statement, and of each, by its number."""

    any: int = 0
    of: dict[int, int] = field(default_factory=dict)

    def most(self) -> int | None:
        """The statement with most words, the first of several; None where there is none."""
        return max(self.of, key=lambda number: (self.of[number], -number), default=None)


class Attributed:
    """The sentences of an article with the statements that they belong to.

    `sentences`: those given, but for one that joins a clause of the outlet's own to a statement ("… , but
    Hale says …"), which is in two. `owners`: for each its statement, the outermost where one reports
    another, or None where it is the outlet's own.
    """

    def __init__(self, sentences: Sequence[Span], statements: Sequence[Statement], context: Context) -> None:
        self.statements = tuple(statements)
        self._text = context.doc.text
        self._words = [match.start() for match in _WORD.finditer(context.doc.text)]
        self._outermost = _outermost(self.statements)
        self._ranges = self._ranges_by_outermost()
        parts = [parts_of(sentence, self._covered, context) for sentence in sentences]
        self.sentences, self.owners = self._owned(parts)

    @cached_property
    def _covered(self) -> list[Span]:
        """Where the words of all statements stand, in order, apart from each other."""
        return merged(span for statement in self.statements for span in spans_of(statement))

    def over(self, place: int) -> list[Statement]:
        """The statements whose words stand at a place."""
        number = bisect_right(self._covered, (place, len(self._text) + 1)) - 1
        if number < 0 or place >= self._covered[number][1]:
            return []
        return [s for s in self.statements if any(low <= place < high for low, high in spans_of(s))]

    def is_quoted(self, place: int) -> bool:
        """Whether a place is within quotation marks."""
        at = bisect_right(self._quoted, place, key=lambda q: q.start) - 1
        return at >= 0 and place < self._quoted[at].end

    @cached_property
    def _quoted(self) -> list[Quoted]:
        return [q for q in quotations(self._text) if q.depth == 0]

    def _range(self, span: Span) -> Span:
        """The words that begin in `[start, end)`, by their numbers."""
        return bisect_left(self._words, span[0]), bisect_left(self._words, span[1])

    def _ranges_by_outermost(self) -> dict[int, list[Span]]:
        found: dict[int, list[Span]] = {}
        for number, statement in enumerate(self.statements):
            own = found.setdefault(self._outermost[number], [])
            own.extend(self._range(span) for span in spans_of(statement))
        return {number: merged(ranges) for number, ranges in found.items()}

    def _shares(self, stretches: Sequence[Span]) -> list[_Share]:
        """Of stretches in order, apart from each other."""
        within = [self._range(stretch) for stretch in stretches]
        ends = [end for _, end in within]
        shares = [_Share() for _ in within]

        def overlaps(ranges: Iterable[Span]) -> Iterable[tuple[int, int]]:
            for low, high in ranges:
                number = bisect_right(ends, low)
                while number < len(within) and within[number][0] < high:
                    if (common := min(high, ends[number]) - max(low, within[number][0])) > 0:
                        yield number, common
                    number += 1

        for statement, ranges in self._ranges.items():
            for number, common in overlaps(ranges):
                of = shares[number].of
                of[statement] = of.get(statement, 0) + common
        for number, common in overlaps(merged(r for ranges in self._ranges.values() for r in ranges)):
            shares[number].any += common
        return shares

    def _owned(self, parts: list[tuple[Span, ...]]) -> tuple[tuple[Span, ...], tuple[Statement | None, ...]]:
        """Sentences in their parts, with the owner of each; parts of a sentence that are alike are joined."""
        flat = [part for sentence in parts for part in sentence]
        owners = dict(zip(flat, self._by_share(flat), strict=True))
        sentences: list[Span] = []
        for sentence in parts:
            kinds = {owners[part] is None for part in sentence}
            sentences.extend(sentence if len(kinds) > 1 else [(sentence[0][0], sentence[-1][1])])
        found = self._by_share(sentences)
        self._add_quoted(sentences, found)
        return tuple(sentences), tuple(None if one is None else self.statements[one] for one in found)

    def _by_share(self, stretches: Sequence[Span]) -> list[int | None]:
        """For each stretch the statement that has most words of it, where statements have more than half."""
        counts = [high - low for low, high in map(self._range, stretches)]
        return [
            share.most() if share.any > HALF * count else None
            for share, count in zip(self._shares(stretches), counts, strict=True)
        ]

    def _add_quoted(self, sentences: Sequence[Span], owners: list[int | None]) -> None:
        """Give sentences within a quotation to the statement that has most of its words.

        A sentence that is a quotation all of it goes on with the one before it in its paragraph.
        """
        if None not in owners:
            return
        quoted = self._quoted
        shares = self._shares([(q.start, q.end) for q in quoted])
        starts = [q.start for q in quoted]
        for number, sentence in enumerate(sentences):
            at = bisect_right(starts, sentence[0]) - 1
            if owners[number] is not None or at < 0 or not self._is_within(sentence, quoted[at]):
                continue
            low, high = self._range((quoted[at].start, quoted[at].end))
            if shares[at].any > HALF * (high - low):
                owners[number] = shares[at].most()
            elif (
                number
                and owners[number - 1] is not None
                and self._follows(*sentences[number - 1 : number + 1])
            ):
                owners[number] = owners[number - 1]

    def _is_within(self, sentence: Span, quoted: Quoted) -> bool:
        """Whether a sentence lies in a quotation, all but its marks."""
        return quoted.start <= sentence[0] and sentence[1] <= quoted.end + 1

    def _follows(self, before: Span, after: Span) -> bool:
        """Whether a sentence stands in the paragraph of the one before it, which is a quotation in part."""
        quoting = any(self._text.find(mark, *before) >= 0 for mark in _OPENING)
        return quoting and "\n" not in self._text[before[1] : after[0]]


def spans_of(statement: Statement) -> tuple[Span, ...]:
    """All words of a statement: those of its source, its cue and its content."""
    parts = [part for part in (statement.source, statement.cue, statement.content) if part]
    return tuple(span for part in parts for span in part.spans)


def _outermost(statements: Sequence[Statement]) -> list[int]:
    """For each statement the number of the outermost one that reports it, itself where none does."""
    numbers = {statement.key: number for number, statement in enumerate(statements)}
    found: list[int] = []
    for own in range(len(statements)):
        number, seen = own, {own}
        while (above := numbers.get(statements[number].within or "")) is not None and above not in seen:
            number = above
            seen.add(above)
        found.append(number)
    return found


def merged(ranges: Iterable[Span]) -> list[Span]:
    """The same stretches in order, those that touch as one."""
    made: list[Span] = []
    for low, high in sorted(ranges):
        if made and low <= made[-1][1]:
            made[-1] = (made[-1][0], max(made[-1][1], high))
        elif low < high:
            made.append((low, high))
    return made
