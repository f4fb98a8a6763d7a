"""Figures that were claimed: by whom, when, of what, where, for which days, and which exclude each other."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from onrecord.readings.figures.bounds import exclude_each_other
from onrecord.readings.figures.lexicon import CLASSES
from onrecord.readings.places.gazetteer import gazetteer
from onrecord.record.compare.candidates import ComparisonContext, vectors_of
from onrecord.record.compare.vectors import Vectors
from onrecord.record.query.filters import ANY, FilterOptions, StatementFilters, conditions
from onrecord.record.query.search import ranked_numbers, speakers_of
from onrecord.record.results import Results
from onrecord.similarity import Claim

MOST_STATEMENTS = 2_000
"""Statements with figures that are laid beside each other."""
BEFORE = 3
"""Days before publication that a figure is about where the statement names no time."""
SAME_EVENT, SAME_EVENT_WITH_A_NAME = 0.45, 0.3
"""Where a statement names no place, the cosine from which two are taken to speak of the same event: without
more, and where the statements or the titles of their articles have a name in common."""
_MOST = 1_000
"""Statements that are looked at for this."""


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
class ComparableFigure:
    """A claim, not yet numbered, with what else tells whether another disputes it.

    `voices`: whose claim it is, as numbers of identities, or else the words for who it is.
    """

    claim: FigureClaim
    figure: int
    statement: int
    events: frozenset[str]
    voices: frozenset[str]
    places: tuple[Place, ...]
    title: str | None


class FigureClaims(Results[FigureClaim]):
    """Figures that were claimed, the oldest first. `among`: where there are more, so many of the newest
    are here."""

    def __init__(self, rows: Sequence[FigureClaim], among: int | None) -> None:
        super().__init__(FigureClaim, rows)
        self.among = among


def claims(
    vectors: Vectors, event: str | None, query: str | None, filters: StatementFilters, *, disputed: bool
) -> FigureClaims:
    """The figures of one event, or of any, in the statements of a query and filters.

    `disputed`: only those that another disputes. Raises RecordError as a search does.
    """
    narrowed: FilterOptions = {**filters, "figures": event or ANY}

    def made() -> FigureClaims:
        wanted = conditions(vectors.record, narrowed)
        ranked = ranked_numbers(vectors.record, query, narrowed, MOST_STATEMENTS + 1).numbers
        newest = sorted(ranked, reverse=True)[:MOST_STATEMENTS]
        context = vectors.context(wanted.low, wanted.high, filters.get("min_confidence"))
        rows = _claims_of(context, newest, event, disputed)
        return FigureClaims(rows, MOST_STATEMENTS if len(ranked) > MOST_STATEMENTS else None)

    return vectors.run(made)


def _claims_of(
    context: ComparisonContext, statements: Sequence[int], event: str | None, disputed: bool
) -> list[FigureClaim]:
    """The figures of statements, the oldest first, each with those that dispute it."""
    found = _figures(context.record, statements, event)
    against: dict[int, set[int]] = defaultdict(set)
    for one, other in disputes(found, lambda pairs: _alike(context, pairs)):
        against[one].add(other)
        against[other].add(one)
    shown = [at for at in range(len(found)) if against[at] or not disputed]
    numbers = {at: number for number, at in enumerate(shown, 1)}
    return [
        replace(
            found[at].claim,
            number=numbers[at],
            disputed_by=tuple(numbers[other] for other in sorted(against[at])),
        )
        for at in shown
    ]


def _figures(
    connection: sqlite3.Connection, statements: Iterable[int], event: str | None
) -> list[ComparableFigure]:
    """The figures of statements, of one event or of any, the oldest first; a text's copies give each once."""
    chosen = json.dumps(sorted(set(statements)))
    events: dict[int, set[str]] = defaultdict(set)
    for figure, name in connection.execute(_EVENTS, (chosen,)):
        events[figure].add(name)
    names, identities = speakers_of(connection, chosen)
    times = _times(connection, chosen)
    places: dict[int, list[Place]] = defaultdict(list)
    for statement, name, text, country in connection.execute(_PLACES, (chosen,)):
        places[statement].append(Place(name or text, country))
    made: dict[tuple[object, ...], ComparableFigure] = {}
    for (
        figure,
        statement,
        *bounds,
        published,
        outlet,
        source,
        content,
        key,
        document,
        wire,
        title,
    ) in connection.execute(_FIGURES, (chosen,)):
        if event is not None and event not in events[figure]:
            continue
        text, low, high, unit, description = bounds
        first, last = times.get(statement) or _before(published)
        who, where = names[statement], places[statement]
        claim = FigureClaim(
            0, published, "; ".join(who) or source or "nobody named", text, low, high, unit, description,
            " or ".join(sorted(events[figure])), first, last, tuple(place.name for place in where), (),
            outlet, content, key, tuple(identities[statement]), document, wire,
        )  # fmt: skip
        voices = frozenset(
            [str(number) for number in claim.identities]
            or [name.casefold() for name in who]
            or [(source or "").casefold()]
        )
        one = ComparableFigure(
            claim, figure, statement, frozenset(events[figure]), voices, tuple(where), title
        )
        made.setdefault((wire, text, content, voices), one)
    return sorted(made.values(), key=lambda one: (one.claim.published or "", one.figure))


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
_TIMES = f"""
SELECT t.statement_id, min(coalesce(t.first, t.last)), max(coalesce(t.last, t.first))
FROM times t JOIN statements s ON s.id = t.statement_id AND t.start >= s.start AND t.end <= s.end
WHERE t.statement_id {_OF} AND (t.first IS NOT NULL OR t.last IS NOT NULL) GROUP BY t.statement_id
"""
_PLACES = f"""
SELECT statement_id, name, text, country FROM places WHERE statement_id {_OF}
"""


