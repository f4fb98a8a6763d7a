"""Reads marked articles and counts what is right."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from onrecord.attribution.bounds import Layout
from onrecord.attribution.confidence import Confidence
from onrecord.attribution.kind import kind_of
from onrecord.evaluation.exact import Counts, Triple, by_character, exact, of_kind, triple
from onrecord.evaluation.right import Rightness, rightness
from onrecord.gold.marked import Attribution, MarkedArticle, read_marked
from onrecord.marks import paragraphs, quotations
from onrecord.model.article import KINDS, Article, Kind, Statement
from onrecord.reader import Reader

Table = dict[str, Counts]


@dataclass(frozen=True, slots=True)
class Judged:
    """One article: what was marked by hand, what was found, and the counts.

    `exact`, `characters`: by role. `kinds`: exact counts by kind of statement, then role.
    `rightness`, `confidences`: of each statement that was found, in the order of `found`.
    """

    id: str
    text: str
    gold: list[Triple]
    found: list[Triple]
    exact: Table
    characters: Table
    kinds: dict[Kind, Table]
    rightness: list[Rightness]
    confidences: list[Confidence]

    def whole(self, least: float = 0.0) -> Counts:
        """Statements of at least this confidence that are right as a whole, see `right`.

        Each marked attribution counts once: of several statements that are right of it, one counts.
        """
        kept = [
            fits
            for fits, sure in zip(self.rightness, self.confidences, strict=True)
            if sure.statement >= least
        ]
        reached = {fits.match for fits in kept if fits.statement}
        return Counts(len(reached), len(kept), len(self.gold))


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


def judge(marked: MarkedArticle, article: Article) -> Judged:
    """Count one article that was read against what was marked in it.

    Statements inside the content of another are left out: the marking has none.
    """
    text = marked.text
    if article.text != text:
        raise ValueError(f"{marked.id}: the text that was read is not the text that was marked")
    kept = [s for s in article.statements if s.within is None]
    found = [
        triple(text, *(part.spans if part else () for part in (s.source, s.cue, s.content))) for s in kept
    ]
    gold = triples(text, marked.attributions)
    layout = Layout(text, paragraphs(text), quotations(text))
    gold_kinds = [kind_of(list(one["content"]), layout) for one in gold]
    found_kinds = [kind_of(list(one["content"]), layout) for one in found]
    return Judged(
        marked.id,
        text,
        gold,
        found,
        exact(gold, found),
        by_character(gold, found),
        {k: exact(of_kind(gold, gold_kinds, k), of_kind(found, found_kinds, k)) for k in KINDS},
        [rightness(text, one, gold) for one in found],
        [_confidence(statement) for statement in kept],
    )


def _confidence(statement: Statement) -> Confidence:
    parts = (statement.source, statement.cue, statement.content)
    return Confidence(statement.confidence, *(part.confidence if part else None for part in parts))


def triples(text: str, attributions: Iterable[Attribution]) -> list[Triple]:
    """Attributions that have a content, as trimmed spans by role."""
    made = (triple(text, marked.source, marked.cue, marked.content) for marked in attributions)
    return [one for one in made if any(one.values())]
