"""Attributions marked by hand as statements, as if they had been read."""

from __future__ import annotations

from onrecord.article import Statement, statement_key
from onrecord.marked import MarkedArticle
from onrecord.marks import paragraphs, quotations
from onrecord.passage import passage
from onrecord.statements.bounds import Layout
from onrecord.statements.kind import kind_of


def as_statements(article: MarkedArticle) -> list[Statement]:
    """One statement for each attribution that has a content, sure and within no other."""
    text = article.text
    layout = Layout(text, paragraphs(text), quotations(text))
    made = []
    for marked in article.attributions:
        if not marked.content:
            continue
        source = passage(text, marked.source) if marked.source else None
        cue = passage(text, marked.cue) if marked.cue else None
        content = passage(text, marked.content)
        key = statement_key(article.id, cue, content)
        kind = kind_of(list(marked.content), layout)
        made.append(Statement(key, kind, source, cue, content, None, 1.0))
    return made
