"""Which cue has which source, and which content has which cue."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from onrecord.tagger import distance
from onrecord.tagger.network import LinkTables
from onrecord.tagger.tagged import Link
from onrecord.tagger.windows import Window

SOURCE, CUE = 0, 1
LabelledSpan = tuple[str, int, int]


class Links:
    """Link vectors of all windows of a text, asked word by word.

    A word asks in the window that answers for it, so only what that window sees can be
    its goal.
    """

    def __init__(self, windows: list[Window], vectors: list[NDArray[np.float64]], tables: LinkTables) -> None:
        self._windows = windows
        self._vectors = vectors
        self._tables = tables
        self._keep_ends = np.array([window.keep_end for window in windows])

    def probabilities(self, kind: int, word: int, goals: NDArray[np.int64]) -> NDArray[np.float64]:
        """Probability of none, then of each goal word, shape (goals + 1,)."""
        number = int(np.searchsorted(self._keep_ends, word, side="right"))
        window, vectors = self._windows[number], self._vectors[number]
        query = vectors[word - window.start, kind, 0]
        scale = 1 / np.sqrt(len(query))
        seen = (goals >= window.start) & (goals < window.end)
        scores = np.full(len(goals) + 1, -np.inf)
        scores[0] = (query * self._tables.none[kind]).sum() * scale + self._tables.none_bias[kind]
        keys = vectors[goals[seen] - window.start, kind, 1]
        near = self._tables.distance[kind, distance.classes(goals[seen] - word)]
        scores[1:][seen] = (keys * query).sum(1) * scale + near
        raised = np.exp(scores - scores.max())
        made: NDArray[np.float64] = raised / raised.sum()
        return made


def link_sources(links: Links, spans: list[LabelledSpan]) -> tuple[Link, ...]:
    """For each cue its source, or none, whichever is the most probable."""
    sources, goals = _of_role(spans, "source")
    found = []
    for number, (role, start, _) in enumerate(spans):
        if role == "cue":
            chances = links.probabilities(SOURCE, start, goals)
            best = int(chances.argmax())
            found.append(Link(number, sources[best - 1] if best else None, float(chances[best])))
    return tuple(found)


def link_cues(links: Links, spans: list[LabelledSpan]) -> tuple[Link, ...]:
    """For each content its cue, by both of its ends; none only where no cue is in sight."""
    cues, goals = _of_role(spans, "cue")
    found = []
    for number, (role, start, end) in enumerate(spans):
        if role == "content":
            chances = np.zeros(len(goals) + 1)
            for edge in {start, end - 1}:
                chances += links.probabilities(CUE, edge, goals)
            chances /= chances.sum()
            best = 1 + int(chances[1:].argmax()) if chances[1:].any() else 0
            found.append(Link(number, cues[best - 1] if best else None, float(chances[best])))
    return tuple(found)


def _of_role(spans: list[LabelledSpan], wanted: str) -> tuple[list[int], NDArray[np.int64]]:
    numbers = [number for number, (role, _, _) in enumerate(spans) if role == wanted]
    return numbers, np.array([spans[number][1] for number in numbers], np.int64)
