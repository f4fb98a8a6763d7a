"""What could not be read, and why: kept in the record until it can."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.record.store.moment import now


@dataclass(frozen=True, slots=True)
class FailedSource:
    """A file (and the line or URL in it) that could not be read, how often that was tried, and why."""

    source: str
    place: str
    reason: str
    tries: int
    first: str
    last: str


def note(connection: sqlite3.Connection, source: str, place: str, reason: str) -> None:
    """Note a failure, or one more try of it."""
    moment = now()
    connection.execute(
        "INSERT INTO failures VALUES (?, ?, ?, 1, ?, ?) ON CONFLICT (source, place) DO UPDATE "
        "SET reason = excluded.reason, tries = tries + 1, last = excluded.last",
        (source, place, reason, moment, moment),
    )


def clear(connection: sqlite3.Connection, source: str, place: str) -> None:
    """Take out a failure: it could be read."""
    connection.execute("DELETE FROM failures WHERE source = ? AND place = ?", (source, place))


def clear_before(connection: sqlite3.Connection, source: str, moment: str) -> None:
    """Take out the failures of a file that were last met before a moment: they are none any more."""
    connection.execute("DELETE FROM failures WHERE source = ? AND last < ?", (source, moment))


def of_source(connection: sqlite3.Connection, source: str) -> list[FailedSource]:
    """The failures of one file."""
    rows = connection.execute("SELECT * FROM failures WHERE source = ? ORDER BY place", (source,))
    return [FailedSource(*row) for row in rows]


def all_failures(connection: sqlite3.Connection) -> Iterator[FailedSource]:
    """All failures, by file and place."""
    for row in connection.execute("SELECT * FROM failures ORDER BY source, place"):
        yield FailedSource(*row)
