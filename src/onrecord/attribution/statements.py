"""Tagged text to statements."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.attribution.assemble import assemble
from onrecord.attribution.bounds import mend
from onrecord.attribution.confidence import Calibration, confidence
from onrecord.attribution.continuation import join_continued
from onrecord.attribution.draft import Draft
from onrecord.attribution.evidence import features
from onrecord.attribution.kind import kind_of
from onrecord.attribution.manner import join_manner
from onrecord.attribution.nesting import nested
from onrecord.attribution.transcript import as_drafts, turns
from onrecord.model.article import Furniture, Statement, statement_key
from onrecord.model.passage import Span, passage
from onrecord.tagger.tagged import Tagged
from onrecord.text.doc import Doc


def without_furniture(text: str, furniture: Sequence[Furniture], title: str | None = None) -> str:
    """The same text with furniture blanked, place for place, by line ends.

    The article's own headline stays: it may report what somebody said.
    """
    pieces, at = [], 0
    for item in furniture:
        start, end = item.span
        if item.kind == "heading" and text[start:end] == title:
            continue
        pieces.append(text[at:start])
        pieces.append("\n" * (end - start))
        at = end
    pieces.append(text[at:])
    return "".join(pieces)


def drafts_of(doc: Doc, tagged: Tagged) -> list[Draft]:
    """All drafts of a text whose furniture is blanked, in order of their contents."""
    drafts = [draft for draft in assemble(tagged) if draft.cue or _quoted_at_length(draft, doc)]
    for draft in drafts:
        mend(draft, doc)
    drafts = join_manner(doc.text, drafts)
    drafts = as_drafts(turns(doc), join_continued(drafts, doc), doc)
    drafts = sorted([*drafts, *nested(doc, tagged, drafts)], key=lambda d: (d.start, -d.end))
    for draft in drafts:
        frame = doc if draft.frame is None else doc.framed(draft.frame)
        draft.kind = "direct" if draft.transcript else kind_of(draft.content, frame)
        draft.features = features(draft, frame)
    return drafts


def statements_of(
    text: str, article_id: str, doc: Doc, tagged: Tagged, calibration: Calibration
) -> tuple[Statement, ...]:
    """The statements of an article, in the order of their contents.

    `text` is the article's, `doc` the same without furniture, which is what was tagged. `calibration` is
    that of `confidence`.
    """
    made: dict[str, Statement] = {}
    drafts = drafts_of(doc, tagged)
    for draft, outer in zip(drafts, reported_by(drafts), strict=True):
        key = _key(text, article_id, draft)
        sure = confidence(draft, calibration)
        statement = Statement(
            key=key,
            kind=draft.kind,
            source=passage(text, draft.source, sure.source) if draft.source else None,
            cue=passage(text, draft.cue, sure.cue) if draft.cue else None,
            content=passage(text, draft.content, sure.content),
            within=None if outer is None else _key(text, article_id, outer),
            confidence=round(sure.statement, 4),
        )
        made.setdefault(key, statement)
    return tuple(made.values())


def reported_by(drafts: list[Draft]) -> list[Draft | None]:
    """For each draft the smallest one whose content holds all of it, or None.

    Goes through the drafts in order of their contents with those that are still open, so
    that the time grows with the number of drafts and not with its square.
    """
    found: list[Draft | None] = [None] * len(drafts)
    order = sorted(range(len(drafts)), key=lambda n: (drafts[n].start, -drafts[n].end))
    still_open: list[Draft] = []
    for number in order:
        inner = drafts[number]
        still_open = [outer for outer in still_open if outer.end > inner.start]
        if inner.cue:
            pieces = [*inner.source, *inner.cue, *inner.content]
            around = [outer for outer in still_open if _holds(outer.content, pieces)]
            found[number] = min(around, key=lambda outer: outer.end - outer.start, default=None)
        still_open.append(inner)
    return found


def _holds(content: list[Span], pieces: list[Span]) -> bool:
    return all(any(low <= s and e <= high for low, high in content) for s, e in pieces)


def _key(text: str, article_id: str, draft: Draft) -> str:
    cue = passage(text, draft.cue) if draft.cue else None
    return statement_key(article_id, cue, passage(text, draft.content))


def _quoted_at_length(draft: Draft, doc: Doc) -> bool:
    """A content without a cue is somebody's words only where it is a quotation of some length."""
    start, end = draft.content[0]
    return doc.count_words((start, end)) >= 5 and doc.quotation_at((start + end) // 2) is not None
