"""Which referent a mention means, or none of them: a conditional logit over features.

McFadden (1974); for ranking antecedents Denis and Baldridge (EMNLP 2008). The weights are learned by
`training/choice.py` and travel with those of the network.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from onrecord.speakers.features import FEATURES

Weights = Mapping[str, Mapping[str, float]]
"""For "pronoun" and for "description": a weight for each feature and one for nobody."""
NONE = "none"


def chances(table: NDArray[np.float64], weights: Mapping[str, float]) -> NDArray[np.float64]:
    """The chance of none, then of each row of `table` (candidates, features): (1 + candidates,)."""
    vector = np.array([weights.get(name, 0.0) for name in FEATURES])
    scores = np.concatenate([[weights.get(NONE, 0.0)], table @ vector])
    raised = np.exp(scores - scores.max())
    made: NDArray[np.float64] = raised / raised.sum()
    return made
