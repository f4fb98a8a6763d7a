"""What nothing leads to any more: identities without speakers, names, roles and outlets without use."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable


def drop_orphans(connection: sqlite3.Connection, identities: Iterable[int]) -> None:
    """Take out those of the identities that no speaker has and no decision is about."""
    connection.executemany(
        "DELETE FROM identities WHERE id = ?1 "
        "AND NOT EXISTS (SELECT 1 FROM speakers WHERE identity_id = ?1) "
        "AND NOT EXISTS (SELECT 1 FROM decisions WHERE identity_id = ?1)",
        [(identity,) for identity in identities],
    )


def drop_unused_words(connection: sqlite3.Connection) -> None:
    """Take out the names, roles and outlets that nothing in the record has."""
    connection.execute(
        "DELETE FROM names WHERE NOT EXISTS (SELECT 1 FROM speaker_names WHERE name_id = names.id) "
        "AND NOT EXISTS (SELECT 1 FROM speakers WHERE name_id = names.id)"
    )
    connection.execute("DELETE FROM name_keys WHERE name_id NOT IN (SELECT id FROM names)")
    connection.execute(
        "DELETE FROM roles WHERE NOT EXISTS (SELECT 1 FROM speaker_roles WHERE role_id = roles.id)"
    )
    connection.execute(
        "DELETE FROM outlets WHERE NOT EXISTS (SELECT 1 FROM versions WHERE outlet_id = outlets.id)"
    )
