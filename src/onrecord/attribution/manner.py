"""Cues of two verbs: "echoed the view by saying that …" is one act of speech, not two."""

from __future__ import annotations

import re

from onrecord.attribution.draft import Draft

_BY = re.compile(r"\s+by\s+")
MOST_WORDS = 3
"""Words of what stands between the two verbs, at most: "the view", "her earlier call"."""


def join_manner(text: str, drafts: list[Draft]) -> list[Draft]:
    """Where somebody does something "by saying" what follows, the first verb belongs to that cue.

    The first draft goes, and the cue of the second begins with that of the first.
    """
    by_cue = {draft.cue[0][0]: draft for draft in drafts if len(draft.cue) == 1}
    kept = []
    for first in drafts:
        second = _how(text, first, by_cue)
        if second is None:
            kept.append(first)
        else:
            second.cue = [(first.cue[0][0], second.cue[-1][1])]
    return kept


def _how(text: str, first: Draft, by_cue: dict[int, Draft]) -> Draft | None:
    """The draft of the same source that follows with "by", if the first is short and reports nothing more."""
    if len(first.cue) != 1 or len(first.content) != 1:
        return None
    start, end = first.content[0]
    by = _BY.match(text, end)
    second = by_cue.get(by.end()) if by else None
    if second is None or second.source != first.source or second.content[0][0] < second.cue[0][1]:
        return None
    short = len(text[start:end].split()) <= MOST_WORDS and first.cue[0][1] <= start
    return second if short else None
