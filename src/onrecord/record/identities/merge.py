"""A person puts right who is who: identities made one, and one made two."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from onrecord.names import fuller
from onrecord.record.errors import RecordError
from onrecord.record.identities.decisions import decide_speakers
from onrecord.record.store.articles import document_number


def merge(connection: sqlite3.Connection, keep: int, others: Sequence[int]) -> None:
    """Make the others one with `keep`, for good. Raises RecordError where there is nothing to merge."""
    gone = [other for other in dict.fromkeys(others) if other != keep]
    if not gone:
        raise RecordError(f"{keep} cannot be merged with itself: give the number of another")
    for other in gone:
        connection.execute("UPDATE speakers SET identity_id = ? WHERE identity_id = ?", (keep, other))
        connection.execute("UPDATE decisions SET identity_id = ? WHERE identity_id = ?", (keep, other))
        connection.execute(
            "INSERT OR IGNORE INTO identity_names SELECT name_id, ? FROM identity_names "
            "WHERE identity_id = ?",
            (keep, other),
        )
        _take_name(connection, keep, other)
        connection.execute("DELETE FROM identities WHERE id = ?", (other,))
    decide_speakers(connection, keep)
    recount(connection, [keep])


def split(connection: sqlite3.Connection, identity: int, places: Sequence[str], name: str | None) -> int:
    """Make another identity of those speakers of one that are in some articles; its number.

    `places`: URLs or paths of articles, or keys of statements. Both sides are decided on. Raises
    RecordError where an article has no such speaker, or nobody would be left.
    """
    chosen = [number for place in places for number in _speakers_at(connection, identity, place)]
    (count,) = connection.execute(
        "SELECT count(*) FROM speakers WHERE identity_id = ?", (identity,)
    ).fetchone()
    if len(set(chosen)) == count:
        raise RecordError(
            f"all articles of {identity} were given, so nobody would be left: give some of them"
        )
    made = connection.execute(
        "INSERT INTO identities (name, type, named_by) SELECT coalesce(?1, name), type, "
        "iif(?1 IS NULL, 'articles', 'person') FROM identities WHERE id = ?2",
        (name, identity),
    )
    other = int(made.lastrowid or 0)
    connection.execute(
        "UPDATE speakers SET identity_id = ? WHERE id IN (SELECT value FROM json_each(?))",
        (other, json.dumps(chosen)),
    )
    for one in (identity, other):
        decide_speakers(connection, one)
        name_anew(connection, one)
    recount(connection, [identity, other])
    return other


def name_anew(connection: sqlite3.Connection, identity: int) -> None:
    """Let an identity be found by the names that are printed of it now, and no others."""
    connection.execute("DELETE FROM identity_names WHERE identity_id = ?", (identity,))
    connection.execute(
        "INSERT INTO identity_names SELECT DISTINCT a.name_id, p.identity_id FROM speakers p "
        "CROSS JOIN speaker_names a ON a.speaker_id = p.id WHERE p.identity_id = ? AND p.named",
        (identity,),
    )


def recount(connection: sqlite3.Connection, identities: Sequence[int]) -> None:
    """Count the statements of identities anew."""
    connection.executemany(
        "UPDATE identities SET statements = (SELECT count(DISTINCT b.statement_id) FROM speakers p "
        "JOIN spoken_by b ON b.speaker_id = p.id WHERE p.identity_id = ?1) WHERE id = ?1",
        [(identity,) for identity in identities],
    )


def _take_name(connection: sqlite3.Connection, keep: int, other: int) -> None:
    """The fuller name of two, unless a person chose it."""
    (own, kind, by), (its, *_) = (
        connection.execute("SELECT name, type, named_by FROM identities WHERE id = ?", (one,)).fetchone()
        for one in (keep, other)
    )
    if by == "articles" and kind == "person" and fuller(own, its) == its:
        connection.execute("UPDATE identities SET name = ? WHERE id = ?", (its, keep))


def _speakers_at(connection: sqlite3.Connection, identity: int, place: str) -> list[int]:
    """The speakers of an identity in the article of a name, or whose statement of a key it is."""
    rows = connection.execute(
        "SELECT p.id FROM statements s JOIN spoken_by b ON b.statement_id = s.id "
        "JOIN speakers p ON p.id = b.speaker_id WHERE s.key = ? AND p.identity_id = ?",
        (place, identity),
    ).fetchall()
    document = None if rows else document_number(connection, place)
    if document is not None:
        rows = connection.execute(
            "SELECT p.id FROM speakers p JOIN readings r ON r.id = p.reading_id "
            "JOIN versions v ON v.id = r.version_id WHERE v.document_id = ? AND p.identity_id = ?",
            (document, identity),
        ).fetchall()
    if not rows:
        raise RecordError(
            f"{place}: {identity} does not speak there: give articles, or keys of its statements"
        )
    return [number for (number,) in rows]
