"""The vectors beside a record, opened when something is compared, and kept up to date."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from onrecord.record.compare.candidates import Looking
from onrecord.record.compare.neighbours import Neighbours, extend
from onrecord.record.compare.side_file import delete, in_memory, is_damaged, opened, path_of
from onrecord.record.compare.update import Watch, update
from onrecord.record.errors import clear_errors
from onrecord.similarity import Encoder

AT_ONCE = 2_000
"""So many statements get a vector before anything is shown: some five seconds."""


class Vectors:
    """The side file of one record."""

    def __init__(self, record: sqlite3.Connection, path: Path, encoder: Encoder | None = None) -> None:
        self._record = record
        self._path = path
        self._encoder = encoder or Encoder()
        self._side: sqlite3.Connection | None = None
        self._neighbours: tuple[int, Neighbours] | None = None

    def update(self, *, most: int | None = None, rebuild: bool = False, watch: Watch | None = None) -> int:
        """Give statements vectors, the newest first, at most `most`; how many are left without one.

        `rebuild` throws away what is there.
        """
        if rebuild:
            self.close()
            delete(self._path)
        side = self._opened()
        left = update(self._record, side, self._encoder, most=most, watch=watch)
        extend(side, self._path)
        return left

    def looking(self, low: int, high: int, least: float | None) -> Looking:
        """What comparing looks at: statements from one number to another, with a confidence of `least`."""
        side = self._opened()
        (last,) = side.execute("SELECT coalesce(max(id), 0) FROM vectors").fetchone()
        if self._neighbours is None or self._neighbours[0] != last:
            self._neighbours = (last, Neighbours(side, self._path))
        return Looking(self._record, side, self._encoder, low, high, least, self._neighbours[1])

    def mended(self, error: sqlite3.DatabaseError) -> bool:
        """Whether an error was one of the side file, and what was asked can be asked again.

        A damaged file is thrown away; one that cannot be written is left, and vectors are kept in memory.
        Raises RecordError where the disk is full.
        """
        if self._side is None:
            return False
        code = error.sqlite_errorcode & 0xFF
        if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB) and is_damaged(self._side):
            self.close()
            delete(self._path)
            return True
        if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN):
            self.close()
            self._side = in_memory(self._encoder.hash)
            return True
        if code == sqlite3.SQLITE_FULL:
            with clear_errors(path_of(self._path)):
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
            self._side = opened(self._path, self._encoder.hash)
        return self._side
