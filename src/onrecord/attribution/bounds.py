"""Bounds of contents, mended by what print makes certain: paragraphs and quotation marks."""

from __future__ import annotations

import re

from onrecord.attribution.draft import Draft
from onrecord.model.passage import Span
from onrecord.text.doc import Doc

_THAT = re.compile(r"that\b", re.IGNORECASE)
_INSIDE_MARK = ("", *".,;:?!…")
_MARKS = "\"'`“”„«»‹›‘’‚"


def mend(draft: Draft, doc: Doc) -> None:
    """Cut spans at paragraph ends, let contents take in marks that stand just outside them."""
    anchor = draft.cue[0][0] if draft.cue else draft.start
    draft.source = [_nearest(_by_paragraph(span, doc), anchor, doc) for span in draft.source]
    pieces = [part for span in draft.content for part in _by_paragraph(span, doc)]
    near = [piece for piece in pieces if _belongs(piece, draft, doc)]
    near = _from_that(near, draft, doc)
    draft.content = _disjoint([_with_marks(piece, doc) for piece in near or pieces], draft)


def _belongs(piece: Span, draft: Draft, doc: Doc) -> bool:
    """In the paragraph of its cue; in another one, only what is quoted there."""
    if not draft.cue or doc.paragraph_number(piece[0]) == doc.paragraph_number(draft.cue[0][0]):
        return True
    return doc.quotation_at(piece[0]) is not None


def _from_that(pieces: list[Span], draft: Draft, doc: Doc) -> list[Span]:
    """Where "that" follows the cue, the content begins there: what stands before is circumstance.

    "During the talks, Hale said that …" against "Rivers, Hale said, rise."
    """
    if not draft.cue:
        return pieces
    cue = draft.cue[-1][1]
    after = [start for start, _ in pieces if start >= cue]
    if after and after[0] - cue <= 2 and _THAT.match(doc.text, after[0]):
        return [piece for piece in pieces if piece[0] >= cue or _opens_by_itself(piece[0], doc)]
    return pieces


def _opens_by_itself(at: int, doc: Doc) -> bool:
    """Whether a place is in a quotation that is no part of a phrase, as a title is: 'in "Today" he …'."""
    quoted = doc.quotation_at(at)
    if quoted is None:
        return False
    before = doc.text[max(0, quoted.start - 40) : quoted.start].rstrip(" \t\u00a0")
    return not before or not before[-1].isalnum()


def _by_paragraph(span: Span, doc: Doc) -> list[Span]:
    start, end = span
    parts = []
    for number in range(doc.paragraph_number(start), doc.paragraph_number(end - 1) + 1):
        low, high = doc.paragraphs[number]
        if max(low, start) < min(high, end):
            parts.append((max(low, start), min(high, end)))
    return parts or [span]


def _nearest(parts: list[Span], anchor: int, doc: Doc) -> Span:
    wanted = doc.paragraph_number(anchor)
    return min(parts, key=lambda part: abs(doc.paragraph_number(part[0]) - wanted))


def _with_marks(span: Span, doc: Doc) -> Span:
    start, end = span
    opening = doc.quotation_at(start - 1) if start else None
    if opening and (opening.end <= end + 3 or not opening.closed):
        before = doc.text[opening.start : start]
        start = start if before.strip(_MARKS) else opening.start
    inner = doc.quotation_at(end - 1)
    if inner and inner.closed and inner.start >= start:
        left = doc.text[end : inner.end]
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
