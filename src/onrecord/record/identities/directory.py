"""The identities of a record: who speaks in it, by what names, in which roles and when."""

from __future__ import annotations

import json
import re
import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.record.errors import RecordError

_MOST_ALIASES = 30
_OF = "(SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class RoleOverTime:
    """An office or calling: in how many articles, and the first and the last day of these."""

    text: str
    articles: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Identity:
    """A speaker across articles. `confidence`: of the joining that was least sure; None where none was."""

    id: int
    name: str
    type: str
    statements: int
    articles: int
    first: str | None
    last: str | None
    confidence: float | None
    aliases: tuple[str, ...]
    roles: tuple[RoleOverTime, ...]


def list_identities(
    connection: sqlite3.Connection, name: str | None, limit: int, offset: int
) -> list[Identity]:
    """Those with a name that has all words of `name`, or all; who has most statements comes first."""
    if name is None:
        rows = connection.execute(
            "SELECT id FROM identities ORDER BY statements DESC, id LIMIT ? OFFSET ?", (limit, offset)
        )
    elif name.isdecimal():
        rows = connection.execute("SELECT id FROM identities WHERE id = ?", (int(name),))
    else:
        found, _ = identities_named(connection, name)
        rows = connection.execute(
            "SELECT id FROM identities WHERE id IN (SELECT value FROM json_each(?)) "
            "ORDER BY statements DESC, id LIMIT ? OFFSET ?",
            (json.dumps(found), limit, offset),
        )
    return identities_of(connection, [number for (number,) in rows])


def identities_of(connection: sqlite3.Connection, numbers: Sequence[int]) -> list[Identity]:
    """The identities of these numbers, in their order."""
    chosen = (json.dumps(list(numbers)),)
    aliases: dict[int, list[str]] = defaultdict(list)
    for number, alias in connection.execute(_ALIASES, chosen):
        aliases[number].append(alias)
    roles: dict[int, list[RoleOverTime]] = defaultdict(list)
    for number, *cells in connection.execute(_ROLES, chosen):
        roles[number].append(RoleOverTime(*cells))
    found = {
        row[0]: Identity(*(*row, tuple(aliases[row[0]][:_MOST_ALIASES]), tuple(roles[row[0]])))
        for row in connection.execute(_IDENTITIES, chosen)
    }
    return [found[number] for number in numbers if number in found]


def identities_named(connection: sqlite3.Connection, name: str) -> tuple[list[int], list[int]]:
    """Identities with a name that has all words of `name`, and the names that have them."""
    query = " ".join(f'"{word}"' for word in re.findall(r"\w+", name))
    if not query:
        return [], []
    names = [
        n for (n,) in connection.execute("SELECT rowid FROM names_fts WHERE names_fts MATCH ?", (query,))
    ]
    rows = connection.execute(
        f"SELECT DISTINCT identity_id FROM identity_names WHERE name_id IN {_OF}", (json.dumps(names),)
    )
    return [identity for (identity,) in rows], names


def one_identity(connection: sqlite3.Connection, who: str | int) -> int:
    """The identity of a number, or the only one of a name. Raises RecordError where that is not one."""
    if isinstance(who, int) or who.isdecimal():
        rows = connection.execute("SELECT id FROM identities WHERE id = ?", (int(who),)).fetchall()
        numbers = [number for (number,) in rows]
    else:
        numbers, _ = identities_named(connection, who)
        exact = connection.execute(
            "SELECT id FROM identities WHERE name = ? COLLATE NOCASE", (who,)
        ).fetchall()
        numbers = [number for (number,) in exact] or numbers
    if not numbers:
        raise RecordError(f"nobody in the record is {who!r}: onrecord speakers lists names and numbers")
    if len(numbers) > 1:
        some = ", ".join(f"{one.id} ({one.name})" for one in identities_of(connection, sorted(numbers)[:5]))
        more = " …" if len(numbers) > 5 else ""
        raise RecordError(f"{len(numbers)} in the record are called {who!r}: give a number, {some}{more}")
    return int(numbers[0])


_PRINTED = "JOIN readings r ON r.id = p.reading_id JOIN versions v ON v.id = r.version_id"
_IDENTITIES = f"""
SELECT i.id, i.name, i.type, i.statements, count(DISTINCT v.document_id), min(v.published), max(v.published),
  min(p.confidence)
FROM identities i LEFT JOIN speakers p ON p.identity_id = i.id
LEFT JOIN readings r ON r.id = p.reading_id LEFT JOIN versions v ON v.id = r.version_id
WHERE i.id IN {_OF} GROUP BY i.id
"""
_ALIASES = f"""
SELECT p.identity_id, n.text FROM speakers p JOIN speaker_names a ON a.speaker_id = p.id
JOIN names n ON n.id = a.name_id WHERE p.identity_id IN {_OF}
GROUP BY p.identity_id, n.id ORDER BY p.identity_id, count(*) DESC, n.text
"""
_ROLES = f"""
SELECT p.identity_id, o.text, count(DISTINCT v.document_id) AS articles, min(v.published), max(v.published)
FROM speakers p JOIN speaker_roles a ON a.speaker_id = p.id JOIN roles o ON o.id = a.role_id {_PRINTED}
WHERE p.identity_id IN {_OF} GROUP BY p.identity_id, o.id
ORDER BY p.identity_id, min(v.published), articles DESC, o.text
"""
