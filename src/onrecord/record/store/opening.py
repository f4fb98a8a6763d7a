"""Opening a record: a connection with the settings that a record needs, of a file that is one."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from urllib.parse import quote

from onrecord.record.errors import RecordError, clear_errors
from onrecord.record.store.schema import check, migrate, schema_version, steps

_MAGIC = b"SQLite format 3\x00"
_CACHE = 64_000
"""Kibibytes of pages that a connection keeps."""


def connected(path: Path, *, create: bool, wait: float) -> sqlite3.Connection:
    """A connection to the record at `path`, brought to the present schema.

    Without `create` a file that is not there is an error. `wait`: seconds to wait for another writer.
    On a disk that cannot be written it can still be read. Raises RecordError.
    """
    _check_file(path, create)
    with clear_errors(path):
        try:
            return _prepared(_opened(path, "rwc" if create else "rw", wait), path)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN):
                raise
            if not path.is_file():
                raise
            return _read_only(path, wait)


def _check_file(path: Path, create: bool) -> None:
    try:
        with path.open("rb") as file:
            head = file.read(len(_MAGIC))
    except FileNotFoundError as error:
        if not create:
            mend = f"no such record: make it with onrecord add PATH --record {path.name}"
            raise RecordError.at(path, mend) from error
        if not path.absolute().parent.is_dir():
            raise RecordError.at(path, "its folder does not exist: make the folder first") from error
        return
    except OSError as error:
        raise RecordError.at(path, f"cannot be read ({error.strerror})") from error
    if head and head != _MAGIC:
        raise RecordError.at(path, "not an SQLite file: give a record made by onrecord add, or a new name")


def _opened(path: Path, mode: str, wait: float, more: str = "") -> sqlite3.Connection:
    # a name that is not UTF-8 is kept byte for byte
    name = quote(bytes(path.absolute()))
    return sqlite3.connect(f"file:{name}?mode={mode}{more}", uri=True, timeout=wait, isolation_level=None)


def _prepared(connection: sqlite3.Connection, path: Path) -> sqlite3.Connection:
    try:
        check(connection, path)
        if schema_version(connection) < len(steps()):
            connection.execute("PRAGMA journal_mode = WAL")
            migrate(connection, path)
        return _set(connection)
    except BaseException:
        connection.close()
        raise


def _set(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.execute("PRAGMA foreign_keys = ON")
    # what is committed stays, even where the power fails in the next moment
    connection.execute("PRAGMA synchronous = FULL")
    # what is removed is overwritten
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute(f"PRAGMA cache_size = -{_CACHE}")
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection


def _read_only(path: Path, wait: float) -> sqlite3.Connection:
    """A connection that only reads, for a file or folder that cannot be written."""
    log = path.with_name(path.name + "-wal")
    if log.exists() and log.stat().st_size:
        raise RecordError.at(path, "has a log that is not yet taken in, and cannot be written: copy both")
    connection = _opened(path, "ro", wait, "&immutable=1")
    check(connection, path)
    if schema_version(connection) < len(steps()):
        connection.close()
        raise RecordError.at(path, "made by an older onrecord and cannot be written: open a copy of it")
    return _set(connection)
