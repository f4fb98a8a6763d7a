"""From files to a file: which articles learn, which measure, and what becomes of worse weights."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from click.testing import CliRunner

pytest.importorskip("torch", reason="training needs torch: pip install 'onrecord[train]'")

from onrecord.cli import main
from onrecord.tagger import WeightsError
from onrecord.training import run as runs
from onrecord.training import train
from onrecord.training.run import run


class Stage:
    """Stands in for all that takes long; remembers what it was given."""

    def __init__(self) -> None:
        self.worse: list[str] = []
        self.trained: list[str] = []
        self.gated: tuple[Any, ...] = ()

    def train(self, articles: list[Any], *rest: object, **further: object) -> None:
        self.trained = [article.id for article in articles]

    def export(self, network: object, path: Path) -> None:
        path.write_bytes(b"new")

    def gate(self, new: Path, old: Path, articles: list[Any], documents: list[Any]) -> list[str]:
        self.gated = (new.read_bytes(), old, [a.id for a in articles], [d.id for d in documents])
        return self.worse


@pytest.fixture
def stage(monkeypatch: pytest.MonkeyPatch) -> Stage:
    made = Stage()
    documents = [SimpleNamespace(id=split, split=split, text="It rains.") for split in ("train", "dev")]
    for name, instead in {
        "train": made.train,
        "export": made.export,
        "gate": made.gate,
        "Tagger": lambda path, again=True: None,
        "balance": lambda path, articles: (0.1, {}),
        "calibrate": lambda path, articles: {},
        "add_notes": lambda path, notes: None,
        "read_gum": lambda path: documents,
    }.items():
        monkeypatch.setattr(runs, name, instead)
    return made


@pytest.fixture
def data(tmp_path: Path) -> Path:
    path = tmp_path / "marked.jsonl"
    lines = [
        json.dumps({"id": f"{n:02}", "text": "It rains.", "attributions": {"me": []}}) for n in range(28)
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def learn(data: Path, **options: Any) -> Path:
    out = data.parent / "tagger.onnx"
    run(data, out, say=lambda _: None, **options)
    return out


def files(data: Path) -> set[str]:
    return {path.name for path in data.parent.iterdir()} - {data.name}


def test_without_old_weights_there_is_no_gate(stage: Stage, data: Path) -> None:
    assert learn(data).read_bytes() == b"new"
    assert stage.gated == ()
    assert files(data) == {"tagger.onnx"}


def test_weights_that_pass_take_their_place(stage: Stage, data: Path) -> None:
    old = data.parent / "tagger.onnx"
    old.write_bytes(b"old")
    learn(data, against=old, gum=Path("gum.jsonl.gz"))
    assert old.read_bytes() == b"new"
    assert files(data) == {"tagger.onnx"}


def test_what_measures_was_not_trained_on(stage: Stage, data: Path) -> None:
    learn(data, against=Path("old.onnx"), gum=Path("gum.jsonl.gz"))
    assert stage.gated == (b"new", Path("old.onnx"), ["00", "14"], ["dev"])
    assert not {"00", "14", "dev"} & set(stage.trained)
    assert "train" in stage.trained


def test_worse_weights_are_written_beside_and_said_to_be_worse(stage: Stage, data: Path) -> None:
    stage.worse = ["content is worse by 0.100", "names is worse by 0.200"]
    old = data.parent / "tagger.onnx"
    old.write_bytes(b"old")
    refused = r"tagger\.refused\.onnx: content is worse by 0\.100; names is worse by 0\.200"
    with pytest.raises(ValueError, match=refused):
        learn(data, against=old)
    assert old.read_bytes() == b"old"
    assert (data.parent / "tagger.refused.onnx").read_bytes() == b"new"
    assert files(data) == {"tagger.onnx", "tagger.refused.onnx"}


def test_the_command_says_so_in_one_line(stage: Stage, data: Path) -> None:
    stage.worse = ["content is worse by 0.100"]
    out = data.parent / "tagger.onnx"
    result = CliRunner().invoke(main, ["train", str(data), "-o", str(out), "--against", "old.onnx"])
    assert result.exit_code == 1
    (line,) = result.stderr.splitlines()
    assert "tagger.refused.onnx: content is worse by 0.100" in line
    assert stage.gated[1] == Path("old.onnx")
    assert not out.exists()


def test_old_weights_that_cannot_be_used_are_told_before_anything_is_learned(data: Path) -> None:
    bad = data.parent / "old.onnx"
    bad.write_bytes(b"no weights")
    with pytest.raises(WeightsError, match=r"old\.onnx"):
        train(data, data.parent / "tagger.onnx", against=bad, say=lambda _: None)
    assert files(data) == {"old.onnx"}
