"""Which articles and statements are exported, one article in memory at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from onrecord.model.article import Article, Statement
from onrecord.record.query.filters import Search, filters, numbers_of_days
from onrecord.record.query.fts import fts_query
from onrecord.record.query.search import check_match
from onrecord.record.store.packing import article_of


@dataclass(frozen=True, slots=True)
class Across:
    """Who a speaker is across articles: number of the identity (None without a name), and name."""

    identity: int | None
    name: str


@dataclass(frozen=True, slots=True)
class Chosen:
    """An article, and those of its statements that are wanted.

    `document` is its URL or path, `wire` the same for copies of one text, `made` when it was read;
    `across` tells who its speakers are, by their ids in it.
    """

    article: Article
    statements: tuple[Statement, ...]
    document: str
    wire: int
    made: str
    across: Mapping[int, Across]


def every_article(connection: sqlite3.Connection) -> Iterator[Chosen]:
    """All articles with all their statements, in the order of adding."""
    rows = connection.execute(
        "SELECT r.id FROM versions v JOIN readings r ON r.version_id = v.id AND r.current "
        "WHERE v.latest ORDER BY v.id"
    )
    for (reading,) in rows:
        yield _chosen(connection, reading, None)


def chosen(connection: sqlite3.Connection, query: str | None, wanted: Search) -> Iterator[Chosen]:
    """The articles that hold statements with the words of a query that pass the filters, with these.

    In the order of the days of publication, those without one first. Raises RecordError as a search
    does, before the first is given.
    """
    low, high = numbers_of_days(wanted.first, wanted.last)
    tests = filters(connection, wanted)
    match = fts_query(query) if query else None
    if query and match is None:
        return iter(())
    if query and match is not None:
        check_match(connection, query, match)
    tested = "".join(f" AND {test.test}" for test in tests)
    values = [value for test in tests for value in test.values]
    return _found(connection, match, tested, (low, high, *values))


def _found(
    connection: sqlite3.Connection, match: str | None, tested: str, values: tuple[object, ...]
) -> Iterator[Chosen]:
    if match is None:
        source, between, order = "statements s", "s.id BETWEEN ? AND ?", "s.id"
    else:
        # in the order of its rows the index gives them one by one and keeps none
        source = "statements_fts CROSS JOIN statements s ON s.id = statements_fts.rowid"
        between = "statements_fts MATCH ? AND statements_fts.rowid BETWEEN ? AND ?"
        order = "statements_fts.rowid"
    rows = connection.execute(
        f"SELECT s.reading_id, s.number FROM {source} WHERE {between}{tested} ORDER BY {order}",
        values if match is None else (match, *values),
    )
    for reading, several in groupby(rows, key=lambda row: row[0]):
        yield _chosen(connection, reading, [number for _, number in several])


def _chosen(connection: sqlite3.Connection, reading: int, numbers: list[int] | None) -> Chosen:
    blob, text, document, wire, made = connection.execute(_READING, (reading,)).fetchone()
    article = article_of(blob, text)
    statements = article.statements
    if numbers is not None:
        statements = tuple(statements[number] for number in numbers)
    across = {number: Across(*who) for number, *who in connection.execute(_SPEAKERS, (reading,))}
    return Chosen(article, statements, document, wire, made, across)


_READING = """
SELECT r.json, t.text, d.name, t.wire, r.made FROM readings r JOIN versions v ON v.id = r.version_id
JOIN texts t ON t.id = v.text_id JOIN documents d ON d.id = v.document_id WHERE r.id = ?
"""
_SPEAKERS = """
SELECT p.number, p.identity_id, coalesce(i.name, n.text) FROM speakers p
JOIN names n ON n.id = p.name_id LEFT JOIN identities i ON i.id = p.identity_id WHERE p.reading_id = ?
"""
