"""What narrows a search: each filter as SQL that tests a statement, and, where that helps, finds them."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypedDict

from onrecord.model.article import KINDS
from onrecord.model.readings import ACT_KINDS, LEVELS
from onrecord.record.errors import RecordError
from onrecord.record.identities.directory import identities_named
from onrecord.record.store.keys import day_number, first_of

PLAIN = "plain"
"""The certainty of a statement that shows none."""
ANY = "*"
"""Figures of any kind."""
_NEVER = "9999-12-31"
_HAS_EVENT = "SELECT 1 FROM figure_events WHERE event = ? LIMIT 1"
_OF = "(SELECT value FROM json_each(?))"
# CROSS JOIN and + tell SQLite in which order to join: it has no statistics to guess it by


class StatementFilters(TypedDict, total=False):
    """What narrows an answer but for figures; None, or nothing, lets every statement pass."""

    speaker: str | int | None
    """The number of an identity, or words of a name."""
    role: str | None
    """What the article calls the speaker."""
    kind: str | None
    """direct, indirect or mixed."""
    act: str | None
    """What the cue does: one of `ACT_KINDS`."""
    outlet: str | None
    """The outlet, or a part of its name."""
    first: str | None
    """The first day, month or year of publication."""
    last: str | None
    """The last day, month or year of publication, which is among them."""
    certainty: str | None
    """One of `LEVELS`, or "plain" for none shown."""
    min_confidence: float | None
    """Confidence from which on statements pass."""


class FilterOptions(StatementFilters, total=False):
    """The filters of `Record.search`, `export`, `audit` and `compare`, and of the commands."""

    figures: str | None
    """What happened to those counted: "killed", or "*" for figures of any kind."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition on the statement `s`; `find` lists the numbers of those that fulfil it, if that is fast."""

    test: str
    values: tuple[Any, ...]
    find: str | None = None
    find_values: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Conditions:
    """What statements must be: numbers from `low` to `high`, which stand for days, and all of `several`."""

    low: int
    high: int
    several: tuple[Condition, ...]

    @property
    def sql(self) -> str:
        """The conditions on the statement `s`, each with AND before it; the numbers are not among them."""
        return "".join(f" AND {one.test}" for one in self.several)

    @property
    def values(self) -> list[Any]:
        """The values of `sql`."""
        return [value for one in self.several for value in one.values]


def conditions(connection: sqlite3.Connection, filters: FilterOptions) -> Conditions:
    """What the filters ask of statements.

    Raises RecordError, with the right values in it, for one that no statement can have, and for bad dates;
    TypeError for a filter that there is not.
    """
    _check(connection, filters)
    low, high = numbers_of_days(filters.get("first"), filters.get("last"))
    return Conditions(low, high, tuple(_conditions(connection, filters)))


def is_filtered(filters: FilterOptions) -> bool:
    """Whether there is any filter."""
    return any(value is not None for value in filters.values())


def _check(connection: sqlite3.Connection, filters: FilterOptions) -> None:
    unknown = filters.keys() - FilterOptions.__annotations__.keys()
    if unknown:
        raise TypeError(f"no filter is called {', '.join(sorted(unknown))}")
    known = {"kind": KINDS, "act": ACT_KINDS, "certainty": (*LEVELS, PLAIN)}
    for name, values in known.items():
        value = filters.get(name)
        if value and value not in values:
            raise _wrong_value(name, value, values)
    event = filters.get("figures")
    if event and event != ANY:
        _check_figures(connection, event)


def _check_figures(connection: sqlite3.Connection, event: str) -> None:
    from onrecord.readings.figures.lexicon import CLASSES

    # articles that another program read may have events of their own
    if event not in CLASSES and not connection.execute(_HAS_EVENT, (event,)).fetchone():
        raise _wrong_value("kind of figures", event, (*CLASSES, f"{ANY} for any"))


def _wrong_value(name: str, value: object, right: Sequence[str]) -> RecordError:
    return RecordError(f"{value!r} is no {name}: give one of {', '.join(right)}")


def _conditions(connection: sqlite3.Connection, filters: FilterOptions) -> Iterator[Condition]:
    for name in ("kind", "act", "certainty"):
        value = filters.get(name)
        if name == "certainty" and value == PLAIN:
            yield Condition("s.certainty IS NULL", ())
        elif value:
            find = None if name == "kind" else f"SELECT id FROM statements WHERE {name} = ?"
            yield Condition(f"s.{name} = ?", (value,), find, (value,) if find else ())
    if filters.get("min_confidence") is not None:
        yield Condition("s.confidence >= ?", (filters["min_confidence"],))
    if (speaker := filters.get("speaker")) is not None:
        yield _by_speaker(connection, speaker)
    if role := filters.get("role"):
        yield _by_role(connection, role)
    if outlet := filters.get("outlet"):
        yield _by_outlet(connection, outlet)
    if figures := filters.get("figures"):
        yield _by_figures(figures)


