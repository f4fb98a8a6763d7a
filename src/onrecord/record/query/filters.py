"""What narrows a search: each filter as SQL that tests a statement, and, where that helps, finds them."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from onrecord.record.errors import RecordError
from onrecord.record.query.fts import words_query
from onrecord.record.store.days import day_number, first_of

PLAIN = "plain"
"""The certainty of a statement that shows none."""
ANY = "*"
"""Figures of any kind."""
_NEVER = "9999-12-31"
_OF = "(SELECT value FROM json_each(?))"
# CROSS JOIN and + tell SQLite in which order to join: it has no statistics to guess it by


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for; see `Record.search`."""

    speaker: str | int | None = None
    role: str | None = None
    kind: str | None = None
    act: str | None = None
    outlet: str | None = None
    first: str | None = None
    last: str | None = None
    certainty: str | None = None
    figures: str | None = None
    min_confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Filter:
    """A condition on the statement `s`; `find` lists the numbers of those that fulfil it, if that is fast."""

    test: str
    values: tuple[Any, ...]
    find: str | None = None
    find_values: tuple[Any, ...] = ()


def filters(connection: sqlite3.Connection, wanted: Search) -> list[Filter]:
    """The filters of a search, those of days apart."""
    found = []
    if wanted.kind:
        found.append(Filter("s.kind = ?", (wanted.kind,)))
    if wanted.act:
        find = "SELECT id FROM statements WHERE act = ?"
        found.append(Filter("s.act = ?", (wanted.act,), find, (wanted.act,)))
    if wanted.certainty == PLAIN:
        found.append(Filter("s.certainty IS NULL", ()))
    elif wanted.certainty:
        find = "SELECT id FROM statements WHERE certainty = ?"
        found.append(Filter("s.certainty = ?", (wanted.certainty,), find, (wanted.certainty,)))
    if wanted.min_confidence is not None:
        found.append(Filter("s.confidence >= ?", (wanted.min_confidence,)))
    if wanted.speaker is not None:
        found.append(_by_speaker(connection, wanted.speaker))
    if wanted.role:
        found.append(_by_role(connection, wanted.role))
    if wanted.outlet:
        found.append(_by_outlet(connection, wanted.outlet))
    if wanted.figures:
        found.append(_by_figures(wanted.figures))
    return found


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


def identities_named(connection: sqlite3.Connection, name: str) -> tuple[list[int], list[int]]:
    """Identities with a name that has all words of `name`, and the names that have them."""
    query = words_query(name)
    if query is None:
        return [], []
    names = [
        n for (n,) in connection.execute("SELECT rowid FROM names_fts WHERE names_fts MATCH ?", (query,))
    ]
    rows = connection.execute(
        f"SELECT DISTINCT identity_id FROM identity_names WHERE name_id IN {_OF}", (_list(names),)
    )
    return [identity for (identity,) in rows], names


def _by_speaker(connection: sqlite3.Connection, speaker: str | int) -> Filter:
    if isinstance(speaker, int) or speaker.isdecimal():
        named: tuple[list[int], list[int]] = ([int(speaker)], [])
    else:
        named = identities_named(connection, speaker)
    who = f"(p.identity_id IN {_OF} OR (p.identity_id IS NULL AND p.name_id IN {_OF}))"
    values = (_list(named[0]), _list(named[1]))
    return Filter(
        "EXISTS (SELECT 1 FROM spoken_by b CROSS JOIN speakers p ON p.id = b.speaker_id "
        f"WHERE b.statement_id = s.id AND {who})",
        values,
        "SELECT b.statement_id FROM speakers p CROSS JOIN spoken_by b ON b.speaker_id = p.id "
        f"WHERE p.identity_id IN {_OF} UNION ALL SELECT b.statement_id FROM speakers p "
        f"CROSS JOIN spoken_by b ON b.speaker_id = p.id WHERE p.name_id IN {_OF} AND p.identity_id IS NULL",
        values,
    )


def _by_role(connection: sqlite3.Connection, role: str) -> Filter:
    """Those whom the article calls so, or so with more words around."""
    escaped = re.sub(r"([\\%_])", r"\\\1", role.strip())
    rows = connection.execute("SELECT id, text FROM roles WHERE text LIKE ? ESCAPE '\\'", (f"%{escaped}%",))
    whole = re.compile(rf"(?<!\w){re.escape(role.strip())}(?!\w)", re.IGNORECASE)
    roles = _list(number for number, text in rows if whole.search(text))
    return Filter(
        "EXISTS (SELECT 1 FROM spoken_by b CROSS JOIN speaker_roles r ON r.speaker_id = b.speaker_id "
        f"WHERE b.statement_id = s.id AND r.role_id IN {_OF})",
        (roles,),
        "SELECT b.statement_id FROM speaker_roles r CROSS JOIN spoken_by b ON b.speaker_id = r.speaker_id "
        f"WHERE r.role_id IN {_OF}",
        (roles,),
    )


def _by_outlet(connection: sqlite3.Connection, outlet: str) -> Filter:
    """The outlet of this name, capitals apart; where there is none, those with it in their name."""
    rows = connection.execute("SELECT id, name FROM outlets").fetchall()
    sought = outlet.strip().casefold()
    found = [number for number, name in rows if name.casefold() == sought]
    found = found or [number for number, name in rows if sought in name.casefold()]
    return Filter(
        "+s.reading_id IN (SELECT r.id FROM versions v CROSS JOIN readings r ON r.version_id = v.id "
        f"WHERE v.outlet_id IN {_OF} AND r.current)",
        (_list(found),),
        "SELECT t.id FROM versions v CROSS JOIN readings r ON r.version_id = v.id AND r.current "
        f"CROSS JOIN statements t ON t.reading_id = r.id WHERE v.outlet_id IN {_OF}",
        (_list(found),),
    )


def _by_figures(event: str) -> Filter:
    if event == ANY:
        return Filter(
            "EXISTS (SELECT 1 FROM figures f WHERE f.statement_id = s.id)",
            (),
            "SELECT statement_id FROM figures WHERE statement_id IS NOT NULL",
        )
    return Filter(
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
