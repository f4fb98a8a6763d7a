"""Where the words of a text stand in the text that it was changed to."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from onrecord.model.passage import Span

_LINE = re.compile(r"[^\n]*\n*")  # blank lines with the line before: alone, any would be equal to any
_WORD = re.compile(r"\s+|\w+|[^\w\s]")
_MORE = 20
"""Characters that a stretch may be longer than thrice what it stands for."""
_MOST_WORDS = 20_000
"""A changed stretch of more words than this is not looked into."""


class Alignment:
    """From spans of `old` to spans of `new`, the text that it was changed to."""

    def __init__(self, old: str, new: str) -> None:
        self._blocks = sorted(_equal_blocks(old, new))
        self._starts = [block[0] for block in self._blocks]
        self._length = len(new)

    def exact(self, span: Span) -> Span | None:
        """Where the words of a span stand now; None where they were changed."""
        at = bisect_right(self._starts, span[0]) - 1
        if at < 0:
            return None
        begin, goal, length = self._blocks[at]
        if span[1] > begin + length:
            return None
        return span[0] - begin + goal, span[1] - begin + goal

    def about(self, span: Span) -> Span | None:
        """What stands in the place of a span now; None where that is nothing, or far more."""
        start, end = self._place(span[0], after=False), self._place(span[1], after=True)
        longest = 3 * (span[1] - span[0]) + _MORE
        return (start, end) if start < end <= start + longest else None

    def _place(self, position: int, *, after: bool) -> int:
        """A position in the new text: in what was changed, the end of that if `after`, else its beginning."""
        at = bisect_right(self._starts, position - after) - 1
        begin, goal, length = self._blocks[at] if at >= 0 else (0, 0, 0)
        if at >= 0 and position <= begin + length:
            return position - begin + goal
        if not after:
            return goal + length
        return self._blocks[at + 1][1] if at + 1 < len(self._blocks) else self._length


def _equal_blocks(old: str, new: str) -> Iterator[tuple[int, int, int]]:
    """(start in old, start in new, length) of what is the same in both: lines, and words of changed lines."""
    one, other = _pieces(_LINE, old, 0, len(old)), _pieces(_LINE, new, 0, len(new))
    for tag, a, b, c, d in _compared(one, other):
        if tag == "equal":
            yield from _joined(one[a:b], other[c:d])
        elif tag == "replace":
            yield from _equal_words(old, new, (one[a][0], one[b - 1][1]), (other[c][0], other[d - 1][1]))


def _equal_words(old: str, new: str, here: Span, there: Span) -> Iterator[tuple[int, int, int]]:
    one, other = _pieces(_WORD, old, *here), _pieces(_WORD, new, *there)
    if max(len(one), len(other)) > _MOST_WORDS:
        return
    for tag, a, b, c, d in _compared(one, other):
        if tag == "equal":
            yield from _joined(one[a:b], other[c:d])


_Piece = tuple[int, int, str]


def _pieces(form: re.Pattern[str], text: str, start: int, end: int) -> list[_Piece]:
    return [(*found.span(), found[0]) for found in form.finditer(text, start, end) if found[0]]


def _compared(one: Sequence[_Piece], other: Sequence[_Piece]) -> list[tuple[str, int, int, int, int]]:
    before, after = [piece[2] for piece in one], [piece[2] for piece in other]
    return list(SequenceMatcher(None, before, after, autojunk=len(one) > 2000).get_opcodes())


def _joined(one: Sequence[_Piece], other: Sequence[_Piece]) -> Iterator[tuple[int, int, int]]:
    yield one[0][0], other[0][0], one[-1][1] - one[0][0]
