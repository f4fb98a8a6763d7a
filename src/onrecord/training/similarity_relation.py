"""Pairs of claims whose relation is known to the weights of `similarity/relation.json`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from onrecord.similarity import NEAR, Encoder
from onrecord.similarity.claim import Claim, claim_text
from onrecord.similarity.features import NAMES, features, side_of
from onrecord.similarity.relation import KINDS

PENALTY = 0.1
"""Chosen on the pairs that it is fitted on, by leaving out a tenth in turn."""
OTHERS = 15.0
"""Neighbours in news that claim something else weigh so many times what the written pairs of that kind do."""
NEIGHBOURS = 2_000
ALIKE = 0.8
"""Neighbours from this cosine on may claim the same, and are not taken for strangers."""


def neighbour_pairs(contents: Sequence[tuple[str, str]], encoder: Encoder) -> list[dict[str, Any]]:
    """Pairs of contents of different documents whose vectors are near: nearly all claim something else.

    `contents`: (document, content). The same ones give the same pairs.
    """
    claims = [(document, text) for document, text in contents if Claim(claim_text(text)).is_comparable]
    vectors = encoder.vectors([text for _, text in claims])
    choose = np.random.default_rng(0)
    made = []
    for at in choose.permutation(len(claims)).tolist():
        near = vectors @ vectors[at]
        some = np.flatnonzero((near >= NEAR) & (near < ALIKE)).tolist()
        found = [other for other in some if claims[other][0] != claims[at][0]]
        if found:
            other = found[int(choose.integers(len(found)))]
            made.append({"one": claims[at][1], "other": claims[other][1], "relation": "other"})
        if len(made) == NEIGHBOURS:
            break
    return made


def read_pairs(path: Path, part: str) -> list[dict[str, Any]]:
    """The pairs of one part, "seen" or "kept": `one`, `other`, `relation`."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [pair for pair in map(json.loads, lines) if pair["part"] == part]


def feature_rows(pairs: Sequence[dict[str, Any]], encoder: Encoder) -> NDArray[np.float64]:
    """(pairs, features)."""
    return np.array(
        [features(side_of(pair["one"], encoder), side_of(pair["other"], encoder)) for pair in pairs]
    )


def fit(pairs: Sequence[dict[str, Any]], neighbours: Sequence[dict[str, Any]], path: Path) -> None:
    """Fit multinomial logistic regression with a penalty on the squares of its weights, and write it.

    `pairs`: a third of each kind; `neighbours`: those of `neighbour_pairs`.
    """
    encoder = Encoder()
    rows = np.concatenate([feature_rows(pairs, encoder), feature_rows(neighbours, encoder)])
    mean, scale = rows.mean(0), np.maximum(rows.std(0), 1e-6)
    x = torch.from_numpy((rows - mean) / scale)
    y = torch.tensor([KINDS.index(pair["relation"]) for pair in (*pairs, *neighbours)])
    each = OTHERS * len(pairs) / len(KINDS) / max(len(neighbours), 1)
    counts = torch.tensor([1.0] * len(pairs) + [each] * len(neighbours), dtype=torch.float64)
    weights = torch.zeros(len(NAMES), len(KINDS), dtype=torch.float64, requires_grad=True)
    bias = torch.zeros(len(KINDS), dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([weights, bias], max_iter=500, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimizer.zero_grad()
        wrong = torch.nn.functional.cross_entropy(x @ weights + bias, y, reduction="none")
        made = (wrong * counts).sum() + (weights**2).sum() / (2 * PENALTY)
        made.backward()  # type: ignore[no-untyped-call]
        return made

    optimizer.step(loss)  # type: ignore[no-untyped-call]
    stored = {"features": NAMES, "kinds": KINDS, "mean": mean, "scale": scale}
    stored |= {"weights": weights.detach().numpy(), "bias": bias.detach().numpy()}
    plain = {name: np.round(v, 5).tolist() if isinstance(v, np.ndarray) else v for name, v in stored.items()}
    path.write_text(json.dumps(plain, indent=1) + "\n", encoding="utf-8")
