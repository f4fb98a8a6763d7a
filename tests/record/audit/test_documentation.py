"""What docs/audit.md shows works as it is shown."""

from __future__ import annotations

import re
import shutil
from dataclasses import fields
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.cli import main
from onrecord.record import AuditRow
from onrecord.record.audit.divisions import BUILT_IN

from ..examples import ENOUGH, run_examples

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "audit.md").read_text(encoding="utf-8")


def test_the_examples(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    shown, missed = run_examples(PAGE, 80)
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
