"""`onrecord evaluate --readings` and `--causes`, as a user calls them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.cli import main
from onrecord.gold.reading_labels import read_reading_labels

TEXT = "The mayor said that 40 men were killed."
LINE = {
    "text": TEXT,
    "published": None,
    "part": "kept",
    "source": [[0, 9]],
    "cue": [[10, 14]],
    "content": [[15, 38]],
    "figures": [{"span": [20, 26], "low": 40, "high": 40, "unit": "men", "events": ["killed"]}],
    "act": {"kind": "say", "stance": "neutral", "negated": False},
}
CAUSAL = {
    "id": "cnc_train_01_0_1_0",
    "text": "Roads closed because of snow .",
    "causal": True,
    "relations": [{"effect": [[0, 12]], "signal": [[13, 23]], "cause": [[24, 28]]}],
}


def written(path: Path, *records: object) -> Path:
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


def test_labels_with_a_text_of_their_own(tmp_path: Path) -> None:
    cases = written(tmp_path / "cases.jsonl", LINE)
    outcome = CliRunner().invoke(main, ["evaluate", str(cases), "--readings", "--json"])
    assert outcome.exit_code == 0, outcome.output
    kept = json.loads(outcome.stdout)["readings"]["kept"]
    assert kept["figures: all right"] == {
        "precision": 1.0,
        "recall": 1.0,
        "f1": 1.0,
        "right": 1,
        "found": 1,
        "labelled": 1,
    }
    assert kept["act: kind"]["f1"] == 1.0


def test_labels_that_stand_off(tmp_path: Path) -> None:
    articles = written(tmp_path / "articles.jsonl", {"id": "a", "text": TEXT})
    labels = written(tmp_path / "labels.jsonl", {**LINE, "text": None, "document": "a"})
    outcome = CliRunner().invoke(main, ["evaluate", str(articles), "--readings", "--labels", str(labels)])
    assert outcome.exit_code == 0, outcome.output
    assert "part 'kept'" in outcome.stdout


def test_a_label_of_no_article_is_told_in_one_line(tmp_path: Path) -> None:
    articles = written(tmp_path / "articles.jsonl", {"id": "b", "text": TEXT})
    labels = written(tmp_path / "labels.jsonl", {**LINE, "text": None, "document": "a"})
    outcome = CliRunner().invoke(main, ["evaluate", str(articles), "--readings", "--labels", str(labels)])
    assert outcome.exit_code == 1
    assert "a is not among the articles" in outcome.stderr


@pytest.mark.parametrize("changed", [{"part": "other"}, {"text": None}, {"content": [["x", 1]]}])
def test_a_line_in_another_form_is_named(tmp_path: Path, changed: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="line 1"):
        read_reading_labels(written(tmp_path / "labels.jsonl", {**LINE, **changed}))


def test_causes_of_a_corpus(tmp_path: Path) -> None:
    corpus = written(tmp_path / "causes.jsonl", CAUSAL)
    outcome = CliRunner().invoke(main, ["evaluate", str(corpus), "--causes", "--json"])
    assert outcome.exit_code == 0, outcome.output
    readings = json.loads(outcome.stdout)["readings"]["readings"]
    assert readings["cause: exact"]["f1"] == 1.0
    assert readings["cause and effect: tokens"]["labelled"] == 3
