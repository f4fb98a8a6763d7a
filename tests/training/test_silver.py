"""Layers of syntax: tokens to words, heads to words."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

pytest.importorskip("torch", reason="training needs torch: pip install 'onrecord[train]'")

from onrecord.tagger.words import words
from onrecord.training.silver import UNKNOWN, Silver

TEXT = "Ann didn't say."
SENTENCE = {
    "tokens": [
        ["Ann", 0, 3, "NNP", "PERSON"],
        ["did", 4, 7, "VBD", "O"],
        ["n't", 7, 10, "RB", "O"],
        ["say", 11, 14, "VB", "O"],
        [".", 14, 15, ".", "O"],
    ],
    "dependencies": [[4, "nsubj"], [4, "aux"], [4, "neg"], [0, "root"], [4, "punct"]],
}
CHAINS = [[[1, 1, 2, 1, True]]]


def written(tmp_path: Path, record: object) -> Path:
    path = tmp_path / "layers.jsonl.gz"
    path.write_bytes(gzip.compress((json.dumps(record) + "\n").encode()))
    return path


def test_words_that_begin_a_token_have_its_labels_and_head(tmp_path: Path) -> None:
    silver = Silver(written(tmp_path, {"id": "1", "sentences": [SENTENCE], "coreference": CHAINS}))
    made = words(TEXT)
    spelled = [TEXT[start:end] for start, end in made.spans.tolist()]
    assert spelled == ["Ann", "didn", "'", "t", "say", "."]
    layer = silver.of_words("1", made)
    assert layer[0, 3] == 4
    assert layer[4, 3] == 4
    assert layer[3].tolist() == [UNKNOWN] * 5
    assert layer[0, 0] != layer[4, 0]
    assert layer[[0, 1], 4].tolist() == [1, 0]


def test_an_article_without_a_layer_is_unknown(tmp_path: Path) -> None:
    silver = Silver(written(tmp_path, {"id": "1", "sentences": [SENTENCE], "coreference": CHAINS}))
    assert (silver.of_words("2", words(TEXT)) == UNKNOWN).all()


def test_a_bad_line_is_named(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="line 1"):
        Silver(written(tmp_path, {"id": "1"}))
