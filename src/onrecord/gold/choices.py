"""Who a pronoun or a description stands for, where gold chains or labels tell: decisions to learn from and to
measure by."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.gold.speaker_labels import Label
from onrecord.model.passage import Span, common
from onrecord.speakers.choice import Weights, chances
from onrecord.speakers.features import Asked, features
from onrecord.speakers.referents import Referent
from onrecord.speakers.resolve import Resolving
from onrecord.speakers.sources import Source
from onrecord.text.doc import Doc


@dataclass(frozen=True, slots=True)
class Example:
    """One decision: features of the candidates, and which rows are right; none of them: nobody is."""

    how: str
    table: NDArray[np.float64]
    right: NDArray[np.bool_]


Judge = Callable[[Asked, list[Referent]], NDArray[np.bool_] | None]
"""Which candidates are right for a mention; None where it is not known."""


class GoldResolver(Resolving):
    """Goes through the sources of a text as reading does, but is told, where it is known, what was right."""

    def __init__(self, doc: Doc, sources: Sequence[Source], judge: Judge, weights: Weights) -> None:
        super().__init__(doc, sources, weights)
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
        table = features(self.doc, asked, among, self.so_far(source))
        self.examples.append(Example(how, table, right))
        return (among[int(right.argmax())], 1.0) if right.any() else None


def examples_of(doc: Doc, sources: Sequence[Source], judge: Judge, weights: Weights) -> list[Example]:
    """The decisions that the sources of a text ask for, as far as it is known what is right.

    `weights` decide the others.
    """
    resolver = GoldResolver(doc, sources, judge, weights)
    resolver.by_name()
    for number in sorted(range(len(sources)), key=lambda n: (sources[n].place, n)):
        resolver.decide(number)
    return resolver.examples


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

        def right(referent: Referent) -> bool:
            near = referent.before(asked.span[0])[-6:]
            return own is not None and any(chain(o.name or o.span) == own for o in near)

        return np.array([right(referent) for referent in among], bool)

    return judge


def by_labels(labels: Iterable[Label]) -> Judge:
    """What a careful reader says of the sources at these spans; of the unsure ones nothing is known."""
    known = {label.source: label for label in labels if not label.unsure and not label.joint}

    def judge(asked: Asked, among: list[Referent]) -> NDArray[np.bool_] | None:
        label = known.get(asked.span)
        if label is None:
            return None

        def right(referent: Referent) -> bool:
            others = [o.span for o in referent.occurrences if o.span != asked.span]
            met = any(common(own, place) > 0 for own in others for place in label.antecedents)
            return met and referent.named == label.named

        return np.array([right(referent) for referent in among], bool)

    return judge


def accuracy(examples: Sequence[Example], weights: dict[str, float]) -> float:
    """Share of decisions whose likeliest outcome is right."""
    if not examples:
        return 1.0
    right = 0
    for example in examples:
        best = int(chances(example.table, weights).argmax())
        right += bool(example.right[best - 1]) if best else not example.right.any()
    return right / len(examples)
