"""Documents out of the record, wholly."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from onrecord.record.identities.merge import name_anew, recount
from onrecord.record.identities.orphans import drop_orphans, drop_unused_words
from onrecord.record.store import wires
from onrecord.record.store.moment import now
from onrecord.record.store.naming import hashed


def remove(connection: sqlite3.Connection, documents: Sequence[int]) -> None:
    """Take out documents with their versions, statements, and all that nothing else has: texts, identities,
    names, decisions. What is left of a document is the hash of its name, by which adding passes over it.
    """
    for document in documents:
        (name,) = connection.execute("SELECT name FROM documents WHERE id = ?", (document,)).fetchone()
        identities = _numbers(connection, _IDENTITIES, document)
        texts = _numbers(connection, "SELECT DISTINCT text_id FROM versions WHERE document_id = ?", document)
        connection.execute("INSERT OR REPLACE INTO removed VALUES (?, ?)", (hashed(name), now()))
        for table in ("sources", "failures"):
            column = "name" if table == "sources" else "source"
            connection.execute(f"DELETE FROM {table} WHERE {column} = ?", (name,))
        connection.execute("DELETE FROM documents WHERE id = ?", (document,))
        for text in texts:
            _drop_text(connection, text)
        drop_orphans(connection, identities)
        recount(connection, identities)
        _rename(connection, identities)
        for identity in identities:
            name_anew(connection, identity)
    drop_unused_words(connection)
    # what was deleted is still in the older pieces of the indexes until these are made one
    for index in ("statements_fts", "names_fts"):
        connection.execute(f"INSERT INTO {index} ({index}) VALUES ('optimize')")


def wipe(connection: sqlite3.Connection) -> None:
    """Write the file anew, so that nothing of what was removed is left between what is there."""
    connection.execute("VACUUM")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


_IDENTITIES = (
    "SELECT DISTINCT p.identity_id FROM versions v JOIN readings r ON r.version_id = v.id "
    "JOIN speakers p ON p.reading_id = r.id WHERE v.document_id = ? AND p.identity_id IS NOT NULL"
)


def _numbers(connection: sqlite3.Connection, query: str, value: int) -> list[int]:
    return [number for (number,) in connection.execute(query, (value,))]


def _drop_text(connection: sqlite3.Connection, text: int) -> None:
    """Take out a text that no document prints any more."""
    if connection.execute("SELECT 1 FROM versions WHERE text_id = ?", (text,)).fetchone():
        return
    about = _numbers(
        connection,
        "SELECT DISTINCT identity_id FROM decisions WHERE text_id = ? AND identity_id IS NOT NULL",
        text,
    )
    wires.take_out(connection, text)
    connection.execute("DELETE FROM texts WHERE id = ?", (text,))
    drop_orphans(connection, about)


def _rename(connection: sqlite3.Connection, identities: Sequence[int]) -> None:
    """Give an identity a name that is still printed, where only what was removed printed its own."""
    for identity in identities:
        connection.execute(
            "UPDATE identities SET name = (SELECT n.text FROM speakers p JOIN names n ON n.id = p.name_id "
            "WHERE p.identity_id = ?1 GROUP BY n.id ORDER BY count(*) DESC, length(n.text) DESC LIMIT 1) "
            "WHERE id = ?1 AND named_by = 'articles' AND name NOT IN (SELECT n.text FROM speakers p "
            "JOIN names n ON n.id = p.name_id WHERE p.identity_id = ?1) "
            "AND EXISTS (SELECT 1 FROM speakers WHERE identity_id = ?1)",
            (identity,),
        )
