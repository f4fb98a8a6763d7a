"""How sure a statement is, and each part of it: logistic functions of the evidence.

Fitted on articles set aside from the training, to the share of statements that are right
there (Platt, 1999). Weights travel with the network; without them, the plain product of
the parts' probabilities is given, and nothing for the parts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp

from onrecord.attribution.draft import LOWEST, Draft
from onrecord.attribution.evidence import FEATURES
from onrecord.model.article import Statement

PARTS = ("statement", "source", "cue", "content")
LEAST = 0.3
"""Indirect statements below this are not given unless they are asked for: most are none at all.

What stands in quotation marks is given all the same: there the doubt is about bounds and speaker, and
to leave out below 0.2 costs more quoted words than it spares false ones.
"""
TRANSCRIPT = 0.9
"""For a turn of a transcript, which is found by its print and not by the tagger."""
Calibration = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Confidence:
    """Between 0 and 1: for the statement as a whole, and for each of its parts where it is known."""

    statement: float
    source: float | None = None
    cue: float | None = None
    content: float | None = None


def confidence(draft: Draft, calibration: Calibration) -> Confidence:
    """How sure a draft is.

    `calibration`: for each of PARTS a weight for each feature and for "bias", or nothing at all.
    """
    if draft.transcript:
        return Confidence(TRANSCRIPT, TRANSCRIPT, TRANSCRIPT, TRANSCRIPT)
    if "statement" not in calibration:  # none, or that of weights from before the parts had their own
        named = ("cue", "source_link", "cue_link", "content")
        return Confidence(exp(max(LOWEST, sum(draft.evidence.get(name, 0.0) for name in named))))
    return Confidence(*(_logistic(draft.features, calibration[part]) for part in PARTS))


def _logistic(features: Sequence[float], weights: Mapping[str, float]) -> float:
    total = weights["bias"]
    for name, value in zip(FEATURES, features, strict=True):
        total += weights.get(name, 0.0) * value
    return round(1 / (1 + exp(-max(-30.0, min(30.0, total)))), 4)


def believable(statement: Statement) -> bool:
    """Whether a statement is given when nobody has said how sure it must be."""
    return statement.kind != "indirect" or statement.confidence >= LEAST
