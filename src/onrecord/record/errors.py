"""The one error of this folder, and what SQLite's errors mean for whoever meets them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

_MENDS = {
    sqlite3.SQLITE_NOTADB: "not an SQLite file: give a record made by onrecord add, or a new name",
    sqlite3.SQLITE_CORRUPT: "damaged, a page of it cannot be read: go back to a copy, or save what can be "
    "read with: sqlite3 OLD .recover | sqlite3 NEW",
    sqlite3.SQLITE_FULL: "the disk is full: make room and give the same command again; "
    "what was finished is kept",
    sqlite3.SQLITE_READONLY: "cannot be written: make file and folder writable, or work on a copy",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened: check that its folder exists and may be written",
    sqlite3.SQLITE_IOERR: "the disk gave an error: check the disk and give the same command again; "
    "what was finished is kept",
    sqlite3.SQLITE_PERM: "no permission: make file and folder writable, or work on a copy",
}
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


class RecordError(ValueError):
    """What is wrong with a record, or with what is asked of it; `str()` is one line with the mend."""

    @classmethod
    def at(cls, path: Path | str, what: str) -> RecordError:
        """The error of the record `path`."""
        return cls(" ".join(f"{path}: {what}".split()))


@contextmanager
def clear_errors(path: Path, holder: Callable[[], str] = lambda: "another program") -> Iterator[None]:
    """Make a RecordError, with the mend, of any error of SQLite; `holder` tells who writes at the moment."""
    try:
        yield
    except sqlite3.Error as error:
        raise of_sqlite(path, error, holder) from error


def of_sqlite(path: Path, error: sqlite3.Error, holder: Callable[[], str]) -> RecordError:
    """What an error of SQLite means."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return RecordError.at(path, str(error))
    # on a full disk the memory that those who read share has no place either
    primary = sqlite3.SQLITE_FULL if code == sqlite3.SQLITE_IOERR_SHMSIZE else code & 0xFF
    if primary in _BUSY:
        return RecordError.at(path, f"held by {holder()}: wait until it is done, or end it, and try again")
    return RecordError.at(path, _MENDS.get(primary, str(error)))
