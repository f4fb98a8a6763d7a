"""How readily words are labelled at all, so that precision and recall meet.

A tagger trained by likelihood leaves out what it is unsure of: its precision is high, its
recall low. What is taken from the score of the label for "nothing" is chosen on articles
set aside, and kept in the tables of the transitions.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.gold.counts import total
from onrecord.gold.judge import ROLES
from onrecord.gold.marked import MarkedArticle
from onrecord.tagger import Tagger
from onrecord.tagger.crf import Transitions
from onrecord.tagger.labels import OUTSIDE
from onrecord.tagger.network import Answer
from onrecord.training.calibrate import calibrate
from onrecord.training.measure import exact_counts

STEPS = tuple(np.arange(-0.3, 0.61, 0.1).round(2).tolist())
"""Below 0 as well: weights that began with balanced ones may label too readily."""
LEVEL = 0.001
"""Steps that differ by no more are level; of these the one that finds most is taken."""


def balance(weights: Path, articles: list[MarkedArticle]) -> tuple[float, dict[str, Any]]:
    """The best of STEPS by the mean F1 of exact spans, and the tables changed by it.

    Each step is judged as articles are read: without the statements that are doubtful once the
    confidence is calibrated at that step. `articles` must not have been trained on. Raises ValueError as
    `calibrate`.
    """
    tagger = Tagger(weights, again=False)
    _remember(tagger)
    plain = tagger.network.transitions
    scores = {}
    for step in STEPS:
        tagger.network.transitions = _less_outside(plain, step)
        scores[step] = _mean_f1(tagger, articles)
    best = max(step for step in STEPS if scores[step] >= max(scores.values()) - LEVEL)
    chosen = _less_outside(plain, best)
    return best, {"start": chosen.start.round(6).tolist(), "pairs": chosen.pairs.round(6).tolist()}


def _remember(tagger: Tagger) -> None:
    """Run the network once for each window: what it says does not hang on the step."""
    run, known = tagger.network.run, dict[bytes, Answer]()

    def remembered(window: dict[str, NDArray[np.int64]], *, whole: bool = True) -> Answer:
        key = b"".join(values.tobytes() for _, values in sorted(window.items()))
        if key not in known:
            known[key] = run(window, whole=False)
        return known[key]

    tagger.network.run = remembered  # type: ignore[method-assign]


def _less_outside(transitions: Transitions, step: float) -> Transitions:
    start, pairs = transitions.start.copy(), transitions.pairs.copy()
    start[OUTSIDE] -= step
    pairs[:, OUTSIDE] -= step
    return Transitions(start, pairs)


def _mean_f1(tagger: Tagger, articles: list[MarkedArticle]) -> float:
    tables = exact_counts(tagger, articles, calibrate(tagger, articles))
    return float(np.mean([total(table[role] for table in tables).f1 for role in ROLES]))
