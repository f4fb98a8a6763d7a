"""Keeping the vectors beside a record up to date with it: the newest statements first, a few at a time."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from onrecord.record.compare.side_file import (
    connected,
    delete,
    graph_path,
    hash_of,
    path_of,
    small,
    writing,
)
from onrecord.similarity import Encoder

TOGETHER = 1_024
"""Contents of one transaction."""

Watch = Callable[[int, int], None]
"""Is told how many contents are done, of how many."""
_Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Missing:
    """Statements that have no vector yet, the newest first, and those that have one but are no more."""

    new: list[int]
    gone: list[int]


def update(
    record: sqlite3.Connection,
    side: sqlite3.Connection,
    encoder: Encoder,
    *,
    most: int | None = None,
    watch: Watch | None = None,
) -> int:
    """Give statements that have none a vector, at most `most`; how many are left without one."""
    state, origin = state_of(record), origin_of(record)
    if _noted(side, "origin") != origin:
        with writing(side):  # another record had this name: the vectors may serve, their places may not
            side.execute("DELETE FROM contents")
            side.execute("DELETE FROM notes WHERE name = 'state'")
            side.execute("INSERT OR REPLACE INTO notes VALUES ('origin', ?)", (origin,))
    if _noted(side, "state") == state:
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


def forget(record: sqlite3.Connection, path: Path) -> None:
    """Take out what the record at `path` no longer has; nothing of it is left between what stays."""
    if not path_of(path).exists():
        return
    try:
        with closing(connected(path_of(path))) as side:
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


def _noted(side: sqlite3.Connection, name: str) -> str | None:
    row = side.execute("SELECT value FROM notes WHERE name = ?", (name,)).fetchone()
    return row[0] if row else None


def _missing(record: sqlite3.Connection, side: sqlite3.Connection) -> Missing:
    there = _places(record, "SELECT id, reading_id FROM statements INDEXED BY statements_by_reading")
    here = _places(side, "SELECT statement_id, reading_id FROM contents")
    new, gone = _without(there, here), _without(here, there)
    return Missing(sorted(new.tolist(), reverse=True), gone.tolist())


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
    vectors = small(encoder.vectors(list(new.values())))
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
