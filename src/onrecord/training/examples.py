"""Marked articles to rows of pieces, labels and links."""

from __future__ import annotations

import random
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from onrecord.gold.layers import LAYERS, UNKNOWN, WORDS, Layers, nothing_known
from onrecord.gold.marked import MarkedArticle
from onrecord.tagger.labels import ROLES, begin, inside
from onrecord.tagger.windows import SIZE, feed
from onrecord.tagger.words import Words, words
from onrecord.training.rearrange import rearrange

ANNOTATORS = 16
"""People whose habits are told apart; of more, the last ones share theirs."""
REARRANGED = 0.4
"""Part of the articles, each epoch, in which sentences are turned round."""
NONE = -1
Batch = dict[str, Tensor]


@dataclass(frozen=True, slots=True)
class Labelled:
    """Words of an article with the label of each and the links between them.

    `labels`: UNKNOWN where nobody marked the article. `links`: (links, 3) of kind (0 a cue to
    its source, 1 a content to its cue), word from, word to or NONE. `layers`: see `layers.Layers`.
    """

    words: Words
    labels: NDArray[np.int64]
    links: NDArray[np.int64]
    layers: NDArray[np.int64]
    annotator: int = 0


def label(
    article: MarkedArticle,
    text: str | None = None,
    layers: Layers | None = None,
    annotators: dict[str, int] | None = None,
) -> Labelled:
    """Labels and links of an article; `text` stands in for its own, if of the same length."""
    made = words(article.text if text is None else text)
    labels = np.full(len(made), UNKNOWN if article.annotator is None else 0, np.int64)
    links: list[tuple[int, int, int]] = []
    for attribution in article.attributions:
        found = {role: _ranges(made, getattr(attribution, role)) for role in ROLES}
        for role, ranges in found.items():
            for start, end in ranges:
                labels[start] = begin(role)
                labels[start + 1 : end] = inside(role)
        links.extend(_links(found))
    return Labelled(
        made,
        _resumed(labels),
        np.array(links, np.int64).reshape(-1, 3),
        nothing_known(made) if layers is None else layers.of_words(article.id, made),
        (annotators or {}).get(article.annotator or "", 0),
    )


def _resumed(labels: NDArray[np.int64]) -> NDArray[np.int64]:
    """A span that goes on after words of another role begins anew there."""
    before = np.concatenate([[0], labels[:-1]])
    lone = np.isin(labels, [inside(role) for role in ROLES]) & (before != labels) & (before != labels - 1)
    return np.where(lone, labels - 1, labels)


def _ranges(made: Words, pieces: tuple[tuple[int, int], ...]) -> list[tuple[int, int]]:
    """Words that lie, all or in part, in each piece."""
    starts, ends = made.spans[:, 0], made.spans[:, 1]
    found = []
    for start, end in pieces:
        low = int(np.searchsorted(ends, start, side="right"))
        high = int(np.searchsorted(starts, end, side="left"))
        if low < high:
            found.append((low, high))
    return found


def _links(found: dict[str, list[tuple[int, int]]]) -> list[tuple[int, int, int]]:
    if not found["cue"]:
        return []
    cue = found["cue"][0][0]
    source = found["source"][0][0] if found["source"] else NONE
    edges = {edge for start, end in found["content"] for edge in (start, end - 1)}
    return [(0, cue, source), *((1, edge, cue) for edge in sorted(edges))]


