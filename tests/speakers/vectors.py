"""Vectors of words for tests: as if the encoder knew which words of a text mean the same."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from onrecord.model.passage import Span
from onrecord.tagger import distance
from onrecord.tagger.antecedents import Antecedents, AntecedentTables


def antecedents(text: str, chains: Sequence[Sequence[Span]], strength: float = 12.0) -> Antecedents:
    """Words in one chain lead back to each other, none to any other; none at all is as good as a stranger."""
    words = [match.span() for match in re.finditer(r"\w+|[^\w\s]", text)] or [(0, len(text))]
    width = len(chains) + 1
    vectors = np.zeros((len(words), 2, width), np.float32)
    for number, chain in enumerate(chains):
        for start, end in chain:
            for at, (first, last) in enumerate(words):
                if first < end and start < last:
                    vectors[at, :, number] = (strength * np.sqrt(width)) ** 0.5
    tables = AntecedentTables(np.zeros(width), 0.0, np.zeros(distance.CLASSES))
    return Antecedents(np.array([end for _, end in words], np.int64), vectors, tables)


def same_vectors(text: str) -> Antecedents:
    """All words lead back to all others alike."""
    return antecedents(text, [[(0, len(text))]])
