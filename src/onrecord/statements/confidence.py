"""How sure a statement is: a logistic function of what the tagger thought of its parts.

Fitted on articles set aside from the training, to the share of statements that are right
there (Platt, 1999). Weights travel with the network; without them, the plain product of
the parts' probabilities is given.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import exp

from onrecord.article import Statement
from onrecord.statements.draft import LOWEST, Draft

FEATURES = (
    "cue_bounds",
    "cue",
    "source_bounds",
    "source_link",
    "no_source",
    "cue_link",
    "content_bounds",
    "content",
    "pieces",
    "no_cue",
)
LEAST = 0.3
"""Indirect statements below this are not given unless they are asked for: most are none at all.

What stands in quotation marks is given all the same: there the doubt is about bounds and speaker.
"""
TRANSCRIPT = 0.9
"""For a turn of a transcript, which is found by its print and not by the tagger."""


def features(draft: Draft) -> list[float]:
    """The evidence of a draft in the order of FEATURES; what is missing is 0."""
    return [max(LOWEST, draft.evidence.get(name, 0.0)) for name in FEATURES]


def confidence(draft: Draft, weights: Mapping[str, float]) -> float:
    """Between 0 and 1. `weights`: one for each feature and one for "bias", or none at all."""
    if draft.transcript:
        return TRANSCRIPT
    if not weights:
        named = ("cue", "source_link", "cue_link", "content")
        return exp(max(LOWEST, sum(draft.evidence.get(name, 0.0) for name in named)))
    total = weights["bias"]
    for name, value in zip(FEATURES, features(draft), strict=True):
        total += weights.get(name, 0.0) * value
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


def believable(statement: Statement) -> bool:
    """Whether a statement is given when nobody has said how sure it must be."""
    return statement.kind != "indirect" or statement.confidence >= LEAST
