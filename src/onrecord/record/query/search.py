"""Statements found by their words and by who said them, when, where and how."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.record.query.filters import Filter, Search, filters, numbers_of_days
from onrecord.record.query.fts import fts_query, no_query
from onrecord.record.query.hits import Hit, hits
from onrecord.record.results import Results

COMMON = 3
"""A word in one of so many statements is ranked among its newest only"""
FEWEST = 50_000
"""unless it has fewer hits than this."""
NEWEST, NEWEST_FILTERED = 20_000, 2_000
"""So many of the newest are ranked then: of all, or of those that pass the filters."""
SEVERAL = 20_000
"""So many hits are tested one by one. Of more, a filter is looked up that not more statements pass."""


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
    ranked = ranked_numbers(connection, typed, wanted, limit, offset)
    return Hits(hits(connection, ranked.numbers), ranked.total, ranked.among)


def ranked_numbers(
    connection: sqlite3.Connection, typed: str | None, wanted: Search, limit: int, offset: int = 0
) -> Ranked:
    """The numbers of the statements that `search` gives, in the same order."""
    match = fts_query(typed) if typed else None
    low, high = numbers_of_days(wanted.first, wanted.last)
    tests = filters(connection, wanted)
    if typed and match is None:
        return Ranked([], 0, None)
    if match is not None:
        check_match(connection, typed or "", match)
    looking = _Looking(connection, match, low, high, tests, limit, offset)
    return looking.newest() if match is None else looking.ranked()


def check_match(connection: sqlite3.Connection, typed: str, match: str) -> None:
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

    def newest(self) -> Ranked:
        """The newest statements that pass the filters."""
        several = _several(self.connection, self.tests, self.low, self.high)
        only = "" if several is None else "AND s.id IN (SELECT value FROM json_each(?))"
        values = [] if several is None else [json.dumps(several)]
        rows = self.connection.execute(
            f"SELECT s.id FROM statements s WHERE s.id BETWEEN ? AND ? {only} {self._tested} "
            "ORDER BY s.id DESC LIMIT ? OFFSET ?",
            (self.low, self.high, *values, *self._values, self.limit, self.offset),
        ).fetchall()
        return Ranked([number for (number,) in rows], self._complete(len(rows)), None)

    def ranked(self) -> Ranked:
        """The best of all hits, or of the newest where there are too many."""
        count = self._count()
        several = None
        if count > SEVERAL:
            several = _several(self.connection, self.tests, self.low, self.high)
        if several is not None:
            # + has all hits gone through once: to look for each would weigh the words anew each time
            return self._of_all("AND +statements_fts.rowid IN (SELECT value FROM json_each(?))", several)
        (everything,) = self.connection.execute("SELECT count(*) FROM statements").fetchone()
        if count > max(FEWEST, everything // COMMON):
            return self._of_newest(count)
        if self.tests:
            return self._of_all()
        rows = self.connection.execute(
            "SELECT rowid FROM statements_fts WHERE statements_fts MATCH ? AND rowid BETWEEN ? AND ? "
            "ORDER BY rank LIMIT ? OFFSET ?",
            (self.match, self.low, self.high, self.limit, self.offset),
        ).fetchall()
        return Ranked([number for (number,) in rows], count, None)

    def _of_all(self, only: str = "", several: Sequence[int] = ()) -> Ranked:
        """The best of all hits that pass the filters: only those are weighed."""
        low, high = (several[0], several[-1]) if several else (self.low, self.high)
        values = [json.dumps(several)] if only else []
        rows = self._weighed(f"{only} {self._tested} ORDER BY score, s.id DESC", low, high, values)
        numbers = [number for number, _ in rows]
        return Ranked(numbers[self.offset : self.offset + self.limit], len(numbers), None)

    def _of_newest(self, count: int) -> Ranked:
        """The best of the newest hits that pass the filters."""
        most = NEWEST_FILTERED if self.tests else NEWEST
        order = f"{self._tested} ORDER BY statements_fts.rowid DESC LIMIT {most}"
        rows = self._weighed(order, self.low, self.high, [])
        best = [number for number, _ in sorted(rows, key=lambda row: (row[1], -row[0]))]
        complete = len(best) < most
        total = len(best) if complete else None if self.tests else count
        return Ranked(best[self.offset : self.offset + self.limit], total, None if complete else most)

    def _weighed(self, rest: str, low: int, high: int, values: Sequence[object]) -> list[tuple[int, float]]:
        return self.connection.execute(
            "SELECT s.id, bm25(statements_fts) AS score FROM statements_fts CROSS JOIN statements s "
            "ON s.id = statements_fts.rowid WHERE statements_fts MATCH ? "
            f"AND statements_fts.rowid BETWEEN ? AND ? {rest}",
            (self.match, low, high, *values, *self._values),
        ).fetchall()

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
