"""What a person says of who is who: identities made one, one made two, and kept so whatever is read."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence

from onrecord.model.speakers import Speaker
from onrecord.names import fuller
from onrecord.record.corrections.decisions import SPEAKER
from onrecord.record.errors import RecordError
from onrecord.record.identities.join import IdentityLink
from onrecord.record.store.articles import document_number
from onrecord.record.store.keys import now


def decided_speakers(
    connection: sqlite3.Connection, text: int, speakers: Iterable[Speaker]
) -> dict[int, IdentityLink]:
    """The identities that people decided on, by the ids of an article's speakers.

    A decision is a speaker's that has a mention at its words, or at a part of them.
    """
    decisions = connection.execute(
        "SELECT start, end, identity_id FROM decisions WHERE text_id = ? AND kind = ? ORDER BY id",
        (text, SPEAKER),
    ).fetchall()
    found: dict[int, IdentityLink] = {}
    if not decisions:
        return found
    everybody = list(speakers)
    for start, end, identity in decisions:
        for speaker in everybody:
            if any(first < end and start < last for first, last in speaker.mentions):
                found[speaker.id] = IdentityLink(identity, 1.0, decided=True)
                break
    return found


def decide_speakers(connection: sqlite3.Connection, identity: int) -> None:
    """Write down that all who have an identity now are it, whatever is added or read again."""
    connection.execute(
        "DELETE FROM decisions WHERE kind = ? AND (text_id, start, end) IN (SELECT v.text_id, m.start, m.end "
        "FROM speakers s JOIN readings r ON r.id = s.reading_id JOIN versions v ON v.id = r.version_id "
        "JOIN mentions m ON m.speaker_id = s.id WHERE s.identity_id = ?)",
        (SPEAKER, identity),
    )
    connection.execute(
        "INSERT INTO decisions (kind, text_id, start, end, identity_id, made) "
        "SELECT ?, v.text_id, m.start, m.end, s.identity_id, ? FROM speakers s "
        "JOIN readings r ON r.id = s.reading_id JOIN versions v ON v.id = r.version_id "
        "JOIN mentions m ON m.speaker_id = s.id AND m.start = "
        "(SELECT min(start) FROM mentions WHERE speaker_id = s.id) WHERE s.identity_id = ? "
        "GROUP BY v.text_id, m.start, m.end",
        (SPEAKER, now(), identity),
    )
    connection.execute("UPDATE speakers SET decided = 1 WHERE identity_id = ?", (identity,))


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


def drop_orphans(connection: sqlite3.Connection, identities: Iterable[int]) -> None:
    """Take out those of the identities that no speaker has and no decision is about."""
    connection.executemany(
        "DELETE FROM identities WHERE id = ?1 "
        "AND NOT EXISTS (SELECT 1 FROM speakers WHERE identity_id = ?1) "
        "AND NOT EXISTS (SELECT 1 FROM decisions WHERE identity_id = ?1)",
        [(identity,) for identity in identities],
    )
