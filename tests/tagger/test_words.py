"""Words, pieces and classes."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.tagger.words import words


def told(text: str) -> list[str]:
    return [text[start:end] for start, end in words(text).spans.tolist()]


def test_words_are_split_at_space_and_punctuation() -> None:
    assert told("“It’s late,” she said.") == ["“", "It", "’", "s", "late", ",", "”", "she", "said", "."]


def test_offsets_are_code_points_after_emoji_and_accents() -> None:
    assert told("😀 Zoë e\u0301t said") == ["😀", "Zoë", "e\u0301t", "said"]


def test_nothing_gives_nothing() -> None:
    assert len(words("")) == 0
    assert len(words(" \n\t\u00a0")) == 0
    assert words("").first.tolist() == [0]


def test_names_of_special_pieces_are_text() -> None:
    assert 102 not in words("He wrote [SEP] there").pieces


def test_a_word_of_a_million_letters_is_one_piece() -> None:
    made = words("x" * 1_000_000)
    assert len(made) == 1
    assert len(made.pieces) == 1


def test_case_gap_and_quotes_are_told() -> None:
    made = words('NATO said: "We go."\n\nMr')
    first = made.first[:-1]
    assert made.case[first].tolist() == [3, 1, 0, 0, 2, 1, 0, 0, 2]
    assert made.gap[first].tolist() == [3, 1, 0, 1, 0, 1, 0, 0, 3]
    assert made.quote[first].tolist() == [0, 0, 0, 3, 1, 1, 1, 4, 0]


@given(st.text(max_size=120))
def test_words_lie_in_the_text_in_order(text: str) -> None:
    made = words(text.encode("utf-8", "replace").decode())
    flat = made.spans.reshape(-1)
    assert (np.diff(flat) >= 0).all()
    assert (made.spans[:, 0] < made.spans[:, 1]).all()
    assert made.first[-1] == len(made.pieces) == len(made.case) == len(made.gap) == len(made.quote)
