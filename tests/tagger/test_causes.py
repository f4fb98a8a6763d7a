"""Scores of words to causes with their effects."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from onrecord.tagger.causes import CAUSE_ROLES, LABELS_EACH, LINK_WIDTH, Causation, causations

WIDTH = len(CAUSE_ROLES) * LABELS_EACH + 4 * LINK_WIDTH


def spans(count: int) -> np.ndarray:
    return np.array([[3 * n, 3 * n + 2] for n in range(count)], np.int64).reshape(-1, 2)


def scored(count: int, **labels: list[int]) -> np.ndarray:
    """Scores that give each word of a role its label."""
    made = np.zeros((count, WIDTH), np.float32)
    for number, role in enumerate(CAUSE_ROLES):
        for word, label in enumerate(labels.get(role, [0] * count)):
            made[word, number * LABELS_EACH + label] = 9.0
    return made


def test_a_cause_its_effect_and_the_signal() -> None:
    scores = scored(5, effect=[1, 2, 0, 0, 0], signal=[0, 0, 1, 0, 0], cause=[0, 0, 0, 1, 2])
    (found,) = causations(spans(5), scores, 10)
    assert found == Causation((19, 24), (10, 15), (16, 18), found.chance)
    assert found.chance > 0.9


def test_an_effect_without_a_cause_is_nothing() -> None:
    assert causations(spans(3), scored(3, effect=[1, 2, 2]), 0) == ()


def test_the_effect_of_one_may_be_the_cause_of_another() -> None:
    scores = scored(3, cause=[1, 1, 0], effect=[0, 1, 1])
    scores[1, 9:73] = 1.0  # the second word asks …
    scores[0, 9 + 64 : 9 + 128] = 1.0  # … for the first
    found = {(one.cause, one.effect) for one in causations(spans(3), scores, 0)}
    assert ((0, 2), (3, 5)) in found


def test_what_is_far_away_is_not_tied() -> None:
    scores = scored(200, cause=[1] + [0] * 199, effect=[0] * 199 + [1])
    assert causations(spans(200), scores, 0) == ()


@given(
    st.integers(0, 12).flatmap(
        lambda n: arrays.arrays(np.float32, (n, WIDTH), elements=st.floats(-4, 4, width=32))
    )
)
def test_whatever_the_scores_the_spans_are_those_of_words(scores: np.ndarray) -> None:
    for one in causations(spans(len(scores)), scores, 0):
        assert one.cause[0] % 3 == 0
        assert one.effect[1] % 3 == 2
        assert one.cause != one.effect
        assert 0 <= one.chance <= 1
