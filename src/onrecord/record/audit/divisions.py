"""By what the statements are divided: how the key of a row is found, and what it is called."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

Key = int | str | None
"""Words are a value as it is; what a number stands for, and None, a division's `label` tells."""

_OF = "(SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Label:
    """The value of a row; where there is none, `unknown` says why. `identity`: the number of a speaker."""

    value: str | None
    unknown: str | None = None
    identity: int | None = None


Labels = Callable[[sqlite3.Connection, Iterable[Any]], dict[Key, Label]]


@dataclass(frozen=True, slots=True)
class Division:
    """`key`: SQL over the table `audit_said` (as `a`), with the tables that `joins` brings in.

    `label` makes the labels of many keys. `in_time`: its rows come in the order of their values.
    """

    name: str
    key: str
    label: Labels
    joins: str = ""
    in_time: bool = False


NO_SPEAKER, NOT_NAMED, NO_ENTRY, NO_VALUE, IS_NAMED, NO_REASON = -1, -2, -3, -4, -5, -6
_UNKNOWN = {
    NO_SPEAKER: "no speaker",
    NOT_NAMED: "not named",
    NO_ENTRY: "not in the table",
    NO_VALUE: "no value",
    IS_NAMED: "named",
    NO_REASON: "no reason given",
}


def _words(none: str) -> Labels:
    """Labels of keys that are words, or stand for what is not known; `none`: what a null means."""

    def label(connection: sqlite3.Connection, keys: Iterable[Any]) -> dict[Key, Label]:
        return {
            key: Label(key) if isinstance(key, str) else Label(None, _UNKNOWN.get(key, none)) for key in keys
        }

    return label


def _numbers(query: str, none: str) -> Labels:
    """Labels of keys that are numbers of rows, which the query gives with their words."""

    def label(connection: sqlite3.Connection, keys: Iterable[Any]) -> dict[Key, Label]:
        wanted = list(keys)
        rows = connection.execute(query, (json.dumps(wanted),)).fetchall()
        words = dict(rows)
        return {key: Label(words[key]) if key in words else Label(None, none) for key in wanted}

    return label


def _speakers(connection: sqlite3.Connection, keys: Iterable[Any]) -> dict[Key, Label]:
    """Identities; those without a name, by the words that stand for one (the key is then negative)."""
    wanted = list(keys)
    made: dict[Key, Label] = {None: Label(None, "no speaker")}
    for table, column, sign in (("identities", "name", 1), ("names", "text", -1)):
        numbers = [sign * key for key in wanted if key is not None and sign * key > 0]
        rows = connection.execute(
            f"SELECT id, {column} FROM {table} WHERE id IN {_OF}", (json.dumps(numbers),)
        )
        for number, text in rows:
            made[sign * number] = Label(text, identity=number if sign > 0 else None)
    return made


def _named(connection: sqlite3.Connection, keys: Iterable[Any]) -> dict[Key, Label]:
    return {None: Label(None, "no speaker"), 1: Label("named"), 0: Label("not named")}


def _roles(connection: sqlite3.Connection, keys: Iterable[Any]) -> dict[Key, Label]:
    unknown = {None: "no speaker", 0: "no role"}
    return {key: Label(None, unknown[key]) if key in unknown else Label(key) for key in keys}


_ALL = Division("all", "0", lambda connection, keys: {key: Label(None) for key in keys})
_BUILT_IN = (
    Division("speaker", "coalesce(a.identity, -a.name)", _speakers),
    Division(
        "role",
        "coalesce(o.text, CASE WHEN a.speaker IS NOT NULL THEN 0 END)",
        _roles,
        "LEFT JOIN audit_roles o ON o.speaker = a.speaker",
    ),
    Division("type", "a.type", _words("no speaker")),
    Division("named", "a.named", _named),
    Division(
        "why-unnamed",
        f"CASE WHEN a.speaker IS NULL THEN {NO_SPEAKER} WHEN a.named THEN {IS_NAMED} "
        f"ELSE coalesce(a.why, {NO_REASON}) END",
        _words("no reason given"),
    ),
    Division("kind", "a.kind", _words("")),
    Division("outlet", "a.outlet", _numbers(f"SELECT id, name FROM outlets WHERE id IN {_OF}", "no outlet")),
    Division("month", "a.month", _words("no date"), in_time=True),
)
BUILT_IN = tuple(division.name for division in _BUILT_IN)
"""The names of the divisions that every record has."""


def total() -> Division:
    """All statements in one row."""
    return _ALL


def built_in() -> list[Division]:
    """The divisions that every record has, in the order of the first page."""
    return list(_BUILT_IN)


def attribute(name: str, number: int) -> Division:
    """The division by the column `number` of a newsroom's table, in `audit_attributes`."""
    table = f"t{number}"
    return Division(
        name,
        f"CASE WHEN a.speaker IS NULL THEN {NO_SPEAKER} WHEN a.identity IS NULL THEN {NOT_NAMED} "
        f"WHEN {table}.identity IS NULL THEN {NO_ENTRY} ELSE coalesce({table}.value, {NO_VALUE}) END",
        _words(""),
        f"LEFT JOIN audit_attributes {table} ON {table}.number = {number} AND {table}.identity = a.identity",
    )
