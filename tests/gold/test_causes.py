"""Sentences with causes: as print has them, and as layers of words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from onrecord.gold.causes import BLOCK, PARTS, Causal, printed, read_causes
from onrecord.gold.layers import CAUSE, CAUSE_OF, EFFECT, EFFECT_OF, SIGNAL, UNKNOWN
from onrecord.tagger.words import words

TOKENS = "Roads closed because of snow , the town 's mayor said ."
RECORD = {
    "id": "cnc_train_01_7_892_0",
    "text": TOKENS,
    "causal": True,
    "relations": [{"effect": [[0, 12]], "signal": [[13, 23]], "cause": [[24, 28]]}],
}


def written(tmp_path: Path, *records: object) -> Path:
    path = tmp_path / "causes.jsonl"
    path.write_text("".join(json.dumps(record) + "\n" for record in records))
    return path


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        (TOKENS, "Roads closed because of snow, the town's mayor said."),
        ("`` It is over , '' he said .", '"It is over," he said.'),
        ("We do n't pay $ 40 ( again )", "We don't pay $40 (again)"),
        ("“ No ” , she said", "“No”, she said"),
        ("", ""),
    ],
)
def test_tokens_as_print_has_them(tokens: str, text: str) -> None:
    assert printed(tokens)[0] == text


def test_places_follow_the_words() -> None:
    text, places = printed(TOKENS)
    start = TOKENS.index("mayor")
    assert text[places[start] : places[start + 5]] == "mayor"


def test_spans_are_those_of_the_printed_text(tmp_path: Path) -> None:
    (sentence,) = read_causes(written(tmp_path, RECORD))
    (relation,) = sentence.relations
    ((start, end),) = relation.cause
    assert sentence.text[start:end] == "snow"


def test_a_causal_sentence_that_nobody_marked_is_left_out(tmp_path: Path) -> None:
    unmarked = RECORD | {"relations": []}
    assert read_causes(written(tmp_path, unmarked)) == []
    assert len(read_causes(written(tmp_path, unmarked | {"causal": False}))) == 1


def test_one_in_five_is_set_aside_with_its_neighbours(tmp_path: Path) -> None:
    records = [RECORD | {"id": f"cnc_train_01_{n}_1_0"} for n in range(BLOCK * PARTS)]
    aside = [s.aside for s in read_causes(written(tmp_path, *records))]
    assert aside == [True] * BLOCK + [False] * BLOCK * (PARTS - 1)


def test_a_line_in_another_form_is_named(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="line 2"):
        read_causes(written(tmp_path, RECORD, {"id": "x"}))


def test_layers_of_the_words(tmp_path: Path) -> None:
    causal = Causal(read_causes(written(tmp_path, RECORD)))
    (article,) = causal.articles()
    layers = causal.of_words(article.id, words(article.text))
    assert layers[:5, EFFECT].tolist() == [1, 2, 0, 0, 0]
    assert layers[:5, SIGNAL].tolist() == [0, 0, 1, 2, 0]
    assert layers[:5, CAUSE].tolist() == [0, 0, 0, 0, 1]
    assert layers[0, CAUSE_OF] == 4
    assert layers[2, EFFECT_OF] == 0
    assert layers[1, CAUSE_OF] == UNKNOWN


def test_sentences_that_stand_together_keep_their_own_words(tmp_path: Path) -> None:
    records = [RECORD | {"id": f"cnc_train_01_{n}_1_0"} for n in range(4)]
    causal = Causal(read_causes(written(tmp_path, *records)))
    alone, together = causal.articles()
    made = causal.of_words(together.id, words(together.text))
    count = len(words(alone.text))
    assert made[: 2 * count, CAUSE_OF].tolist().count(UNKNOWN) == 2 * count - 2
    assert made[count, CAUSE_OF] == count + 4


def test_other_articles_are_unknown(tmp_path: Path) -> None:
    causal = Causal(read_causes(written(tmp_path, RECORD)))
    assert (causal.of_words("another", words("a b")) == UNKNOWN).all()
