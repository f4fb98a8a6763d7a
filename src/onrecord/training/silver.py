"""Machine-made layers of syntax and names over marked articles: CoreNLP, as shipped with PolNeAR.

Silver, not gold: they only help the encoder to see where phrases and clauses end.
"""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from onrecord.tagger.words import Words

UNKNOWN = -100
"""The label of a word about which nothing is known; losses pass it over."""
TAGS = 48
RELATIONS = 40
KINDS = 16
LAYERS = 5
Layer = NDArray[np.int32]


class Silver:
    """Layers of many articles by id: `(start, tag, relation, kind, start of the head, cluster)` a token."""

    def __init__(self, path: Path) -> None:
        """Read a `.jsonl.gz` of layers. Raises ValueError where a line is not in the form."""
        self._layers: dict[str, Layer] = {}
        self._numbers: list[dict[str, int]] = [{}, {}, {}]
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                try:
                    record = json.loads(line)
                    self._layers[record["id"]] = self._layer(record["sentences"], record["coreference"])
                except (ValueError, KeyError, TypeError, IndexError) as error:
                    raise ValueError(f"{path}: line {number} is no layer: {error!r}") from error

    def _layer(self, sentences: list[dict[str, list[list[object]]]], chains: list[list[list[int]]]) -> Layer:
        heads = {
            (mention[0], mention[3]): number
            for number, chain in reversed([*enumerate(chains, 1)])
            for mention in chain
        }
        rows = []
        for number, sentence in enumerate(sentences, 1):
            tokens = sentence["tokens"]
            for place, (token, (head, relation)) in enumerate(
                zip(tokens, sentence["dependencies"], strict=True), 1
            ):
                names = (str(token[3]), str(relation).split(":")[0], str(token[4]))
                numbered = [self._number(place, name) for place, name in enumerate(names)]
                above = token if head == 0 else tokens[int(str(head)) - 1]
                rows.append([token[1], *numbered, above[1], heads.get((number, place), 0)])
        return np.array(rows, np.int32).reshape(-1, 6)

    def _number(self, place: int, name: str) -> int:
        limit = (TAGS, RELATIONS, KINDS)[place]
        known = self._numbers[place]
        return known.setdefault(name, min(len(known), limit - 1))

    def of_words(self, article_id: str, words: Words) -> NDArray[np.int64]:
        """(words, 5): tag, relation, kind of name, number of the word that is the head, and
        number, from 1, of the chain of mentions of which one has this word as its head, or 0.

        UNKNOWN for words that begin no token, and for all where the article has no layer.
        """
        made = np.full((len(words), LAYERS), UNKNOWN, np.int64)
        layer = self._layers.get(article_id)
        if layer is None or not len(layer):
            return made
        starts = words.spans[:, 0]
        at = np.searchsorted(starts, layer[:, 0])
        fits = (at < len(starts)) & (starts[np.minimum(at, len(starts) - 1)] == layer[:, 0])
        heads = np.searchsorted(starts, layer[:, 4], side="right") - 1
        made[at[fits], :3] = layer[fits, 1:4]
        made[at[fits], 3] = heads[fits]
        made[at[fits], 4] = layer[fits, 5]
        return made
