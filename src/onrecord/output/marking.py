"""An article's text with its statements and furniture marked in their places.

Passages overlap as they like: one statement stands in another's content, two share a
source, a content runs over three paragraphs. Markup must nest. So the text is walked
from boundary to boundary, and where a mark would cross another it is closed and opened
again, as a continued one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from onrecord.marks import paragraphs
from onrecord.model.article import Article, FurnitureKind
from onrecord.model.passage import Span

Part = Literal["furniture", "content", "source", "cue"]
_DEPTH: dict[Part, int] = {"furniture": 0, "content": 1, "source": 2, "cue": 3}


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text that is a part of one statement or of several, or furniture.

    `numbers` are those of the statements, counted from 1; `kind` is the furniture's.
    """

    span: Span
    part: Part
    numbers: tuple[int, ...] = ()
    kind: FurnitureKind | None = None


@dataclass(frozen=True, slots=True)
class Opening:
    """Here a mark begins. `first` is false where it only goes on after an interruption.

    `anchors` are the statements whose content is met here for the first time.
    """

    mark: Mark
    first: bool
    anchors: frozenset[int]


@dataclass(frozen=True, slots=True)
class Closing:
    """Here the mark opened last ends. `last` is false where it goes on further down."""

    mark: Mark
    last: bool


Token = str | Opening | Closing


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as words between openings and closings that nest.

    `furniture` is the kind of furniture that all of the paragraph is, or None.
    """

    tokens: tuple[Token, ...]
    furniture: FurnitureKind | None


def marked_paragraphs(article: Article) -> list[Paragraph]:
    """The article's paragraphs in order, every passage of every statement marked in them.

    The words of the tokens are the article's, without the white space between paragraphs.
    """
    walk = _Walk(article.text)
    upcoming = _marks(article)[::-1]
    here: list[Mark] = []
    found = []
    for start, end in paragraphs(article.text):
        while upcoming and upcoming[-1].span[0] < end:
            here.append(upcoming.pop())
        here = [mark for mark in here if mark.span[1] > start]
        found.append(Paragraph(tuple(walk.tokens((start, end), here)), _furniture_of((start, end), here)))
    return found


def anchored_statements(marked: list[Paragraph]) -> frozenset[int]:
    """The numbers of the statements whose content has a mark: all but those of white space only."""
    openings = (token for paragraph in marked for token in paragraph.tokens if isinstance(token, Opening))
    return frozenset(number for opening in openings for number in opening.anchors)


def _marks(article: Article) -> list[Mark]:
    """Every mark, the outer ones first. Statements that share a stretch share a mark."""
    shared: dict[tuple[Span, Part], list[int]] = {}
    for number, said in enumerate(article.statements, 1):
        parts: tuple[Part, ...] = ("source", "cue", "content")
        for part, passage in zip(parts, (said.source, said.cue, said.content), strict=True):
            for span in passage.spans if passage else ():
                shared.setdefault((span, part), []).append(number)
    marks = [Mark(span, part, tuple(numbers)) for (span, part), numbers in shared.items()]
    marks += {Mark(f.span, "furniture", kind=f.kind): None for f in article.furniture}
    return sorted(marks, key=lambda m: (m.span[0], -m.span[1], _DEPTH[m.part], m.numbers, m.kind or ""))


class _Walk:
    """The way through a text, which remembers what it has met in earlier paragraphs."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._met: set[Mark] = set()
        self._anchored: set[int] = set()

    def tokens(self, paragraph: Span, marks: list[Mark]) -> Iterator[Token]:
        """The tokens of a paragraph, from the marks that touch it, outer ones first."""
        inside = (max(paragraph[0], min(paragraph[1], at)) for mark in marks for at in mark.span)
        cuts = sorted({*paragraph, *inside})
        upcoming = marks[::-1]
        active: list[Mark] = []
        stack: list[Mark] = []
        for start, end in pairwise(cuts):
            active = [mark for mark in active if mark.span[1] > start]
            while upcoming and upcoming[-1].span[0] <= start:
                active.append(upcoming.pop())
            kept = _common(stack, active)
            for mark in reversed(stack[kept:]):
                yield Closing(mark, last=mark.span[1] <= start)
            for mark in active[kept:]:
                yield self._opening(mark)
            stack = list(active)
            yield self._text[start:end]
        for mark in reversed(stack):
            yield Closing(mark, last=not self._text[paragraph[1] : mark.span[1]].strip())

    def _opening(self, mark: Mark) -> Opening:
        first = mark not in self._met
        self._met.add(mark)
        anchors = frozenset(mark.numbers) - self._anchored if mark.part == "content" else frozenset()
        self._anchored |= anchors
        return Opening(mark, first, anchors)


def _common(stack: list[Mark], active: list[Mark]) -> int:
    """How many marks from the outside on can stay open."""
    count = 0
    for open_mark, wanted in zip(stack, active, strict=False):
        if open_mark is not wanted:
            break
        count += 1
    return count


def _furniture_of(paragraph: Span, marks: list[Mark]) -> FurnitureKind | None:
    for mark in marks:
        if mark.part == "furniture" and mark.span[0] <= paragraph[0] and mark.span[1] >= paragraph[1]:
            return mark.kind
    return None
