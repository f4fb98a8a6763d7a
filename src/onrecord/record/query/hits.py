"""Statements as a search shows them: who said it, where it stands, and the sentence around."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.marks import paragraphs
from onrecord.speakers.sentences import sentence_at

_AROUND = 2_000
"""Characters to each side of a content that are looked at for the sentence."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A statement that was found. `speakers` are names across articles, `identities` their numbers
    (of those that have a name); `sentence` the words around the content; `document` the URL or path;
    `wire` is the same for copies of one text.
    """

    key: str
    speakers: tuple[str, ...]
    identities: tuple[int, ...]
    source: str | None
    cue: str | None
    content: str
    sentence: str
    kind: str
    act: str | None
    certainty: str | None
    confidence: float
    outlet: str | None
    published: str | None
    title: str | None
    document: str
    wire: int
    start: int
    end: int


def hits(connection: sqlite3.Connection, numbers: Sequence[int]) -> list[Hit]:
    """The statements of these numbers, in their order."""
    chosen = (json.dumps(list(numbers)),)
    names: dict[int, list[str]] = defaultdict(list)
    identities: dict[int, list[int]] = defaultdict(list)
    for number, name, identity in connection.execute(_SPEAKERS, chosen):
        names[number].append(name)
        if identity is not None:
            identities[number].append(identity)
    found = {}
    for number, window, begin, *cells in connection.execute(_STATEMENTS, chosen):
        key, source, cue, content, *rest, start, end = cells
        sentence = _sentence(window, start - begin, end - begin)
        who = (tuple(names[number]), tuple(identities[number]))
        found[number] = Hit(*(key, *who, source, cue, content, sentence, *rest, start, end))
    return [found[number] for number in numbers if number in found]


_SPEAKERS = """
SELECT b.statement_id, coalesce(i.name, n.text), p.identity_id
FROM spoken_by b JOIN speakers p ON p.id = b.speaker_id JOIN names n ON n.id = p.name_id
LEFT JOIN identities i ON i.id = p.identity_id
WHERE b.statement_id IN (SELECT value FROM json_each(?)) ORDER BY b.statement_id, p.number
"""
_STATEMENTS = f"""
SELECT s.id, substr(t.text, max(0, s.start - {_AROUND}) + 1, s.end - s.start + 2 * {_AROUND}),
  max(0, s.start - {_AROUND}), s.key, s.source, s.cue, s.content, s.kind, s.act, s.certainty, s.confidence,
  o.name, v.published, v.title, d.name, t.wire, s.start, s.end
FROM statements s JOIN readings r ON r.id = s.reading_id JOIN versions v ON v.id = r.version_id
JOIN documents d ON d.id = v.document_id JOIN texts t ON t.id = v.text_id
LEFT JOIN outlets o ON o.id = v.outlet_id
WHERE s.id IN (SELECT value FROM json_each(?))
"""


def _sentence(window: str, start: int, end: int) -> str:
    """The sentences of a piece of text that a stretch of it is in, on one line."""
    parts = paragraphs(window)
    first, _ = sentence_at(window, start, parts)
    _, last = sentence_at(window, max(start, end - 1), parts)
    return " ".join(window[min(first, start) : max(last, end)].split())
