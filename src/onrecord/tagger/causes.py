"""What the text holds to lead to what: spans of cause, effect and signal, and which belong together."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.model.passage import Span

CAUSE_ROLES = ("cause", "effect", "signal")
LABELS_EACH = 3
"""Nothing, the first word, a further word."""
LINK_WIDTH = 64
REACH = 80
"""Words within which an effect has its cause."""
OUTSIDE, BEGIN = 1.0, 1.0
"""What nothing, and beginning a span, cost beside the scores: chosen on half of the sentences set aside."""
WordSpan = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Causation:
    """A cause with its effect and the words that tie them, `[start, end)` in code points.

    `chance`: how likely its words are of these roles and belong together, between 0 and 1.
    """

    cause: Span
    effect: Span
    signal: Span | None
    chance: float


@dataclass(frozen=True, slots=True)
class _Vectors:
    """`chances`: (words, roles, labels); `links`: (words, links, 2, width), query and key."""

    chances: NDArray[np.float64]
    links: NDArray[np.float32]

    def link(self, number: int, start: WordSpan, goals: list[WordSpan]) -> NDArray[np.float64]:
        """How likely a span leads to each of several, none left out."""
        keys = self.links[[goal[0] for goal in goals], number, 1].astype(np.float64)
        scores = keys @ self.links[start[0], number, 0] / LINK_WIDTH**0.5
        raised = np.exp(scores - scores.max())
        made: NDArray[np.float64] = raised / raised.sum()
        return made

    def sure(self, role: int, span: WordSpan) -> float:
        """Mean chance of the words of a span to be of a role."""
        return float(1 - self.chances[span[0] : span[1], role, 0].mean())


def causations(spans: NDArray[np.int64], scores: NDArray[np.float32], offset: int) -> tuple[Causation, ...]:
    """What leads to what among words at `spans`, (words, 2), of a text that begins at `offset`.

    `scores`: (words, 9 + 256), labels and links. Each effect has its best cause within reach; a cause
    that no effect leads to has its best effect.
    """
    count = len(CAUSE_ROLES) * LABELS_EACH
    labels = scores[:, :count].reshape(-1, len(CAUSE_ROLES), LABELS_EACH).astype(np.float64)
    raised = np.exp(labels - labels.max(2, keepdims=True))
    chances = raised / raised.sum(2, keepdims=True)
    vectors = _Vectors(
        chances,
        scores[:, count:].reshape(len(scores), (scores.shape[1] - count) // (2 * LINK_WIDTH), 2, LINK_WIDTH),
    )
    causes, effects, signals = (
        _runs(best_path(np.log(chances[:, role]))) for role in range(len(CAUSE_ROLES))
    )
    if not causes or not effects:
        return ()
    tied = _pairs(vectors, causes, effects)
    by_effect = _signals(vectors, signals, sorted({effect for _, effect in tied}))

    def place(span: WordSpan) -> Span:
        return int(spans[span[0], 0]) + offset, int(spans[span[1] - 1, 1]) + offset

    made = []
    for (cause, effect), chance in sorted(tied.items()):
        signal = by_effect.get(effect)
        made.append(
            Causation(place(cause), place(effect), place(signal) if signal else None, round(chance, 4))
        )
    return tuple(made)


def _pairs(
    vectors: _Vectors, causes: list[WordSpan], effects: list[WordSpan]
) -> dict[tuple[WordSpan, WordSpan], float]:
    """Causes with their effects, and the chance of each."""
    tied: dict[tuple[WordSpan, WordSpan], float] = {}
    for effect in effects:
        near = [cause for cause in causes if _near(cause, effect)]
        if near:
            chances = vectors.link(0, effect, near)
            best = int(chances.argmax())
            sure = vectors.sure(0, near[best]) * vectors.sure(1, effect)
            tied[near[best], effect] = sure * float(chances[best])
    met = {cause for cause, _ in tied}
    for cause in causes:
        near = [effect for effect in effects if _near(cause, effect)]
        if cause in met or not near:
            continue
        chances = np.array([_share(vectors, effect, cause, causes) for effect in near])
        best = int(chances.argmax())
        sure = vectors.sure(0, cause) * vectors.sure(1, near[best])
        tied[cause, near[best]] = sure * float(chances[best])
    return tied


def _share(vectors: _Vectors, effect: WordSpan, cause: WordSpan, causes: list[WordSpan]) -> float:
    """How likely an effect leads to this cause among all within reach."""
    others = [other for other in causes if other != cause and _near(other, effect)]
    return float(vectors.link(0, effect, [cause, *others])[0])


def _signals(vectors: _Vectors, signals: list[WordSpan], effects: list[WordSpan]) -> dict[WordSpan, WordSpan]:
    """The signal of each effect that has one."""
    found: dict[WordSpan, WordSpan] = {}
    for signal in signals:
        near = [effect for effect in effects if _near(signal, effect)]
        if near:
            found.setdefault(near[int(vectors.link(1, signal, near).argmax())], signal)
    return found


def _near(one: WordSpan, other: WordSpan) -> bool:
    return one != other and max(one[0], other[0]) - min(one[1], other[1]) <= REACH


def best_path(scores: NDArray[np.float64]) -> list[int]:
    """The best labels of words in a row, none of which goes on with what did not begin (Viterbi).

    `scores`: (words, labels), logarithms of chances. In plain Python: with three labels it is faster.
    """
    outside, begin, inside = 0.0, 0.0, -np.inf
    back: list[tuple[int, int]] = []
    for nothing, first, further in (scores - np.array([OUTSIDE, BEGIN, 0.0])).tolist():
        best, last = max((outside, 0), (begin, 1), (inside, 2))
        goes_on, before = (begin, 1) if begin >= inside else (inside, 2)
        back.append((last, before))
        if len(back) == 1:
            best, goes_on = 0.0, -np.inf
        outside, begin, inside = best + nothing, best + first, goes_on + further
    label = max((outside, 0), (begin, 1), (inside, 2))[1]
    path = [label] if back else []
    for last, before in reversed(back[1:]):
        label = before if label == 2 else last
        path.append(label)
    return path[::-1]


def _runs(best: list[int]) -> list[WordSpan]:
    """Spans of words of a role."""
    made: list[WordSpan] = []
    for word, label in enumerate(best):
        if label == 2:
            made[-1] = (made[-1][0], word + 1)
        elif label == 1:
            made.append((word, word + 1))
    return made
