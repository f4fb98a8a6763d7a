"""What docs/export.md shows works as it is shown."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.cli import main
from onrecord.record.export.formats import FORMATS, TABLES

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "export.md").read_text(encoding="utf-8")


def test_the_examples(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(r"```console\n(.*?)```", PAGE, re.DOTALL)
    shown = 0
    for command in re.split(r"^\$ ", "\n".join(blocks), flags=re.MULTILINE)[1:]:
        call, *lines = command.splitlines()
        if call.startswith("export"):
            continue
        result = CliRunner().invoke(main, shlex.split(call)[1:], env={"ONRECORD_RECORD": "news.db"})
        assert result.exit_code == 0, (call, result.output)
        told = [line for line in lines if line.strip()]
        shown += len(told)
        for line in told:
            # other weights may read a statement more or less
            assert re.sub(r"\d+", "0", line) in re.sub(r"\d+", "0", result.output), (call, result.output)
    assert shown >= 8
    (code,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    exec(compile(code, "docs/export.md", "exec"), {})
    assert "Lena Vasko said “The dam itself is safe" in capsys.readouterr().out


def test_every_format_table_and_option_is_described() -> None:
    told = CliRunner().invoke(main, ["export", "--help"]).stdout
    for cell in re.findall(r"^\| (`--[^|]*) \|", PAGE, re.MULTILINE):
        for option in re.findall(r"--[\w-]+", cell):
            assert option in told, option
    for option in set(re.findall(r"^  (--[\w-]+)", told, re.MULTILINE)) - {"--record", "--help"}:
        assert f"`{option}`" in PAGE, option
    for name in (*FORMATS, *TABLES):
        assert f"`{name}`" in PAGE, name
    for form in FORMATS:
        assert re.search(rf"^## {form}$", PAGE, re.IGNORECASE | re.MULTILINE), form
