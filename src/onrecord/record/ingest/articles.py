"""An article into the record: which document, version and reading it is, and its rows."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from onrecord.record.corrections.apply import CORRECTIONS
from onrecord.record.corrections.decisions import put_right
from onrecord.record.identities.decisions import carry_over
from onrecord.record.identities.earlier import Former, former_speakers, retire
from onrecord.record.ingest.reading_tables import Contents
from onrecord.record.store import wires
from onrecord.record.store.dictionary import Dictionary
from onrecord.record.store.moment import now
from onrecord.record.store.naming import document_name, hashed, readable
from onrecord.record.store.packing import packed, unpacked

Outcome = Literal["added", "version", "reread", "known", "removed"]
"""A new document; a new text of one; a new reading; nothing new; one that a person took out."""

_PLAIN = ("title", "author", "published", "language")


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the record an article belongs: rows that are there, None for those that are not."""

    name: str
    document: int | None
    text: int | None
    version: int | None


class Store:
    """Puts articles into a record. Everything happens in the transaction of whoever calls."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._outlets = Dictionary(connection, "outlets", "name")
        self._contents = Contents(connection)

    def forget(self) -> None:
        """Remember nothing: the record was changed by others, or what was written was taken back."""
        self._outlets.forget()
        self._contents.forget()

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
        former = self._latest_reading(place.document)
        version = self._add_version(place, record)
        self._add_reading(version, record, former)
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

    def place(self, record: Mapping[str, Any], document_of: str | None = None) -> Place:
        """What the record has of an article's document and text."""
        name = document_of or document_name(record)
        document = self._one("SELECT id FROM documents WHERE name = ?", name)
        text = self._one("SELECT id FROM texts WHERE sha256 = ?", record["id"])
        version = None
        if document is not None and text is not None:
            version = self._one(
                "SELECT id FROM versions WHERE document_id = ? AND text_id = ?", document, text
            )
        return Place(name, document, text, version)

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

    def _add_version(self, place: Place, record: Mapping[str, Any]) -> int:
        moment = now()
        document = place.document
        if document is None:
            self._connection.execute("DELETE FROM removed WHERE name_sha256 = ?", (hashed(place.name),))
            document = self._insert("INSERT INTO documents (name, added) VALUES (?, ?)", place.name, moment)
        text = place.text if place.text is not None else self._add_text(record["id"], record["text"])
        number = self._one("SELECT max(number) FROM versions WHERE document_id = ?", document) or 0
        self._connection.execute("UPDATE versions SET latest = 0 WHERE document_id = ?", (document,))
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
        wire = wires.find_wire(self._connection, made) if made else None
        number = self._insert(
            "INSERT INTO texts (sha256, text, characters, words, signature, wire) VALUES (?, ?, ?, ?, ?, ?)",
            *(sha256, text, len(text), len(text.split()), made, wire or 0),
        )
        if wire is None:
            self._connection.execute("UPDATE texts SET wire = id WHERE id = ?", (number,))
        if made:
            wires.enter(self._connection, number, made)
        return number

    def _add_reading(self, version: int, record: Mapping[str, Any], former: int | None = None) -> None:
        """A reading of a version, in place of that before it: `former`, or else the version's own.

        Only what is said in the newest version is in the tables.
        """
        latest, text = self._connection.execute(
            "SELECT latest, text_id FROM versions WHERE id = ?", (version,)
        ).fetchone()
        if former is None:
            former = self._one("SELECT id FROM readings WHERE version_id = ? AND current", version)
        known = Former()
        if former is not None and latest:
            known = former_speakers(self._connection, former)
            retire(self._connection, former)
            if known.text_id is not None and known.text_id != text:
                carry_over(self._connection, known.text_id, text)
        reading = self._insert_reading(version, record)
        right = put_right(self._connection, text, record)
        if right is not None:
            reading = self._insert_reading(version, right)
        if latest:
            self._contents.fill(reading, text, right or record, known)

    def put_right_anew(self, version: int) -> None:
        """Apply the corrections that people made to what was read in a version, as they are now."""
        latest, text, words = self._connection.execute(
            "SELECT v.latest, t.id, t.text FROM versions v JOIN texts t ON t.id = v.text_id WHERE v.id = ?",
            (version,),
        ).fetchone()
        rows = self._connection.execute(
            "SELECT id, json FROM readings WHERE version_id = ? ORDER BY id DESC", (version,)
        ).fetchall()
        read = [(number, unpacked(blob, words)) for number, blob in rows]
        reading, record = next(
            ((number, one) for number, one in read if CORRECTIONS not in one.get("made_by", {})), read[-1]
        )
        known = Former()
        if latest:
            former = self._one("SELECT id FROM readings WHERE version_id = ? AND current", version)
            if former is not None:
                known = former_speakers(self._connection, former)
                retire(self._connection, former)
        right = put_right(self._connection, text, record)
        if right is None:
            self._connection.execute(
                "UPDATE readings SET current = id = ?1 WHERE version_id = ?2", (reading, version)
            )
        else:
            reading = self._insert_reading(version, right)
        if latest:
            self._contents.fill(reading, text, right or record, known)

    def _insert_reading(self, version: int, record: Mapping[str, Any]) -> int:
        """A reading of a version, which is the current one from now on."""
        self._connection.execute("UPDATE readings SET current = 0 WHERE version_id = ?", (version,))
        made_by = record.get("made_by", {})
        return self._insert(
            "INSERT INTO readings (version_id, current, software, weights, made, json) "
            "VALUES (?, 1, ?, ?, ?, ?)",
            *(version, made_by.get("onrecord"), made_by.get("weights"), now(), packed(record)),
        )

    def _one(self, query: str, *values: Any) -> int | None:
        row = self._connection.execute(query, values).fetchone()
        return None if row is None else row[0]

    def _insert(self, query: str, *values: Any) -> int:
        return int(self._connection.execute(query, values).lastrowid or 0)
