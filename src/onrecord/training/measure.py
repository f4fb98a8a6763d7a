"""Counts of a tagger on marked articles, and on documents with gold names and chains, one table each."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.attribution import believable, statements_of
from onrecord.attribution.confidence import Calibration
from onrecord.gold.choices import accuracy, by_chains, examples_of
from onrecord.gold.counts import Counts
from onrecord.gold.gum import Document, chains_of, subjects
from onrecord.gold.gum import name_counts as by_kind
from onrecord.gold.judge import Table, judge
from onrecord.gold.marked import MarkedArticle
from onrecord.model.article import Article
from onrecord.tagger import Tagger
from onrecord.text.doc import doc_of


def exact_counts(
    tagger: Tagger, articles: Iterable[MarkedArticle], calibration: Calibration | None = None
) -> list[Table]:
    """Exact spans of each article, see `exact.MEASURES`.

    With a calibration without the doubtful statements, as articles are read; else with all of them.
    """
    return [_exact(tagger, marked, calibration) for marked in articles]


def _exact(tagger: Tagger, marked: MarkedArticle, calibration: Calibration | None) -> Table:
    tagged = tagger.tag(marked.text)
    statements = statements_of(marked.text, marked.id, doc_of(marked.text), tagged, calibration or {})
    article = Article(marked.text, statements=statements)
    return judge(marked, article.with_statements(believable) if calibration else article).exact


def name_counts(tagger: Tagger, documents: Iterable[Document]) -> list[Counts]:
    """Names of each document: right where both the span and the kind are."""
    return [by_kind(document, tagger.tag(document.text).entities)["all"] for document in documents]


def antecedent_counts(tagger: Tagger, documents: Iterable[Document]) -> list[Counts]:
    """Pronouns that are subjects: right where the choice, or that nobody is, is that of the gold chain."""
    counts = []
    for document in documents:
        tagged = tagger.tag(document.text)
        doc = doc_of(document.text, tagged)
        weights = tagger.network.choice
        examples = examples_of(doc, subjects(document), by_chains(chains_of(document)), weights)
        right = sum(accuracy([e], weights[e.how]) for e in examples if e.how in weights)
        counts.append(Counts(right, len(examples), len(examples)))
    return counts
