"""What is known of words besides attributions: places to words, names, several makers."""

from __future__ import annotations

import numpy as np

from onrecord.gold.layers import (
    CLUSTER,
    ENTITY,
    HEAD,
    LAYERS,
    TAG,
    UNKNOWN,
    Joined,
    nothing_known,
    put_name,
    starting_at,
)
from onrecord.tagger.entities import begins
from onrecord.tagger.words import Words, words

MADE = words("Ann Hale didn't go")


class Fixed:
    """Some layers of one article, the same number for every word."""

    def __init__(self, name: str, known: dict[int, int]) -> None:
        self._name, self._known = name, known

    def of_words(self, article_id: str, words: Words) -> np.ndarray:
        made = nothing_known(words)
        for layer, value in self._known.items() if article_id == self._name else ():
            made[:, layer] = value
        return made


def test_nothing_is_known_at_first() -> None:
    assert nothing_known(MADE).shape == (len(MADE), LAYERS)
    assert (nothing_known(MADE) == UNKNOWN).all()
    assert nothing_known(words("")).shape == (0, LAYERS)


def test_places_to_the_words_that_begin_there() -> None:
    at, fits = starting_at(MADE, np.array([0, 4, 5, 9, 16, 99]))
    assert fits.tolist() == [True, True, False, True, True, False]
    assert at[fits].tolist() == [0, 1, 2, 5]


def test_no_word_begins_in_an_empty_text() -> None:
    assert starting_at(words(""), np.array([0, 3]))[1].tolist() == [False, False]


def test_a_name_is_written_over_its_words() -> None:
    layers = nothing_known(MADE)
    put_name(layers, MADE, 0, 8, begins("person"))
    assert layers[:3, ENTITY].tolist() == [begins("person"), begins("person") + 1, UNKNOWN]
    assert (layers[:, :ENTITY] == UNKNOWN).all()


def test_a_name_that_is_part_of_a_word_takes_the_word() -> None:
    layers = nothing_known(MADE)
    put_name(layers, MADE, 5, 7, begins("other"))
    assert layers[:3, ENTITY].tolist() == [UNKNOWN, begins("other"), UNKNOWN]


def test_a_name_between_words_is_none() -> None:
    layers = nothing_known(MADE)
    put_name(layers, MADE, 3, 4, begins("place"))
    assert (layers == UNKNOWN).all()


def test_of_several_makers_the_first_that_knows_counts() -> None:
    joined = Joined(Fixed("1", {TAG: 1, CLUSTER: 0}), Fixed("1", {TAG: 2, HEAD: 3}), Fixed("2", {TAG: 4}))
    assert joined.of_words("1", MADE)[0, : ENTITY + 1].tolist() == [1, UNKNOWN, 3, 0, UNKNOWN]
    assert joined.of_words("2", MADE)[0, TAG] == 4
    assert (joined.of_words("3", MADE) == UNKNOWN).all()
