"""Exact counts of a tagger on marked articles and on documents with gold names, one table each."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.article import Article
from onrecord.evaluation.exact import Counts
from onrecord.evaluation.gum import name_counts as by_kind
from onrecord.evaluation.judging import Table, judge
from onrecord.marked import MarkedArticle
from onrecord.statements import statements_of
from onrecord.tagger import Tagger
from onrecord.training.gum import Document


def exact_counts(tagger: Tagger, articles: Iterable[MarkedArticle]) -> list[Table]:
    """Exact spans of each article, see `exact.MEASURES`; doubtful statements count as well."""
    return [_exact(tagger, marked) for marked in articles]


def _exact(tagger: Tagger, marked: MarkedArticle) -> Table:
    statements = statements_of(marked.text, marked.id, marked.text, tagger.tag(marked.text), {})
    return judge(marked, Article(marked.text, statements=statements)).exact


def name_counts(tagger: Tagger, documents: Iterable[Document]) -> list[Counts]:
    """Names of each document: right where both the span and the kind are."""
    return [by_kind(document, tagger.tag(document.text).entities)["all"] for document in documents]
