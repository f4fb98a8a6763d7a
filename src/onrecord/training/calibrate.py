"""Confidence that is true: fitted to what is right on articles set aside."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from onrecord.attribution import drafts_of
from onrecord.attribution.confidence import PARTS
from onrecord.attribution.evidence import FEATURES
from onrecord.gold.judge import rightness, triple, triples
from onrecord.gold.marked import MarkedArticle
from onrecord.tagger import Tagger
from onrecord.text.doc import doc_of

RIDGE = 0.5
"""0.3 to 3 are level in cross-validation over the articles set aside; 10 is worse."""


def calibrate(tagger: Tagger, articles: list[MarkedArticle]) -> dict[str, dict[str, float]]:
    """Weights of the logistic functions of `attribution.confidence`, for the whole and for each part.

    `articles` must not have been trained on. Raises ValueError where nothing was found in them.
    """
    rows: list[tuple[float, ...]] = []
    right: list[list[bool]] = []
    for article in articles:
        gold = triples(article.text, article.attributions)
        for draft in drafts_of(doc_of(article.text), tagger.tag(article.text)):
            if not draft.transcript:
                found = triple(article.text, draft.source, draft.cue, draft.content)
                fits = rightness(article.text, found, gold)
                rows.append(draft.features)
                right.append([getattr(fits, part) for part in PARTS])
    if not rows:
        raise ValueError("no statement was found in the articles set aside: nothing to calibrate by")
    inputs, outcomes = np.array(rows), np.array(right, np.float64)
    return {
        part: dict(zip(("bias", *FEATURES), fit(inputs, outcomes[:, place]).round(6).tolist(), strict=True))
        for place, part in enumerate(PARTS)
    }


def fit(rows: NDArray[np.float64], right: NDArray[np.float64]) -> NDArray[np.float64]:
    """Logistic regression by Newton's steps, with a ridge on all but the bias: (1 + features,)."""
    inputs = np.column_stack([np.ones(len(rows)), rows])
    ridge = np.full(inputs.shape[1], RIDGE)
    ridge[0] = 0.0
    weights = np.zeros(inputs.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-np.clip(inputs @ weights, -30, 30)))
        slope = inputs.T @ (right - chance) - ridge * weights
        curve = (inputs * (chance * (1 - chance))[:, None]).T @ inputs + np.diag(ridge + 1e-9)
        step = np.linalg.solve(curve, slope)
        weights = weights + step
        if np.abs(step).max() < 1e-9:
            break
    return weights
