"""Which earlier words a word of the text may lead back to, by what the encoder knows of both."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.tagger import distance


@dataclass(frozen=True, slots=True)
class AntecedentTables:
    """What the head of coreference learned besides vectors: see `training.heads.coreference`."""

    none: NDArray[np.float64]
    none_bias: float
    distance: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Antecedents:
    """Vectors of the words of a text, asked by place.

    `ends`: (words,) where each word ends. `vectors`: (words, 2, width), query and key.
    """

    ends: NDArray[np.int64]
    vectors: NDArray[np.float32]
    tables: AntecedentTables

    def word(self, place: int) -> int:
        """Number of the word that holds a place of the text, or of the next one."""
        return min(int(np.searchsorted(self.ends, place, side="right")), len(self.ends) - 1)

    def scores(self, place: int, earlier: list[int]) -> NDArray[np.float64]:
        """How well the word at a place leads back to the words at earlier places, and to none.

        Places are code points of the text. Shape (1 + earlier,), none first: logarithms of
        chances up to a constant. Comparable for one place only.
        """
        at = self.word(place)
        query = self.vectors[at, 0].astype(np.float64)
        scale = 1 / np.sqrt(len(query))
        scores = np.empty(1 + len(earlier))
        scores[0] = (query * self.tables.none).sum() * scale + self.tables.none_bias
        if earlier:
            places = np.minimum(
                np.searchsorted(self.ends, np.array(earlier), side="right"), len(self.ends) - 1
            )
            near = self.tables.distance[distance.classes(places - at)]
            scores[1:] = self.vectors[places, 1].astype(np.float64) @ query * scale + near
        return scores


def joined_antecedents(parts: list[Antecedents]) -> Antecedents | None:
    """Those of several parts of a text, in order, as one."""
    if not parts:
        return None
    if len(parts) == 1:
        return parts[0]
    return Antecedents(
        np.concatenate([part.ends for part in parts]),
        np.concatenate([part.vectors for part in parts]),
        parts[0].tables,
    )
