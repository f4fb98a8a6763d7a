"""Where an export goes: a file that is whole or not there, a stream, and what can be wrong with either."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from onrecord import Record, RecordError
from onrecord.cli import main
from onrecord.record.export import export as exporting
from tests.record.making import article, said

FULL = """
import resource, sys, onrecord
with onrecord.Record(sys.argv[1]) as record:
    record.search("truce")
    resource.setrlimit(resource.RLIMIT_FSIZE, (64, resource.RLIM_INFINITY))
    try:
        record.export(sys.argv[2], form=sys.argv[3])
    except onrecord.RecordError as error:
        print(error)
"""
"""An export where no file can have more than 64 bytes."""
FORMATS = ["csv", "jsonl", "parquet", "jsonld", "annotation", "brat"]


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "news.db"
    with Record(path) as record:
        record.put(article(said("The truce will hold"), url="https://a.example/1"))
    return path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


def one_line(result: Result) -> str:
    assert result.exit_code == 1
    (line,) = result.stderr.splitlines()
    assert "Traceback" not in result.output
    return line


def left(folder: Path) -> list[str]:
    """What is in a folder but for the record."""
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("news.db"))


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl", "a.ndjson", "a.parquet", "a.PQ", "a.jsonld"])
def test_the_ending_tells_the_format(news: Path, name: str) -> None:
    result = run("export", news.with_name(name), "--record", news)
    assert result.stdout == "1 statements of 1 articles\n"
    assert left(news.parent) == [name]


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_of_an_empty_record(tmp_path: Path, form: str) -> None:
    Record(tmp_path / "news.db").close()
    result = run("export", tmp_path / "out", "--format", form, "--record", tmp_path / "news.db")
    assert (result.exit_code, result.stdout) == (0, "0 statements of 0 articles\n")
    assert left(tmp_path) == ["out"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["out"], "tells no format"),
        (["out.docx"], "tells no format"),
        (["-"], "give --format"),
        (["-", "--format", "brat"], "brat is a folder"),
        (["out.csv", "--table", "articles"], "jsonl"),
        (["out.jsonld", "--table", "figures"], "no tables"),
    ],
)
def test_what_cannot_be_written_so(news: Path, arguments: list[str], told: str) -> None:
    path = str(news.parent / arguments[0]) if arguments[0] != "-" else "-"
    assert told in one_line(run("export", path, *arguments[1:], "--record", news))
    assert left(news.parent) == []


def test_an_unknown_format_or_table(news: Path, tmp_path: Path) -> None:
    assert run("export", "-", "--format", "xml", "--record", news).exit_code == 2
    with Record(news) as record:
        with pytest.raises(RecordError, match="'xml' is no format"):
            record.export(tmp_path / "a.xml", form="xml")
        with pytest.raises(RecordError, match="'rows' is no table"):
            record.export(tmp_path / "a.csv", table="rows")


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_is_written_over_unless_it_is_wanted(news: Path, form: str) -> None:
    out = news.with_name("out")
    assert run("export", out, "--format", form, "--record", news).exit_code == 0
    before = out.stat().st_ino
    assert "--force" in one_line(run("export", out, "--format", form, "--record", news))
    assert out.stat().st_ino == before
    assert run("export", out, "--format", form, "--record", news, "--force").exit_code == 0
    assert out.stat().st_ino != before
    assert left(news.parent) == ["out"]


def test_a_folder_of_others_is_never_written_over(news: Path) -> None:
    out = news.with_name("out")
    out.mkdir()
    (out / "mine.txt").write_text("mine", encoding="utf-8")
    arguments = ["export", out, "--format", "brat", "--record", news, "--force"]
    assert "other things" in one_line(run(*arguments))
    assert "a folder" in one_line(run("export", out, "--format", "csv", "--record", news, "--force"))
    assert left(out) == ["mine.txt"]
    (out / "mine.txt").unlink()
    assert run(*arguments).exit_code == 0
    file = news.with_name("file")
    file.write_text("mine", encoding="utf-8")
    assert "a file" in one_line(run("export", file, "--format", "brat", "--record", news, "--force"))


@pytest.mark.parametrize("form", FORMATS)
def test_a_folder_that_is_not_there(news: Path, form: str) -> None:
    out = news.parent / "none" / "out"
    line = one_line(run("export", out, "--format", form, "--record", news))
    assert str(out) in line
    assert "cannot be written" in line


@pytest.mark.parametrize("form", FORMATS)
def test_a_folder_that_cannot_be_written(
    news: Path, form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    with Record(news) as record:
        monkeypatch.setattr(Path, "mkdir", refuse)
        monkeypatch.setattr(Path, "open", refuse)
        with pytest.raises(RecordError, match="Permission denied"):
            record.export(tmp_path / "out", form=form)


@pytest.mark.parametrize("form", FORMATS)
def test_a_full_disk_leaves_nothing(news: Path, form: str) -> None:
    out = news.with_name("out")
    command = [sys.executable, "-c", FULL, str(news), str(out), form]
    made = subprocess.run(command, capture_output=True, text=True, check=False)
    (line,) = made.stdout.splitlines()
    assert line.startswith(f"{out}: cannot be written")
    assert left(news.parent) == []


def test_a_fault_on_the_way_leaves_what_was_there(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = news.with_name("a.csv")
    out.write_text("before", encoding="utf-8")

    def broken(*_: Any) -> Iterator[Any]:
        raise OSError(errno.EIO, "Input/output error")
        yield

    monkeypatch.setitem(exporting._TABLES, "statements", (exporting.StatementRow, broken))
    with Record(news) as record, pytest.raises(RecordError, match="cannot be written"):
        record.export(out, force=True)
    assert out.read_text(encoding="utf-8") == "before"
    assert left(news.parent) == ["a.csv"]


@pytest.mark.parametrize("form", ["csv", "jsonl", "jsonld", "annotation", "parquet"])
def test_standard_output(news: Path, form: str) -> None:
    result = CliRunner().invoke(main, ["export", "-", "--format", form, "--record", str(news)])
    assert result.exit_code == 0
    assert b"The truce will hold" in result.stdout_bytes
    assert result.stderr == "1 statements of 1 articles\n"


def test_who_reads_no_further_is_told_nothing(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    with Record(path) as record:
        record.put_all(
            article(said(f"This is number {number}"), url=f"https://a.example/{number}")
            for number in range(400)
        )
    command = [sys.executable, "-m", "onrecord.cli", "export", "-", "--format", "csv", "--record", str(path)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout
    assert process.stderr
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait() == 1


def test_a_full_device_is_one_line(news: Path) -> None:
    command = [sys.executable, "-m", "onrecord.cli", "export", "-", "--format", "csv", "--record", str(news)]
    with Path("/dev/full").open("wb") as full:
        made = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert made.returncode == 1
    (line,) = made.stderr.splitlines()
    assert os.strerror(errno.ENOSPC) in line


def test_a_pipe_is_written_to_as_it_is(news: Path) -> None:
    assert run("export", "/dev/null", "--format", "csv", "--record", news).exit_code == 0
    assert Path("/dev/null").is_char_device()


def test_what_others_write_meanwhile_is_not_in_it(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Record(news) as record, Record(news) as other:
        rows_of = exporting._TABLES["statements"][1]

        def meanwhile(found: Any) -> Iterator[Any]:
            other.put(article(said("Later"), url="https://a.example/9", published="2030-01-01"))
            return rows_of(found)

        monkeypatch.setitem(exporting._TABLES, "statements", (exporting.StatementRow, meanwhile))
        assert record.export(news.with_name("a.csv")).statements == 1


def test_what_a_killed_export_left_is_taken_away(record: Record, tmp_path: Path) -> None:
    left = tmp_path / f".said.csv.part-{2**22 + 7}"  # no process has a number so high
    own = tmp_path / f".said.csv.part-{os.getppid()}"
    other = tmp_path / ".said.csv.part-notes"
    for path in (left, own, other):
        path.write_text("half", encoding="utf-8")
    record.export(tmp_path / "said.csv")
    assert not left.exists()
    assert own.exists()
    assert other.exists()
