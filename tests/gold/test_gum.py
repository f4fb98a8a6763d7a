"""Gold names and coreference: documents written for the test, in the form of GUM's."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from onrecord.gold.gum import Document, Gum, gold_names, read_gum
from onrecord.gold.layers import CLUSTER, ENTITY, TAG, UNKNOWN
from onrecord.tagger.entities import begins
from onrecord.tagger.words import words

TEXT = "Mayor Ada Hale leads the Bank of Tarn in Old Velm. She likes the Velmers."
FIRST = [
    ("Mayor", "NNP", 2, "compound"),
    ("Ada", "NNP", 4, "nsubj"),
    ("Hale", "NNP", 2, "flat"),
    ("leads", "VBZ", 0, "root"),
    ("the", "DT", 6, "det"),
    ("Bank", "NNP", 4, "obj"),
    ("of", "IN", 8, "case"),
    ("Tarn", "NNP", 6, "nmod"),
    ("in", "IN", 11, "case"),
    ("Old", "NNP", 11, "amod"),
    ("Velm", "NNP", 4, "obl"),
    (".", ".", 4, "punct"),
]
SECOND = [
    ("She", "PRP", 2, "nsubj"),
    ("likes", "VBZ", 0, "root"),
    ("the", "DT", 4, "det"),
    ("Velmers", "NNPS", 2, "obj"),
    (".", ".", 2, "punct"),
]
MENTIONS = [
    ("Mayor Ada Hale", "person", "1"),
    ("the Bank of Tarn", "organization", "2"),
    ("Tarn", "place", "3"),
    ("Old Velm", "place", "4"),
    ("She", "person", "1"),
    ("the Velmers", "person", "5"),
]


def sentence(tokens: list[tuple[str, str, int, str]], at: int) -> list[list[Any]]:
    made = []
    for word, tag, head, relation in tokens:
        at = TEXT.index(word, at)
        made.append([word, at, at + len(word), tag, head, relation])
        at += len(word)
    return made


def record(**changed: object) -> dict[str, object]:
    mentions = [[at, at + len(m), t, c, None] for m, t, c in MENTIONS if (at := TEXT.index(m)) >= 0]
    return {
        "id": "one",
        "genre": "news",
        "split": "train",
        "text": TEXT,
        "sentences": [sentence(FIRST, 0), sentence(SECOND, TEXT.index("She"))],
        "mentions": mentions,
    } | changed


def packed(tmp_path: Path, *records: object) -> Path:
    path = tmp_path / "gum.jsonl.gz"
    path.write_bytes(gzip.compress("\n".join(json.dumps(one) for one in records).encode()))
    return path


def document(tmp_path: Path, **changed: object) -> Document:
    (only,) = read_gum(packed(tmp_path, record(**changed)))
    return only


def named(made: Document) -> list[tuple[str, str]]:
    return [(made.text[start:end], kind) for (start, end), kind in gold_names(made)]


def test_documents_of_the_wanted_genres_are_read(tmp_path: Path) -> None:
    path = packed(tmp_path, record(), record(id="two", genre="fiction"), record(id="three", split="dev"))
    assert [(d.id, d.split) for d in read_gum(path)] == [("one", "train"), ("three", "dev")]
    assert [d.id for d in read_gum(path, ["fiction"])] == ["two"]


def test_a_bad_line_is_named(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"gum\.jsonl\.gz: line 2"):
        read_gum(packed(tmp_path, record(), {"genre": "news"}))


def test_names_have_neither_title_nor_article(tmp_path: Path) -> None:
    assert named(document(tmp_path)) == [
        ("Ada Hale", "person"),
        ("Bank of Tarn", "organization"),
        ("Old Velm", "place"),
        ("Velmers", "other"),
    ]


def test_a_mention_has_the_head_of_its_phrase(tmp_path: Path) -> None:
    heads = {TEXT[m.start : m.end]: m.head.text for m in document(tmp_path).mentions}
    assert heads == {
        "Mayor Ada Hale": "Ada",
        "the Bank of Tarn": "Bank",
        "Tarn": "Tarn",
        "Old Velm": "Velm",
        "She": "She",
        "the Velmers": "Velmers",
    }


def test_what_is_no_proper_noun_or_a_time_is_no_name(tmp_path: Path) -> None:
    at = TEXT.index("Old Velm")
    assert named(document(tmp_path, mentions=[[at, at + 8, "time", "1", None]])) == []
    she = TEXT.index("She")
    assert named(document(tmp_path, mentions=[[she, she + 3, "person", "1", None]])) == []


def test_other_kinds_are_other(tmp_path: Path) -> None:
    at = TEXT.index("Old Velm")
    assert named(document(tmp_path, mentions=[[at, at + 8, "event", "1", None]])) == [("Old Velm", "other")]


def test_a_mention_without_a_token_is_passed_over(tmp_path: Path) -> None:
    assert document(tmp_path, mentions=[[1, 2, "person", "1", None]]).mentions == ()


def test_layers_of_names_and_clusters(tmp_path: Path) -> None:
    gum = Gum([document(tmp_path)])
    made = words(TEXT)
    layers = gum.of_words("one", made)
    spelled = [TEXT[start:end] for start, end in made.spans.tolist()]
    of = {word: layers[at] for at, word in reversed([*enumerate(spelled)])}
    assert (layers[:, TAG] == UNKNOWN).all()
    assert of["Ada"][CLUSTER] == of["She"][CLUSTER] > 0
    assert of["Hale"][CLUSTER] == of["leads"][CLUSTER] == 0
    assert len({of[word][CLUSTER] for word in ("Ada", "Bank", "Tarn", "Velm")}) == 4
    person, organization = begins("person"), begins("organization")
    assert [of[word][ENTITY] for word in ("Mayor", "Ada", "Hale")] == [0, person, person + 1]
    inside = [of[word][ENTITY] for word in ("the", "Bank", "of", "Tarn")]
    assert inside == [0, organization, organization + 1, organization + 1]


def test_an_unknown_document_is_unknown(tmp_path: Path) -> None:
    assert (Gum([document(tmp_path)]).of_words("two", words(TEXT)) == UNKNOWN).all()


def test_documents_are_articles_that_nobody_marked(tmp_path: Path) -> None:
    (article,) = Gum([document(tmp_path)]).articles()
    assert (article.id, article.text, article.annotator, article.attributions) == ("one", TEXT, None, ())
