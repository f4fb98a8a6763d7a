"""A record of one's own for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord import Record


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a record may be made."""
    return tmp_path / "news.db"


@pytest.fixture
def record(path: Path) -> Iterator[Record]:
    """An empty record; at the end the file must be whole."""
    with Record(path) as made:
        yield made
        sound(made)


def sound(record: Record) -> None:
    """Nothing in the file leads nowhere, and the index has what is there."""
    ask = record.connection.execute
    assert ask("PRAGMA integrity_check").fetchone() == ("ok",)
    assert ask("PRAGMA foreign_key_check").fetchall() == []
    for index in ("statements_fts", "names_fts"):
        ask(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
    spoken = "FROM speakers p JOIN spoken_by b ON b.speaker_id = p.id WHERE p.identity_id = i.id"
    counted = f"(SELECT count(DISTINCT b.statement_id) {spoken})"
    assert ask(f"SELECT i.id FROM identities i WHERE i.statements <> {counted}").fetchall() == []
    used = "SELECT identity_id FROM {} WHERE identity_id IS NOT NULL"
    both = f"{used.format('speakers')} UNION {used.format('decisions')}"
    assert ask(f"SELECT id FROM identities WHERE id NOT IN ({both})").fetchall() == []
