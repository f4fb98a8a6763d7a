"""Overlapping windows over an article of any length."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.tagger.words import CLS, SEP, Words

SIZE = 384
"""Pieces in a window, the two special ones included."""
OVERLAP = 128
"""Pieces that neighbouring windows share, about."""


@dataclass(frozen=True, slots=True)
class Window:
    """Words `[start, end)` go in; of these, `[keep_start, keep_end)` are answered here."""

    start: int
    end: int
    keep_start: int
    keep_end: int


def cut(first: NDArray[np.int64], size: int = SIZE, overlap: int = OVERLAP) -> list[Window]:
    """Windows of at most `size` pieces over words whose first pieces are `first`.

    Every word is answered by exactly one window, the one that sees most around it.
    A word of more pieces than a window holds is alone in its window and cut short.
    """
    count = len(first) - 1
    room = size - 2
    bounds: list[tuple[int, int]] = []
    start = 0
    while start < count:
        end = int(np.searchsorted(first, first[start] + room, side="right")) - 1
        end = min(max(end, start + 1), count)
        bounds.append((start, end))
        if end == count:
            break
        back = int(np.searchsorted(first, first[end] - overlap, side="left"))
        start = max(back, start + 1) if back < end else end
    windows = []
    keep = 0
    for number, (start, end) in enumerate(bounds):
        following = bounds[number + 1][0] if number + 1 < len(bounds) else end
        keep_end = max((following + end) // 2, keep) if number + 1 < len(bounds) else end
        windows.append(Window(start, end, keep, keep_end))
        keep = keep_end
    return windows


def feed(words: Words, start: int, end: int, size: int = SIZE) -> dict[str, NDArray[np.int64]]:
    """Inputs of the network for the words `[start, end)`: a batch of one.

    `pieces`, `case`, `gap`, `quote`: (1, pieces with the two special ones);
    `first`: (1, words) where each word's first piece stands in them.
    """
    low = int(words.first[start])
    high = min(int(words.first[end]), low + size - 2)
    row = slice(low, high)

    def padded(values: NDArray[np.int64], left: int = 0, right: int = 0) -> NDArray[np.int64]:
        return np.concatenate([[left], values[row], [right]])[None].astype(np.int64)

    return {
        "pieces": padded(words.pieces, CLS, SEP),
        "case": padded(words.case),
        "gap": padded(words.gap),
        "quote": padded(words.quote),
        "first": (words.first[start:end] - low + 1)[None],
    }
