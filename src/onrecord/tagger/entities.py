"""Names in a text: the labels of their words, and labels to names."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from onrecord.tagger.tagged import Entity
from onrecord.tagger.words import Words

ENTITY_KINDS = ("person", "organization", "place", "other")
ENTITY_LABELS = ("O", *(f"{place}-{kind}" for kind in ENTITY_KINDS for place in "BI"))


def begins(kind: str) -> int:
    """Number of the label of the first word of a name of this kind; the next is for its further words."""
    return 1 + 2 * ENTITY_KINDS.index(kind)


def names(scores: NDArray[np.float64], words: Words, offset: int) -> list[Entity]:
    """Names from scores of shape (words, labels): the best label of each word, joined.

    `offset` is where the text of the words begins. A further word of one kind that follows
    another kind goes with what stands before it, if that is a name at all: people do not cut
    names in two, and the kind of the first word counts. The chance is that of the first word.
    """
    raised = np.exp(scores - scores.max(1, keepdims=True))
    chances = raised / raised.sum(1, keepdims=True)
    best = chances.argmax(1).tolist()
    found: list[Entity] = []
    kind, first = -1, 0
    for at in range(len(best) + 1):
        label = best[at] if at < len(best) else 0
        starts = label > 0 and (label % 2 == 1 or kind < 0)
        if kind >= 0 and (label == 0 or starts):
            start, end = int(words.spans[first, 0]) + offset, int(words.spans[at - 1, 1]) + offset
            chance = float(chances[first, 1 + 2 * kind : 3 + 2 * kind].sum())
            found.append(Entity(ENTITY_KINDS[kind], start, end, round(chance, 4)))
            kind = -1
        if starts:
            kind, first = (label - 1) // 2, at
    return found
