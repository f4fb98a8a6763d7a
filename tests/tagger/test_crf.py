"""Viterbi and forward-backward against going through all labellings."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest

from onrecord.tagger.crf import Lattice, Transitions, best_labels
from onrecord.tagger.labels import LABELS, allowed, begin, inside, spans

WORDS = 4


def random_case(seed: int) -> tuple[np.ndarray, Transitions]:
    rng = np.random.default_rng(seed)
    start, pairs = allowed()
    count = len(LABELS)
    transitions = Transitions(rng.normal(size=count) + start, rng.normal(size=(count, count)) + pairs)
    return rng.normal(size=(WORDS, count)) * 2, transitions


def all_paths(scores: np.ndarray, transitions: Transitions) -> dict[tuple[int, ...], float]:
    return {
        path: transitions.start[path[0]]
        + sum(transitions.pairs[a, b] for a, b in pairwise(path))
        + sum(scores[at, label] for at, label in enumerate(path))
        for path in product(range(len(LABELS)), repeat=len(scores))
    }


@pytest.mark.parametrize("seed", range(5))
def test_the_best_labels_are_the_best_of_all(seed: int) -> None:
    scores, transitions = random_case(seed)
    paths = all_paths(scores, transitions)
    assert tuple(best_labels(scores, transitions)) == max(paths, key=lambda path: paths[path])


@pytest.mark.parametrize(("start", "end"), [(0, 1), (0, 4), (1, 3), (3, 4)])
@pytest.mark.parametrize("role", ["source", "content"])
def test_the_probability_of_a_span_is_its_share_of_all(role: str, start: int, end: int) -> None:
    scores, transitions = random_case(7)
    paths = all_paths(scores, transitions)
    total = np.logaddexp.reduce(list(paths.values()))
    holding = [v for p, v in paths.items() if (role, start, end) in spans(np.array(p)) and v > -1000]
    expected = np.logaddexp.reduce(holding) - total
    assert Lattice(scores, transitions).span(role, start, end) == pytest.approx(expected)


def test_the_probability_of_a_role_is_its_share_of_all() -> None:
    scores, transitions = random_case(3)
    paths = all_paths(scores, transitions)
    total = np.logaddexp.reduce(list(paths.values()))
    cue = {begin("cue"), inside("cue")}
    for at in range(WORDS):
        expected = np.logaddexp.reduce([v for p, v in paths.items() if p[at] in cue]) - total
        assert Lattice(scores, transitions).role("cue")[at] == pytest.approx(expected)


def test_an_inside_label_never_stands_without_its_beginning() -> None:
    scores = np.zeros((6, len(LABELS)))
    scores[:, inside("cue")] = 9.0
    start, pairs = allowed()
    labels = best_labels(scores, Transitions(start.astype(float), pairs.astype(float)))
    assert labels[0] == begin("cue")


def test_long_texts_neither_overflow_nor_vanish() -> None:
    scores = np.random.default_rng(0).normal(size=(20_000, len(LABELS))) * 9
    start, pairs = allowed()
    lattice = Lattice(scores, Transitions(start.astype(float), pairs.astype(float)))
    assert np.isfinite(lattice.role("content")).all()
    assert np.isfinite(lattice.span("cue", 9_000, 9_002))


def test_labels_to_spans() -> None:
    labels = np.array([begin("cue"), begin("cue"), inside("cue"), 0, begin("source"), begin("content")])
    assert spans(labels) == [("cue", 0, 1), ("cue", 1, 3), ("source", 4, 5), ("content", 5, 6)]
