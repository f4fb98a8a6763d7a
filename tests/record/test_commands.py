"""The commands over a record, as a user calls them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli import main
from onrecord.output import to_jsonl

from .making import article, said


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Two articles that were read, one of them in two versions."""
    made = [
        article(
            said("The truce will hold", "Ann Hale", "mayor"),
            url="https://a.example/1",
            published="2024-05-01",
        ),
        article(said("The truce has failed", "Bo Lind"), url="https://a.example/2", outlet="Gazette"),
        article(said("The truce did not fail", "Bo Lind"), url="https://a.example/2", outlet="Gazette"),
    ]
    path = tmp_path / "read.jsonl"
    path.write_text("".join(to_jsonl(one) + "\n" for one in made), encoding="utf-8")
    return path


@pytest.fixture
def path(news: Path) -> Path:
    made = news.with_name("news.db")
    result = run("add", news, "--record", made)
    assert result.stdout == "2 added, 1 new versions; 3 statements\n"
    return made


def run(*arguments: str | Path, given: str | None = None) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments], input=given)


def test_adding_again(path: Path, news: Path) -> None:
    result = run("add", news, "--record", path)
    assert (result.exit_code, result.stdout) == (0, "1 files gone through before; 0 statements\n")


def test_standard_input_and_a_bad_file(path: Path, news: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_text("{\n", encoding="utf-8")
    result = run("add", "-", bad, "--record", path, given=news.read_text(encoding="utf-8"))
    assert result.exit_code == 1
    assert "3 there before, 1 failed" in result.stdout
    (line,) = result.stderr.splitlines()
    assert "bad.jsonl" in line
    assert "bad.jsonl" in run("failures", "--record", path).stdout
    assert json.loads(run("failures", "--record", path, "--format", "json").stdout)[0]["tries"] == 1
    bad.write_text(json.dumps(article(said("B")).to_json()), encoding="utf-8")
    assert run("add", "--retry", "--record", path).exit_code == 0
    assert run("failures", "--record", path).stdout == "Everything could be read.\n"


def test_search_in_every_format(path: Path) -> None:
    table = run("search", "truce", "--record", path)
    assert table.exit_code == 0
    assert "“The truce will hold,” said Ann Hale, mayor." in table.stdout
    hits = json.loads(run("search", "truce", "--format", "json", "--record", path).stdout)
    assert {hit["document"] for hit in hits} == {"https://a.example/1", "https://a.example/2"}
    lines = run("search", "hold", "--format", "jsonl", "--record", path).stdout.splitlines()
    assert json.loads(lines[0])["speakers"] == ["Ann Hale"]
    rows = list(
        csv.DictReader(io.StringIO(run("search", "fail*", "--format", "csv", "--record", path).stdout))
    )
    assert rows[0]["speakers"] == "Bo Lind"
    assert run("search", "zebra", "--record", path).stdout == "No statement is like that.\n"


@pytest.mark.parametrize(
    "arguments", [['"open'], ["a", "--from", "2024", "--to", "2023"], ["a", "--from", "May"], ["AND"]]
)
def test_a_bad_question_is_one_line(path: Path, arguments: list[str]) -> None:
    result = run("search", *arguments, "--record", path)
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1


def test_speakers_merge_and_split(path: Path) -> None:
    listed = run("speakers", "--record", path).stdout
    assert "Ann Hale person, 1 statements in 1 articles (2024-05-01)" in listed
    assert "mayor (2024-05-01)" in listed
    assert "2 statements in 2 articles" in run("merge", "Ann Hale", "Bo Lind", "--record", path).stdout
    result = run("split", "Ann Hale", "https://a.example/2", "--name", "Bo Lind", "--record", path)
    assert "Bo Lind: 1 statements" in result.stdout
    assert run("merge", "Nobody", "1", "--record", path).exit_code == 1


def test_versions_and_remove(path: Path) -> None:
    shown = run("versions", "https://a.example/2", "--record", path).stdout
    assert "version 2" in shown
    assert "did not fail" in shown
    assert run("remove", "https://a.example/2", "--record", path).stdout == "1 removed\n"
    assert run("remove", "https://a.example/2", "--record", path).exit_code == 1
    assert json.loads(run("search", "truce", "--format", "json", "--record", path).stdout)[0]["title"] is None


def test_no_record_is_named(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("search", "truce").exit_code == 2
    monkeypatch.setenv("ONRECORD_RECORD", str(path))
    assert run("search", "truce").exit_code == 0
    assert run("add").exit_code == 2


def test_any_sqlite_tool_reads_the_record(path: Path) -> None:
    import sqlite3

    with sqlite3.connect(path) as connection:
        rows = connection.execute("SELECT speaker, content FROM who_said_what ORDER BY id").fetchall()
        found = "SELECT rowid FROM statements_fts WHERE statements_fts MATCH 'truce'"
        assert len(connection.execute(found).fetchall()) == 2
    connection.close()
    assert ("Ann Hale", "The truce will hold") in [(who, what) for who, what in rows]
