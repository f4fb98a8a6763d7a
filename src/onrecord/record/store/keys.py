"""What rows are known by: names of documents, numbers of statements, words that many rows share."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections import OrderedDict
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import urldefrag

BITS = 28
"""Bits of a number that count within the day."""
_FIRST = date(1600, 1, 1).toordinal() - 1
_LAST = (1 << 18) - 1
_KEPT = 20_000


def document_name(record: Mapping[str, Any]) -> str:
    """The name of the document that an article (its JSON) is of."""
    if record.get("url"):
        return url_name(record["url"])
    if record.get("path"):
        return path_name(record["path"])
    return f"sha256:{record['id']}"


def url_name(url: str) -> str:
    """A URL without the place in the page that it may point to."""
    return urldefrag(url.strip()).url


def path_name(path: str) -> str:
    """A path from the root on; what is not UTF-8 in it is written as \\x and two digits."""
    return readable(os.path.abspath(path))  # noqa: PTH100 (a link is a name of its own)


def readable(text: str) -> str:
    """Text that can be written in UTF-8, bytes of a file's name that cannot as \\x and two digits."""
    try:
        return os.fsencode(text).decode("utf-8", "backslashreplace")
    except UnicodeEncodeError:  # half a character that is no byte of a file's name
        return text.encode("utf-8", "backslashreplace").decode("utf-8")


def hashed(name: str) -> str:
    """What is kept of the name of a document that was removed."""
    return hashlib.sha256(name.encode("utf-8")).hexdigest()


def day_number(published: str | None) -> int:
    """Days since 1600 of an ISO date (or the date that a time begins with); 0 where there is none."""
    try:
        number = date.fromisoformat((published or "")[:10]).toordinal() - _FIRST
    except ValueError:
        return 0
    return min(number, _LAST) if number > 0 else 0


def first_of(day: int) -> int:
    """The lowest number of a day."""
    return day << BITS


def now() -> str:
    """This moment in UTC, ISO 8601, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


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
