"""Which articles and statements are exported, one article in memory at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from onrecord.model.article import Article, Statement
from onrecord.record.query.filters import Conditions, FilterOptions, conditions
from onrecord.record.query.search import checked_match
from onrecord.record.store.articles import article_of


@dataclass(frozen=True, slots=True)
class SpeakerIdentity:
    """Who a speaker is across articles: number of the identity (None without a name), and name."""

    identity: int | None
    name: str


@dataclass(frozen=True, slots=True)
class SelectedArticle:
    """An article, and those of its statements that are wanted.

    `document` is its URL or path, `wire` the same for copies of one text, `made` when it was read;
    `across` tells who its speakers are, by their ids in it.
    """

    article: Article
    statements: tuple[Statement, ...]
    document: str
    wire: int
    made: str
    across: Mapping[int, SpeakerIdentity]


def every_article(connection: sqlite3.Connection) -> Iterator[SelectedArticle]:
    """All articles with all their statements, in the order of adding."""
    rows = connection.execute(
        "SELECT r.id FROM versions v JOIN readings r ON r.version_id = v.id AND r.current "
        "WHERE v.latest ORDER BY v.id"
    )
    for (reading,) in rows:
        yield _selected_article(connection, reading, None)


def selected_articles(
    connection: sqlite3.Connection, query: str | None, filters: FilterOptions
) -> Iterator[SelectedArticle]:
    """The articles that hold statements with the words of a query that pass the filters, with these.

    In the order of the days of publication, those without one first. Raises RecordError as a search
    does, before the first is given.
    """
    wanted = conditions(connection, filters)
    match = checked_match(connection, query)
    return iter(()) if match == "" else _matching_articles(connection, match, wanted)


def _matching_articles(
    connection: sqlite3.Connection, match: str | None, wanted: Conditions
) -> Iterator[SelectedArticle]:
    if match is None:
        source, between, order = "statements s", "s.id BETWEEN ? AND ?", "s.id"
    else:
        # in the order of its rows the index gives them one by one and keeps none
        source = "statements_fts CROSS JOIN statements s ON s.id = statements_fts.rowid"
        between = "statements_fts MATCH ? AND statements_fts.rowid BETWEEN ? AND ?"
        order = "statements_fts.rowid"
    rows = connection.execute(
        f"SELECT s.reading_id, s.number FROM {source} WHERE {between}{wanted.sql} ORDER BY {order}",
        (*([] if match is None else [match]), wanted.low, wanted.high, *wanted.values),
    )
    for reading, several in groupby(rows, key=lambda row: row[0]):
        yield _selected_article(connection, reading, [number for _, number in several])


def _selected_article(
    connection: sqlite3.Connection, reading: int, numbers: list[int] | None
) -> SelectedArticle:
    blob, text, document, wire, made = connection.execute(_READING, (reading,)).fetchone()
    article = article_of(blob, text)
    statements = article.statements
    if numbers is not None:
        statements = tuple(statements[number] for number in numbers)
    across = {number: SpeakerIdentity(*who) for number, *who in connection.execute(_SPEAKERS, (reading,))}
    return SelectedArticle(article, statements, document, wire, made, across)


_READING = """
SELECT r.json, t.text, d.name, t.wire, r.made FROM readings r JOIN versions v ON v.id = r.version_id
JOIN texts t ON t.id = v.text_id JOIN documents d ON d.id = v.document_id WHERE r.id = ?
"""
_SPEAKERS = """
SELECT p.number, p.identity_id, coalesce(i.name, n.text) FROM speakers p
JOIN names n ON n.id = p.name_id LEFT JOIN identities i ON i.id = p.identity_id WHERE p.reading_id = ?
"""
