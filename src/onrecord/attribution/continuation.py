"""Quotations that run over paragraphs: an opening mark on each, a closing mark on the last only."""

from __future__ import annotations

from onrecord.attribution.draft import Draft
from onrecord.text.doc import Doc


def join_continued(drafts: list[Draft], doc: Doc) -> list[Draft]:
    """Give every paragraph of a quotation to the statement in which it begins.

    What was taken for a statement of its own without a cue in its own paragraph is
    joined; what was not taken at all is added.
    """
    gone: set[int] = set()
    for number, quoted in enumerate(doc.outermost):
        if not quoted.continued:
            continue
        owner = _owner(drafts, quoted.start, quoted.end, gone)
        if owner is None or number + 1 >= len(doc.outermost):
            continue
        following = doc.outermost[number + 1]
        for order, draft in enumerate(drafts):
            if order in gone or draft is owner or not _inside(draft, following.start, following.end):
                continue
            if not _cue_near(draft, doc, following.start):
                gone.add(order)
        others = [d for n, d in enumerate(drafts) if n not in gone and d is not owner]
        if not any(s < following.end and following.start < e for d in others for s, e in d.content):
            kept = [s for s in owner.content if s[1] <= following.start or s[0] >= following.end]
            owner.content = sorted([*kept, (following.start, following.end)])
    return [draft for number, draft in enumerate(drafts) if number not in gone]


def _owner(drafts: list[Draft], start: int, end: int, gone: set[int]) -> Draft | None:
    """The draft whose content takes up most of a quotation's end."""
    best, most = None, 0
    for number, draft in enumerate(drafts):
        if number in gone:
            continue
        shared = sum(max(0, min(e, end) - max(s, start)) for s, e in draft.content)
        if shared > most:
            best, most = draft, shared
    return best


def _inside(draft: Draft, start: int, end: int) -> bool:
    return all(start <= s and e <= end for s, e in draft.content)


def _cue_near(draft: Draft, doc: Doc, at: int) -> bool:
    return any(doc.paragraph_number(s) == doc.paragraph_number(at) for s, _ in draft.cue)
