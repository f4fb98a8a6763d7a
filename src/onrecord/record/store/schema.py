"""An empty or older record to one of the present schema."""

from __future__ import annotations

import sqlite3
from functools import cache
from importlib.resources import files
from pathlib import Path

from onrecord.record.errors import RecordError

APPLICATION = 0x6F6E7263
"""What tells a record from any other SQLite file: "onrc"."""


@cache
def steps() -> tuple[str, ...]:
    """The SQL that leads from each version of the schema to the next, from nothing on."""
    found = files("onrecord.record.store.migrations").iterdir()
    named = sorted((step for step in found if step.name.endswith(".sql")), key=lambda step: step.name)
    return tuple(step.read_text(encoding="utf-8") for step in named)


def schema_version(connection: sqlite3.Connection) -> int:
    """Which version of the schema a file has; 0 for one that holds nothing."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def check(connection: sqlite3.Connection, path: Path) -> None:
    """Raise RecordError where the file is another program's, or made by a newer onrecord."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    version = schema_version(connection)
    if application != APPLICATION and (
        version or application or connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    ):
        raise RecordError.at(path, "an SQLite file, but no record of onrecord: give another name")
    if version > len(steps()):
        raise RecordError.at(
            path,
            f"made by a newer onrecord (schema {version}, this one knows {len(steps())}): update onrecord",
        )


def migrate(connection: sqlite3.Connection, path: Path, until: int | None = None) -> None:
    """Bring a file to the present schema (or to version `until`), wholly or not at all."""
    goal = len(steps()) if until is None else until
    if schema_version(connection) >= goal:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        check(connection, path)  # another program may have been faster
        for number in range(schema_version(connection), goal):
            for statement in _statements(steps()[number]):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {max(goal, schema_version(connection))}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _statements(script: str) -> list[str]:
    """The statements of a script one by one: `executescript` would end the transaction."""
    found, begun = [], ""
    for line in script.splitlines(keepends=True):
        begun += line
        if sqlite3.complete_statement(begun):
            found.append(begun.strip())
            begun = ""
    return [statement for statement in found if statement]
