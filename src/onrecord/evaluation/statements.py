"""Statements that are found in marked articles: what is right of them, and how sure they were."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from onrecord.gold.counts import Counts, total
from onrecord.gold.judge import Judged, Table, judge
from onrecord.gold.marked import read_marked
from onrecord.reader import Reader

BINS = 10
THRESHOLDS = (0.5, 0.7, 0.8, 0.9)
Sure = tuple[float, bool]
"""How sure the reader was, and whether it was right."""


@dataclass(frozen=True, slots=True)
class Report:
    """All articles of an evaluation, and the weights that read them."""

    weights: str
    articles: list[Judged]

    def total(self, choose: Callable[[Judged], Table]) -> Table:
        """Counts added up over articles, by name."""
        tables = [choose(article) for article in self.articles]
        return {name: total(t[name] for t in tables) for name in (tables[0] if tables else {})}


def evaluate(
    path: Path,
    *,
    weights: Path | None = None,
    min_confidence: float | None = None,
    threads: int | None = None,
) -> Report:
    """Read every article of a file of marked articles, whole, as any user would, and count.

    Raises ValueError where the file is not in the form of PolNeAR's JSON lines or holds no article.
    """
    marked = read_marked(path)
    if not marked:
        raise ValueError(f"{path}: no marked article in it")
    with Reader(weights, threads) as reader:
        read = reader.pipe((article.text for article in marked), form="text", min_confidence=min_confidence)
        judged = [judge(m, a) for m, a in zip(marked, read, strict=True)]
        return Report(reader.weights_hash, judged)


@dataclass(frozen=True, slots=True)
class Bin:
    """What lies between two confidences: the mean of them, the share that is right, and how many there are.

    `low` is in it, `high` is not, but for 1 in the last.
    """

    low: float
    high: float
    confidence: float
    right: float
    count: int


def sure_of(articles: Iterable[Judged], part: str) -> list[Sure]:
    """How sure each found statement is of one of `attribution.confidence.PARTS`, and whether that is right.

    Left out where the confidence of the part is not known, or the statement has no such part.
    """
    pairs = (pair for judged in articles for pair in zip(judged.confidences, judged.rightness, strict=True))
    return [
        (sure, getattr(fits, part)) for known, fits in pairs if (sure := getattr(known, part)) is not None
    ]


def reliability(values: Iterable[Sure]) -> list[Bin]:
    """Values in BINS bins of equal width, in order; bins without any are left out."""
    sorted_in: dict[int, list[Sure]] = {}
    for sure, right in values:
        sorted_in.setdefault(min(int(sure * BINS), BINS - 1), []).append((sure, right))
    return [
        Bin(
            number / BINS,
            (number + 1) / BINS,
            sum(sure for sure, _ in inside) / len(inside),
            sum(right for _, right in inside) / len(inside),
            len(inside),
        )
        for number, inside in sorted(sorted_in.items())
    ]


def expected_error(bins: Iterable[Bin]) -> float | None:
    """Expected calibration error (Naeini, Cooper and Hauskrecht, AAAI 2015), None of nothing.

    The mean distance of confidence and share right, each bin by its number of values.
    """
    distances = [(abs(one.confidence - one.right) * one.count, one.count) for one in bins]
    count = sum(number for _, number in distances)
    return sum(distance for distance, _ in distances) / count if count else None


def above(articles: Iterable[Judged], least: float) -> Counts:
    """Statements of this confidence or more that are right as a whole, against all that are marked."""
    return total(judged.whole(least) for judged in articles)
