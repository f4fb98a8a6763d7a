"""How much is right of what was found and of what there is, with intervals and paired tests over articles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

DRAWS = 2000
"""Draws of articles with replacement (Efron and Tibshirani, 1993)."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What is right, what was found, and what there is to find."""

    right: float = 0
    found: float = 0
    gold: float = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.right + other.right, self.found + other.found, self.gold + other.gold)

    @classmethod
    def of(cls, found: Set[object], gold: Set[object]) -> Counts:
        """Of two sets: right is what is in both."""
        return cls(len(found & gold), len(found), len(gold))

    @property
    def precision(self) -> float:
        """Share of the found that is right; 1 where nothing was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of the gold that was found; 1 where there is none."""
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two, 2 x right / (found + gold)."""
        total = self.found + self.gold
        return 2 * self.right / total if total else 1.0


def total(counts: Iterable[Counts]) -> Counts:
    """The counts of several articles together."""
    return sum(counts, Counts())


@dataclass
class Tables:
    """Of each system or part, by measure, the counts of each article or document; `weights` read them."""

    weights: str
    tables: dict[str, dict[str, list[Counts]]] = field(default_factory=dict)

    def add(self, part: str, measured: Mapping[str, Counts]) -> None:
        """The counts of one more article."""
        table = self.tables.setdefault(part, {})
        for name, counts in measured.items():
            table.setdefault(name, []).append(counts)


def interval(counts: list[Counts], draws: int = DRAWS, seed: int = 0) -> tuple[float, float]:
    """The middle 95% of F1 over draws of as many articles as there are."""
    scores = _scores(_table(counts), _drawn(len(counts), draws, seed))
    low, high = np.quantile(scores, [0.025, 0.975])
    return float(low), float(high)


def paired(
    first: list[Counts], second: list[Counts], draws: int = DRAWS, seed: int = 0
) -> tuple[float, tuple[float, float], float]:
    """`second` against `first` on the same articles: difference of F1, its interval, p.

    p: twice the share of draws in which the sign of the difference turns, at most 1.
    Raises ValueError where the articles are not as many.
    """
    if len(first) != len(second):
        raise ValueError(f"{len(first)} articles against {len(second)}: a paired test needs the same")
    drawn = _drawn(len(first), draws, seed)
    differences = _scores(_table(second), drawn) - _scores(_table(first), drawn)
    low, high = np.quantile(differences, [0.025, 0.975])
    whole = total(second).f1 - total(first).f1
    turned = min(float((differences <= 0).mean()), float((differences >= 0).mean()))
    return whole, (float(low), float(high)), min(1.0, 2 * turned)


def _table(counts: list[Counts]) -> NDArray[np.float64]:
    return np.array([[c.right, c.found, c.gold] for c in counts], np.float64).reshape(-1, 3)


def _drawn(articles: int, draws: int, seed: int) -> NDArray[np.int64]:
    return np.random.default_rng(seed).integers(0, articles, (draws, articles))


def _scores(table: NDArray[np.float64], drawn: NDArray[np.int64]) -> NDArray[np.float64]:
    right, found, gold = table[drawn].sum(1).T
    scores: NDArray[np.float64] = 2 * right / np.maximum(found + gold, 1e-9)
    return scores
