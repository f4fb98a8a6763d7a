"""Records of older versions are brought to the present one, wholly or not at all."""

from __future__ import annotations

import gzip
import sqlite3
from pathlib import Path

import pytest

from onrecord import Record, RecordError
from onrecord.record.store import database as migrating
from onrecord.record.store import database as opening
from onrecord.record.store.database import schema_version, steps

from .conftest import sound

OLDER = Path(__file__).parent / "versions"


def schema(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name")
    return rows.fetchall()


@pytest.mark.parametrize("version", range(1, len(steps())))
def test_a_file_of_each_older_version(path: Path, version: int) -> None:
    path.write_bytes(gzip.decompress((OLDER / f"{version}.db.gz").read_bytes()))
    with sqlite3.connect(path) as old:
        assert schema_version(old) == version
    old.close()
    with Record(path) as record, Record(path.with_name("new.db")) as new:
        assert schema_version(record.connection) == len(steps())
        assert schema(record.connection) == schema(new.connection)
        sound(record)
        (hit,) = record.search("threaten villages")
        assert (hit.speakers, hit.content) == (("Ann Hale",), "Threatened villages were left")
        assert len(list(record.articles())) == 2


def test_a_step_that_fails_leaves_the_file_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Record(path).close()
    with sqlite3.connect(path) as old:
        before = schema(old)
    more = (*steps(), "CREATE TABLE birds (id INTEGER);\nINSERT INTO nowhere VALUES (1);\n")
    for module in (migrating, opening):
        monkeypatch.setattr(module, "steps", lambda: more)
    with pytest.raises(RecordError, match="nowhere"):
        Record(path)
    assert schema(old) == before
    assert schema_version(old) == len(more) - 1
    old.close()


def test_a_further_step(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Record(path).close()
    more = (*steps(), "ALTER TABLE outlets ADD COLUMN country TEXT;\n")
    for module in (migrating, opening):
        monkeypatch.setattr(module, "steps", lambda: more)
    with Record(path) as record:
        assert schema_version(record.connection) == len(more)
        record.connection.execute("SELECT country FROM outlets")
