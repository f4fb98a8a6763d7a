"""A connection to a record: its schema, its settings, its transactions, and who else writes to it."""

from __future__ import annotations

import os
import socket
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from importlib.resources import files
from pathlib import Path
from urllib.parse import quote

from onrecord.record.errors import RecordError, clear_errors
from onrecord.record.store import wires
from onrecord.record.store.keys import now

APPLICATION = 0x6F6E7263
"""What tells a record from any other SQLite file: "onrc"."""
_MAGIC = b"SQLite format 3\x00"
_CACHE = 64_000
"""Kibibytes of pages that a connection keeps."""


@cache
def steps() -> tuple[str, ...]:
    """The SQL that leads from each version of the schema to the next, from nothing on."""
    found = files("onrecord.record.store.migrations").iterdir()
    named = sorted((step for step in found if step.name.endswith(".sql")), key=lambda step: step.name)
    return tuple(step.read_text(encoding="utf-8") for step in named)


def schema_version(connection: sqlite3.Connection) -> int:
    """Which version of the schema a file has; 0 for one that holds nothing."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def check_schema(connection: sqlite3.Connection, path: Path) -> None:
    """Raise RecordError where the file is another program's, or made by a newer onrecord."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    version = schema_version(connection)
    if application != APPLICATION and (
        version or application or connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    ):
        raise RecordError.at(path, "an SQLite file, but no record of onrecord: give another name")
    if version > len(steps()):
        raise RecordError.at(
            path,
            f"made by a newer onrecord (schema {version}, this one knows {len(steps())}): update onrecord",
        )


def migrate(connection: sqlite3.Connection, path: Path, until: int | None = None) -> None:
    """Bring a file to the present schema (or to version `until`), wholly or not at all."""
    goal = len(steps()) if until is None else until
    if schema_version(connection) >= goal:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        check_schema(connection, path)  # another program may have been faster
        for number in range(schema_version(connection), goal):
            for statement in _statements(steps()[number]):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {max(goal, schema_version(connection))}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _statements(script: str) -> list[str]:
    """The statements of a script one by one: `executescript` would end the transaction."""
    found, begun = [], ""
    for line in script.splitlines(keepends=True):
        begun += line
        if sqlite3.complete_statement(begun):
            found.append(begun.strip())
            begun = ""
    return [statement for statement in found if statement]


def connect(path: Path, *, create: bool, wait: float) -> sqlite3.Connection:
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
        check_schema(connection, path)
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
    check_schema(connection, path)
    if schema_version(connection) < len(steps()):
        connection.close()
        raise RecordError.at(path, "made by an older onrecord and cannot be written: open a copy of it")
    return _set(connection)


def note_writer(connection: sqlite3.Connection) -> None:
    """Note that this process writes; the notes of processes that are gone are taken out."""
    for pid, host in connection.execute("SELECT pid, host FROM writers").fetchall():
        if not _may_be_running(pid, host):
            connection.execute("DELETE FROM writers WHERE pid = ? AND host = ?", (pid, host))
    connection.execute(
        "INSERT OR REPLACE INTO writers VALUES (?, ?, ?)", (os.getpid(), socket.gethostname(), now())
    )


def forget_writer(connection: sqlite3.Connection) -> None:
    """Take out the note of this process."""
    connection.execute("DELETE FROM writers WHERE pid = ? AND host = ?", (os.getpid(), socket.gethostname()))


def other_writers(connection: sqlite3.Connection) -> str:
    """Who else writes, in words."""
    try:
        found = connection.execute("SELECT pid, host, since FROM writers ORDER BY since").fetchall()
    except sqlite3.Error:
        found = []
    here = (os.getpid(), socket.gethostname())
    others = [row for row in found if row[:2] != here and _may_be_running(*row[:2])]
    names = [f"process {pid} on {host}, which began at {since}" for pid, host, since in others]
    return " or ".join(names) or "another program"


def _may_be_running(pid: int, host: str) -> bool:
    """Whether a process may still be there; of another machine's that cannot be known."""
    return host != socket.gethostname() or is_running(pid)


def is_running(process: int) -> bool:
    """Whether there may be a process of this number on this machine."""
    if os.name != "posix":  # elsewhere a signal of 0 would end it
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


class Transactions:
    """Runs the transactions of one connection that write.

    `forget` is called where what is remembered of the record may no longer be true: after another
    program wrote, or after a transaction was taken back.
    """

    def __init__(self, connection: sqlite3.Connection, forget: Callable[[], None]) -> None:
        self._connection = connection
        self._forget = forget
        self._version: int | None = None
        self._entered = False

    @contextmanager
    def begun(self) -> Iterator[None]:
        """A transaction: all of it is written, or nothing."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            (version,) = self._connection.execute("PRAGMA data_version").fetchone()
            if version != self._version:
                self._forget()
                self._version = version
            if not self._entered:
                note_writer(self._connection)
                wires.refresh(self._connection)
            yield
            self._connection.execute("COMMIT")
            self._entered = True
        except BaseException:
            self._forget()
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    def leave(self) -> None:
        """Note that this process writes no more."""
        if self._entered:
            self._entered = False
            # the note of a process that has ended is taken out by the next, so it may stay
            with suppress(sqlite3.Error):
                forget_writer(self._connection)
