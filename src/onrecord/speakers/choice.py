"""Which referent a mention means, or none of them: a conditional logit over features.

Weights are learned by `training/speakers.py` from GUM and PolNeAR and kept beside the
tagger's (McFadden, 1974; for ranking antecedents Denis and Baldridge, EMNLP 2008).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from onrecord.speakers.features import FEATURES

Weights = Mapping[str, Mapping[str, float]]
NONE = "none"


@cache
def shipped() -> Weights:
    """The weights of the package, for "pronoun" and for "description": one a feature and one for none."""
    stored = files("onrecord.weights") / "speakers.json"
    weights: Weights = json.loads(stored.read_text(encoding="utf-8"))["weights"]
    return weights


def chances(table: NDArray[np.float64], weights: Mapping[str, float]) -> NDArray[np.float64]:
    """The chance of none, then of each row of `table` (candidates, features): (1 + candidates,)."""
    vector = np.array([weights.get(name, 0.0) for name in FEATURES])
    scores = np.concatenate([[weights.get(NONE, 0.0)], table @ vector])
    raised = np.exp(scores - scores.max())
    made: NDArray[np.float64] = raised / raised.sum()
    return made
