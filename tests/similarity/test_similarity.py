"""A content as a claim: its words, what is denied, its amounts; and how two claims stand to each other."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.similarity import WIDTH, Claim, Encoder, claim_text, relation, side_of
from onrecord.similarity.features import NAMES, features
from onrecord.similarity.opposites import opposites, opposites_of


@pytest.fixture
def encoder() -> Encoder:
    return one_encoder()


@pytest.mark.parametrize(
    ("content", "claim"),
    [
        ("that the dam would hold", "the dam would hold"),
        ("“We will not sign this,”", "We will not sign this"),
        ("“the dam” would ‘hold’", "the dam would hold"),
        ("no one was hurt", "nobody was hurt"),
        ("that", "that"),
        ("", ""),
        ("’t is the people’s dam", "t is the people’s dam"),
    ],
)
def test_the_claim_is_without_marks_and_conjunction(content: str, claim: str) -> None:
    assert claim_text(content) == claim


def test_words_with_what_is_denied() -> None:
    claim = Claim("We won’t sign the treaty that they had written for us")
    assert [word.printed for word in claim.words][:3] == ["We", "wo", "n’t"]
    assert claim.negators == 1
    assert {word.base: word.denied for word in claim.full} == {
        "wo": False,
        "sign": True,
        "treaty": True,
        "write": False,
    }
    assert claim.places[1] == (9, 13)


def test_names_times_and_amounts() -> None:
    claim = Claim("Reporters in Orlec saw at least 12 boats on Monday in 2024, and will return")
    assert claim.names == {"orlec", "monday"}
    assert claim.times == {"monday", "2024"}
    assert claim.coming
    assert [(a.low, a.high) for a in claim.amounts][:1] == [(12, None)]


def test_opposites_are_mutual_and_by_form() -> None:
    assert all(one in opposites()[other] for one, others in opposites().items() for other in others)
    assert "unsafe" in opposites_of("safe")
    assert "safe" in opposites_of("unsafe")
    assert "harmless" in opposites_of("harmful")
    assert "fall" in opposites_of("rise")
    assert not opposites_of("in") & {"", "in"}


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("The dam is safe", "The dam is not safe", "opposite"),
        ("The dam is safe", "The dam is unsafe", "opposite"),
        ("Prices will rise next year", "Prices will fall next year", "opposite"),
        ("The flood destroyed the bridge", "The bridge was destroyed by the flood", "same"),
        ("that the mayor resigned on Monday", "“The mayor resigned on Monday,”", "same"),
        ("The dam is safe", "Taxes on wine will rise in the spring", "other"),
    ],
)
def test_plain_cases(one: str, other: str, kind: str, encoder: Encoder) -> None:
    assert relation(side_of(one, encoder), side_of(other, encoder)).kind == kind


@cache
def one_encoder() -> Encoder:
    return Encoder(threads=1)


WORDS = st.sampled_from(
    [
        "the",
        "dam",
        "is",
        "not",
        "safe",
        "12",
        "people",
        "rise",
        "fall",
        "Orlec",
        "never",
        "won't",
        "“",
        "”",
        ",",
        "killed",
    ]
)


@settings(max_examples=40, deadline=None)
@given(st.lists(WORDS, max_size=12), st.lists(WORDS, max_size=12))
def test_whatever_is_compared_the_order_does_not_count(one: list[str], other: list[str]) -> None:
    encoder = one_encoder()
    a, b = side_of(" ".join(one), encoder), side_of(" ".join(other), encoder)
    here, there = features(a, b), features(b, a)
    assert np.isfinite(here).all()
    assert len(here) == len(NAMES)
    assert np.allclose(here, there, atol=1e-5)
    found = relation(a, b)
    assert found.kind == relation(b, a).kind
    assert 0 <= found.confidence <= 1


def test_vectors_are_of_length_one_and_depend_on_their_text_only(encoder: Encoder) -> None:
    texts = ["The dam is safe", "Taxes will rise", "", "“”", "word " * 600]
    rows = encoder.vectors(texts)
    assert rows.shape == (5, WIDTH)
    assert np.allclose(np.linalg.norm(rows, axis=1), [1, 1, 0, 0, 1], atol=1e-4)
    assert (encoder.vectors(texts[:1])[0] == rows[0]).all()
    assert encoder.vectors([]).shape == (0, WIDTH)


def test_a_claim_that_is_longer_than_the_encoder_reads_is_compared(encoder: Encoder) -> None:
    long = "The dam is safe and the river falls. " * 100
    claim = side_of(long, encoder)
    assert claim.vectors.words.shape == (len(claim.claim.full), WIDTH)
    assert relation(claim, side_of("The dam is safe", encoder)).kind in ("same", "opposite", "other")


def test_weights_that_are_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Encoder(tmp_path / "none.onnx").vectors(["a word"])
