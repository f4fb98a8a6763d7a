"""What people decided, kept by the words that it is about."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from onrecord.model.speakers import Speaker
from onrecord.record.corrections.alignment import Moves
from onrecord.record.corrections.decisions import moved as moved_value
from onrecord.record.identities.join import Joined
from onrecord.record.store.moment import now

SPEAKER = "speaker"
"""Who is mentioned at the words is an identity."""


def decided_speakers(
    connection: sqlite3.Connection, text: int, speakers: Iterable[Speaker]
) -> dict[int, Joined]:
    """The identities that people decided on, by the ids of an article's speakers.

    A decision is a speaker's that has a mention at its words, or at a part of them.
    """
    decisions = connection.execute(
        "SELECT start, end, identity_id FROM decisions WHERE text_id = ? AND kind = ? ORDER BY id",
        (text, SPEAKER),
    ).fetchall()
    found: dict[int, Joined] = {}
    if not decisions:
        return found
    everybody = list(speakers)
    for start, end, identity in decisions:
        for speaker in everybody:
            if any(first < end and start < last for first, last in speaker.mentions):
                found[speaker.id] = Joined(identity, 1.0, decided=True)
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
    moves = Moves(*texts)
    for kind, start, end, identity, value, made in decisions:
        moved = moves.about if kind == SPEAKER else moves.exact
        span = moved((start, end))
        new_value = moved_value(value, moves) if value is not None else None
        if span and (value is None) == (new_value is None):
            connection.execute(
                "INSERT INTO decisions (kind, text_id, start, end, identity_id, value, made) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                (kind, new, *span, identity, new_value, made),
            )
