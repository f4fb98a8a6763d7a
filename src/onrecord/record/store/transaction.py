"""One transaction at a time, and none that another program's writing makes stale."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from onrecord.record.store import wires, writers


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
                writers.enter(self._connection)
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
                writers.leave(self._connection)
