"""Figures that were claimed: by whom, when, of what, where and for which days."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.record.results import Results

BEFORE = 3
"""Days before publication that a figure is about where the statement names no time."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place that a statement names: its name in the gazetteer, or as printed, and its country."""

    name: str
    country: str | None


@dataclass(frozen=True, slots=True)
class FigureClaim:
    """A figure that somebody claimed.

    `number` counts from 1 in the answer. `low` and `high`: the bounds, None where open. `first` and `last`:
    the days it is about, from the statement's times, else the days before publication; None where neither
    is known. `places`: those the statement names. `disputed_by`: numbers of the claims that exclude it.
    """

    number: int
    published: str | None
    claimant: str
    text: str
    low: float | None
    high: float | None
    unit: str | None
    description: str | None
    event: str
    first: str | None
    last: str | None
    places: tuple[str, ...]
    disputed_by: tuple[int, ...]
    outlet: str | None
    content: str
    key: str
    identities: tuple[int, ...]
    document: str
    wire: int


@dataclass(frozen=True, slots=True)
class Raw:
    """A figure with all that tells whether another disputes it."""

    figure: int
    statement: int
    text: str
    low: float | None
    high: float | None
    unit: str | None
    description: str | None
    events: frozenset[str]
    claimants: tuple[str, ...]
    identities: tuple[int, ...]
    source: str
    first: str | None
    last: str | None
    places: tuple[Place, ...]
    published: str | None
    outlet: str | None
    content: str
    key: str
    document: str
    wire: int
    title: str | None

    @property
    def claimant(self) -> str:
        """Whose claim it is, as it is shown."""
        return "; ".join(self.claimants) or self.source or "nobody named"

    @property
    def voices(self) -> frozenset[str]:
        """Whose claim it is, as it is compared."""
        numbers = [str(number) for number in self.identities]
        return frozenset(numbers or [name.casefold() for name in self.claimants] or [self.source.casefold()])


class FigureClaims(Results[FigureClaim]):
    """Figures that were claimed, the oldest first. `among`: where there are more, so many of the newest
    are here."""

    def __init__(self, rows: Sequence[FigureClaim], among: int | None) -> None:
        super().__init__(FigureClaim, rows)
        self.among = among


def raw_figures(connection: sqlite3.Connection, statements: Iterable[int], event: str | None) -> list[Raw]:
    """The figures of statements, of one event or of any, the oldest first; a text's copies give each once."""
    chosen = json.dumps(sorted(set(statements)))
    events: dict[int, set[str]] = defaultdict(set)
    for figure, name in connection.execute(_EVENTS, (chosen,)):
        events[figure].add(name)
    names, identities = _claimants(connection, chosen)
    times = _times(connection, chosen)
    places: dict[int, list[Place]] = defaultdict(list)
    for statement, name, text, country in connection.execute(_PLACES, (chosen,)):
        places[statement].append(Place(name or text, country))
    made: dict[tuple[object, ...], Raw] = {}
    for figure, statement, text, low, high, unit, description, *rest in connection.execute(
        _FIGURES, (chosen,)
    ):
        published, outlet, source, content, key, document, wire, title = rest
        if event is not None and event not in events[figure]:
            continue
        first, last = times.get(statement) or _before(published)
        one = Raw(
            figure, statement, text, low, high, unit, description, frozenset(events[figure]),
            tuple(names[statement]), tuple(identities[statement]), source or "", first, last,
            tuple(places[statement]), published, outlet, content, key, document, wire, title,
        )  # fmt: skip
        made.setdefault((wire, text, content, one.voices), one)
    return sorted(made.values(), key=lambda one: (one.published or "", one.figure))


def _claimants(
    connection: sqlite3.Connection, chosen: str
) -> tuple[dict[int, list[str]], dict[int, list[int]]]:
    names: dict[int, list[str]] = defaultdict(list)
    identities: dict[int, list[int]] = defaultdict(list)
    for statement, name, identity in connection.execute(_SPEAKERS, (chosen,)):
        names[statement].append(name)
        if identity is not None:
            identities[statement].append(identity)
    return names, identities


def _times(connection: sqlite3.Connection, chosen: str) -> dict[int, tuple[str, str]]:
    """From the first day that the words of a content name to the last, where they name any."""
    return {
        statement: (min(first or last, last or first), max(first or last, last or first))
        for statement, first, last in connection.execute(_TIMES, (chosen,))
    }


def _before(published: str | None) -> tuple[str | None, str | None]:
    if not published:
        return None, None
    try:
        last = date.fromisoformat(published[:10])
    except ValueError:
        return None, None
    return (last - timedelta(BEFORE)).isoformat(), last.isoformat()


_OF = "IN (SELECT value FROM json_each(?))"
_FIGURES = f"""
SELECT f.id, s.id, f.text, f.low, f.high, f.unit, f.description, v.published, o.name, s.source, s.content,
s.key,
  d.name, t.wire, v.title
FROM figures f JOIN statements s ON s.id = f.statement_id JOIN readings r ON r.id = s.reading_id
JOIN versions v ON v.id = r.version_id JOIN documents d ON d.id = v.document_id JOIN texts t ON t.id =
v.text_id
LEFT JOIN outlets o ON o.id = v.outlet_id
WHERE f.statement_id {_OF} ORDER BY s.id, f.number
"""
_EVENTS = f"""
SELECT e.figure_id, e.event FROM figures f JOIN figure_events e ON e.figure_id = f.id WHERE f.statement_id
{_OF}
"""
_SPEAKERS = f"""
SELECT b.statement_id, coalesce(i.name, n.text), p.identity_id
FROM spoken_by b JOIN speakers p ON p.id = b.speaker_id JOIN names n ON n.id = p.name_id
LEFT JOIN identities i ON i.id = p.identity_id WHERE b.statement_id {_OF} ORDER BY b.statement_id, p.number
"""
_TIMES = f"""
SELECT t.statement_id, min(coalesce(t.first, t.last)), max(coalesce(t.last, t.first))
FROM times t JOIN statements s ON s.id = t.statement_id AND t.start >= s.start AND t.end <= s.end
WHERE t.statement_id {_OF} AND (t.first IS NOT NULL OR t.last IS NOT NULL) GROUP BY t.statement_id
"""
_PLACES = f"""
SELECT statement_id, name, text, country FROM places WHERE statement_id {_OF}
"""
