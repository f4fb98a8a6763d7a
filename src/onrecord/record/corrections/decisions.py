"""Corrections as decisions: kept by the text that they are about, they outlive every reading of it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from onrecord.model.article import Article
from onrecord.record.corrections.alignment import Moves
from onrecord.record.corrections.annotation import PARTS, Told, alike
from onrecord.record.corrections.apply import Corrections, corrected
from onrecord.record.store.moment import now

TOLD = "statement"
"""At the words is a statement, as a person tells it."""
GONE = "no statement"
"""At the words is no such statement."""
KINDS = (TOLD, GONE)


def put_right(connection: sqlite3.Connection, text: int, record: Mapping[str, Any]) -> dict[str, Any] | None:
    """The JSON of an article with the corrections of its text; None where there are none."""
    corrections = corrections_of(connection, text)
    if not corrections:
        return None
    return corrected(Article.from_json(record), corrections).to_json()


def corrections_of(connection: sqlite3.Connection, text: int, export: str | None = None) -> Corrections:
    """The corrections of a text, or those that came from one export."""
    found: dict[str, list[Told]] = {TOLD: [], GONE: []}
    rows = connection.execute(
        "SELECT kind, value FROM decisions WHERE text_id = ? AND kind IN (?, ?) ORDER BY id", (text, *KINDS)
    )
    for kind, value in rows:
        record = json.loads(value)
        if export is None or record.get("export") == export:
            found[kind].append(Told.from_json(record))
    return Corrections(tuple(found[TOLD]), tuple(found[GONE]))


def decide(connection: sqlite3.Connection, text: int, export: str, corrections: Corrections) -> None:
    """Write down the corrections that came from an export, in place of those that came from it before.

    Where another's are about the same words, the newer hold.
    """
    everything = [*corrections.told, *corrections.gone]
    rows = connection.execute(
        "SELECT id, value FROM decisions WHERE text_id = ? AND kind IN (?, ?)", (text, *KINDS)
    ).fetchall()
    for number, value in rows:
        record = json.loads(value)
        told = Told.from_json(record)
        if record.get("export") == export or any(alike(told, one) for one in everything):
            connection.execute("DELETE FROM decisions WHERE id = ?", (number,))
    for kind, several in ((TOLD, corrections.told), (GONE, corrections.gone)):
        for one in several:
            value = json.dumps({"export": export, **one.to_json()}, ensure_ascii=False)
            connection.execute(
                "INSERT INTO decisions (kind, text_id, start, end, value, made) VALUES (?, ?, ?, ?, ?, ?)",
                (kind, text, *one.span, value, now()),
            )


def moved(value: str, moves: Moves) -> str | None:
    """The value of a correction for a text that its own was changed to; None where the words are no more."""
    record = json.loads(value)
    for name in PARTS:
        spans = [moves.exact((start, end)) for start, end in record[name]]
        if None in spans:
            return None
        record[name] = spans
    return json.dumps(record, ensure_ascii=False)


def carried(corrections: Corrections, moves: Moves) -> Corrections:
    """The corrections for a text that theirs was changed to, where the words are still there."""

    def all_moved(several: Iterable[Told]) -> tuple[Told, ...]:
        values = (moved(json.dumps(one.to_json()), moves) for one in several)
        return tuple(Told.from_json(json.loads(value)) for value in values if value)

    return Corrections(all_moved(corrections.told), all_moved(corrections.gone))
