"""Layers made by machine: tokens to words, heads to words, names."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from onrecord.gold.layers import CLUSTER, ENTITY, HEAD, RELATION, TAG, UNKNOWN
from onrecord.gold.silver import Silver
from onrecord.tagger.entities import begins
from onrecord.tagger.syntax import RELATIONS, TAGS
from onrecord.tagger.words import words

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
    assert layer[[0, 4], HEAD].tolist() == [4, 4]
    assert layer[3, :ENTITY].tolist() == [UNKNOWN] * 4
    assert layer[0, TAG] != layer[4, TAG]
    assert layer[[0, 1], CLUSTER].tolist() == [1, 0]


NAMED = {
    "tokens": [
        ["Ann", 0, 3, "NNP", "PERSON"],
        ["Hale", 4, 8, "NNP", "PERSON"],
        ["'s", 8, 10, "POS", "PERSON"],
        ["Tarn", 11, 15, "NNP", "LOCATION"],
        ["Monday", 16, 22, "NNP", "DATE"],
    ],
    "dependencies": [[2, "compound"], [4, "poss"], [2, "case"], [0, "root"], [4, "tmod"]],
}


def test_tokens_of_one_kind_are_one_name(tmp_path: Path) -> None:
    silver = Silver(written(tmp_path, {"id": "1", "sentences": [NAMED], "coreference": []}))
    made = words("Ann Hale's Tarn Monday")
    names = silver.of_words("1", made)[:, ENTITY].tolist()
    person, place = begins("person"), begins("place")
    assert names[:2] == [person, person + 1]
    assert names[-2:] == [place, 0]


def test_tags_and_relations_have_the_numbers_of_their_names(tmp_path: Path) -> None:
    silver = Silver(written(tmp_path, {"id": "1", "sentences": [NAMED], "coreference": []}))
    layer = silver.of_words("1", words("Ann Hale's Tarn Monday"))
    assert TAGS[layer[0, TAG]] == "NNP"
    assert RELATIONS[layer[0, RELATION]] == "compound"
    assert layer[1, RELATION] == UNKNOWN


def test_an_article_without_a_layer_is_unknown(tmp_path: Path) -> None:
    silver = Silver(written(tmp_path, {"id": "1", "sentences": [SENTENCE], "coreference": CHAINS}))
    assert (silver.of_words("2", words(TEXT)) == UNKNOWN).all()


def test_a_bad_line_is_named(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="line 1"):
        Silver(written(tmp_path, {"id": "1"}))
