"""Weights of the choice among referents: learned from gold and silver chains of mentions."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.evaluation.marked_statements import as_statements
from onrecord.gold.gum import Document
from onrecord.gold.marked import MarkedArticle
from onrecord.gold.speaker_labels import Label
from onrecord.model.passage import Span
from onrecord.speakers.choice import NONE, Weights, chances
from onrecord.speakers.features import FEATURES, Asked, features
from onrecord.speakers.referents import Referent
from onrecord.speakers.resolve import Resolving
from onrecord.speakers.scene import Scene, scene_of
from onrecord.speakers.sources import Source, source_at, sources_of
from onrecord.tagger import Tagger

HOWS = ("pronoun", "description")
FIRST_AND_SECOND = frozenset(["i", "we", "you", "there"])
RIDGE = 2.0
STEPS = 60


@dataclass(frozen=True, slots=True)
class Example:
    """One decision: features of the candidates, and which rows are right; none of them: nobody is."""

    how: str
    table: NDArray[np.float64]
    right: NDArray[np.bool_]


Judge = Callable[[Asked, list[Referent]], NDArray[np.bool_] | None]
"""Which candidates are right for a mention; None where it is not known."""


class Teaching(Resolving):
    """Goes through the sources of a text as reading does, but is told, where it is known, what was right."""

    def __init__(self, scene: Scene, sources: Sequence[Source], judge: Judge, weights: Weights) -> None:
        super().__init__(scene, sources, weights)
        self.judge = judge
        self.examples: list[Example] = []

    def choose(
        self, asked: Asked, among: list[Referent], source: Source, how: str
    ) -> tuple[Referent, float] | None:
        """The right candidate, noted down as an example; where it is not known, the likeliest."""
        right = self.judge(asked, among)
        if right is None:
            return super().choose(asked, among, source, how)
        if not among:
            return None
        table = features(self.scene, asked, among, self.so_far(source))
        self.examples.append(Example(how, table, right))
        return (among[int(right.argmax())], 1.0) if right.any() else None


def examples_of(scene: Scene, sources: Sequence[Source], judge: Judge, weights: Weights) -> list[Example]:
    """The decisions that the sources of a text ask for, as far as it is known what is right.

    `weights` decide the others.
    """
    teaching = Teaching(scene, sources, judge, weights)
    teaching.by_name()
    for number in sorted(range(len(sources)), key=lambda n: (sources[n].place, n)):
        teaching.decide(number)
    return teaching.examples


def by_chains(chains: Mapping[int, int]) -> Judge:
    """`chains`: the place where the head word of each mention begins, to the number of its chain.

    Of a pronoun that is in no chain nothing is known; a description in none stands for somebody new.
    """

    def chain(span: Span) -> int | None:
        inside = [chains[place] for place in range(*span) if place in chains]
        return inside[-1] if inside else None

    def judge(asked: Asked, among: list[Referent]) -> NDArray[np.bool_] | None:
        own = chain(asked.span)
        if own is None and asked.pronoun:
            return None
        return np.array(
            [
                own is not None
                and any(chain(o.name or o.span) == own for o in referent.before(asked.span[0])[-6:])
                for referent in among
            ],
            bool,
        )

    return judge


def by_labels(labels: Iterable[Label]) -> Judge:
    """What a careful reader says of the sources at these spans; of the unsure ones nothing is known."""
    known = {label.source: label for label in labels if not label.unsure and not label.joint}

    def judge(asked: Asked, among: list[Referent]) -> NDArray[np.bool_] | None:
        label = known.get(asked.span)
        if label is None:
            return None
        return np.array(
            [
                referent.named == label.named
                and any(
                    o.span[0] < end and start < o.span[1]
                    for o in referent.occurrences
                    for start, end in label.antecedents
                    if o.span != asked.span
                )
                for referent in among
            ],
            bool,
        )

    return judge


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


def accuracy(examples: Sequence[Example], weights: dict[str, float]) -> float:
    """Share of decisions whose likeliest outcome is right."""
    if not examples:
        return 1.0
    right = 0
    for example in examples:
        best = int(chances(example.table, weights).argmax())
        right += bool(example.right[best - 1]) if best else not example.right.any()
    return right / len(examples)


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
            scene = scene_of(article.text, tagged.entities, tagged.antecedents)
            judge = by_labels(by_article[article.id])
            tasks.append((scene, sources_of(article.text, as_statements(article)), judge))
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


def subjects(document: Document, verbs: Collection[str] | None = None) -> list[Source]:
    """Mentions in the third person that are subjects of these verbs; without verbs, pronouns of any."""
    heads = {m.head.start: m for m in sorted(document.mentions, key=lambda m: m.end - m.start)}
    found = []
    for sentence in document.sentences:
        for token in sentence:
            if token.relation != "nsubj" or not token.head or token.start not in heads:
                continue
            verb = sentence[token.head - 1].text.lower()
            wanted = token.tag == "PRP" if verbs is None else verb in verbs
            if wanted and token.text.lower() not in FIRST_AND_SECOND:
                mention = heads[token.start]
                found.append(source_at(document.text, (mention.start, mention.end)))
    return found


def chains_of(document: Document) -> dict[int, int]:
    """The place where the head of each mention begins, to the number of its cluster; the smallest counts."""
    numbers = {name: n for n, name in enumerate(sorted({m.cluster for m in document.mentions}))}
    ordered = sorted(document.mentions, key=lambda m: m.start - m.end)
    return {mention.head.start: numbers[mention.cluster] for mention in ordered}
