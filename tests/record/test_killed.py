"""Killed at any moment, the file is whole and the same command goes on."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord import Record

from .conftest import sound
from .making import article, said

ROOT = Path(__file__).parents[2]
COUNT = 60
_ADD = """
import os, signal, sys
from onrecord import Record
from onrecord.record.ingest.article_writer import ArticleWriter
from tests.record.making import FakeReader

last, put = int(sys.argv[3]), ArticleWriter.put
calls = 0
def killed(*args, **how):
    global calls
    calls += 1
    made = put(*args, **how)
    if calls == last:
        os.kill(os.getpid(), signal.SIGKILL)
    return made
ArticleWriter.put = killed
with Record(sys.argv[1]) as record:
    print(record.add(sys.argv[2], reader=FakeReader()).added)
"""


def run(path: Path, source: Path, last: int) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", _ADD, str(path), str(source), str(last)]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="nobody can be killed so here")
@pytest.mark.parametrize("last", [1, 23])
def test_kill_9_in_a_transaction(path: Path, tmp_path: Path, last: int) -> None:
    source = tmp_path / "news.jsonl"
    source.write_text("\n".join(json.dumps({"text": said(f"Number {n}")}) for n in range(COUNT)), "utf-8")
    assert run(path, source, last).returncode == -signal.SIGKILL
    with Record(path) as record:
        sound(record)
        kept = len(list(record.articles()))
        assert kept == last // 16 * 16
    assert run(path, source, 0).stdout == f"{COUNT - kept}\n"
    with Record(path) as record:
        sound(record)
        assert len(list(record.articles())) == COUNT


def test_two_writers_at_once(path: Path, tmp_path: Path) -> None:
    sources = [tmp_path / f"{name}.jsonl" for name in "ab"]
    for number, source in enumerate(sources):
        lines = [
            {"text": said(f"Number {n}", "Ann Hale"), "url": f"https://{number}.example/{n}"}
            for n in range(40)
        ]
        source.write_text("\n".join(map(json.dumps, lines)), "utf-8")
    both = [
        subprocess.Popen(
            [sys.executable, "-c", _ADD, str(path), str(source), "0"],
            cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for source in sources
    ]  # fmt: skip
    assert [one.communicate() for one in both] == [("40\n", ""), ("40\n", "")]
    with Record(path) as record:
        sound(record)
        (hale,) = record.speakers()
        assert hale.statements == 80
        assert record.connection.execute("SELECT count(*) FROM writers").fetchone() == (0,)


def test_the_note_of_a_writer_that_was_killed_is_taken_out(path: Path, tmp_path: Path) -> None:
    source = tmp_path / "news.jsonl"
    source.write_text("\n".join(json.dumps({"text": said(f"Number {n}")}) for n in range(20)), "utf-8")
    run(path, source, 18)
    with Record(path) as record:
        record.put(article(said("After")))
        (pid,) = record.connection.execute("SELECT pid FROM writers").fetchone()
        import os

        assert pid == os.getpid()
