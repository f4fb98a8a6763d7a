"""The nearest vectors of a vector: by a graph for most of them, one by one for those that came since."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from onrecord.record.compare.side_file import Small, graph_path, writing
from onrecord.record.errors import RecordError
from onrecord.similarity import WIDTH

if TYPE_CHECKING:
    from usearch.index import Index

TAIL = 20_000
"""So many vectors are gone through one by one before they are taken into the graph."""
_TOGETHER = 20_000
_SETTINGS: dict[str, Any] = {"connectivity": 16, "expansion_add": 64, "expansion_search": 96}
"""As in Malkov and Yashunin (TPAMI 2020), where more finds hardly more."""


@dataclass(frozen=True, slots=True)
class Near:
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

    def near(self, vectors: Small, count: int) -> list[Near]:
        """For each row the nearest vectors, itself among them; at most `count`."""
        wanted = vectors.astype(np.float32)
        wanted /= np.maximum(np.linalg.norm(wanted, axis=1, keepdims=True), 1e-9)
        found = [self._of_tail(row) for row in wanted]
        if self._graph is not None and len(vectors):
            matches = self._graph.search(vectors, count)
            keys = np.asarray(matches.keys).reshape(len(vectors), -1)
            distances = np.asarray(matches.distances).reshape(len(vectors), -1)
            found = [
                Near(
                    np.concatenate([one.vectors, keys[at].astype(np.int64)]),
                    np.concatenate([one.cosines, 1 - distances[at]]),
                )
                for at, one in enumerate(found)
            ]
        return [_best(one, count) for one in found]

    def _of_tail(self, row: NDArray[np.float32]) -> Near:
        if not len(self._tail_numbers):
            return Near(np.zeros(0, np.int64), np.zeros(0, np.float32))
        return Near(self._tail_numbers, self._tail @ row)


def extend(side: sqlite3.Connection, record: Path, *, least: int = TAIL) -> None:
    """Take the vectors that are not in the graph into it, if there are more than `least`.

    Raises RecordError where the graph cannot be written.
    """
    from usearch.index import Index

    path = graph_path(record)
    if not _has_place(side, path):
        return
    last = _noted(side, path)["last"]
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
    note = _noted(side, path)
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


def _noted(side: sqlite3.Connection, path: Path) -> dict[str, int]:
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


def _best(one: Near, count: int) -> Near:
    order = np.argsort(-one.cosines, kind="stable")[:count]
    return Near(one.vectors[order], one.cosines[order])