def numbers_of_days(first: str | None, last: str | None) -> tuple[int, int]:
    """The lowest and the highest number of a statement of these days. Raises RecordError for bad dates.

    A year or a month stands for its first day, or, as the last, for its last one. Without any
    day, statements without a date are among them.
    """
    begin, end = _day(first, "-01-01", "-01"), _day(last, "-12-31", "-31")
    if begin and end and begin > end:
        raise RecordError(f"from {first} to {last} is no time: the first day must come before the last")
    if not begin and not end:
        return 0, first_of(day_number(_NEVER) + 1) - 1
    low = first_of(day_number(begin)) if begin else first_of(1)
    return low, first_of(day_number(end or _NEVER) + 1) - 1


def _by_speaker(connection: sqlite3.Connection, speaker: str | int) -> Condition:
    if isinstance(speaker, int) or speaker.isdecimal():
        named: tuple[list[int], list[int]] = ([int(speaker)], [])
    else:
        named = identities_named(connection, speaker)
    who = f"(p.identity_id IN {_OF} OR (p.identity_id IS NULL AND p.name_id IN {_OF}))"
    values = (_list(named[0]), _list(named[1]))
    return Condition(
        "EXISTS (SELECT 1 FROM spoken_by b CROSS JOIN speakers p ON p.id = b.speaker_id "
        f"WHERE b.statement_id = s.id AND {who})",
        values,
        "SELECT b.statement_id FROM speakers p CROSS JOIN spoken_by b ON b.speaker_id = p.id "
        f"WHERE p.identity_id IN {_OF} UNION ALL SELECT b.statement_id FROM speakers p "
        f"CROSS JOIN spoken_by b ON b.speaker_id = p.id WHERE p.name_id IN {_OF} AND p.identity_id IS NULL",
        values,
    )


def _by_role(connection: sqlite3.Connection, role: str) -> Condition:
    """Those whom the article calls so, or so with more words around."""
    escaped = re.sub(r"([\\%_])", r"\\\1", role.strip())
    rows = connection.execute("SELECT id, text FROM roles WHERE text LIKE ? ESCAPE '\\'", (f"%{escaped}%",))
    whole = re.compile(rf"(?<!\w){re.escape(role.strip())}(?!\w)", re.IGNORECASE)
    roles = _list(number for number, text in rows if whole.search(text))
    return Condition(
        "EXISTS (SELECT 1 FROM spoken_by b CROSS JOIN speaker_roles r ON r.speaker_id = b.speaker_id "
        f"WHERE b.statement_id = s.id AND r.role_id IN {_OF})",
        (roles,),
        "SELECT b.statement_id FROM speaker_roles r CROSS JOIN spoken_by b ON b.speaker_id = r.speaker_id "
        f"WHERE r.role_id IN {_OF}",
        (roles,),
    )


def _by_outlet(connection: sqlite3.Connection, outlet: str) -> Condition:
    """The outlet of this name, capitals apart; where there is none, those with it in their name."""
    rows = connection.execute("SELECT id, name FROM outlets").fetchall()
    sought = outlet.strip().casefold()
    found = [number for number, name in rows if name.casefold() == sought]
    found = found or [number for number, name in rows if sought in name.casefold()]
    return Condition(
        "+s.reading_id IN (SELECT r.id FROM versions v CROSS JOIN readings r ON r.version_id = v.id "
        f"WHERE v.outlet_id IN {_OF} AND r.current)",
        (_list(found),),
        "SELECT t.id FROM versions v CROSS JOIN readings r ON r.version_id = v.id AND r.current "
        f"CROSS JOIN statements t ON t.reading_id = r.id WHERE v.outlet_id IN {_OF}",
        (_list(found),),
    )


def _by_figures(event: str) -> Condition:
    if event == ANY:
        return Condition(
            "EXISTS (SELECT 1 FROM figures f WHERE f.statement_id = s.id)",
            (),
            "SELECT statement_id FROM figures WHERE statement_id IS NOT NULL",
        )
    return Condition(
        "EXISTS (SELECT 1 FROM figures f CROSS JOIN figure_events e ON e.figure_id = f.id "
        "WHERE f.statement_id = s.id AND e.event = ?)",
        (event,),
        "SELECT f.statement_id FROM figure_events e CROSS JOIN figures f ON f.id = e.figure_id "
        "WHERE e.event = ? AND f.statement_id IS NOT NULL",
        (event,),
    )


def _day(text: str | None, of_year: str, of_month: str) -> str | None:
    """An ISO day of a day, month or year."""
    if not text:
        return None
    whole = {4: text + of_year, 7: text + of_month}.get(len(text), text)
    try:
        return date.fromisoformat(whole).isoformat()
    except ValueError:
        pass
    if len(text) == 7 and of_month == "-31":  # a shorter month
        for day in ("-30", "-29", "-28"):
            try:
                return date.fromisoformat(text + day).isoformat()
            except ValueError:
                continue
    raise RecordError(f"{text!r} is no date: write it as 2024-05-01, 2024-05 or 2024")


def _list(numbers: Iterable[int]) -> str:
    return json.dumps(list(numbers))
