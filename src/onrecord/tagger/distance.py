"""Classes of distance between two words, for the links between spans."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_EDGES = np.array([1, 2, 3, 4, 5, 6, 8, 10, 13, 17, 22, 30, 40, 60, 90, 140], np.int64)
CLASSES = 2 * len(_EDGES) + 1


def classes(offsets: NDArray[np.integer]) -> NDArray[np.int64]:
    """Class of each signed distance in words: 0 to `CLASSES` - 1, the middle for 0."""
    size = np.searchsorted(_EDGES, np.abs(offsets), side="right")
    made: NDArray[np.int64] = len(_EDGES) + np.sign(offsets) * size
    return made
