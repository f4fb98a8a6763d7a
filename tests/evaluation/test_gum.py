"""Names and speakers against gold names and chains: documents written for the test, in the form of GUM's."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from onrecord.evaluation import speakers
from onrecord.evaluation.speakers import evaluate_gum, evaluate_names, gum_labels
from onrecord.gold.counts import Counts
from onrecord.gold.gum import Document, name_counts, read_gum
from onrecord.gold.speaker_labels import Label
from onrecord.tagger import Entity, Tagged
from onrecord.training.choice import fit_by_form

# word, part of speech, number of its head in the sentence, relation
HE = [("He", "PRP", 2, "nsubj"), ("said", "VBD", 0, "root"), ("no", "UH", 2, "obj"), (".", ".", 2, "punct")]
SHE = [("She", "PRP", 2, "nsubj"), ("slept", "VBD", 0, "root"), (".", ".", 2, "punct")]
MET = [
    ("Ann", "NNP", 3, "nsubj"),
    ("Hale", "NNP", 1, "flat"),
    ("met", "VBD", 0, "root"),
    ("Ben", "NNP", 3, "obj"),
    ("Roe", "NNP", 4, "flat"),
    (".", ".", 3, "punct"),
]
CLERK = [
    ("The", "DT", 2, "det"),
    ("clerk", "NN", 3, "nsubj"),
    ("added", "VBD", 0, "root"),
    ("that", "IN", 3, "mark"),
    (".", ".", 3, "punct"),
]
WE = [
    ("We", "PRP", 2, "nsubj"),
    ("said", "VBD", 0, "root"),
    ("so", "RB", 2, "advmod"),
    (".", ".", 2, "punct"),
]
HALE = [
    ("Hale", "NNP", 2, "nsubj"),
    ("warned", "VBD", 0, "root"),
    ("him", "PRP", 2, "obj"),
    (".", ".", 2, "punct"),
]
NOTED = [("noted", "VBD", 0, "root"), ("They", "PRP", 1, "nsubj"), (".", ".", 1, "punct")]

ALL = [MET, SHE, HE, CLERK, WE, HALE]
MENTIONS = [
    ("Ann Hale", "person", "hale"),
    ("Ben Roe", "person", "roe"),
    ("She", "person", "hale"),
    ("He", "person", "roe"),
    ("The clerk", "person", "clerk"),
    ("We", "person", "us"),
    ("Hale warned", "person", "hale"),
    ("him", "person", "roe"),
]


def record(
    sentences: list[list[tuple[str, str, int, str]]] = ALL,
    mentions: list[tuple[str, str, str]] = MENTIONS,
    **changed: object,
) -> dict[str, object]:
    """A document: mentions are found by their words, the first time that these stand in the text."""
    text, made = "", []
    for sentence in sentences:
        tokens: list[list[Any]] = []
        for word, tag, head, relation in sentence:
            text += " " if text and word != "." else ""
            tokens.append([word, len(text), len(text) + len(word), tag, head, relation])
            text += word
        made.append(tokens)
    spans = []
    for words, kind, cluster in mentions:
        start = text.index(words)
        end = start + len(words.removesuffix(" warned"))
        spans.append([start, end, kind, cluster, None])
    about = {"id": "one", "genre": "news", "split": "dev"}
    return about | {"text": text, "sentences": made, "mentions": spans} | changed


def packed(tmp_path: Path, *records: object) -> Path:
    path = tmp_path / "gum.jsonl.gz"
    path.write_bytes(gzip.compress("\n".join(json.dumps(one) for one in records).encode()))
    return path


@pytest.fixture
def document(tmp_path: Path) -> Document:
    (only,) = read_gum(packed(tmp_path, record()))
    return only


def by_source(document: Document) -> dict[str, Label]:
    return {document.text[slice(*label.source)]: label for label in gum_labels(document)}


def test_subjects_of_verbs_of_saying_are_sources(document: Document) -> None:
    assert list(by_source(document)) == ["He", "The clerk", "Hale"]


def test_their_forms(document: Document) -> None:
    forms = {source: label.form for source, label in by_source(document).items()}
    assert forms == {"He": "pronoun", "The clerk": "description", "Hale": "named"}


def test_who_has_a_name_is_known_by_its_places(document: Document) -> None:
    found = by_source(document)
    words = {s: [document.text[slice(*place)] for place in x.antecedents] for s, x in found.items()}
    assert words == {"He": ["Ben Roe"], "The clerk": ["clerk"], "Hale": ["Ann Hale", "Hale"]}
    assert [label.named for label in found.values()] == [True, False, True]


def test_labels_are_sure_and_of_one_speaker(document: Document) -> None:
    for label in gum_labels(document):
        assert (label.document, label.cue, label.joint, label.unsure) == ("one", (), (), False)


def test_a_subject_that_nobody_marked_is_no_source(tmp_path: Path) -> None:
    (bare,) = read_gum(packed(tmp_path, record(mentions=MENTIONS[:2])))
    assert gum_labels(bare) == []


def test_a_subject_after_its_verb_is_one(tmp_path: Path) -> None:
    (made,) = read_gum(packed(tmp_path, record([NOTED], [("They", "person", "they")])))
    assert list(by_source(made)) == ["They"]


def entity(document: Document, words: str, kind: str) -> Entity:
    start = document.text.index(words)
    return Entity(kind, start, start + len(words), 0.9)


def test_names_count_where_span_and_kind_are_right(document: Document) -> None:
    found = [
        entity(document, "Ann Hale", "person"),
        entity(document, "Roe", "person"),
        entity(document, "clerk", "other"),
    ]
    counts = name_counts(document, found)
    assert counts["person"] == Counts(1, 2, 3)
    assert counts["other"] == Counts(0, 1, 0)
    assert counts["organization"] == counts["place"] == Counts(0, 0, 0)
    assert counts["all"] == Counts(1, 3, 3)


def test_the_right_span_of_another_kind_is_wrong(document: Document) -> None:
    assert name_counts(document, [entity(document, "Ann Hale", "place")])["all"] == Counts(0, 1, 3)


class _Tagger:
    """Sees the full names of the documents, without a network."""

    def __init__(self, weights: Path | None = None, again: bool = True) -> None:
        self.network = SimpleNamespace(hash="abc")

    def tag(self, text: str) -> Tagged:
        places = [(text.index(name), name) for name in ("Ann Hale", "Ben Roe") if name in text]
        names = tuple(Entity("person", at, at + len(name), 0.9) for at, name in places)
        return Tagged(0, len(text), (), (), (), (), names, None)


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(speakers, "Tagger", _Tagger)
    many = [record(id=str(n), split="train" if n % 2 else "dev") for n in range(8)]
    return packed(tmp_path, *many)


def test_names_of_one_split_are_counted_by_document(documents: Path) -> None:
    tables = evaluate_names(documents)
    assert tables["person"] == [Counts(2, 2, 3)] * 4
    assert evaluate_names(documents, split="test") == {}


def test_every_document_is_decided_by_a_choice_that_did_not_see_it(documents: Path) -> None:
    report = evaluate_gum(documents, fit_by_form)
    assert report.weights == "abc"
    assert {form: len(counts) for form, counts in report.tables["onrecord"].items()} == {
        "pronoun": 8,
        "description": 8,
        "named": 8,
    }
    assert report.tables["onrecord"]["named"] == [Counts(1, 1, 1)] * 8
    assert report.tables["onrecord"]["pronoun"] == [Counts(1, 1, 1)] * 8
    assert len(report.tables["onrecord, dev split"]["named"]) == 4
    assert set(report.tables) == {"onrecord", "onrecord, dev split", "nearest person", "same string"}
