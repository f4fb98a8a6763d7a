"""What is known of the words of an article besides its attributions, one number a word and layer."""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from onrecord.tagger.words import Words

UNKNOWN = -100
"""The label of a word about which nothing is known; losses pass it over."""
TAG, RELATION, HEAD, CLUSTER, ENTITY, CAUSE, EFFECT, SIGNAL, CAUSE_OF, EFFECT_OF = range(10)
LAYERS = 10
WORDS = (HEAD, CAUSE_OF, EFFECT_OF)
"""Layers that name another word, by its number."""


class Layers(Protocol):
    """Layers of many articles, asked by the article's id."""

    def of_words(self, article_id: str, words: Words) -> NDArray[np.int64]:
        """(words, 10): part of speech, relation, number of the word that is the head; number, from 1,
        of the cluster of mentions of which one has this word as its head, or 0; label of a name; whether
        it begins (1) or goes on (2) a cause, an effect, a signal; of the first word of an effect, the number
        of that of its cause, and of the first word of a signal, that of its effect.

        UNKNOWN where it is not known.
        """


def nothing_known(words: Words) -> NDArray[np.int64]:
    """The layers of an article about which nothing is known."""
    return np.full((len(words), LAYERS), UNKNOWN, np.int64)


def starting_at(words: Words, starts: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """For places of the text the number of the word that begins there, and whether one does."""
    begins = words.spans[:, 0]
    at = np.searchsorted(begins, starts)
    inside = np.minimum(at, max(0, len(begins) - 1))
    fits = (at < len(begins)) & (begins[inside] == starts) if len(begins) else np.zeros(len(starts), bool)
    return inside, fits


def put_name(layers: NDArray[np.int64], words: Words, start: int, end: int, label: int) -> None:
    """Write the label of a name and of its further words over the words in `[start, end)`."""
    low = int(np.searchsorted(words.spans[:, 1], start, side="right"))
    high = int(np.searchsorted(words.spans[:, 0], end, side="left"))
    if low < high:
        layers[low, ENTITY] = label
        layers[low + 1 : high, ENTITY] = label + 1


class Joined:
    """Layers of several makers; where two know the same, the first counts."""

    def __init__(self, *layers: Layers) -> None:
        self._layers = layers

    def of_words(self, article_id: str, words: Words) -> NDArray[np.int64]:
        """See `Layers`."""
        made = nothing_known(words)
        for layers in self._layers:
            made = np.where(made == UNKNOWN, layers.of_words(article_id, words), made)
        return made
