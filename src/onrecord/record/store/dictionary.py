"""Words that many rows share (names, roles, outlets), each kept once under a number."""

from __future__ import annotations

import sqlite3
from collections import OrderedDict

_KEPT = 20_000


class Dictionary:
    """The numbers of the texts in one table; the latest used ones are remembered."""

    def __init__(self, connection: sqlite3.Connection, table: str, column: str = "text") -> None:
        self._connection = connection
        self._find = f"SELECT id FROM {table} WHERE {column} = ?"
        self._add = f"INSERT INTO {table} ({column}) VALUES (?)"
        self._known: OrderedDict[str, int] = OrderedDict()

    def number(self, text: str) -> int:
        """The number of a text, which is put into the table if it is not there."""
        known = self._known.get(text)
        if known is not None:
            self._known.move_to_end(text)
            return known
        row = self._connection.execute(self._find, (text,)).fetchone()
        number = int(row[0] if row else self._connection.execute(self._add, (text,)).lastrowid or 0)
        self._known[text] = number
        if len(self._known) > _KEPT:
            self._known.popitem(last=False)
        return number

    def forget(self) -> None:
        """Remember none: the table was changed by others, or what was written was taken back."""
        self._known.clear()