Alike = Callable[[Sequence[tuple[ComparableFigure, ComparableFigure]]], Sequence[bool]]
"""Which pairs speak of the same event, as far as their words tell."""


def disputes(claims: Sequence[ComparableFigure], alike: Alike) -> list[tuple[int, int]]:
    """Pairs of numbers in `claims`, the lower first, that exclude each other.

    Same class of events, same unit, same place where both have one, overlapping days, bounds that exclude
    each other, different speakers. Where one of the two names no place, `alike` decides whether they speak
    of the same event.
    """
    found, unsure = [], []
    for one, other in _overlapping(claims):
        a, b = claims[one], claims[other]
        if not _may_dispute(a, b):
            continue
        if a.places and b.places:
            if _same_place(a.places, b.places):
                found.append((one, other))
        else:
            unsure.append((one, other))
    sure = alike([(claims[one], claims[other]) for one, other in unsure])
    found += [pair for pair, yes in zip(unsure, sure, strict=True) if yes]
    return sorted(found)


def _overlapping(claims: Sequence[ComparableFigure]) -> Iterator[tuple[int, int]]:
    """Pairs whose days overlap, each once: a sweep over the days."""
    dated = [
        at for at, one in enumerate(claims) if one.claim.first is not None and one.claim.last is not None
    ]
    order = sorted(dated, key=lambda at: (claims[at].claim.first or "", at))
    running: list[int] = []
    for at in order:
        first = claims[at].claim.first or ""
        running = [other for other in running if (claims[other].claim.last or "") >= first]
        for other in running:
            yield (other, at) if other < at else (at, other)
        running.append(at)


def _may_dispute(a: ComparableFigure, b: ComparableFigure) -> bool:
    """What does not depend on where it was."""
    return (
        a.events == b.events
        and bool(a.events)
        and a.events <= frozenset(CLASSES)
        and _same_unit(a, b)
        and exclude_each_other(a.claim, b.claim)
        and not a.voices & b.voices
        and (a.claim.wire != b.claim.wire or a.statement != b.statement)
    )


def _same_unit(a: ComparableFigure, b: ComparableFigure) -> bool:
    if a.claim.unit != b.claim.unit and a.claim.unit is not None and b.claim.unit is not None:
        return False
    return (
        a.claim.description is None
        or b.claim.description is None
        or a.claim.description.casefold() == b.claim.description.casefold()
    )


def _same_place(here: Sequence[Place], there: Sequence[Place]) -> bool:
    """Whether a place of one is a place of the other, or the country that one of the other's lies in."""
    return any(_within(a, b) or _within(b, a) for a in here for b in there)


def _within(small: Place, large: Place) -> bool:
    if small.country != large.country and small.country and large.country:
        return False
    if small.name.casefold() == large.name.casefold():
        return True
    return bool(small.country) and _is_country(large.name, large.country)


@lru_cache(maxsize=4096)
def _is_country(name: str, code: str | None) -> bool:
    return any(known.kind == "C" and known.country == code for known in gazetteer().look_up(name))


def _alike(
    context: ComparisonContext, pairs: Sequence[tuple[ComparableFigure, ComparableFigure]]
) -> list[bool]:
    statements = list(dict.fromkeys(one.statement for pair in pairs for one in pair))[:_MOST]
    vectors = {n: v.astype(np.float32) for n, v in vectors_of(context, statements).items()}
    units = {number: v / max(float(np.linalg.norm(v)), 1e-9) for number, v in vectors.items()}
    return [_are_alike(a, b, units) for a, b in pairs]


def _are_alike(a: ComparableFigure, b: ComparableFigure, units: Mapping[int, NDArray[np.float32]]) -> bool:
    if a.statement not in units or b.statement not in units:
        return False
    cosine = float(units[a.statement] @ units[b.statement])
    # where one names a place, the other must at least be in an article about it, or it may be of another
    near_enough = cosine >= SAME_EVENT and not (a.places or b.places)
    return near_enough or (cosine >= SAME_EVENT_WITH_A_NAME and bool(_names(a) & _names(b)))


def _names(one: ComparableFigure) -> frozenset[str]:
    return Claim(one.title or "").names | Claim(one.claim.content).names
