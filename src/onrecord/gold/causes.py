"""Sentences with causes, effects and signals, as in the Causal News Corpus, as articles to learn from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.gold.jsonl import read_jsonl
from onrecord.gold.layers import CAUSE, CAUSE_OF, EFFECT_OF, nothing_known
from onrecord.gold.marked import MarkedArticle
from onrecord.model.passage import Span
from onrecord.tagger.causes import CAUSE_ROLES
from onrecord.tagger.words import Words

BLOCK, PARTS = 20, 5
"""Of every hundred sentences in the order of their articles, twenty in a row are set aside."""
TOGETHER = (1, 3, 2, 5)
"""How many sentences stand together in an article: in news a sentence seldom stands alone."""
_NUMBERS = re.compile(r"cnc_train_(\d+)_(?:([A-Z])_)?(\d+)_")
_TOKEN = re.compile(r"\S+")
_NO_SPACE_BEFORE = re.compile(r"(?:[,.;:?!)\]%”’]|['’](?:s|re|ve|ll|d|m)?|n['’]t)$")
_NO_SPACE_AFTER = frozenset("([$£€#“‘")


@dataclass(frozen=True, slots=True)
class Relation:
    """A cause with its effect and its signals, each in its pieces, `[start, end)`."""

    cause: tuple[Span, ...]
    effect: tuple[Span, ...]
    signal: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class CausalSentence:
    """A sentence as print has it, and its relations; `aside` where it is kept for measuring."""

    id: str
    text: str
    relations: tuple[Relation, ...]
    aside: bool


def read_causes(path: Path) -> list[CausalSentence]:
    """The sentences of a `.jsonl` or `.jsonl.gz` file, in the order of their articles.

    Causal ones whose spans nobody marked are left out. Raises ValueError, naming the line, where
    one is not in the form.
    """
    read = read_jsonl(
        path,
        lambda r: (_place(r["id"]), r) if r["relations"] or not r["causal"] else None,
        "sentence with causes",
    )
    ordered = sorted((one for one in read if one), key=lambda one: one[0])
    return [_sentence(record, n // BLOCK % PARTS == 0) for n, (_, record) in enumerate(ordered)]


def _place(name: str) -> tuple[str, str, int]:
    """Where a sentence stands: neighbours are of one article."""
    numbers = _NUMBERS.match(name)
    if numbers is None:
        return name, "", 0
    return numbers.group(1), numbers.group(2) or "", int(numbers.group(3))


def _sentence(record: dict[str, Any], aside: bool) -> CausalSentence:
    text, places = printed(record["text"])

    def spans(pieces: Sequence[Sequence[int]]) -> tuple[Span, ...]:
        return tuple((places[start], places[end]) for start, end in pieces)

    relations = tuple(
        Relation(spans(r["cause"]), spans(r["effect"]), spans(r.get("signal", ())))
        for r in record["relations"]
    )
    return CausalSentence(record["id"], text, relations, aside)


def printed(tokens: str) -> tuple[str, list[int]]:
    """A text of tokens parted by spaces as print has it, and for each place of it the place there."""
    made, places = "", [0] * (len(tokens) + 1)
    tight, inside = True, False
    for match in _TOKEN.finditer(tokens):
        word = {"``": '"', "''": '"'}.get(match.group(), match.group())
        closes = word == '"' and inside
        inside = not inside if word == '"' else inside
        if not tight and not closes and not _NO_SPACE_BEFORE.match(word):
            made += " "
        for place in range(match.start(), match.end() + 1):
            places[place] = len(made) + min(place - match.start(), len(word))
        made += word
        tight = word in _NO_SPACE_AFTER or (word == '"' and inside)
    return made, places


class Causal:
    """Sentences as articles without attributions, with layers of causes, effects and signals."""

    def __init__(self, sentences: Sequence[CausalSentence]) -> None:
        self._articles = {f"causes {n}": group for n, group in enumerate(_groups(sentences))}

    def articles(self) -> list[MarkedArticle]:
        """The sentences, some of them together, as articles that nobody marked."""
        return [
            MarkedArticle(name, " ".join(s.text for s in group), None, ())
            for name, group in self._articles.items()
        ]

    def of_words(self, article_id: str, words: Words) -> NDArray[np.int64]:
        """See `layers.Layers`."""
        made = nothing_known(words)
        if article_id not in self._articles:
            return made
        made[:, CAUSE : CAUSE + len(CAUSE_ROLES)] = 0
        offset = 0
        for sentence in self._articles[article_id]:
            for relation in sentence.relations:
                _mark(made, words, relation, offset)
            offset += len(sentence.text) + 1
        return made


def _groups(sentences: Sequence[CausalSentence]) -> Iterator[list[CausalSentence]]:
    sizes, start = cycle(TOGETHER), 0
    while start < len(sentences):
        size = next(sizes)
        yield list(sentences[start : start + size])
        start += size


def _mark(layers: NDArray[np.int64], words: Words, relation: Relation, offset: int) -> None:
    """Write a relation of a sentence that begins at `offset` into the layers of its words."""
    first: dict[str, list[int]] = {role: [] for role in CAUSE_ROLES}
    for number, role in enumerate(CAUSE_ROLES):
        for start, end in getattr(relation, role):
            low = int(np.searchsorted(words.spans[:, 1], start + offset, side="right"))
            high = int(np.searchsorted(words.spans[:, 0], end + offset, side="left"))
            if low < high:
                layers[low, CAUSE + number] = 1
                layers[low + 1 : high, CAUSE + number] = 2
                first[role].append(low)
    if first["cause"] and first["effect"]:
        layers[first["effect"][0], CAUSE_OF] = first["cause"][0]
        layers[first["signal"], EFFECT_OF] = first["effect"][0]
