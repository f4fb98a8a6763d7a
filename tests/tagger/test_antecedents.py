"""Vectors of words to how well one leads back to another."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.tagger import distance
from onrecord.tagger.antecedents import Antecedents, AntecedentTables, joined_antecedents

NO_DISTANCE = np.zeros(distance.CLASSES)


def made(
    *words: tuple[int, list[float], list[float]],
    none: list[float] | None = None,
    bias: float = 0.0,
    near: np.ndarray | None = None,
) -> Antecedents:
    """Words by where they end, with query and key."""
    ends = np.array([end for end, _, _ in words], np.int64)
    vectors = np.array([[query, key] for _, query, key in words], np.float32)
    tables = AntecedentTables(
        np.array(none or [0.0] * vectors.shape[2]), bias, NO_DISTANCE if near is None else near
    )
    return Antecedents(ends, vectors, tables)


# "Ann met Ida. She": words end at 3, 7, 11, 12, 16
FIVE = made(
    (3, [0, 0], [4, 0]), (7, [0, 0], [0, 0]), (11, [0, 0], [0, 4]), (12, [0, 0], [0, 0]), (16, [2, 1], [0, 0])
)
SHE, ANN, IDA = 13, 0, 8


@pytest.mark.parametrize(
    ("place", "word"), [(0, 0), (2, 0), (3, 1), (4, 1), (7, 2), (11, 3), (12, 4), (15, 4), (16, 4), (99, 4)]
)
def test_a_place_is_in_the_word_that_holds_it_or_the_next(place: int, word: int) -> None:
    assert FIVE.word(place) == word


def test_scores_are_those_of_query_and_keys() -> None:
    assert FIVE.scores(SHE, [ANN, IDA]).tolist() == pytest.approx([0, 8 / np.sqrt(2), 4 / np.sqrt(2)])


def test_the_order_is_that_of_the_places_asked_for() -> None:
    forth, back = FIVE.scores(SHE, [ANN, IDA]), FIVE.scores(SHE, [IDA, ANN])
    assert forth[1:].tolist() == back[:0:-1].tolist()


def test_any_place_in_a_word_is_that_word() -> None:
    assert FIVE.scores(15, [2, 10]).tolist() == FIVE.scores(SHE, [ANN, IDA]).tolist()


def test_none_has_a_vector_and_a_bias_of_its_own() -> None:
    with_none = made((1, [0, 0], [1, 1]), (2, [2, 1], [0, 0]), none=[1.0, 1.0], bias=0.25)
    assert with_none.scores(1, [0])[0] == pytest.approx(3 / np.sqrt(2) + 0.25)


def test_with_nothing_before_there_is_only_none() -> None:
    assert FIVE.scores(SHE, []).tolist() == [0.0]


def test_distance_counts_in_words() -> None:
    near = np.zeros(distance.CLASSES)
    near[distance.classes(np.array([-2]))] = 7.0
    apart = made(*[(end, [1.0], [0.0]) for end in (1, 2, 3, 4)], near=near)
    assert apart.scores(3, [0, 1, 2]).tolist() == [0.0, 0.0, 7.0, 0.0]


def test_parts_of_a_text_are_joined_in_order() -> None:
    one = made((3, [0, 0], [4, 0]), (7, [0, 0], [0, 0]))
    other = made((11, [0, 0], [0, 4]), (12, [0, 0], [0, 0]), (16, [2, 1], [0, 0]))
    joined = joined_antecedents([one, other])
    assert joined is not None
    assert joined.ends.tolist() == FIVE.ends.tolist()
    assert joined.scores(SHE, [ANN, IDA]).tolist() == FIVE.scores(SHE, [ANN, IDA]).tolist()
    assert joined.tables is one.tables


def test_one_part_is_itself_and_no_part_is_nothing() -> None:
    assert joined_antecedents([FIVE]) is FIVE
    assert joined_antecedents([]) is None


@given(
    st.lists(st.integers(1, 6), min_size=1, max_size=20),
    st.integers(-2, 150),
    st.lists(st.integers(-2, 150), max_size=8),
)
def test_any_places_have_as_many_scores_and_these_are_numbers(
    widths: list[int], place: int, earlier: list[int]
) -> None:
    ends = np.cumsum(widths).tolist()
    found = made(*[(end, [1.0, -1.0], [0.5, 2.0]) for end in ends]).scores(place, earlier)
    assert found.shape == (1 + len(earlier),)
    assert np.isfinite(found).all()
