"""The best labels for words, and how probable each span is: Viterbi and forward-backward."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.tagger.labels import ROLES, begin, inside

Scores = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Transitions:
    """Scores of a first label, shape (labels,), and of each pair, shape (labels, labels)."""

    start: Scores
    pairs: Scores


def best_labels(scores: Scores, transitions: Transitions) -> NDArray[np.int64]:
    """The most probable labels, shape (words,), for scores of shape (words, labels)."""
    count = len(scores)
    if count == 0:
        return np.zeros(0, np.int64)
    came_from = np.zeros(scores.shape, np.int64)
    reached = transitions.start + scores[0]
    for at in range(1, count):
        steps = reached[:, None] + transitions.pairs
        came_from[at] = steps.argmax(0)
        reached = steps.max(0) + scores[at]
    labels = np.zeros(count, np.int64)
    labels[-1] = reached.argmax()
    for at in range(count - 1, 0, -1):
        labels[at - 1] = came_from[at, labels[at]]
    return labels


class Lattice:
    """All labellings of a text at once: answers how probable a span is, its bounds and all."""

    def __init__(self, scores: Scores, transitions: Transitions) -> None:
        """`scores`: (words, labels), at least one word.

        Forward and backward sums are kept as chances that add to one for each word,
        with the logarithms of what was divided by (Rabiner, 1989, section V.A).
        """
        self._scores = scores
        self._pairs = transitions.pairs
        highest = scores.max(1)
        chances = np.exp(scores - highest[:, None])
        follow = np.exp(transitions.pairs)
        self._before = np.empty_like(scores)
        self._after = np.ones_like(scores)
        before_scale = np.zeros(len(scores))
        after_scale = np.zeros(len(scores))
        self._before[0] = np.exp(transitions.start)
        for at in range(1, len(scores)):
            reached = (self._before[at - 1] * chances[at - 1]) @ follow
            size = reached.sum()
            self._before[at] = reached / size
            before_scale[at] = np.log(size)
        for at in range(len(scores) - 2, -1, -1):
            reached = follow @ (chances[at + 1] * self._after[at + 1])
            size = reached.sum()
            self._after[at] = reached / size
            after_scale[at] = np.log(size)
        before_scale[1:] += highest[:-1]
        after_scale[:-1] += highest[1:]
        with np.errstate(divide="ignore"):
            self._before = np.log(self._before) + np.cumsum(before_scale)[:, None]
            self._after = np.log(self._after) + np.cumsum(after_scale[::-1])[::-1, None]
        self._total = float(_log_sum(self._before[-1] + scores[-1], 0))

    def span(self, role: str, start: int, end: int) -> float:
        """Log probability that the words `[start, end)` are a span of this role, and no more."""
        first, further = begin(role), inside(role)
        path = self._before[start, first] + self._scores[start, first]
        if end > start + 1:
            path += self._pairs[first, further] + self._scores[start + 1 : end, further].sum()
            path += (end - start - 2) * self._pairs[further, further]
        last = further if end > start + 1 else first
        if end < len(self._scores):
            onward = self._pairs[last] + self._scores[end] + self._after[end]
            path += float(_log_sum(np.delete(onward, further), 0))
        return min(0.0, float(path) - self._total)

    def role(self, role: str) -> Scores:
        """Log probability of each word to lie in a span of this role, shape (words,)."""
        inner = self._before + self._scores + self._after
        number = ROLES.index(role)
        return np.minimum(0.0, _log_sum(inner[:, 1 + 2 * number : 3 + 2 * number], 1) - self._total)


def _log_sum(values: Scores, axis: int) -> Scores:
    highest = values.max(axis)
    summed: Scores = highest + np.log(np.exp(values - np.expand_dims(highest, axis)).sum(axis))
    return summed
