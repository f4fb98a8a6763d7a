"""The vectors of contents in a file beside the record: it can be thrown away and made again at any time."""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import numpy as np
from numpy.typing import NDArray

from onrecord.record.errors import RecordError, clear_errors

ENDING = ".vectors"
_FORM = "1"
_WAIT = 60.0
_SCHEMA = """
CREATE TABLE notes (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
-- A content, by a hash of its words: copies share one. `id` grows: the graph holds those up to a certain one.
CREATE TABLE vectors (id INTEGER PRIMARY KEY AUTOINCREMENT, hash INTEGER NOT NULL UNIQUE, vector BLOB NOT
NULL);
CREATE TABLE contents (statement_id INTEGER PRIMARY KEY, reading_id INTEGER NOT NULL, vector_id INTEGER NOT
NULL);
CREATE INDEX contents_by_vector ON contents (vector_id);
"""

Small = NDArray[np.int8]


def path_of(record: Path) -> Path:
    """Where the vectors of a record are."""
    return record.with_name(record.name + ENDING)


def hash_of(content: str) -> int:
    """A number of 63 bits that stands for the words of a content."""
    return int.from_bytes(hashlib.blake2b(content.encode("utf-8", "replace"), digest_size=8).digest()) >> 1


def small(vectors: NDArray[np.float32]) -> Small:
    """Vectors in 8-bit whole numbers, each with a scale of its own: only directions are compared."""
    most = np.maximum(np.abs(vectors).max(axis=-1, keepdims=True), 1e-9)
    made: Small = np.rint(vectors * (127 / most)).astype(np.int8)
    return made


def opened(record: Path, weights: str) -> sqlite3.Connection:
    """The side file of a record, empty where there was none, or one of other weights, or a damaged one.

    It is in memory where the record itself is in a folder that cannot be written.

    Raises RecordError where something is wrong with the disk.
    """
    path = path_of(record)
    with clear_errors(path):
        try:
            connection = connected(path)
            if _notes(connection) == {"form": _FORM, "weights": weights}:
                return connection
            connection.close()
        except sqlite3.DatabaseError as error:
            code = error.sqlite_errorcode & 0xFF
            if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN):
                return in_memory(weights)
            if code not in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR):
                raise
        delete(record)
        return _made(connected(path), weights)


def in_memory(weights: str) -> sqlite3.Connection:
    """An empty side file for as long as it is open, where none can be written."""
    return _made(connected(Path(":memory:")), weights)


def is_damaged(side: sqlite3.Connection) -> bool:
    """Whether there are pages in a side file that cannot be read."""
    try:
        return bool(side.execute("PRAGMA quick_check(1)").fetchone() != ("ok",))
    except sqlite3.DatabaseError:
        return True


def delete(record: Path) -> None:
    """Throw the side files of a record away."""
    path = path_of(record)
    for name in (
        path.name,
        path.name + "-wal",
        path.name + "-shm",
        path.name + "-journal",
        graph_path(record).name,
    ):
        try:
            path.with_name(name).unlink(missing_ok=True)
        except OSError as error:
            raise RecordError.at(
                path.with_name(name), f"cannot be deleted ({error.strerror}): make it and its folder writable"
            ) from error


def graph_path(record: Path) -> Path:
    """Where the graph over the vectors is."""
    return record.with_name(record.name + ".graph")


@contextlib.contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """One transaction."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        # of a full disk SQLite takes the transaction back itself
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def connected(path: Path) -> sqlite3.Connection:
    """A connection to a side file, which is made if it is not there."""
    name = ":memory:" if path.name == ":memory:" else f"{quote(bytes(path.absolute()))}?mode=rwc"
    made = sqlite3.connect(f"file:{name}", uri=True, timeout=_WAIT, isolation_level=None)
    made.execute("PRAGMA secure_delete = ON")
    made.execute("PRAGMA cache_size = -64000")
    return made


def _made(connection: sqlite3.Connection, weights: str) -> sqlite3.Connection:
    connection.execute("PRAGMA journal_mode = WAL")
    with writing(connection):
        for step in _SCHEMA.split(";\n"):
            connection.execute(step)
        connection.executemany("INSERT INTO notes VALUES (?, ?)", [("form", _FORM), ("weights", weights)])
    return connection


def _notes(connection: sqlite3.Connection) -> dict[str, str]:
    rows = connection.execute("SELECT name, value FROM notes WHERE name IN ('form', 'weights')")
    return dict(rows.fetchall())
