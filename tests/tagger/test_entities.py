"""Scores of words to names: where they begin and end, of what kind, how likely."""

from __future__ import annotations

import numpy as np
import pytest

from onrecord.tagger import Entity
from onrecord.tagger.entities import ENTITY_KINDS, ENTITY_LABELS, begins, names
from onrecord.tagger.words import words

TEXT = "Ann Hale of Tarn Bank met Bob"
SURE = 20.0


def read(*labels: str, text: str = TEXT, offset: int = 0) -> list[Entity]:
    """The names of a text whose words bear these labels for certain."""
    made = words(text)
    assert len(made) == len(labels)
    scores = np.zeros((len(labels), len(ENTITY_LABELS)))
    for at, label in enumerate(labels):
        scores[at, ENTITY_LABELS.index(label)] = SURE
    return names(scores, made, offset)


def told(*labels: str, text: str = TEXT) -> list[tuple[str, str]]:
    return [(found.kind, text[found.start : found.end]) for found in read(*labels, text=text)]


def test_labels_come_in_pairs() -> None:
    for kind in ENTITY_KINDS:
        assert ENTITY_LABELS[begins(kind)] == f"B-{kind}"
        assert ENTITY_LABELS[begins(kind) + 1] == f"I-{kind}"


def test_first_and_further_words_are_one_name() -> None:
    assert told("B-person", "I-person", "O", "B-organization", "I-organization", "O", "B-person") == [
        ("person", "Ann Hale"),
        ("organization", "Tarn Bank"),
        ("person", "Bob"),
    ]


def test_names_may_stand_side_by_side() -> None:
    assert told("B-person", "B-person", "O", "B-place", "B-other", "O", "O") == [
        ("person", "Ann"),
        ("person", "Hale"),
        ("place", "Tarn"),
        ("other", "Bank"),
    ]


def test_a_further_word_of_another_kind_goes_with_the_first() -> None:
    assert told("O", "O", "O", "B-organization", "I-place", "O", "O") == [("organization", "Tarn Bank")]


def test_a_further_word_after_none_begins_a_name() -> None:
    assert told("I-person", "I-person", "O", "I-place", "I-organization", "O", "I-person") == [
        ("person", "Ann Hale"),
        ("place", "Tarn Bank"),
        ("person", "Bob"),
    ]


def test_no_name_and_no_word() -> None:
    assert told("O", "O", "O", "O", "O", "O", "O") == []
    assert read(text="") == []


def test_offsets_are_those_of_the_whole_text() -> None:
    (first, last) = read("B-person", "I-person", "O", "O", "O", "O", "B-person", offset=100)
    assert (first.start, first.end) == (100, 108)
    assert (last.start, last.end) == (126, 129)


def test_the_chance_is_that_of_the_kind_of_the_first_word() -> None:
    scores = np.full((1, len(ENTITY_LABELS)), -50.0)
    scores[0, begins("person")], scores[0, begins("person") + 1] = np.log(0.5), np.log(0.2)
    scores[0, begins("place")] = np.log(0.3)
    (only,) = names(scores, words("Tarn"), 0)
    assert only == Entity("person", 0, 4, pytest.approx(0.7, abs=1e-4))
