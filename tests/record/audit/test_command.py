"""`onrecord audit` on a terminal and in a pipe."""

from __future__ import annotations

import csv
import inspect
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord import Record
from onrecord.cli import main
from onrecord.commands.audit import audit
from onrecord.record.query.filters import FilterOptions
from tests.record.audit.newsroom import fill
from tests.record.making import article, said


@pytest.fixture
def full(path: Path) -> Path:
    with Record(path) as record:
        fill(record)
    return path


def run(path: Path, *more: str, columns: int = 80) -> Result:
    return CliRunner().invoke(main, ["audit", "--record", str(path), *more], env={"COLUMNS": str(columns)})


@pytest.mark.parametrize("columns", [50, 80, 140])
@pytest.mark.parametrize("more", [(), ("--by", "role"), ("--by", "speaker", "--by", "month")])
def test_a_page_fits_the_terminal(full: Path, columns: int, more: tuple[str, ...]) -> None:
    result = run(full, *more, columns=columns)
    assert result.exit_code == 0, result.output
    assert max(len(line.rstrip()) for line in result.stdout.splitlines()) <= columns


def test_the_first_page(full: Path) -> None:
    told = run(full).stdout
    assert "6 statements, 4 articles, 3 speakers, 24 words quoted" in told
    for words in ("Ann Hale", "engineer", "asked not to be named", "no outlet", "2024-05", "no date"):
        assert words in told, words


def test_a_cross_table_shows_the_share_of_the_column(full: Path) -> None:
    lines = run(full, "--by", "speaker", "--by", "outlet").stdout.splitlines()
    (ann,) = [line.split() for line in lines if line.startswith("Ann Hale")]
    assert ann == ["Ann", "Hale", "2", "67%", "1", "50%"]


def test_columns_that_have_no_room_are_told(full: Path) -> None:
    told = run(full, "--by", "outlet", "--by", "speaker", columns=40).stdout
    assert "2 more columns" in told


def test_rows_for_programs(full: Path) -> None:
    rows = json.loads(run(full, "--by", "outlet", "--format", "json").stdout)
    assert [(row["value"], row["unknown"], row["statements"]) for row in rows] == [
        ("Post", None, 3), ("Echo", None, 2), (None, "no outlet", 1),
    ]  # fmt: skip
    (first, *_) = run(full, "--format", "jsonl").stdout.splitlines()
    assert json.loads(first)["by"] == "speaker"
    cells = list(csv.DictReader(io.StringIO(run(full, "--by", "kind", "--format", "csv").stdout)))
    assert [cell["value"] for cell in cells] == ["direct", "indirect"]


def test_what_the_limit_leaves_out_is_told(full: Path) -> None:
    result = run(full, "--by", "speaker", "--limit", "1", "--format", "csv")
    assert "2 of 4 rows" in result.stderr
    assert "rows" not in run(full, "--by", "speaker").output.splitlines()[-1]


def test_lines_that_were_not_joined_are_told_on_standard_error(full: Path, tmp_path: Path) -> None:
    table = tmp_path / "sources.csv"
    table.write_text("name,beat\nDora Finch,roads\nAnn Hale,[red]rail\n", encoding="utf-8")
    result = run(full, "--sources", str(table), "--by", "Beat")
    assert result.exit_code == 0
    (line,) = result.stderr.splitlines()
    assert "line 2, Dora Finch" in line
    assert "not in the table" in line
    assert "[red]rail" in result.stdout


def test_errors_are_one_line(full: Path) -> None:
    for more in (("--by", "height"), ("--sources", "none.csv"), ("--from", "May")):
        result = run(full, *more)
        assert result.exit_code == 1
        assert len(result.stderr.splitlines()) == 1
    assert "--sources" in run(full, "--by", "height").stderr


def test_a_record_without_statements(path: Path) -> None:
    Record(path).close()
    assert run(path).stdout == "No statement is like that.\n"
    assert json.loads(run(path, "--by", "speaker", "--format", "json").stdout) == []


def test_options_and_arguments_are_the_same() -> None:
    options = {option.name for option in audit.params} - {"record_path", "form"}
    arguments = set(inspect.signature(Record.audit).parameters) - {"self", "filters"}
    assert options == arguments | FilterOptions.__annotations__.keys()


@pytest.mark.parametrize("by", [(), ("--by", "speaker"), ("--by", "speaker", "--by", "outlet")])
def test_a_terminal_that_shows_ascii_only(path: Path, by: tuple[str, ...]) -> None:
    with Record(path) as record:
        record.put(article(said("Yes", "Hánna Hale Of The Very Long Name And Many More Names Besides")))
    result = CliRunner(charset="ascii").invoke(main, ["audit", "--record", str(path), *by])
    assert result.exit_code == 0, result.output
    assert result.stdout.isascii()
    assert "xe1nna" in result.stdout


@pytest.mark.parametrize("columns", [30, 40, 60])
def test_a_narrow_terminal_has_whole_names_and_cells(full: Path, columns: int) -> None:
    whole = run(full, "--by", "outlet", columns=140).stdout.splitlines()
    narrow = run(full, "--by", "outlet", columns=columns).stdout.splitlines()
    assert max(len(line.rstrip()) for line in narrow) <= columns
    last = next(line for line in narrow if line.startswith("all "))
    assert (
        last.split() == next(line for line in whole if line.startswith("all ")).split()[: len(last.split())]
    )
    assert "more columns: a wider" in " ".join(" ".join(narrow).split())
