"""`onrecord compare` and `vectors` as they are used, and what is said where they cannot do it."""

from __future__ import annotations

import builtins
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from onrecord import Record
from onrecord.cli import main

from .conftest import Put
from .test_claims_of_figures import says

PNG = b"\x89PNG"


def run(path: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments, "--record", str(path)], env={"COLUMNS": "100"})


@pytest.fixture
def filled(record: Record, put: Put, path: Path) -> Path:
    put("The dam itself is safe", "Ann Hale", outlet="Gazette")
    put("The dam is safe", "Ann Hale", outlet="Courier", published="2024-05-02")
    put("The dam is not safe", "Bo Lind", published="2024-05-03")
    put("12 people were killed in the flood", "Cy Moss", says=says(12, 12))
    put("30 people were killed in the flood", "Di Noor", says=says(30, 30))
    return path


def test_a_group_with_its_sides(filled: Path) -> None:
    shown = run(filled, "compare", "dam").output
    assert "1. 3 statements, 2 sources, 2 outlets, denied" in shown
    lines = [line.split()[:3] for line in shown.splitlines()]
    assert ["first", "Ann", "Hale"] in lines
    assert ["reworded", "Ann", "Hale"] in lines
    assert ["denies", "Bo", "Lind"] in lines
    assert "[-itself-]" in shown


def test_rows_for_programs(filled: Path) -> None:
    rows = json.loads(run(filled, "compare", "dam", "--format", "json").output)
    assert [row["relation"] for row in rows] == ["first", "reworded", "denies"]
    assert {row["group"] for row in rows} == {1}
    assert run(filled, "compare", "dam", "--format", "csv").output.startswith('"group","relation"')


def test_figures_with_their_chart(filled: Path, tmp_path: Path) -> None:
    for name, begins in (("claims.svg", b"<?xml"), ("claims.png", PNG)):
        shown = run(filled, "compare", "--figures", "killed", "--chart", str(tmp_path / name))
        assert shown.exit_code == 0, shown.output
        assert "Cy Moss  It killed  disputed by 2" in shown.output
        assert (tmp_path / name).read_bytes().startswith(begins)
    svg = (tmp_path / "claims.svg").read_text(encoding="utf-8")
    assert "Cy Moss" in svg
    assert "Di Noor" in svg


def test_the_same_claims_give_the_same_chart(filled: Path, tmp_path: Path) -> None:
    for name in ("one.svg", "two.svg"):
        run(filled, "compare", "--figures", "killed", "--chart", str(tmp_path / name))
    assert (tmp_path / "one.svg").read_bytes() == (tmp_path / "two.svg").read_bytes()


def test_disputed_figures_alone(filled: Path) -> None:
    assert run(filled, "compare", "--disputed").output.count("disputed by") == 2
    assert (
        "No figures there exclude each other." in run(filled, "compare", "--disputed", "--to", "2023").output
    )


def test_no_such_figures_no_chart(filled: Path, tmp_path: Path) -> None:
    result = run(filled, "compare", "--figures", "infected", "--chart", str(tmp_path / "c.svg"))
    assert result.exit_code == 0
    assert "Nobody claims such a figure there." in result.stdout
    assert "c.svg is not drawn" in result.stderr
    assert not (tmp_path / "c.svg").exists()


def test_vectors_are_made_at_once(filled: Path) -> None:
    assert run(filled, "vectors").output == "5 statements can be compared\n"
    assert run(filled, "vectors", "--rebuild").output == "5 statements can be compared\n"


def test_nothing_to_compare(filled: Path) -> None:
    assert (
        "No two sources say anything about the same thing there." in run(filled, "compare", "holiday").output
    )


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["compare", "--like", "abc"], "has no statement abc: onrecord search shows the keys"),
        (["compare", "--from", "2024-06", "--to", "2024-05"], "the first day must come before the last"),
        (["compare", "--figures", "killed", "--chart", "no-such-folder/c.svg"], "cannot be written"),
    ],
)
def test_what_cannot_be_done_is_one_line(filled: Path, arguments: list[str], told: str) -> None:
    result = run(filled, *arguments)
    assert result.exit_code == 1
    assert told in result.stderr
    assert result.stderr.count("\n") == 1


def test_options_that_do_not_go_together(filled: Path) -> None:
    result = run(filled, "compare", "dam", "--like", "abc")
    assert result.exit_code == 2
    assert "--like is the one statement to look around" in result.stderr
    result = run(filled, "compare", "--like", "")
    assert result.exit_code == 2
    assert "--like needs the key of a statement" in result.stderr
    result = run(filled, "compare", "--chart", "claims.jpg")
    assert result.exit_code == 2
    assert "end the name of the chart in .svg or .png" in result.stderr


def test_a_chart_without_matplotlib(filled: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    known = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name.startswith("matplotlib"):
            raise ModuleNotFoundError(name)
        return known(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    result = run(filled, "compare", "--figures", "killed", "--chart", str(tmp_path / "c.svg"))
    assert result.exit_code == 1
    assert "pip install 'onrecord[chart]'" in result.stderr


def test_a_record_that_is_not_there(tmp_path: Path) -> None:
    for command in ("compare", "vectors"):
        result = run(tmp_path / "none.db", command)
        assert result.exit_code == 1
        assert "no such record" in result.stderr
        assert not list(tmp_path.iterdir())
