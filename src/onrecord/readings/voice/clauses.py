"""A sentence that joins a clause of the outlet's own to a statement, in its two parts."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from onrecord.model.passage import Span
from onrecord.readings.context import Context

LEAST = 5
"""Words of a clause at least."""
_FINITE_TAGS = frozenset(["VBD", "VBZ", "VBP", "MD"])
_MARKS = '"”’»'
_JOINS_AFTER = re.compile(r"(?:,|;| [—–-]+)\s+(?:but|and|while|whereas|although|though|yet)\s+\Z")
_JOINS_BEFORE = re.compile(r"[\"”’»]?(?:,|;| [—–-]+)\s+(but|while|whereas|although|though|yet)\s")
_JOIN = 16
"""Characters within which the words that join stand."""
_WORD = re.compile(r"\w+(?:['’-]\w+)*+")


def parts_of(sentence: Span, covered: Sequence[Span], context: Context) -> tuple[Span, ...]:
    """The sentence, or a clause without any word of a statement at its front or end, and the rest.

    `covered`: where the words of statements stand, in order, apart from each other.
    """
    start, end = sentence
    first = max(0, bisect_left(covered, (start, start)) - 1)
    last = bisect_left(covered, (end, end)) - 1
    while first <= last and covered[first][1] <= start:
        first += 1
    if first > last:
        return (sentence,)
    text = context.doc.text
    joined = _JOINS_AFTER.search(text, max(start, covered[first][0] - _JOIN), max(start, covered[first][0]))
    if joined and _is_clause((start, joined.start()), context):
        return (start, joined.start()), (_word_from(text, joined.start(), end), end)
    joined = _JOINS_BEFORE.match(text, covered[last][1], end)
    if joined and _is_clause((joined.end(), end), context):
        return (start, covered[last][1] + (text[covered[last][1]] in _MARKS)), (joined.start(1), end)
    return (sentence,)


def _word_from(text: str, at: int, end: int) -> int:
    """Where the next word begins."""
    found = _WORD.search(text, at, end)
    return found.start() if found else at


def _is_clause(span: Span, context: Context) -> bool:
    """Whether words make a clause: some, with a finite verb that is not the first."""
    if sum(1 for _ in _WORD.finditer(context.doc.text, *span)) < LEAST:
        return False
    finite = [context.doc.syntax.tags[n] in _FINITE_TAGS for n in context.doc.syntax.words_in(span)]
    return any(finite) and not finite[0]
