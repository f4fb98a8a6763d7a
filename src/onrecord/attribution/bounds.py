"""Bounds of contents, mended by what print makes certain: paragraphs and quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right

from onrecord.attribution.draft import Draft
from onrecord.marks import Quoted
from onrecord.model.passage import Span

_THAT = re.compile(r"that\b", re.IGNORECASE)
_INSIDE_MARK = ("", *".,;:?!…")
_MARKS = "\"'`“”„«»‹›‘’‚"


class Layout:
    """Paragraphs and quotations of a text, asked by place."""

    def __init__(self, text: str, paragraphs: list[Span], quotations: list[Quoted]) -> None:
        self.text = text
        self.paragraphs = paragraphs
        self.quotations = [q for q in quotations if q.depth == 0]
        self._starts = [start for start, _ in paragraphs]
        self._quoted_starts = [q.start for q in self.quotations]

    def paragraph(self, at: int) -> int:
        """Number of the paragraph that a place is in (or the one before it)."""
        return max(0, bisect_right(self._starts, at) - 1)

    def quoted(self, at: int) -> Quoted | None:
        """The outermost quotation that a place is in, its marks included."""
        number = bisect_right(self._quoted_starts, at) - 1
        if number < 0 or self.quotations[number].end <= at:
            return None
        return self.quotations[number]


def mend(draft: Draft, layout: Layout) -> None:
    """Cut spans at paragraph ends, let contents take in marks that stand just outside them."""
    anchor = draft.cue[0][0] if draft.cue else draft.start
    draft.source = [_nearest(_by_paragraph(span, layout), anchor, layout) for span in draft.source]
    pieces = [part for span in draft.content for part in _by_paragraph(span, layout)]
    near = [piece for piece in pieces if _belongs(piece, draft, layout)]
    near = _from_that(near, draft, layout)
    draft.content = _disjoint([_with_marks(piece, layout) for piece in near or pieces], draft)


def _belongs(piece: Span, draft: Draft, layout: Layout) -> bool:
    """In the paragraph of its cue; in another one, only what is quoted there."""
    if not draft.cue or layout.paragraph(piece[0]) == layout.paragraph(draft.cue[0][0]):
        return True
    return layout.quoted(piece[0]) is not None


def _from_that(pieces: list[Span], draft: Draft, layout: Layout) -> list[Span]:
    """Where "that" follows the cue, the content begins there: what stands before is circumstance.

    "During the talks, Hale said that …" against "Rivers, Hale said, rise."
    """
    if not draft.cue:
        return pieces
    cue = draft.cue[-1][1]
    after = [start for start, _ in pieces if start >= cue]
    if after and after[0] - cue <= 2 and _THAT.match(layout.text, after[0]):
        return [piece for piece in pieces if piece[0] >= cue or _opens_by_itself(piece[0], layout)]
    return pieces


def _opens_by_itself(at: int, layout: Layout) -> bool:
    """Whether a place is in a quotation that is no part of a phrase, as a title is: 'in "Today" he …'."""
    quoted = layout.quoted(at)
    if quoted is None:
        return False
    before = layout.text[max(0, quoted.start - 40) : quoted.start].rstrip(" \t\u00a0")
    return not before or not before[-1].isalnum()


def _by_paragraph(span: Span, layout: Layout) -> list[Span]:
    start, end = span
    parts = []
    for number in range(layout.paragraph(start), layout.paragraph(end - 1) + 1):
        low, high = layout.paragraphs[number]
        if max(low, start) < min(high, end):
            parts.append((max(low, start), min(high, end)))
    return parts or [span]


def _nearest(parts: list[Span], anchor: int, layout: Layout) -> Span:
    wanted = layout.paragraph(anchor)
    return min(parts, key=lambda part: abs(layout.paragraph(part[0]) - wanted))


def _with_marks(span: Span, layout: Layout) -> Span:
    start, end = span
    opening = layout.quoted(start - 1) if start else None
    if opening and (opening.end <= end + 3 or not opening.closed):
        before = layout.text[opening.start : start]
        start = start if before.strip(_MARKS) else opening.start
    inner = layout.quoted(end - 1)
    if inner and inner.closed and inner.start >= start:
        left = layout.text[end : inner.end]
        if left.rstrip(_MARKS) in _INSIDE_MARK:
            end = inner.end
    return (start, end)


def _disjoint(pieces: list[Span], draft: Draft) -> list[Span]:
    """Pieces in order that overlap neither each other nor the draft's own cue and source."""
    taken = [*draft.cue, *draft.source]
    kept: list[Span] = []
    for start, end in sorted(pieces):
        low = max([start, *(e for s, e in taken if s < end and start < e and s <= start)])
        high = min([end, *(s for s, e in taken if s < end and low < e and s > low)])
        if kept and low < kept[-1][1]:
            low = kept[-1][1]
        if low < high:
            kept.append((low, high))
    return kept or pieces[:1]
