"""What docs/audit.md shows works as it is shown."""

from __future__ import annotations

import re
import shlex
import shutil
from dataclasses import fields
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.cli import main
from onrecord.record import AuditRow
from onrecord.record.auditing.divisions import BUILT_IN

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "audit.md").read_text(encoding="utf-8")
ENOUGH = 0.8
"""Share of the lines shown that must come: other weights may read a statement less, or one more."""


def plain(line: str) -> str:
    """A line without what differs from run to run."""
    return re.sub(r"\d+", "0", " ".join(line.split()))


def test_the_examples(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    shown, missed = 0, []
    blocks = re.findall(r"```console\n(.*?)```", PAGE, re.DOTALL)
    for command in re.split(r"^\$ ", "\n".join(blocks), flags=re.MULTILINE)[1:]:
        call, *lines = command.splitlines()
        if call.startswith("export"):
            continue
        result = CliRunner().invoke(
            main, shlex.split(call)[1:], env={"ONRECORD_RECORD": "news.db", "COLUMNS": "80"}
        )
        assert result.exit_code == 0, (call, result.output)
        came = {plain(line) for line in result.stdout.splitlines()}
        told = [line for line in lines if line.strip()]
        shown += len(told)
        missed += [line for line in told if plain(line) not in came]
    assert shown > 40
    assert len(missed) <= (1 - ENOUGH) * shown, missed
    (code,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    exec(compile(code, "docs/audit.md", "exec"), {})
    out = capsys.readouterr().out
    assert "woman Orlec Gazette" in out
    assert "['Hanna Brok']" in out


def test_the_table_that_is_shown_is_that_of_the_examples() -> None:
    (shown,) = re.findall(r"```csv\n(.*?)```", PAGE, re.DOTALL)
    assert shown == (ROOT / "examples" / "orlec-newsroom" / "sources.csv").read_text(encoding="utf-8")


def test_every_option_division_and_column_is_described() -> None:
    told = CliRunner().invoke(main, ["audit", "--help"]).stdout
    for option in set(re.findall(r"^  (--[\w-]+)", told, re.MULTILINE)) - {"--record", "--help"}:
        assert f"`{option}`" in PAGE, option
    for cell in re.findall(r"^\| (`--[^|]*) \|", PAGE, re.MULTILINE):
        for option in re.findall(r"--[\w-]+", cell):
            assert option in told, option
    for name in (*BUILT_IN, *(field.name for field in fields(AuditRow))):
        assert f"`{name}`" in PAGE, name
