"""Statements found by their words and by who said them, when, where and how."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.record.filters import Filter, Search, filters, numbers_of_days
from onrecord.record.hits import Hit, hits
from onrecord.record.query import fts_query, no_query
from onrecord.record.results import Results

FULLY_RANKED = 50_000
"""Up to so many hits all are ranked."""
NEWEST, NEWEST_FILTERED = 20_000, 2_000
"""Of more, so many of the newest: of all, or of those that pass the filters."""
FEW = 1_500
"""Up to so many statements of a filter are gone through one by one."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """Numbers of statements, the best first, how many hits there are and among how many of the newest it was
    chosen; None where that is not known, or all were ranked."""

    numbers: list[int]
    total: int | None
    among: int | None


class Hits(Results[Hit]):
    """The best hits. `total`: how many there are, None where they were not counted. `among`: where a
    word is too common to rank all, how many of the newest hits were ranked; else None.
    """

    def __init__(self, found: Sequence[Hit], total: int | None, among: int | None) -> None:
        super().__init__(Hit, found)
        self.total = total
        self.among = among


def search(
    connection: sqlite3.Connection, typed: str | None, wanted: Search, limit: int, offset: int
) -> Hits:
    """The best hits of a query and filters; without a query the newest that pass the filters."""
    match = fts_query(typed) if typed else None
    low, high = numbers_of_days(wanted.first, wanted.last)
    tests = filters(connection, wanted)
    if typed and match is None:
        return Hits([], 0, None)
    if match is not None:
        _check(connection, typed or "", match)
    few = _few(connection, tests, low, high)
    looking = _Looking(connection, match, low, high, tests, limit, offset)
    if match is None:
        ranked = looking.newest(few)
    elif few is not None:
        ranked = looking.among(few)
    else:
        ranked = looking.ranked()
    return Hits(hits(connection, ranked.numbers), ranked.total, ranked.among)


def _check(connection: sqlite3.Connection, typed: str, match: str) -> None:
    """Raise RecordError where FTS5 does not take a query."""
    try:
        connection.execute(
            "SELECT rowid FROM statements_fts WHERE statements_fts MATCH ? LIMIT 1", (match,)
        ).fetchone()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_ERROR:
            raise
        raise no_query(typed, str(error)) from error


def _few(connection: sqlite3.Connection, tests: Sequence[Filter], low: int, high: int) -> list[int] | None:
    """The statements of the first filter that has few, or None where none has."""
    for test in tests:
        if test.find:
            rows = connection.execute(f"{test.find} LIMIT ?", (*test.find_values, FEW + 1)).fetchall()
            if len(rows) <= FEW:
                return sorted({number for (number,) in rows if low <= number <= high})
    return None


@dataclass(frozen=True, slots=True)
class _Looking:
    connection: sqlite3.Connection
    match: str | None
    low: int
    high: int
    tests: Sequence[Filter]
    limit: int
    offset: int

    def newest(self, few: list[int] | None) -> Ranked:
        """The newest statements that pass the filters."""
        only = "" if few is None else "AND s.id IN (SELECT value FROM json_each(?))"
        values = [] if few is None else [json.dumps(few)]
        rows = self.connection.execute(
            f"SELECT s.id FROM statements s WHERE s.id BETWEEN ? AND ? {only} {self._tested} "
            "ORDER BY s.id DESC LIMIT ? OFFSET ?",
            (self.low, self.high, *values, *self._values, self.limit, self.offset),
        ).fetchall()
        return Ranked([number for (number,) in rows], self._complete(len(rows)), None)

    def among(self, few: list[int]) -> Ranked:
        """The best of a few statements."""
        rows = self.connection.execute(
            "SELECT s.id, bm25(statements_fts) AS score FROM statements_fts CROSS JOIN statements s "
            "ON s.id = statements_fts.rowid WHERE statements_fts MATCH ? AND statements_fts.rowid IN "
            f"(SELECT value FROM json_each(?)) {self._tested} ORDER BY score, s.id DESC",
            (self.match, json.dumps(few), *self._values),
        ).fetchall()
        numbers = [number for number, _ in rows]
        return Ranked(numbers[self.offset : self.offset + self.limit], len(numbers), None)

    def ranked(self) -> Ranked:
        """The best of all, or of the newest where there are too many."""
        count = self._count()
        if count > FULLY_RANKED:
            return self._ranked_of_newest()
        rows = self.connection.execute(
            "SELECT s.id FROM statements_fts CROSS JOIN statements s ON s.id = statements_fts.rowid "
            f"WHERE statements_fts MATCH ? AND statements_fts.rowid BETWEEN ? AND ? {self._tested} "
            "ORDER BY statements_fts.rank LIMIT ? OFFSET ?",
            (self.match, self.low, self.high, *self._values, self.limit, self.offset),
        ).fetchall()
        total = count if not self.tests else self._complete(len(rows))
        return Ranked([number for (number,) in rows], total, None)

    def _ranked_of_newest(self) -> Ranked:
        most = NEWEST_FILTERED if self.tests else NEWEST
        rows = self.connection.execute(
            "SELECT s.id, bm25(statements_fts) AS score FROM statements_fts CROSS JOIN statements s "
            "ON s.id = statements_fts.rowid WHERE statements_fts MATCH ? "
            f"AND statements_fts.rowid BETWEEN ? AND ? {self._tested} "
            "ORDER BY statements_fts.rowid DESC LIMIT ?",
            (self.match, self.low, self.high, *self._values, most),
        ).fetchall()
        best = [number for number, _ in sorted(rows, key=lambda row: (row[1], -row[0]))]
        total = len(best) if len(best) < most else None if self.tests else self._count(None)
        return Ranked(
            best[self.offset : self.offset + self.limit], total, most if len(best) == most else None
        )

    def _count(self, most: int | None = FULLY_RANKED + 1) -> int:
        """How many statements match the query, filters apart, counted up to `most`."""
        (count,) = self.connection.execute(
            "SELECT count(*) FROM (SELECT 1 FROM statements_fts WHERE statements_fts MATCH ? "
            "AND rowid BETWEEN ? AND ? LIMIT ?)",
            (self.match, self.low, self.high, -1 if most is None else most),
        ).fetchone()
        return int(count)

    def _complete(self, found: int) -> int | None:
        """How many hits there are, where fewer were found than asked for."""
        return self.offset + found if found < self.limit and (found or not self.offset) else None

    @property
    def _tested(self) -> str:
        return "".join(f" AND {test.test}" for test in self.tests)

    @property
    def _values(self) -> list[object]:
        return [value for test in self.tests for value in test.values]
