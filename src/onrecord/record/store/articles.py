"""Articles as they are kept, packed without their text, and how they are found again."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterator, Mapping
from typing import Any

from onrecord.model.article import Article
from onrecord.record.store.keys import path_name, url_name

_LEVEL = 6
_SURROGATES = "surrogatepass"  # half a character in a path is kept as it is


def packed(record: Mapping[str, Any]) -> bytes:
    """The JSON of an article, packed without its `text`."""
    kept = {key: value for key, value in record.items() if key != "text"}
    return zlib.compress(
        json.dumps(kept, ensure_ascii=False, separators=(",", ":")).encode("utf-8", _SURROGATES), _LEVEL
    )


def unpacked(blob: bytes, text: str) -> dict[str, Any]:
    """The inverse of `packed`: the JSON of the article, key by key as it was."""
    record: dict[str, Any] = {}
    for key, value in json.loads(zlib.decompress(blob).decode("utf-8", _SURROGATES)).items():
        if key == "furniture" and "text" not in record:
            record["text"] = text  # where the contract has it
        record[key] = value
    record.setdefault("text", text)
    return record


def article_of(blob: bytes, text: str) -> Article:
    """The article of a reading."""
    return Article.from_json(unpacked(blob, text))


_FROM = (
    "FROM readings r JOIN versions v ON v.id = r.version_id JOIN texts t ON t.id = v.text_id "
    "JOIN documents d ON d.id = v.document_id"
)


def articles(connection: sqlite3.Connection, *, every_version: bool) -> Iterator[Article]:
    """The articles in the order of adding; one is in memory at a time."""
    last = 0
    only = "" if every_version else "AND v.latest"
    while True:
        row = connection.execute(
            f"SELECT v.id, r.json, t.text {_FROM} WHERE r.current {only} AND v.id > ? ORDER BY v.id LIMIT 1",
            (last,),
        ).fetchone()
        if row is None:
            return
        last, blob, text = row
        yield article_of(blob, text)


def article(connection: sqlite3.Connection, name: str) -> Article | None:
    """An article by the key of a statement, its URL, path, or id."""
    for query, value in (
        (f"SELECT r.json, t.text {_FROM} JOIN statements s ON s.reading_id = r.id WHERE s.key = ?", name),
        (
            f"SELECT r.json, t.text {_FROM} JOIN former_statements s ON s.reading_id = r.id "
            "WHERE s.key = ? ORDER BY r.id DESC",
            name,
        ),
        (f"SELECT r.json, t.text {_FROM} WHERE t.sha256 = ? AND r.current ORDER BY v.latest DESC", name),
    ):
        row = connection.execute(f"{query} LIMIT 1", (value,)).fetchone()
        if row:
            return article_of(*row)
    document = document_number(connection, name)
    if document is None:
        return None
    row = connection.execute(
        f"SELECT r.json, t.text {_FROM} WHERE d.id = ? AND v.latest AND r.current", (document,)
    ).fetchone()
    return article_of(*row) if row else None


def document_number(connection: sqlite3.Connection, name: str) -> int | None:
    """The number of a document: by its name in the record, its URL, or its path from here."""
    for known in dict.fromkeys((name, url_name(name), path_name(name))):
        row = connection.execute("SELECT id FROM documents WHERE name = ?", (known,)).fetchone()
        if row:
            return int(row[0])
    return None
