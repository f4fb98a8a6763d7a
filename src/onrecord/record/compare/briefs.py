"""What comparing needs to know of many statements at once."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Brief:
    """A statement in short. `voices`: who says it, as numbers of identities, or else the words of the
    source; `day` the day of publication, or "" where it is not known; `open` where nothing is claimed: it
    is asked, or the cue is denied ("did not say")."""

    id: int
    content: str
    voices: frozenset[str]
    named: bool
    outlet: str | None
    day: str
    wire: int
    start: int
    end: int
    direct: bool
    denying: bool
    open: bool

    def overlaps(self, other: Brief) -> bool:
        """Whether one is a part of what the other says, in the same text or a copy of it."""
        return self.wire == other.wire and self.start < other.end and other.start < self.end

    @property
    def voice(self) -> tuple[frozenset[str], str | None]:
        """Who says it, and in which outlet."""
        return self.voices, self.outlet


def briefs(
    connection: sqlite3.Connection, numbers: Iterable[int], least: float | None = None
) -> dict[int, Brief]:
    """The statements of these numbers that have a confidence of at least `least`."""
    chosen = json.dumps(sorted(set(numbers)))
    voices: dict[int, set[str]] = defaultdict(set)
    named: set[int] = set()
    for number, identity, name in connection.execute(_VOICES, (chosen,)):
        voices[number].add(name.casefold() if identity is None else str(identity))
        if identity is not None:
            named.add(number)
    found = {}
    for row in connection.execute(_BRIEF, (chosen, least or 0)):
        number, content, source, outlet, published, wire, start, end, kind, act, stance, negated = row
        found[number] = Brief(
            number,
            content,
            frozenset(voices[number] or {(source or "").casefold()}),
            number in named,
            outlet,
            (published or "")[:10],
            wire,
            start,
            end,
            kind != "indirect",
            stance == "denying",
            act == "ask" or bool(negated),
        )
    return found


_OF = "IN (SELECT value FROM json_each(?))"
_VOICES = f"""
SELECT b.statement_id, p.identity_id, n.text FROM spoken_by b JOIN speakers p ON p.id = b.speaker_id
JOIN names n ON n.id = p.name_id WHERE b.statement_id {_OF}
"""
_BRIEF = f"""
SELECT s.id, s.content, s.source, o.name, v.published, t.wire, s.start, s.end, s.kind, s.act, s.stance,
s.act_negated
FROM statements s JOIN readings r ON r.id = s.reading_id JOIN versions v ON v.id = r.version_id
JOIN texts t ON t.id = v.text_id LEFT JOIN outlets o ON o.id = v.outlet_id
WHERE s.id {_OF} AND s.confidence >= ?
"""
