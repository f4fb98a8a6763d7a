"""Reads marked articles and counts what is right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from onrecord.gold.counts import Counts
from onrecord.gold.judge import Judged, Table, judge
from onrecord.gold.marked import read_marked
from onrecord.reader import Reader


@dataclass(frozen=True, slots=True)
class Report:
    """All articles of an evaluation, and the weights that read them."""

    weights: str
    articles: list[Judged]

    def total(self, choose: Callable[[Judged], Table]) -> Table:
        """Counts added up over articles, by name."""
        tables = [choose(article) for article in self.articles]
        return {name: sum((t[name] for t in tables), Counts()) for name in (tables[0] if tables else {})}


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
