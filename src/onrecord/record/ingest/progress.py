"""How far adding is, and what could not be read: that is kept in the record until it can."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from onrecord.record.store.keys import now

_MOST = 10_000


@dataclass(frozen=True, slots=True)
class Failure:
    """An article, or a file, that could not be read: where it stands, and why in one line."""

    source: str
    place: str
    reason: str


@dataclass(slots=True)
class Progress:
    """Articles so far, by what became of them; `known_files` were gone through before, unopened.

    `failures` are the first 10,000 of the `failed`; `fresh` those since `watch` was last called.

    `bytes` of `total_bytes` are read; the total is None where it cannot be known.
    """

    added: int = 0
    versions: int = 0
    reread: int = 0
    known: int = 0
    removed: int = 0
    statements: int = 0
    known_files: int = 0
    failures: list[Failure] = field(default_factory=list)
    fresh: list[Failure] = field(default_factory=list)
    failed: int = 0
    bytes: int = 0
    total_bytes: int | None = None

    @property
    def articles(self) -> int:
        """All that were gone through."""
        return self.added + self.versions + self.reread + self.known + self.removed + self.failed

    @property
    def read(self) -> int:
        """Those that are new in one way or another."""
        return self.added + self.versions + self.reread

    def fail(self, failure: Failure) -> None:
        """Count a failure."""
        self.failed += 1
        self.fresh.append(failure)
        if len(self.failures) < _MOST:
            self.failures.append(failure)


Watch = Callable[[Progress], None]
"""Called with how far adding has come, after every few articles; it must not keep or change what it gets."""


@dataclass(frozen=True, slots=True)
class FailedSource:
    """A file (and the line or URL in it) that could not be read, how often that was tried, and why."""

    source: str
    place: str
    reason: str
    tries: int
    first: str
    last: str


def note_failure(connection: sqlite3.Connection, source: str, place: str, reason: str) -> None:
    """Note a failure, or one more try of it."""
    moment = now()
    connection.execute(
        "INSERT INTO failures VALUES (?, ?, ?, 1, ?, ?) ON CONFLICT (source, place) DO UPDATE "
        "SET reason = excluded.reason, tries = tries + 1, last = excluded.last",
        (source, place, reason, moment, moment),
    )


def clear_failure(connection: sqlite3.Connection, source: str, place: str) -> None:
    """Take out a failure: it could be read."""
    connection.execute("DELETE FROM failures WHERE source = ? AND place = ?", (source, place))


def clear_failures_before(connection: sqlite3.Connection, source: str, moment: str) -> None:
    """Take out the failures of a file that were last met before a moment: they are none any more."""
    connection.execute("DELETE FROM failures WHERE source = ? AND last < ?", (source, moment))


def failures_of(connection: sqlite3.Connection, source: str) -> list[FailedSource]:
    """The failures of one file."""
    rows = connection.execute("SELECT * FROM failures WHERE source = ? ORDER BY place", (source,))
    return [FailedSource(*row) for row in rows]


def all_failures(connection: sqlite3.Connection) -> Iterator[FailedSource]:
    """All failures, by file and place."""
    for row in connection.execute("SELECT * FROM failures ORDER BY source, place"):
        yield FailedSource(*row)
