"""Weights of the choice among referents: learned from gold and silver chains of mentions."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.gold.choices import Example, by_labels, examples_of
from onrecord.gold.marked import MarkedArticle, as_statements
from onrecord.gold.speaker_labels import Label
from onrecord.speakers.choice import NONE
from onrecord.speakers.features import FEATURES
from onrecord.speakers.sources import sources_of
from onrecord.tagger import Tagger
from onrecord.text.doc import doc_of

HOWS = ("pronoun", "description")
RIDGE = 2.0
STEPS = 60


def fit_choice(examples: Sequence[Example]) -> dict[str, float]:
    """Weights of one kind of decision, by Newton's steps on the likelihood of what is right, with a ridge."""
    names = (NONE, *FEATURES)
    weights = np.zeros(len(names))
    padded = [_with_none(example) for example in examples]
    for _ in range(STEPS):
        slope, curve = -RIDGE * weights, RIDGE * np.eye(len(names))
        for table, right in padded:
            scores = table @ weights
            raised = np.exp(scores - scores.max())
            all_, good = raised / raised.sum(), np.where(right, raised, 0.0)
            good = good / max(good.sum(), 1e-12)
            slope += (good - all_) @ table
            mean = all_ @ table
            curve += (table * all_[:, None]).T @ table - np.outer(mean, mean)
        step = np.linalg.solve(curve, slope)
        weights = weights + step * min(1.0, 2.0 / max(np.abs(step).max(), 1e-9))
        if np.abs(step).max() < 1e-6:
            break
    return dict(zip(names, weights.round(4).tolist(), strict=True))


def _with_none(example: Example) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """A row for nobody before the candidates: 1 in its own column."""
    rows = len(example.table) + 1
    table = np.zeros((rows, 1 + example.table.shape[1]))
    table[0, 0] = 1.0
    table[1:, 1:] = example.table
    return table, np.concatenate([[not example.right.any()], example.right])


def learn_choice(
    tagger: Tagger, labels: Sequence[Label], articles: Sequence[MarkedArticle]
) -> dict[str, dict[str, float]]:
    """Weights of the choice for pronouns and for descriptions, from labels of articles.

    Labels of other articles are passed over. Twice: what was learned first decides, the second time,
    the sources that nobody labelled. Raises ValueError where there is nothing to learn from.
    """
    by_article: dict[str, list[Label]] = {}
    for label in labels:
        by_article.setdefault(label.document, []).append(label)
    tasks = []
    for article in articles:
        if article.id in by_article:
            tagged = tagger.tag(article.text)
            doc = doc_of(article.text, tagged)
            judge = by_labels(by_article[article.id])
            tasks.append((doc, sources_of(article.text, as_statements(article)), judge))
    weights: dict[str, dict[str, float]] = {}
    for _ in range(2):
        examples = [e for task in tasks for e in examples_of(*task, weights)]
        if not examples:
            raise ValueError("no label of a speaker is of these articles: nothing to learn the choice from")
        weights = fit_by_form(examples)
    return weights


def fit_by_form(examples: Sequence[Example]) -> dict[str, dict[str, float]]:
    """Weights for each kind of decision."""
    return {how: fit_choice([e for e in examples if e.how == how]) for how in HOWS}
