"""What docs/record.md shows works as it is shown."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.cli import main
from onrecord.record import Record

from .examples import ENOUGH, run_examples

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "record.md").read_text(encoding="utf-8")


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the examples, to which one has gone."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_tutorial(elsewhere: Path) -> None:
    shown, missed = run_examples(PAGE, 100, lambda line: "0." not in line and "https:" not in line)
    assert shown > 20
    assert len(missed) <= (1 - ENOUGH) * shown, missed


def test_the_python_example(elsewhere: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    exec(compile(code, "docs/record.md", "exec"), {})
    assert "Lena Vasko" in capsys.readouterr().out


def test_every_option_that_is_named_exists_and_every_command_is_described() -> None:
    for command in ("add", "failures", "search", "speakers", "merge", "split", "versions", "remove"):
        section = re.search(rf"^### [^\n]*onrecord {command}\b.*?(?=^##)", PAGE, re.DOTALL | re.MULTILINE)
        assert section, command
        told = CliRunner().invoke(main, [command, "--help"]).stdout
        for cell in re.findall(r"^\| (`--[^|]*) \|", section[0], re.MULTILINE):
            for option in re.findall(r"--[\w-]+", cell):
                assert option in told, (command, option)


def test_every_table_and_column_is_described(tmp_path: Path) -> None:
    tables = PAGE[PAGE.index("### Tables") :]
    with Record(tmp_path / "news.db") as record:
        ask = record.connection.execute
        names = ask("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')").fetchall()
        for (name,) in names:
            if re.search(r"_fts_\w+$|^sqlite_", name):
                continue
            (line,) = re.findall(rf"^\|[^|]*`{name}`.*$", tables, re.MULTILINE)
            for column in ask("SELECT name FROM pragma_table_info(?)", (name,)):
                assert f"`{column[0]}`" in line, (name, column[0])
