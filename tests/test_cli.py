"""The commands, as a user calls them."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from onrecord.cli import main
from onrecord.output import schema

SHORT = "The bridge will close in May, the council said on Monday.\n"


def run(*arguments: str | Path, given: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments], input=given)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.txt"
    path.write_text(SHORT, encoding="utf-8")
    return path


def test_a_table_of_eighty_columns(article: Path) -> None:
    result = run("read", article)
    assert result.exit_code == 0
    assert "the council" in result.stdout
    assert max(len(line) for line in result.stdout.splitlines()) <= 80


def test_json_holds_the_schema(article: Path) -> None:
    result = run("read", article, "--format", "json")
    record = json.loads(result.stdout)
    jsonschema.validate(record, schema())
    assert record["path"] == str(article)


def test_jsonl_csv_and_html(article: Path) -> None:
    assert json.loads(run("read", article, "--format", "jsonl").stdout)["statements"]
    rows = list(csv.DictReader(io.StringIO(run("read", article, "--format", "csv").stdout)))
    assert rows[0]["source"] == "the council"
    assert "<mark" in run("read", article, "--format", "html").stdout


def test_standard_input_and_an_output_file(tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    result = run("read", "-", "--format", "json", "-o", out, given=SHORT)
    assert result.exit_code == 0
    assert json.loads(out.read_text(encoding="utf-8"))["statements"]


def test_a_folder_is_opened_up(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt"):
        (tmp_path / name).write_text(SHORT, encoding="utf-8")
    lines = run("read", tmp_path, "--format", "jsonl").stdout.splitlines()
    assert [Path(json.loads(line)["path"]).name for line in lines] == ["a.txt", "b.txt"]


def test_jsonl_gives_an_article_a_line(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text("\n".join(json.dumps({"text": SHORT, "title": t}) for t in "ab"), encoding="utf-8")
    titles = [
        json.loads(line)["title"] for line in run("read", path, "--format", "jsonl").stdout.splitlines()
    ]
    assert titles == ["a", "b"]


def test_what_a_file_is_can_be_said(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<p>The bridge will close, the council said.</p>", encoding="utf-8")
    text = json.loads(run("read", path, "--as", "text", "--format", "json").stdout)["text"]
    assert text.startswith("<p>")


def test_min_confidence_leaves_out(article: Path) -> None:
    result = run("read", article, "--format", "json", "--min-confidence", "1")
    assert json.loads(result.stdout)["statements"] == []


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("missing.txt", None),
        ("empty.txt", b""),
        ("blank.txt", b" \n\t\n"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(64)),
        ("binary.txt", bytes(range(256)) * 8),
        ("none.html", b"<html><body><nav>Home</nav></body></html>"),
        ("broken.jsonl", b"{\n"),
        ("broken.txt.gz", b"\x1f\x8b\x08\x00broken"),
    ],
)
def test_a_bad_file_is_one_line_and_the_others_are_read(
    article: Path, tmp_path: Path, name: str, content: bytes | None
) -> None:
    bad = tmp_path / name
    if content is not None:
        bad.write_bytes(content)
    result = run("read", bad, article, "--format", "jsonl")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 1
    (line,) = result.stderr.splitlines()
    assert name in line
    assert "Traceback" not in result.output


def test_a_language_other_than_english_is_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "neu.txt"
    path.write_text(
        "Die Brücke wird im Mai geschlossen, sagte die Bürgermeisterin am Montag in der Sitzung des Rates. "
        "Danach soll sie zwei Jahre lang erneuert werden, wie es in dem Bericht der Stadt heißt.",
        encoding="utf-8",
    )
    result = run("read", path, "--format", "json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["language"] == "de"
    assert "neu.txt" in result.stderr


def test_an_output_that_cannot_be_written_is_one_line(article: Path, tmp_path: Path) -> None:
    result = run("read", article, "-o", tmp_path / "none" / "out.json")
    assert result.exit_code == 1
    assert "cannot write" in result.stderr


def marked(tmp_path: Path) -> Path:
    path = tmp_path / "marked.jsonl"
    attribution = {"source": [[[30, 41]]], "cue": [[[42, 46]]], "content": [[[0, 28]]]}
    line = {"id": "1", "text": SHORT, "attributions": {"me": [attribution]}}
    path.write_text(json.dumps(line) + "\n", encoding="utf-8")
    return path


def test_evaluate_prints_figures(tmp_path: Path) -> None:
    result = run("evaluate", marked(tmp_path), "--errors", "5")
    assert result.exit_code == 0
    assert "all three" in result.stdout
    assert "1 articles" in result.stdout


def test_evaluate_for_programs(tmp_path: Path) -> None:
    figures = json.loads(run("evaluate", marked(tmp_path), "--json").stdout)
    assert figures["exact"]["cue"]["f1"] == 1.0


def test_evaluate_names_a_bad_line(tmp_path: Path) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text("{}\n", encoding="utf-8")
    result = run("evaluate", path)
    assert result.exit_code == 1
    assert "line 1" in result.stderr
    assert run("evaluate", tmp_path / "none.jsonl").exit_code == 1


def test_version_and_help() -> None:
    assert "onrecord" in run("--version").stdout
    for command in ("read", "evaluate", "train"):
        assert run(command, "--help").exit_code == 0


def test_a_full_disk_behind_standard_output_is_told_in_one_line(article: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full here")
    for form in ("json", "csv", "table"):
        command = [sys.executable, "-m", "onrecord.cli", "read", str(article), "--format", form]
        with Path("/dev/full").open("wb") as full:
            ended = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
        assert ended.returncode == 1
        assert ended.stderr.splitlines() == [
            "Error: standard output: cannot be written (No space left on device): make room"
        ]


def test_python_runs_it_as_a_module() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "onrecord", "--version"], capture_output=True, text=True, check=True
    )
    assert told.stdout.startswith("onrecord, version")