def windows(labelled: Labelled, rng: random.Random, size: int = SIZE) -> list[tuple[Labelled, int, int]]:
    """An article as rows for one epoch: cut one after the other, the first cut at random."""
    first = labelled.words.first
    count = len(labelled.words)
    room = size - 2
    start, rows = 0, []
    end = int(np.searchsorted(first, rng.randint(room // 3, room), side="right")) - 1
    while start < count:
        end = min(max(end, start + 1), count)
        rows.append((labelled, start, end))
        start = end
        end = int(np.searchsorted(first, first[start] + room, side="right")) - 1
    return rows


def restyle(text: str, rng: random.Random) -> str:
    """The same text, now and then with other quotation marks, character for character."""
    style = rng.random()
    if style < 0.70:
        return text
    if style < 0.80:
        return text.replace("“", '"').replace("”", '"').replace("’", "'").replace("‘", "'")
    if style < 0.90:
        return text.translate(str.maketrans("“”", "‘’"))
    if style < 0.95:
        return text.translate(str.maketrans("“”", "«»"))
    return text.translate(str.maketrans("“”", "„“"))


def collate(rows: list[tuple[Labelled, int, int]]) -> Batch:
    """Rows of windows to one padded batch of tensors."""
    fed = [feed(row.words, start, end) for row, start, end in rows]
    pieces = max(f["pieces"].shape[1] for f in fed)
    count = max(f["first"].shape[1] for f in fed)
    batch: Batch = {}
    for key in ("pieces", "case", "gap", "quote"):
        batch[key] = torch.from_numpy(np.concatenate([_pad(f[key], pieces) for f in fed]))
    batch["first"] = torch.from_numpy(np.concatenate([_pad(f["first"], count) for f in fed]))
    lengths = torch.tensor([f["pieces"].shape[1] for f in fed])
    batch["mask"] = (torch.arange(pieces)[None] < lengths[:, None])[:, None, None]
    labels = [_window_labels(row, start, end) for row, start, end in rows]
    batch["labels"] = torch.from_numpy(np.concatenate([_pad(one[None], count) for one in labels]))
    sizes = torch.tensor([len(one) for one in labels])
    batch["present"] = torch.arange(count)[None] < sizes[:, None]
    links = [_window_links(row, start, end, number) for number, (row, start, end) in enumerate(rows)]
    batch["links"] = torch.from_numpy(np.concatenate(links))
    layers = np.full((len(rows), count, LAYERS), UNKNOWN, np.int64)
    for number, (row, start, end) in enumerate(rows):
        layers[number, : end - start] = _window_layers(row, start, end)
    batch["layers"] = torch.from_numpy(layers)
    batch["annotator"] = torch.tensor([row.annotator for row, _, _ in rows])
    return batch


def _pad(values: NDArray[np.int64], length: int) -> NDArray[np.int64]:
    return np.pad(values, ((0, 0), (0, length - values.shape[1])))


def _window_labels(row: Labelled, start: int, end: int) -> NDArray[np.int64]:
    labels = row.labels[start:end].copy()
    if labels[0] in {inside(role) for role in ROLES}:
        labels[0] -= 1
    return labels


def _window_layers(row: Labelled, start: int, end: int) -> NDArray[np.int64]:
    """Layers of a window; words outside it that others lead to are not known here."""
    made = row.layers[start:end].copy()
    for layer in WORDS:
        named = made[:, layer]
        made[:, layer] = np.where((named >= start) & (named < end), named - start, UNKNOWN)
    return made


def _window_links(row: Labelled, start: int, end: int, number: int) -> NDArray[np.int64]:
    """Links of a window. What is tied to a word outside is left out: it cannot be known here."""
    links = row.links[(row.links[:, 1] >= start) & (row.links[:, 1] < end)]
    goal = links[:, 2]
    links = links[(goal == NONE) | ((goal >= start) & (goal < end))]
    made = np.empty((len(links), 4), np.int64)
    made[:, 0] = number
    made[:, 1] = links[:, 0]
    made[:, 2] = links[:, 1] - start
    made[:, 3] = np.where(links[:, 2] == NONE, NONE, links[:, 2] - start)
    return made


def batches(
    articles: list[MarkedArticle],
    seed: int,
    epoch: int,
    budget: int,
    size: int = SIZE,
    layers: Layers | None = None,
) -> list[list[tuple[Labelled, int, int]]]:
    """All batches of an epoch, in an order that the seed and the epoch alone decide.

    `budget`: pieces in a batch, padding included. Rows of like length go together.
    """
    rng = random.Random(f"{seed}/{epoch}")
    names = sorted({article.annotator for article in articles if article.annotator})
    annotators = {name: min(number, ANNOTATORS - 1) for number, name in enumerate(names, 1)}
    rows = [
        row for article in articles for row in windows(_varied(article, rng, layers, annotators), rng, size)
    ]
    rng.shuffle(rows)
    made: list[list[tuple[Labelled, int, int]]] = []
    for chunk in range(0, len(rows), 400):
        part = sorted(rows[chunk : chunk + 400], key=_pieces, reverse=True)
        while part:
            fits = max(1, budget // _pieces(part[0]))
            made.append(part[:fits])
            part = part[fits:]
    rng.shuffle(made)
    return made


def _varied(
    article: MarkedArticle, rng: random.Random, layers: Layers | None, annotators: dict[str, int]
) -> Labelled:
    """An article as it is, or with other quotation marks, or with sentences turned round."""
    if article.attributions and rng.random() < REARRANGED:
        turned = rearrange(article, rng)
        return label(turned, restyle(turned.text, rng), None, annotators)
    return label(article, restyle(article.text, rng), layers, annotators)


def _pieces(row: tuple[Labelled, int, int]) -> int:
    labelled, start, end = row
    return int(labelled.words.first[end] - labelled.words.first[start]) + 2
