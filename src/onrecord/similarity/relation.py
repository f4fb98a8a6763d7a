"""Whether two claims are the same, the opposite, or something else, and how sure that is."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from onrecord.similarity.features import NAMES, Side, features

Kind = Literal["same", "opposite", "other"]
KINDS: tuple[Kind, ...] = get_args(Kind)

_NEARLY, _SURE = 0.6, 0.9


@dataclass(frozen=True, slots=True)
class Relation:
    """How two claims stand to each other; `confidence` is the chance that this is right."""

    kind: Kind
    confidence: float


def relation(one: Side, other: Side) -> Relation:
    """The most likely relation of two claims whose vectors are near; it is the same whichever comes first.

    Where one has all words of the other and little more, and nothing in them speaks against it, they are
    the same; and they are the opposite only where something does: a denial, an opposite word, another amount,
    name, day or order.
    """
    row = features(one, other)
    value = dict(zip(NAMES, row.tolist(), strict=True))
    nearly_copied = value["common_unopposed"] == 1 and value["common"] >= _NEARLY
    if nearly_copied and _are_clauses(one, other):
        return Relation("same", _SURE)
    chances = chances_of(row[None])[0]
    if not value["against"]:
        chances[KINDS.index("opposite")] = 0  # and the same is no likelier for that
    best = int(chances.argmax())
    return Relation(KINDS[best], float(chances[best]))


def _are_clauses(one: Side, other: Side) -> bool:
    return one.claim.has_verb and other.claim.has_verb


def chances_of(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    """(pairs, features) to the chance of each kind, (pairs, kinds), by multinomial logistic regression.

    It was fitted on half of the pairs in `tests/similarity/pairs.jsonl`, and on neighbours in news, of which
    nearly all claim something else (`training/similarity_relation.py`).
    """
    mean, scale, weights, bias = _fitted()
    scores = (rows - mean) / scale @ weights + bias
    scores = np.exp(scores - scores.max(axis=1, keepdims=True))
    made: NDArray[np.float64] = scores / scores.sum(axis=1, keepdims=True)
    return made


@cache
def _fitted() -> tuple[NDArray[np.float64], ...]:
    stored = json.loads((files("onrecord.similarity") / "relation.json").read_text(encoding="utf-8"))
    if stored["features"] != list(NAMES) or stored["kinds"] != list(KINDS):
        raise ValueError("relation.json was fitted on other features: python benchmarks/similarity.py --fit")
    return tuple(np.array(stored[name]) for name in ("mean", "scale", "weights", "bias"))
