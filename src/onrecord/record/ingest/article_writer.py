"""Articles into the record and out of it: which document, version and reading each is."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from onrecord.model.article import Article
from onrecord.record.corrections.apply import CORRECTIONS
from onrecord.record.corrections.decisions import carry_over, with_corrections
from onrecord.record.identities.decisions import (
    drop_orphans,
    name_anew,
    recount,
)
from onrecord.record.identities.join import EarlierReading, earlier_speakers
from onrecord.record.ingest.reading_tables import ReadingTables
from onrecord.record.store import wires
from onrecord.record.store.articles import packed, unpacked
from onrecord.record.store.keys import Dictionary, document_name, hashed, now, readable

Outcome = Literal["added", "version", "reread", "known", "removed"]
"""A new document; a new text of one; a new reading; nothing new; one that a person took out."""

_PLAIN = ("title", "author", "published", "language")


@dataclass(frozen=True, slots=True)
class ArticlePlace:
    """Where in the record an article belongs: rows that are there, None for those that are not."""

    name: str
    document: int | None
    text: int | None
    version: int | None


class ArticleWriter:
    """Puts articles into a record. Everything happens in the transaction of whoever calls."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self._outlets = Dictionary(connection, "outlets", "name")
        self._tables = ReadingTables(connection)

    def forget(self) -> None:
        """Remember nothing: the record was changed by others, or what was written was taken back."""
        self._outlets.forget()
        self._tables.forget()

    def put(
        self,
        record: Mapping[str, Any],
        document: str | None = None,
        *,
        reread: bool = False,
        restore: bool = False,
    ) -> Outcome:
        """Put an article, as its JSON, into the record and tell what it was.

        `document`: the name of its document, where that is not to be told by the article.

        A text that its document has already is passed over, unless `reread` and this is a
        reading by other software or weights. So is a document that was removed, unless `restore`.
        """
        passed_over = self.passed_over(record, document, reread=reread, restore=restore)
        if passed_over:
            return passed_over
        place = self.place(record, document)
        if place.version is not None:
            self._add_reading(place.version, record)
            return "reread"
        before = self._latest_reading(place.document)
        version = self._add_version(place, record)
        self._add_reading(version, record, before)
        return "version" if place.document is not None else "added"

    def passed_over(
        self,
        record: Mapping[str, Any],
        document: str | None = None,
        *,
        reread: bool = False,
        restore: bool = False,
    ) -> Outcome | None:
        """ "known" or "removed" where `put` would pass over an article, else None.

        It need not be read for that; with `reread` the record says in `made_by` by what it would be.
        """
        place = self.place(record, document)
        if place.version is not None and not (reread and not self._is_read(place.version, record)):
            return "known"
        if place.document is None and not restore and self._is_removed(place.name):
            return "removed"
        return None

    def place(self, record: Mapping[str, Any], document_of: str | None = None) -> ArticlePlace:
        """What the record has of an article's document and text."""
        name = document_of or document_name(record)
        document = self._one("SELECT id FROM documents WHERE name = ?", name)
        text = self._one("SELECT id FROM texts WHERE sha256 = ?", record["id"])
        version = None
        if document is not None and text is not None:
            version = self._one(
                "SELECT id FROM versions WHERE document_id = ? AND text_id = ?", document, text
            )
        return ArticlePlace(name, document, text, version)

    def _is_removed(self, name: str) -> bool:
        return self._one("SELECT 1 FROM removed WHERE name_sha256 = ?", hashed(name)) is not None

    def _is_read(self, version: int, record: Mapping[str, Any]) -> bool:
        """Whether there is a reading of a version by the same software and weights."""
        made_by = record.get("made_by", {})
        found = self._one(
            "SELECT id FROM readings WHERE version_id = ? AND software IS ? AND weights IS ?",
            version,
            made_by.get("onrecord"),
            made_by.get("weights"),
        )
        return found is not None

    def _latest_reading(self, document: int | None) -> int | None:
        return self._one(
            "SELECT r.id FROM readings r JOIN versions v ON v.id = r.version_id "
            "WHERE v.document_id = ? AND v.latest AND r.current",
            document,
        )

    def _add_version(self, place: ArticlePlace, record: Mapping[str, Any]) -> int:
        moment = now()
        document = place.document
        if document is None:
            self.connection.execute("DELETE FROM removed WHERE name_sha256 = ?", (hashed(place.name),))
            document = self._insert("INSERT INTO documents (name, added) VALUES (?, ?)", place.name, moment)
        text = place.text if place.text is not None else self._add_text(record["id"], record["text"])
        number = self._one("SELECT max(number) FROM versions WHERE document_id = ?", document) or 0
        self.connection.execute("UPDATE versions SET latest = 0 WHERE document_id = ?", (document,))
        outlet = self._outlets.number(record["outlet"]) if record.get("outlet") else None
        path, url = record.get("path"), record.get("url")
        return self._insert(
            "INSERT INTO versions (document_id, number, latest, text_id, outlet_id, path, url, "
            "title, author, published, language, added) VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            *(document, number + 1, text, outlet),
            *(readable(path) if path else None, url),
            *(record.get(key) for key in _PLAIN),
            moment,
        )

    def _add_text(self, sha256: str, text: str) -> int:
        made = wires.signature(text)
        wire = wires.find_wire(self.connection, made) if made else None
        number = self._insert(
            "INSERT INTO texts (sha256, text, characters, words, signature, wire) VALUES (?, ?, ?, ?, ?, ?)",
            *(sha256, text, len(text), len(text.split()), made, wire or 0),
        )
        if wire is None:
            self.connection.execute("UPDATE texts SET wire = id WHERE id = ?", (number,))
        if made:
            wires.enter(self.connection, number, made)
        return number

    def _add_reading(self, version: int, record: Mapping[str, Any], before: int | None = None) -> None:
        """A reading of a version, in place of that `before` it, or else of the version's own."""
        latest, text = self.connection.execute(
            "SELECT latest, text_id FROM versions WHERE id = ?", (version,)
        ).fetchone()
        earlier = self._retire(self._current_reading(version) if before is None else before, latest)
        if earlier.text_id is not None and earlier.text_id != text:
            carry_over(self.connection, earlier.text_id, text)
        reading = self._insert_reading(version, record)
        self._fill(version, reading, record, earlier)

    def reapply_corrections(self, version: int) -> None:
        """Apply the corrections that people made to what was read in a version, as they are now."""
        latest, words = self.connection.execute(
            "SELECT v.latest, t.text FROM versions v JOIN texts t ON t.id = v.text_id WHERE v.id = ?",
            (version,),
        ).fetchone()
        rows = self.connection.execute(
            "SELECT id, json FROM readings WHERE version_id = ? ORDER BY id DESC", (version,)
        ).fetchall()
        read = [(number, unpacked(blob, words)) for number, blob in rows]
        reading, record = next(
            ((number, one) for number, one in read if CORRECTIONS not in one.get("made_by", {})), read[-1]
        )
        earlier = self._retire(self._current_reading(version), latest)
        self.connection.execute(
            "UPDATE readings SET current = id = ?1 WHERE version_id = ?2", (reading, version)
        )
        self._fill(version, reading, record, earlier)

    def _fill(self, version: int, reading: int, record: Mapping[str, Any], earlier: EarlierReading) -> None:
        """Correct a reading; what is said in the newest version of a document is in the tables."""
        latest, text = self.connection.execute(
            "SELECT latest, text_id FROM versions WHERE id = ?", (version,)
        ).fetchone()
        corrected = with_corrections(self.connection, text, record)
        if corrected is not None:
            reading = self._insert_reading(version, corrected)
        if latest:
            self._tables.fill(reading, text, corrected or record, earlier)

    def _current_reading(self, version: int) -> int | None:
        return self._one("SELECT id FROM readings WHERE version_id = ? AND current", version)

    def _retire(self, reading: int | None, latest: bool) -> EarlierReading:
        """Take a reading out of the tables, if it is in them; who spoke in it."""
        if reading is None or not latest:
            return EarlierReading()
        earlier = earlier_speakers(self.connection, reading)
        _retire_rows(self.connection, reading)
        return earlier

    def _insert_reading(self, version: int, record: Mapping[str, Any]) -> int:
        """A reading of a version, which is the current one from now on."""
        self.connection.execute("UPDATE readings SET current = 0 WHERE version_id = ?", (version,))
        made_by = record.get("made_by", {})
        return self._insert(
            "INSERT INTO readings (version_id, current, software, weights, made, json) "
            "VALUES (?, 1, ?, ?, ?, ?)",
            *(version, made_by.get("onrecord"), made_by.get("weights"), now(), packed(record)),
        )

    def _one(self, query: str, *values: Any) -> int | None:
        row = self.connection.execute(query, values).fetchone()
        return None if row is None else row[0]

    def _insert(self, query: str, *values: Any) -> int:
        return int(self.connection.execute(query, values).lastrowid or 0)


