"""The vectors beside a record, opened when something is compared, and kept up to date with it."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from onrecord.record.compare.candidates import ComparisonContext
from onrecord.record.compare.side_files import (
    Neighbours,
    connect_side_file,
    delete,
    extend_graph,
    graph_path,
    hash_of,
    in_memory,
    is_damaged,
    open_side_file,
    quantized,
    vectors_path,
    writing,
)
from onrecord.record.errors import clear_errors
from onrecord.similarity import Encoder

AT_ONCE = 2_000
"""So many statements get a vector before anything is shown: some five seconds."""
TOGETHER = 1_024
"""Contents of one transaction."""

Watch = Callable[[int, int], None]
"""Called with how many contents are done, of how many."""
Answer = TypeVar("Answer")
_Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Missing:
    """Statements that have no vector yet, the newest first, and those that have one but are no more."""

    new: list[int]
    gone: list[int]


def update_vectors(
    record: sqlite3.Connection,
    side: sqlite3.Connection,
    encoder: Encoder,
    *,
    most: int | None = None,
    watch: Watch | None = None,
) -> int:
    """Give statements that have none a vector, at most `most`; how many are left without one."""
    state, origin = state_of(record), origin_of(record)
    if _note(side, "origin") != origin:
        with writing(side):  # another record had this name: the vectors may serve, their places may not
            side.execute("DELETE FROM contents")
            side.execute("DELETE FROM notes WHERE name = 'state'")
            side.execute("INSERT OR REPLACE INTO notes VALUES ('origin', ?)", (origin,))
    if _note(side, "state") == state:
        return 0
    missing = _missing(record, side)
    _take_out(side, missing.gone)
    wanted = missing.new if most is None else missing.new[:most]
    for start in range(0, len(wanted), TOGETHER):
        _enter(record, side, encoder, wanted[start : start + TOGETHER])
        if watch is not None:
            watch(min(start + TOGETHER, len(wanted)), len(wanted))
    left = len(missing.new) - len(wanted)
    if not left:
        with writing(side):
            side.execute("INSERT OR REPLACE INTO notes VALUES ('state', ?)", (state,))
    return left


def forget_removed(record: sqlite3.Connection, path: Path) -> None:
    """Take out what the record at `path` no longer has; nothing of it is left between what stays."""
    if not vectors_path(path).exists():
        return
    try:
        with closing(connect_side_file(vectors_path(path))) as side:
            _take_out(side, _missing(record, side).gone)
            side.execute("INSERT OR REPLACE INTO notes VALUES ('origin', ?)", (origin_of(record),))
            side.execute("VACUUM")
            side.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        graph_path(path).unlink(missing_ok=True)
    except (sqlite3.Error, OSError):
        delete(path)


def state_of(record: sqlite3.Connection) -> str:
    """What changes whenever statements come or go."""
    row = record.execute("SELECT max(id), count(*), total(id) FROM readings").fetchone()
    return json.dumps(row)


def origin_of(record: sqlite3.Connection) -> str:
    """What tells a record from another of the same name: its oldest document."""
    row = record.execute("SELECT id, name, added FROM documents ORDER BY id LIMIT 1").fetchone()
    return hashlib.sha256(json.dumps(row).encode("utf-8", "replace")).hexdigest()


def _note(side: sqlite3.Connection, name: str) -> str | None:
    row = side.execute("SELECT value FROM notes WHERE name = ?", (name,)).fetchone()
    return row[0] if row else None


def _missing(record: sqlite3.Connection, side: sqlite3.Connection) -> _Missing:
    there = _places(record, "SELECT id, reading_id FROM statements INDEXED BY statements_by_reading")
    here = _places(side, "SELECT statement_id, reading_id FROM contents")
    new, gone = _without(there, here), _without(here, there)
    return _Missing(sorted(new.tolist(), reverse=True), gone.tolist())


def _places(connection: sqlite3.Connection, query: str) -> _Places:
    rows = np.fromiter(_flat(connection.execute(query)), np.int64)
    return rows.reshape(-1, 2)


def _flat(cursor: sqlite3.Cursor) -> Iterator[int]:
    while rows := cursor.fetchmany(10_000):
        for row in rows:
            yield from row


def _without(these: _Places, those: _Places) -> NDArray[np.int64]:
    """Statements of the first that the second does not have in the same reading."""
    rows = np.ascontiguousarray(these).view([("s", np.int64), ("r", np.int64)]).ravel()
    others = np.ascontiguousarray(those).view([("s", np.int64), ("r", np.int64)]).ravel()
    found: NDArray[np.int64] = these[~np.isin(rows, others), 0]
    return found


def _take_out(side: sqlite3.Connection, gone: list[int]) -> None:
    if not gone:
        return
    with writing(side):
        side.executemany("DELETE FROM contents WHERE statement_id = ?", [(number,) for number in gone])
        side.execute("DELETE FROM vectors WHERE id NOT IN (SELECT vector_id FROM contents)")


def _enter(
    record: sqlite3.Connection, side: sqlite3.Connection, encoder: Encoder, numbers: list[int]
) -> None:
    rows = record.execute(
        "SELECT id, reading_id, content FROM statements WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(numbers),),
    ).fetchall()
    hashes = [hash_of(content) for *_, content in rows]
    known = _known(side, hashes)
    new = {h: row[2] for h, row in zip(hashes, rows, strict=True) if h not in known}
    vectors = quantized(encoder.vectors(list(new.values())))
    with writing(side):
        pairs = zip(new, (vector.tobytes() for vector in vectors), strict=True)
        side.executemany("INSERT OR IGNORE INTO vectors (hash, vector) VALUES (?, ?)", pairs)
        known = _known(side, hashes)
        side.executemany(
            "INSERT OR REPLACE INTO contents VALUES (?, ?, ?)",
            [(row[0], row[1], known[h]) for row, h in zip(rows, hashes, strict=True)],
        )


def _known(side: sqlite3.Connection, hashes: list[int]) -> dict[int, int]:
    rows = side.execute(
        "SELECT hash, id FROM vectors WHERE hash IN (SELECT value FROM json_each(?))", (json.dumps(hashes),)
    )
    return dict(rows.fetchall())


class Vectors:
    """The side file of one record."""

    def __init__(self, record: sqlite3.Connection, path: Path, encoder: Encoder | None = None) -> None:
        self.record = record
        self.path = path
        self._encoder = encoder or Encoder()
        self._side: sqlite3.Connection | None = None
        self._neighbours: tuple[int, Neighbours] | None = None

    def update(self, *, most: int | None = None, rebuild: bool = False, watch: Watch | None = None) -> int:
        """Give statements vectors, the newest first, at most `most`; how many are left without one.

        `rebuild` throws away what is there.
        """
        if rebuild:
            self.close()
            delete(self.path)
        side = self._opened()
        left = update_vectors(self.record, side, self._encoder, most=most, watch=watch)
        extend_graph(side, self.path)
        return left

    def context(self, low: int, high: int, least: float | None) -> ComparisonContext:
        """What comparing looks at: statements from one number to another, with a confidence of `least`."""
        side = self._opened()
        (last,) = side.execute("SELECT coalesce(max(id), 0) FROM vectors").fetchone()
        if self._neighbours is None or self._neighbours[0] != last:
            self._neighbours = (last, Neighbours(side, self.path))
        return ComparisonContext(self.record, side, self._encoder, low, high, least, self._neighbours[1])

    def update_all(self, *, rebuild: bool = False, watch: Watch | None = None) -> int:
        """Give all statements that have none a vector; how many statements there are."""
        self.run(lambda: self.update(rebuild=rebuild, watch=watch))
        (count,) = self.record.execute("SELECT count(*) FROM statements").fetchone()
        return int(count)

    def run(self, work: Callable[[], Answer]) -> Answer:
        """What comes of some work that uses the vectors, also where the files they lie in are damaged."""
        try:
            return work()
        except sqlite3.DatabaseError as error:
            if not self._mended(error):
                raise
            return work()

    def _mended(self, error: sqlite3.DatabaseError) -> bool:
        """Whether an error was one of the side file, and what was asked can be asked again.

        A damaged file is thrown away; one that cannot be written is left, and vectors are kept in memory.
        Raises RecordError where the disk is full.
        """
        if self._side is None:
            return False
        code = error.sqlite_errorcode & 0xFF
        if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB) and is_damaged(self._side):
            self.close()
            delete(self.path)
            return True
        if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN):
            self.close()
            self._side = in_memory(self._encoder.hash)
            return True
        if code == sqlite3.SQLITE_FULL:
            with clear_errors(vectors_path(self.path)):
                raise error
        return False

    def close(self) -> None:
        """Close the side file."""
        self._neighbours = None
        if self._side is not None:
            self._side.close()
            self._side = None

    def _opened(self) -> sqlite3.Connection:
        if self._side is None:
            self._side = open_side_file(self.path, self._encoder.hash)
        return self._side
