"""The labels a word can bear, and which may follow which."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

ROLES = ("source", "cue", "content")
LABELS = ("O", *(f"{place}-{role}" for role in ROLES for place in "BI"))
OUTSIDE = 0
FORBIDDEN = -1e4


def begin(role: str) -> int:
    """Number of the label of the first word of a span of this role."""
    return 1 + 2 * ROLES.index(role)


def inside(role: str) -> int:
    """Number of the label of every further word of a span of this role."""
    return 2 + 2 * ROLES.index(role)


def allowed() -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Scores for the first label, shape (7,), and for pairs, shape (7, 7): 0 or FORBIDDEN.

    An inside label stands only after a label of its own role.
    """
    start = np.zeros(len(LABELS), np.float32)
    pairs = np.zeros((len(LABELS), len(LABELS)), np.float32)
    for role in ROLES:
        start[inside(role)] = FORBIDDEN
        pairs[:, inside(role)] = FORBIDDEN
        pairs[begin(role), inside(role)] = pairs[inside(role), inside(role)] = 0.0
    return start, pairs


def spans(labels: NDArray[np.integer]) -> list[tuple[str, int, int]]:
    """`(role, first word, word after the last)` of each labelled span."""
    found: list[tuple[str, int, int]] = []
    for at, label in enumerate(labels.tolist()):
        if label == OUTSIDE:
            continue
        role = ROLES[(label - 1) // 2]
        if label == inside(role) and found and found[-1][0] == role and found[-1][2] == at:
            found[-1] = (role, found[-1][1], at + 1)
        else:
            found.append((role, at, at + 1))
    return found