def checked_json(article: Article | Mapping[str, Any]) -> Mapping[str, Any]:
    """The JSON of an article. Raises ValueError where it is not that of the contract."""
    if isinstance(article, Article):
        return article.to_json()
    Article.from_json(article)
    return article


def _retire_rows(connection: sqlite3.Connection, reading: int) -> None:
    """Take what a reading says out of the tables; its JSON stays, and its statements' keys lead to it."""
    connection.execute(
        "INSERT OR IGNORE INTO former_statements SELECT key, reading_id FROM statements WHERE reading_id = ?",
        (reading,),
    )
    connection.execute(
        "UPDATE identities SET statements = statements - c.n FROM ("
        "SELECT p.identity_id AS id, count(*) AS n FROM speakers p JOIN spoken_by b ON b.speaker_id = p.id "
        "WHERE p.reading_id = ? GROUP BY p.identity_id) c WHERE c.id = identities.id",
        (reading,),
    )
    for table in ("sentences", "statements", "speakers"):
        connection.execute(f"DELETE FROM {table} WHERE reading_id = ?", (reading,))


def remove(connection: sqlite3.Connection, documents: Sequence[int]) -> None:
    """Take out documents with their versions, statements, and all that nothing else has: texts, identities,
    names, decisions. What is left of a document is the hash of its name, by which adding passes over it.
    """
    for document in documents:
        (name,) = connection.execute("SELECT name FROM documents WHERE id = ?", (document,)).fetchone()
        identities = _numbers(connection, _IDENTITIES_IN, document)
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
    _drop_unused_words(connection)
    # what was deleted is still in the older pieces of the indexes until these are made one
    for index in ("statements_fts", "names_fts"):
        connection.execute(f"INSERT INTO {index} ({index}) VALUES ('optimize')")


def wipe(connection: sqlite3.Connection) -> None:
    """Write the file anew, so that nothing of what was removed is left between what is there."""
    connection.execute("VACUUM")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


_IDENTITIES_IN = (
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


def _drop_unused_words(connection: sqlite3.Connection) -> None:
    """Take out the names, roles and outlets that nothing in the record has."""
    connection.execute(
        "DELETE FROM names WHERE NOT EXISTS (SELECT 1 FROM speaker_names WHERE name_id = names.id) "
        "AND NOT EXISTS (SELECT 1 FROM speakers WHERE name_id = names.id)"
    )
    connection.execute("DELETE FROM name_keys WHERE name_id NOT IN (SELECT id FROM names)")
    connection.execute(
        "DELETE FROM roles WHERE NOT EXISTS (SELECT 1 FROM speaker_roles WHERE role_id = roles.id)"
    )
    connection.execute(
        "DELETE FROM outlets WHERE NOT EXISTS (SELECT 1 FROM versions WHERE outlet_id = outlets.id)"
    )
