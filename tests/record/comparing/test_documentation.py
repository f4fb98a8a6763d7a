"""What docs/compare.md shows works as it is shown."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.cli import main

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "compare.md").read_text(encoding="utf-8")
ENOUGH = 0.8
"""Share of the lines shown that must come: other weights may read a statement less, or one more."""


def plain(line: str) -> str:
    """A line without what differs from run to run."""
    return re.sub(r"\d+", "0", " ".join(line.split()))


def test_the_examples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(r"```console\n(.*?)```", PAGE, re.DOTALL)
    shown, missed = 0, []
    for command in re.split(r"^\$ ", "\n".join(blocks), flags=re.MULTILINE)[1:]:
        call, *lines = command.splitlines()
        if call.startswith("export"):
            continue
        result = CliRunner().invoke(
            main, shlex.split(call)[1:], env={"ONRECORD_RECORD": "news.db", "COLUMNS": "100"}
        )
        assert result.exit_code == 0, (call, result.output)
        came = {plain(line) for line in result.stdout.splitlines()}
        told = [line for line in lines if line.strip()]
        shown += len(told)
        missed += [line for line in told if plain(line) not in came]
    assert shown >= 10
    assert len(missed) <= (1 - ENOUGH) * shown, missed
    assert (tmp_path / "killed.svg").read_text(encoding="utf-8").startswith("<?xml")


def test_every_relation_and_option_is_described() -> None:
    for relation in (
        "first",
        "agrees",
        "denies",
        "repeats",
        "reverses",
        "same words",
        "reworded",
        "open",
        "related",
    ):
        assert f"`{relation}`" in PAGE
    for option in ("--like", "--figures", "--disputed", "--chart", "--limit", "--format", "--min-confidence"):
        assert option in PAGE
