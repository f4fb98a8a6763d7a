"""Machine-made layers of syntax, names and coreference: CoreNLP, as shipped with PolNeAR.

Silver, not gold.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.gold.jsonl import read_jsonl
from onrecord.gold.layers import (
    CLUSTER,
    ENTITY,
    HEAD,
    UNKNOWN,
    nothing_known,
    put_name,
    starting_at,
)
from onrecord.tagger.entities import begins
from onrecord.tagger.syntax import RELATIONS, TAGS
from onrecord.tagger.words import Words

_KINDS = {"PERSON": "person", "ORGANIZATION": "organization", "LOCATION": "place", "MISC": "other"}
_TAGS = {name: number for number, name in enumerate(TAGS)}
_RELATIONS = {name: number for number, name in enumerate(RELATIONS)}
Tokens = NDArray[np.int32]
Name = tuple[int, int, int]
Sentence = dict[str, list[list[object]]]


class Silver:
    """Layers of many articles by id."""

    def __init__(self, path: Path) -> None:
        """Read a `.jsonl.gz` of layers. Raises ValueError where a line is not in the form."""
        self._layers: dict[str, tuple[Tokens, list[Name]]] = dict(read_jsonl(path, self._read, "layer"))

    def _read(self, record: dict[str, Any]) -> tuple[str, tuple[Tokens, list[Name]]]:
        tokens = self._tokens(record["sentences"], record["coreference"])
        return record["id"], (tokens, _names(record["sentences"]))

    def _tokens(
        self, sentences: list[dict[str, list[list[object]]]], chains: list[list[list[int]]]
    ) -> Tokens:
        """`(start, tag, relation, start of the head, cluster)` a token."""
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
                numbered = [
                    _TAGS.get(str(token[3]), UNKNOWN),
                    _RELATIONS.get(str(relation).split(":")[0], UNKNOWN),
                ]
                above = token if head == 0 else tokens[int(str(head)) - 1]
                rows.append([token[1], *numbered, above[1], heads.get((number, place), 0)])
        return np.array(rows, np.int32).reshape(-1, 5)

    def of_words(self, article_id: str, words: Words) -> NDArray[np.int64]:
        """See `layers.Layers`. UNKNOWN for words that begin no token, and where there is no layer."""
        made = nothing_known(words)
        tokens, names = self._layers.get(article_id, (np.zeros((0, 5), np.int32), []))
        if not len(tokens):
            return made
        at, fits = starting_at(words, tokens[:, 0].astype(np.int64))
        made[at[fits], :HEAD] = tokens[fits, 1:3]
        made[at[fits], HEAD] = np.searchsorted(words.spans[:, 0], tokens[fits, 3], side="right") - 1
        made[at[fits], CLUSTER] = tokens[fits, 4]
        made[:, ENTITY] = 0
        for start, end, label in names:
            put_name(made, words, start, end, label)
        return made


def _names(sentences: list[Sentence]) -> list[Name]:
    """`(start, end, label)` of tokens in a row that are of one kind."""
    found: list[Name] = []
    for sentence in sentences:
        before = "O"
        for token in sentence["tokens"]:
            start, end, kind = int(str(token[1])), int(str(token[2])), str(token[4])
            if kind in _KINDS and kind == before and token[0] not in ("'s", "’s"):
                found[-1] = (found[-1][0], end, found[-1][2])
            elif kind in _KINDS:
                found.append((start, end, begins(_KINDS[kind])))
            before = kind
    return found
