"""What docs/compare.md shows works as it is shown."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from ..examples import ENOUGH, run_examples

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "compare.md").read_text(encoding="utf-8")


def test_the_examples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    shown, missed = run_examples(PAGE, 100)
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
