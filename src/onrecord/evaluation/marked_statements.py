"""Attributions marked by hand as statements, as if they had been read."""

from __future__ import annotations

from onrecord.attribution.bounds import Layout
from onrecord.attribution.kind import kind_of
from onrecord.gold.marked import Attribution, MarkedArticle
from onrecord.marks import paragraphs, quotations
from onrecord.model.article import Article, Statement, statement_key
from onrecord.model.passage import passage


def as_statements(article: MarkedArticle) -> list[Statement]:
    """One statement for each attribution that has a content, sure and within no other."""
    return statements_given(article.text, article.attributions)


def statements_given(text: str, marked: tuple[Attribution, ...]) -> list[Statement]:
    """The same for attributions of any text. Raises ValueError where a span is not in it."""
    layout = Layout(text, paragraphs(text), quotations(text))
    article_id = Article(text).id
    made = []
    for parts in marked:
        if not parts.content:
            continue
        source = passage(text, parts.source) if parts.source else None
        cue = passage(text, parts.cue) if parts.cue else None
        content = passage(text, parts.content)
        key = statement_key(article_id, cue, content)
        made.append(Statement(key, kind_of(list(parts.content), layout), source, cue, content, None, 1.0))
    return made
