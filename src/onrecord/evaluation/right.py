"""When a statement as a whole is right, and its parts, though bounds may differ by a word."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.evaluation.exact import Triple
from onrecord.model.passage import Span

CONTENT_F1 = 0.8
_CUT = re.compile(
    r",|\s(?:who|whose|that|which|of|for|at|from|in|on|with|to|by|and|or|as|about|against|among|near)\b"
)
_WORD = re.compile(r"\w[\w.'’-]*")


@dataclass(frozen=True, slots=True)
class Rightness:
    """What is right of a found statement; `match` is the number of the attribution it was held against.

    `statement`: all of it. Without an attribution to hold against, nothing is right.
    """

    match: int | None
    source: bool = False
    cue: bool = False
    content: bool = False

    @property
    def statement(self) -> bool:
        """Source, cue and content are."""
        return self.source and self.cue and self.content


def rightness(text: str, found: Triple, gold: list[Triple]) -> Rightness:
    """Held against the marked attribution that fits best.

    The cue is right when it overlaps, the source when its head word is the same or both are
    missing, the content when the F1 of its characters is `CONTENT_F1` or more.
    """
    best, most = Rightness(None), (-1, 0.0)
    for number, triple in enumerate(gold):
        shared = content_f1(found["content"], triple["content"])
        cue = _same_cue(found["cue"], triple["cue"])
        if not (shared or (cue and found["cue"])):
            continue
        source = _same_source(text, found["source"], triple["source"])
        made = Rightness(number, source, cue, shared >= CONTENT_F1)
        fit = (made.source + made.cue + made.content, shared)
        if fit > most:
            best, most = made, fit
    return best


def content_f1(found: tuple[Span, ...], gold: tuple[Span, ...]) -> float:
    """F1 of the characters of two contents."""
    total = _size(found) + _size(gold)
    return 2 * _overlap(found, gold) / total if total else 1.0


def head(text: str, spans: tuple[Span, ...]) -> Span | None:
    """The head word of a noun phrase: the last one before what follows it (", …", "of …", "who …").

    A rule of thumb, the same for both sides of a comparison.
    """
    if not spans:
        return None
    start, end = spans[0]
    cut = _CUT.search(text, start + 1, end)
    words = list(_WORD.finditer(text, start, cut.start() if cut else end))
    words = words or list(_WORD.finditer(text, start, end))
    return words[-1].span() if words else (start, end)


def _same_source(text: str, found: tuple[Span, ...], gold: tuple[Span, ...]) -> bool:
    one, other = head(text, found), head(text, gold)
    if one is None or other is None:
        return one is other
    return one[0] < other[1] and other[0] < one[1]


def _same_cue(found: tuple[Span, ...], gold: tuple[Span, ...]) -> bool:
    return (not found and not gold) or _overlap(found, gold) > 0


def _overlap(first: tuple[Span, ...], second: tuple[Span, ...]) -> int:
    return sum(max(0, min(e, d) - max(s, c)) for s, e in first for c, d in second)


def _size(spans: tuple[Span, ...]) -> int:
    return sum(end - start for start, end in spans)
