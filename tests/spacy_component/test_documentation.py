"""What docs/spacy.md shows works as it is shown."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
import spacy

from onrecord.spacy_component import DocSpeaker, DocStatement

PAGE = (Path(__file__).parents[2] / "docs" / "spacy.md").read_text(encoding="utf-8")


def rounded(told: str) -> list[str]:
    """Lines without the figures of confidence, which differ with the weights."""
    return [re.sub(r" 0\.\d+$", "", line) for line in told.splitlines()]


def test_the_examples(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    blocks = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    (shown,) = re.findall(r"```text\n(.*?)```", PAGE, re.DOTALL)
    assert len(blocks) == 5
    names: dict[str, Any] = {}
    for number, code in enumerate(blocks):
        if "n_process" in code:
            monkeypatch.undo()  # other processes load their own reader
        exec(compile(code, "docs/spacy.md", "exec"), names)
        if number == 0:
            assert rounded(capsys.readouterr().out) == rounded(shown)
    assert capsys.readouterr().out.splitlines() == ["1", "0", "(“The dam,”, “is safe for now.”)"]
    assert all(label in names["html"] for label in ("SOURCE", "CUE", "CONTENT"))


def test_every_field_and_key_is_described() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("onrecord")
    config = set(nlp.get_pipe_config("onrecord")) - {"factory"}
    parts = [field.name for kind in (DocSpeaker, DocStatement) for field in fields(kind)]
    for name in [*config, *parts]:
        assert f"`{name}`" in PAGE, name
