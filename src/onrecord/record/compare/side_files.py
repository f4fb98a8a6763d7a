"""The files beside a record: the vectors of contents, and a graph over them by which the nearest are found.

Both can be thrown away and made again at any time.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import numpy as np
from numpy.typing import NDArray

from onrecord.record.errors import RecordError, clear_errors
from onrecord.similarity import WIDTH

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

Int8Vectors = NDArray[np.int8]
TAIL = 20_000
"""So many vectors are gone through one by one before they are taken into the graph."""
_TOGETHER = 20_000
_SETTINGS: dict[str, Any] = {"connectivity": 16, "expansion_add": 64, "expansion_search": 96}
"""As in Malkov and Yashunin (TPAMI 2020), where more finds hardly more."""


def vectors_path(record: Path) -> Path:
    """Where the vectors of a record are."""
    return record.with_name(record.name + ENDING)


def hash_of(content: str) -> int:
    """A number of 63 bits that stands for the words of a content."""
    return int.from_bytes(hashlib.blake2b(content.encode("utf-8", "replace"), digest_size=8).digest()) >> 1


def quantized(vectors: NDArray[np.float32]) -> Int8Vectors:
    """Vectors in 8-bit whole numbers, each with a scale of its own: only directions are compared."""
    most = np.maximum(np.abs(vectors).max(axis=-1, keepdims=True), 1e-9)
    made: Int8Vectors = np.rint(vectors * (127 / most)).astype(np.int8)
    return made


def open_side_file(record: Path, weights: str) -> sqlite3.Connection:
    """The side file of a record, empty where there was none, or one of other weights, or a damaged one.

    It is in memory where the record itself is in a folder that cannot be written.

    Raises RecordError where something is wrong with the disk.
    """
    path = vectors_path(record)
    with clear_errors(path):
        try:
            connection = connect_side_file(path)
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
        return _created(connect_side_file(path), weights)


def in_memory(weights: str) -> sqlite3.Connection:
    """An empty side file for as long as it is open, where none can be written."""
    return _created(connect_side_file(Path(":memory:")), weights)


def is_damaged(side: sqlite3.Connection) -> bool:
    """Whether there are pages in a side file that cannot be read."""
    try:
        return bool(side.execute("PRAGMA quick_check(1)").fetchone() != ("ok",))
    except sqlite3.DatabaseError:
        return True


def delete(record: Path) -> None:
    """Throw the side files of a record away."""
    path = vectors_path(record)
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


def connect_side_file(path: Path) -> sqlite3.Connection:
    """A connection to a side file, which is made if it is not there."""
    name = ":memory:" if path.name == ":memory:" else f"{quote(bytes(path.absolute()))}?mode=rwc"
    made = sqlite3.connect(f"file:{name}", uri=True, timeout=_WAIT, isolation_level=None)
    made.execute("PRAGMA secure_delete = ON")
    made.execute("PRAGMA cache_size = -64000")
    return made


def _created(connection: sqlite3.Connection, weights: str) -> sqlite3.Connection:
    connection.execute("PRAGMA journal_mode = WAL")
    with writing(connection):
        for step in _SCHEMA.split(";\n"):
            connection.execute(step)
        connection.executemany("INSERT INTO notes VALUES (?, ?)", [("form", _FORM), ("weights", weights)])
    return connection


def _notes(connection: sqlite3.Connection) -> dict[str, str]:
    rows = connection.execute("SELECT name, value FROM notes WHERE name IN ('form', 'weights')")
    return dict(rows.fetchall())


if TYPE_CHECKING:
    from usearch.index import Index


@dataclass(frozen=True, slots=True)
class Nearest:
    """Numbers of vectors and the cosine to each, the nearest first."""

    vectors: NDArray[np.int64]
    cosines: NDArray[np.float32]


class Neighbours:
    """The vectors of a side file, to be searched."""

    def __init__(self, side: sqlite3.Connection, record: Path) -> None:
        self._side = side
        self._path = graph_path(record)
        self._graph, last = _viewed(side, self._path)
        rows = side.execute("SELECT id, vector FROM vectors WHERE id > ? ORDER BY id", (last,)).fetchall()
        self._tail_numbers = np.array([number for number, _ in rows], np.int64)
        self._tail = _stacked([vector for _, vector in rows])

    def near(self, vectors: Int8Vectors, count: int) -> list[Nearest]:
        """For each row the nearest vectors, itself among them; at most `count`."""
        wanted = vectors.astype(np.float32)
        wanted /= np.maximum(np.linalg.norm(wanted, axis=1, keepdims=True), 1e-9)
        found = [self._of_tail(row) for row in wanted]
        if self._graph is not None and len(vectors):
            matches = self._graph.search(vectors, count)
            keys = np.asarray(matches.keys).reshape(len(vectors), -1)
            distances = np.asarray(matches.distances).reshape(len(vectors), -1)
            found = [
                Nearest(
                    np.concatenate([one.vectors, keys[at].astype(np.int64)]),
                    np.concatenate([one.cosines, 1 - distances[at]]),
                )
                for at, one in enumerate(found)
            ]
        return [_best(one, count) for one in found]

    def _of_tail(self, row: NDArray[np.float32]) -> Nearest:
        if not len(self._tail_numbers):
            return Nearest(np.zeros(0, np.int64), np.zeros(0, np.float32))
        return Nearest(self._tail_numbers, self._tail @ row)


def extend_graph(side: sqlite3.Connection, record: Path, *, least: int = TAIL) -> None:
    """Take the vectors that are not in the graph into it, if there are more than `least`.

    Raises RecordError where the graph cannot be written.
    """
    from usearch.index import Index

    path = graph_path(record)
    if not _has_place(side, path):
        return
    last = _graph_note(side, path)["last"]
    (count,) = side.execute("SELECT count(*) FROM vectors WHERE id > ?", (last,)).fetchone()
    if count <= least:
        return
    graph, last = _viewed(side, path)
    made = Index(ndim=WIDTH, metric="cos", dtype="i8", **_SETTINGS)
    if graph is not None:
        made.load(str(path))
    while rows := side.execute(
        "SELECT id, vector FROM vectors WHERE id > ? ORDER BY id LIMIT ?", (last, _TOGETHER)
    ).fetchall():
        numbers = np.array([number for number, _ in rows], np.uint64)
        made.add(numbers, np.frombuffer(b"".join(v for _, v in rows), np.int8).reshape(-1, WIDTH))
        last = int(numbers[-1])
    _save(side, path, made, last)


def _has_place(side: sqlite3.Connection, path: Path) -> bool:
    """Whether a graph can be kept: not beside a side file in memory, nor under a name that is no UTF-8,
    which the library does not take."""
    try:
        str(path).encode()
    except UnicodeEncodeError:
        return False
    return bool(side.execute("SELECT file FROM pragma_database_list").fetchone()[0])


def _save(side: sqlite3.Connection, path: Path, graph: Index, last: int) -> None:
    new = path.with_name(path.name + ".new")
    try:
        graph.save(str(new))
        new.replace(path)
    except (OSError, RuntimeError) as error:
        new.unlink(missing_ok=True)
        raise RecordError.at(
            path, f"cannot be written ({error}): make room, or make its folder writable"
        ) from error
    note = json.dumps({"last": last, "vectors": len(graph), "bytes": path.stat().st_size})
    with writing(side):
        side.execute("INSERT OR REPLACE INTO notes VALUES ('graph', ?)", (note,))


def _viewed(side: sqlite3.Connection, path: Path) -> tuple[Index | None, int]:
    """The graph, read from the disk as needed, and the last vector in it; None and 0 where there is none."""
    note = _graph_note(side, path)
    if not note["vectors"]:
        return None, 0
    from usearch.index import Index

    with contextlib.suppress(RuntimeError, ValueError):
        found = Index.restore(str(path), view=True, **_SETTINGS)
        if found is not None and len(found) == note["vectors"]:
            return found, note["last"]
    # without the damaged file, the graph is made anew when vectors are next brought up to date
    with contextlib.suppress(OSError):
        path.unlink()
    return None, 0


def _graph_note(side: sqlite3.Connection, path: Path) -> dict[str, int]:
    """What was noted of the graph when it was written; zeros where the file is not that graph."""
    row = side.execute("SELECT value FROM notes WHERE name = 'graph'").fetchone()
    note: dict[str, int] = json.loads(row[0]) if row else {}
    if not note or not path.is_file() or path.stat().st_size != note["bytes"]:
        return {"last": 0, "vectors": 0, "bytes": 0}
    return note


def _stacked(vectors: list[bytes]) -> NDArray[np.float32]:
    rows = np.frombuffer(b"".join(vectors), np.int8).reshape(-1, WIDTH).astype(np.float32)
    rows /= np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    return rows


def _best(one: Nearest, count: int) -> Nearest:
    order = np.argsort(-one.cosines, kind="stable")[:count]
    return Nearest(one.vectors[order], one.cosines[order])
