"""Who writes to a record, so that whoever has to wait can be told."""

from __future__ import annotations

import os
import socket
import sqlite3

from onrecord.record.store.moment import now


def enter(connection: sqlite3.Connection) -> None:
    """Note that this process writes; the notes of processes that are gone are taken out."""
    for pid, host in connection.execute("SELECT pid, host FROM writers").fetchall():
        if not _may_be_alive(pid, host):
            connection.execute("DELETE FROM writers WHERE pid = ? AND host = ?", (pid, host))
    connection.execute(
        "INSERT OR REPLACE INTO writers VALUES (?, ?, ?)", (os.getpid(), socket.gethostname(), now())
    )


def leave(connection: sqlite3.Connection) -> None:
    """Take out the note of this process."""
    connection.execute("DELETE FROM writers WHERE pid = ? AND host = ?", (os.getpid(), socket.gethostname()))


def holder(connection: sqlite3.Connection) -> str:
    """Who else writes, in words."""
    try:
        found = connection.execute("SELECT pid, host, since FROM writers ORDER BY since").fetchall()
    except sqlite3.Error:
        found = []
    here = (os.getpid(), socket.gethostname())
    others = [row for row in found if row[:2] != here and _may_be_alive(*row[:2])]
    told = [f"process {pid} on {host}, which began at {since}" for pid, host, since in others]
    return " or ".join(told) or "another program"


def _may_be_alive(pid: int, host: str) -> bool:
    """Whether a process may still be there; of another machine's that cannot be known."""
    if host != socket.gethostname() or os.name == "nt":  # where a signal of 0 would end it
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
