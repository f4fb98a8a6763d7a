"""Confidence against what is right: bins, their error, thresholds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.evaluation.statements import Bin, above, expected_error, reliability, sure_of
from onrecord.gold.counts import Counts

from .made import judged


def test_values_are_sorted_into_bins() -> None:
    made = reliability([(0.95, True), (1.0, True), (0.9, False), (0.05, False)])
    assert made[0] == Bin(0.0, 0.1, 0.05, 0.0, 1)
    assert (made[1].low, made[1].high, made[1].count) == (0.9, 1.0, 3)
    assert made[1].confidence == pytest.approx(0.95)
    assert made[1].right == pytest.approx(2 / 3)


@given(st.lists(st.tuples(st.integers(0, 10_000).map(lambda n: n / 10_000), st.booleans()), max_size=50))
def test_every_value_is_in_its_bin(values: list[tuple[float, bool]]) -> None:
    bins = reliability(values)
    assert sum(one.count for one in bins) == len(values)
    assert bins == sorted(bins, key=lambda one: one.low)
    for one in bins:
        inside = [sure for sure, _ in values if one.low <= sure and (sure < one.high or one.high == 1)]
        assert len(inside) == one.count


def test_the_expected_error_is_the_mean_distance() -> None:
    bins = reliability([(0.8, True), (0.8, True), (0.8, True), (0.8, False), (0.2, True)])
    assert expected_error(bins) == pytest.approx((4 * 0.05 + 1 * 0.8) / 5)
    assert expected_error(reliability([(1.0, True), (0.0, False)])) == 0.0
    assert expected_error([]) is None


ARTICLES = [
    judged([(0, 0.9, "scq"), (1, 0.6, "sc")], gold=3),
    judged([(None, 0.8, ""), (0, 0.7, "scq")], gold=1, parts=None),
]


def test_each_part_has_values_of_its_own() -> None:
    assert sure_of(ARTICLES, "statement") == [(0.9, True), (0.6, False), (0.8, False), (0.7, True)]
    assert sure_of(ARTICLES, "source") == [(0.5, True), (0.5, True)]
    assert sure_of(ARTICLES, "content") == [(0.5, True), (0.5, False)]


def test_what_is_sure_enough_is_right_and_leaves_less() -> None:
    assert above(ARTICLES, 0.5) == Counts(2, 4, 4)
    assert above(ARTICLES, 0.7) == Counts(2, 3, 4)
    assert above(ARTICLES, 0.9) == Counts(1, 1, 4)
