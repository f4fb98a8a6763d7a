"""What people decided, kept by the text and the words that it is about: it outlives every reading."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from onrecord.model.article import Article
from onrecord.record.corrections.alignment import Alignment
from onrecord.record.corrections.annotation import PARTS, StatementAnnotation, alike
from onrecord.record.corrections.apply import Corrections, apply_corrections
from onrecord.record.store.keys import now

SPEAKER = "speaker"
"""Who is mentioned at the words is an identity."""
PRESENT = "statement"
"""At the words is a statement, as a person annotated it."""
ABSENT = "no statement"
"""At the words is no such statement."""
KINDS = (PRESENT, ABSENT)


def with_corrections(
    connection: sqlite3.Connection, text: int, record: Mapping[str, Any]
) -> dict[str, Any] | None:
    """The JSON of an article with the corrections of its text; None where there are none."""
    corrections = corrections_of(connection, text)
    if not corrections:
        return None
    return apply_corrections(Article.from_json(record), corrections).to_json()


def corrections_of(connection: sqlite3.Connection, text: int, export: str | None = None) -> Corrections:
    """The corrections of a text, or those that came from one export."""
    found: dict[str, list[StatementAnnotation]] = {PRESENT: [], ABSENT: []}
    rows = connection.execute(
        "SELECT kind, value FROM decisions WHERE text_id = ? AND kind IN (?, ?) ORDER BY id", (text, *KINDS)
    )
    for kind, value in rows:
        record = json.loads(value)
        if export is None or record.get("export") == export:
            found[kind].append(StatementAnnotation.from_json(record))
    return Corrections(tuple(found[PRESENT]), tuple(found[ABSENT]))


def decide(connection: sqlite3.Connection, text: int, export: str, corrections: Corrections) -> None:
    """Write down the corrections that came from an export, in place of those that came from it before.

    Where another's are about the same words, the newer hold.
    """
    everything = [*corrections.present, *corrections.absent]
    rows = connection.execute(
        "SELECT id, value FROM decisions WHERE text_id = ? AND kind IN (?, ?)", (text, *KINDS)
    ).fetchall()
    for number, value in rows:
        record = json.loads(value)
        known = StatementAnnotation.from_json(record)
        if record.get("export") == export or any(alike(known, one) for one in everything):
            connection.execute("DELETE FROM decisions WHERE id = ?", (number,))
    for kind, several in ((PRESENT, corrections.present), (ABSENT, corrections.absent)):
        for one in several:
            value = json.dumps({"export": export, **one.to_json()}, ensure_ascii=False)
            connection.execute(
                "INSERT INTO decisions (kind, text_id, start, end, value, made) VALUES (?, ?, ?, ?, ?, ?)",
                (kind, text, *one.span, value, now()),
            )


def realigned_value(value: str, alignment: Alignment) -> str | None:
    """The value of a correction for a text that its own was changed to; None where the words are no more."""
    record = json.loads(value)
    for name in PARTS:
        spans = [alignment.exact((start, end)) for start, end in record[name]]
        if None in spans:
            return None
        record[name] = spans
    return json.dumps(record, ensure_ascii=False)


def realigned(corrections: Corrections, alignment: Alignment) -> Corrections:
    """The corrections for a text that theirs was changed to, where the words are still there."""

    def all_moved(several: Iterable[StatementAnnotation]) -> tuple[StatementAnnotation, ...]:
        values = (realigned_value(json.dumps(one.to_json()), alignment) for one in several)
        return tuple(StatementAnnotation.from_json(json.loads(value)) for value in values if value)

    return Corrections(all_moved(corrections.present), all_moved(corrections.absent))


def carry_over(connection: sqlite3.Connection, old: int, new: int) -> None:
    """Let the decisions about a text hold for one that it was changed to, where the words are still there."""
    decisions = connection.execute(
        "SELECT kind, start, end, identity_id, value, made FROM decisions WHERE text_id = ?", (old,)
    ).fetchall()
    if not decisions or connection.execute("SELECT 1 FROM decisions WHERE text_id = ?", (new,)).fetchone():
        return
    texts = [
        connection.execute("SELECT text FROM texts WHERE id = ?", (number,)).fetchone()[0]
        for number in (old, new)
    ]
    alignment = Alignment(*texts)
    for kind, start, end, identity, value, made in decisions:
        place = alignment.about if kind == SPEAKER else alignment.exact
        span = place((start, end))
        new_value = realigned_value(value, alignment) if value is not None else None
        if span and (value is None) == (new_value is None):
            connection.execute(
                "INSERT INTO decisions (kind, text_id, start, end, identity_id, value, made) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                (kind, new, *span, identity, new_value, made),
            )
