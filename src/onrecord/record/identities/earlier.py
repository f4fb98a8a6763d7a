"""What was known of an article before it was read again or changed: its speakers' identities carry over."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from onrecord.model.passage import Span
from onrecord.model.speakers import Speaker
from onrecord.record.identities.join import Joined


@dataclass(frozen=True, slots=True)
class FormerSpeaker:
    """A speaker of the reading before, with its identity."""

    name: str
    joined: Joined
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Former:
    """The speakers of the reading before, and the text that it was of."""

    text_id: int | None = None
    speakers: tuple[FormerSpeaker, ...] = ()
    identities: frozenset[int] = field(default_factory=frozenset)


def former_speakers(connection: sqlite3.Connection, reading: int) -> Former:
    """The speakers of a reading that is about to go."""
    (text,) = connection.execute(
        "SELECT v.text_id FROM readings r JOIN versions v ON v.id = r.version_id WHERE r.id = ?", (reading,)
    ).fetchone()
    rows = connection.execute(
        "SELECT s.id, n.text, s.identity_id, s.confidence, s.decided FROM speakers s "
        "JOIN names n ON n.id = s.name_id WHERE s.reading_id = ? AND s.identity_id IS NOT NULL",
        (reading,),
    ).fetchall()
    found = []
    for number, name, identity, confidence, decided in rows:
        spans = connection.execute("SELECT start, end FROM mentions WHERE speaker_id = ?", (number,))
        found.append(FormerSpeaker(name, Joined(identity, confidence, bool(decided)), tuple(spans)))
    return Former(text, tuple(found), frozenset(one.joined.identity for one in found))


def retire(connection: sqlite3.Connection, reading: int) -> None:
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


def carried(speakers: Iterable[Speaker], former: Former, *, same_text: bool) -> dict[int, Joined]:
    """The identities of the speakers that were there before, by their ids in the article.

    In the same text a speaker is who shares most mentions, in a changed one who has the same name.
    """
    if same_text:
        return _by_mentions(speakers, former)
    by_name: Mapping[str, Joined] = {one.name: one.joined for one in former.speakers}
    return {one.id: by_name[one.name] for one in speakers if one.named and one.name in by_name}


def _by_mentions(speakers: Iterable[Speaker], former: Former) -> dict[int, Joined]:
    shared = []
    for speaker in speakers:
        own = set(speaker.mentions)
        for number, one in enumerate(former.speakers):
            common = len(own.intersection(one.mentions))
            if common and speaker.named:
                shared.append((common, speaker.name == one.name, speaker.id, number))
    found: dict[int, Joined] = {}
    left = set(range(len(former.speakers)))
    for _, _, speaker_id, number in sorted(shared, key=lambda pair: (-pair[0], -pair[1], pair[2:])):
        if speaker_id not in found and number in left:
            found[speaker_id] = former.speakers[number].joined
            left.remove(number)
    return found
