"""Files that are no records, and disks that are not as one wishes: one clear line each, nothing lost."""

from __future__ import annotations

import os
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from onrecord import Record, RecordError

from .conftest import sound
from .making import article, said


def filled(path: Path, count: int = 3) -> None:
    with Record(path) as record:
        for number in range(count):
            record.put(
                article(said(f"Number {number} is safe", "Ann Hale"), url=f"https://a.example/{number}")
            )


def told(path: Path, *, create: bool = False) -> str:
    with pytest.raises(RecordError) as caught, Record(path, create=create) as record:
        record.search("number")
    line = str(caught.value)
    assert "\n" not in line
    assert line.startswith(str(path))
    return line


def test_a_record_of_a_newer_version(path: Path) -> None:
    filled(path)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = path.read_bytes()
    assert "made by a newer onrecord (schema 99" in told(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "content", [b"The bridge is safe, she said.\n", b"SQLite format 3\x00" + bytes(4000)]
)
def test_what_is_no_sqlite_file(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert "not an SQLite file" in told(path, create=True)
    assert path.read_bytes() == content


def test_the_file_of_another_program(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE birds (name TEXT)")
    connection.close()
    assert "no record of onrecord" in told(path, create=True)


def test_no_file_and_no_folder(path: Path) -> None:
    assert "no such record" in told(path)
    assert not path.exists()
    assert "folder does not exist" in told(path.parent / "none" / "news.db", create=True)
    assert "cannot be read" in told(path.parent)


def test_an_empty_file_becomes_a_record(path: Path) -> None:
    path.touch()
    filled(path)


@pytest.mark.parametrize("table", ["statements", "statements_fts_data", "texts"])
def test_a_corrupt_page(path: Path, table: str) -> None:
    filled(path, 40)
    connection = sqlite3.connect(path)
    (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    connection.close()
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xab" * 4096)
    assert "damaged" in told(path)
    assert ".recover" in told(path)


def test_a_full_disk_loses_nothing(path: Path) -> None:
    filled(path)
    with Record(path) as record:
        (pages,) = record.connection.execute("PRAGMA page_count").fetchone()
        record.connection.execute(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(RecordError, match="the disk is full: make room"):
            record.put(article(said("big " * 20_000), url="https://a.example/big"))
        record.connection.execute("PRAGMA max_page_count = 100000")
        assert len(record.search("number")) == 3
        assert record.put(article(said("big " * 20_000), url="https://a.example/big")) == "added"
        sound(record)


@contextmanager
def nobody() -> Iterator[None]:
    """As a user who may not write, also where tests are run by root."""
    if os.name == "nt":
        pytest.skip("permissions are of another kind here")
    own = os.geteuid()
    if own == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(own)


def test_a_disk_that_cannot_be_written_can_be_read() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "news.db"
        filled(path)
        path.chmod(0o444)
        Path(folder).chmod(0o555)
        with nobody(), Record(path) as record:
            assert len(record.search("number")) == 3
            with pytest.raises(RecordError, match="cannot be written: make file and folder writable"):
                record.put(article(said("More")))
        with nobody(), pytest.raises(RecordError, match="may be written"):
            Record(Path(folder) / "other.db")
        Path(folder).chmod(0o755)


def test_a_second_writer_waits(path: Path) -> None:
    filled(path)
    holding = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    holding.execute("BEGIN IMMEDIATE")
    threading.Timer(0.5, holding.execute, ["COMMIT"]).start()
    with Record(path, wait=20) as record:
        assert record.put(article(said("Waited"))) == "added"
    holding.close()


def test_a_second_writer_that_waits_in_vain_is_told_who_it_is(path: Path) -> None:
    filled(path)
    holder = subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    with Record(path, wait=0.1) as record:
        assert len(record.search("number")) == 3  # reading goes on
        with pytest.raises(
            RecordError, match=rf"process {holder.pid} on {socket.gethostname()}, which began"
        ):
            record.put(article(said("In vain")))
        holder.communicate("\n", timeout=60)
        assert record.put(article(said("In vain"))) == "added"


_HOLD = """
import sys
from onrecord import Record
with Record(sys.argv[1]) as record:
    with record._writing():
        pass
    with record._writing():
        print("held", flush=True)
        sys.stdin.readline()
"""
