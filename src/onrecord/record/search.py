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

COMMON = 3
"""A word in one of so many statements is ranked among its newest only"""
FEWEST = 50_000
"""unless it has fewer hits than this."""
NEWEST, NEWEST_FILTERED = 20_000, 2_000
"""So many of the newest are ranked then: of all, or of those that pass the filters."""
SEVERAL = 20_000
"""Up to so many statements that pass a filter are looked up by their numbers."""
_ONE_BY_ONE = 200
"""How often longer it takes to look for one number in an index than to pass over one hit."""


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
    several = _several(connection, tests, low, high)
    looking = _Looking(connection, match, low, high, tests, limit, offset)
    if match is None:
        ranked = looking.newest(several)
    elif several is not None:
        ranked = looking.among(several)
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


def _several(
    connection: sqlite3.Connection, tests: Sequence[Filter], low: int, high: int
) -> list[int] | None:
    """The statements of the filter that fewest pass, or None where that are many for each."""
    best: list[int] | None = None
    for test in tests:
        if test.find and (best is None or len(best) > SEVERAL // 10):
            rows = connection.execute(f"{test.find} LIMIT ?", (*test.find_values, SEVERAL + 1)).fetchall()
            if len(rows) <= SEVERAL and (best is None or len(rows) < len(best)):
                best = sorted({number for (number,) in rows if low <= number <= high})
    return best


@dataclass(frozen=True, slots=True)
class _Looking:
    connection: sqlite3.Connection
    match: str | None
    low: int
    high: int
    tests: Sequence[Filter]
    limit: int
    offset: int

    def newest(self, several: list[int] | None) -> Ranked:
        """The newest statements that pass the filters."""
        only = "" if several is None else "AND s.id IN (SELECT value FROM json_each(?))"
        values = [] if several is None else [json.dumps(several)]
        rows = self.connection.execute(
            f"SELECT s.id FROM statements s WHERE s.id BETWEEN ? AND ? {only} {self._tested} "
            "ORDER BY s.id DESC LIMIT ? OFFSET ?",
            (self.low, self.high, *values, *self._values, self.limit, self.offset),
        ).fetchall()
        return Ranked([number for (number,) in rows], self._complete(len(rows)), None)

    def among(self, several: list[int]) -> Ranked:
        """The best of some statements: looked for one by one in the index, or in all hits."""
        one_by_one = "" if len(several) * _ONE_BY_ONE < self._count() else "+"
        rows = self.connection.execute(
            "SELECT s.id, bm25(statements_fts) AS score FROM statements_fts CROSS JOIN statements s "
            "ON s.id = statements_fts.rowid WHERE statements_fts MATCH ? "
            f"AND {one_by_one}statements_fts.rowid IN (SELECT value FROM json_each(?)) {self._tested} "
            "ORDER BY score, s.id DESC",
            (self.match, json.dumps(several), *self._values),
        ).fetchall()
        numbers = [number for number, _ in rows]
        return Ranked(numbers[self.offset : self.offset + self.limit], len(numbers), None)

    def ranked(self) -> Ranked:
        """The best of all, or of the newest where there are too many."""
        count = self._count()
        (everything,) = self.connection.execute("SELECT count(*) FROM statements").fetchone()
        if count > max(FEWEST, everything // COMMON):
            return self._ranked_of_newest(count)
        rows = self.connection.execute(
            "SELECT s.id FROM statements_fts CROSS JOIN statements s ON s.id = statements_fts.rowid "
            f"WHERE statements_fts MATCH ? AND statements_fts.rowid BETWEEN ? AND ? {self._tested} "
            "ORDER BY statements_fts.rank LIMIT ? OFFSET ?",
            (self.match, self.low, self.high, *self._values, self.limit, self.offset),
        ).fetchall()
        total = count if not self.tests else self._complete(len(rows))
        return Ranked([number for (number,) in rows], total, None)

    def _ranked_of_newest(self, count: int) -> Ranked:
        most = NEWEST_FILTERED if self.tests else NEWEST
        rows = self.connection.execute(
            "SELECT s.id, bm25(statements_fts) AS score FROM statements_fts CROSS JOIN statements s "
            "ON s.id = statements_fts.rowid WHERE statements_fts MATCH ? "
            f"AND statements_fts.rowid BETWEEN ? AND ? {self._tested} "
            "ORDER BY statements_fts.rowid DESC LIMIT ?",
            (self.match, self.low, self.high, *self._values, most),
        ).fetchall()
        best = [number for number, _ in sorted(rows, key=lambda row: (row[1], -row[0]))]
        total = len(best) if len(best) < most else None if self.tests else count
        return Ranked(
            best[self.offset : self.offset + self.limit], total, most if len(best) == most else None
        )

    def _count(self) -> int:
        """How many statements match the query, filters apart."""
        (count,) = self.connection.execute(
            "SELECT count(*) FROM statements_fts WHERE statements_fts MATCH ? AND rowid BETWEEN ? AND ?",
            (self.match, self.low, self.high),
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
