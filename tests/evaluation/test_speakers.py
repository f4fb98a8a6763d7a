"""Speakers against the labels of a careful reader."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from rich.console import Console

from onrecord.evaluation import speakers as evaluated
from onrecord.evaluation.report import names_json, print_names, print_speakers, speakers_json
from onrecord.evaluation.speakers import add_baselines, by_form, evaluate_labels, nearest_person, same_string
from onrecord.gold.counts import Counts, Tables
from onrecord.gold.marked import Attribution, MarkedArticle, as_statements
from onrecord.gold.speaker_labels import Label, is_right, read_labels
from onrecord.model.article import Article
from onrecord.model.passage import Span
from onrecord.model.speakers import Speaker, SpokenBy
from onrecord.tagger import Entity, Tagged

TEXT = "Ann Hale met Ben Roe. “It rains,” she said. An official said no. Hale left."


def at(words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return (start, start + len(words))


SHE = Label("one", at("she"), (at("said"),), "pronoun", True, (at("Ann Hale"),), (), False)
OFFICIAL = replace(
    SHE,
    source=at("An official"),
    cue=(at("said", 1),),
    form="description",
    named=False,
    antecedents=(at("An official"),),
)
HALE = Speaker(0, "Ann Hale", "person", True, mentions=(at("Ann Hale"), at("she")))
ROE = Speaker(1, "Ben Roe", "person", True, mentions=(at("Ben Roe"),))
SOMEBODY = Speaker(2, "An official", "person", False, mentions=(at("An official"),))


# What is right


def test_the_named_are_right_where_the_name_is_theirs() -> None:
    assert is_right(SHE, [HALE])
    assert not is_right(SHE, [ROE])
    assert not is_right(SHE, [])


def test_part_of_the_name_is_enough() -> None:
    assert is_right(replace(SHE, antecedents=(at("Hale"),)), [HALE])


def test_any_of_the_places_is_enough() -> None:
    assert is_right(replace(SHE, antecedents=(at("Hale", 1), at("Ann Hale"))), [HALE])


def test_the_unnamed_are_right_where_they_are_said_to_be_unnamed() -> None:
    assert is_right(OFFICIAL, [SOMEBODY])
    assert not is_right(OFFICIAL, [replace(SOMEBODY, named=True)])
    assert not is_right(SHE, [replace(HALE, named=False)])


def test_one_right_speaker_of_several_is_enough_where_one_speaks() -> None:
    assert is_right(SHE, [ROE, HALE])


def test_of_those_who_speak_together_each_must_be_found() -> None:
    both = replace(SHE, antecedents=(), joint=(at("Ann Hale"), at("Ben Roe")))
    assert is_right(both, [HALE, ROE])
    assert is_right(both, [ROE, HALE, SOMEBODY])
    assert not is_right(both, [HALE])
    assert not is_right(both, [])


# Labels


def record(**changed: Any) -> dict[str, Any]:
    return {
        "document": "one",
        "source": list(SHE.source),
        "cue": [list(span) for span in SHE.cue],
        "form": "pronoun",
        "named": True,
        "antecedents": [list(span) for span in SHE.antecedents],
        "joint": [],
        "unsure": False,
    } | changed


def labels(tmp_path: Path, *records: Any) -> Path:
    path = tmp_path / "labels.jsonl"
    lines = (one if isinstance(one, str) else json.dumps(one) for one in records)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_labels_are_read(tmp_path: Path) -> None:
    path = labels(tmp_path, record(), record(joint=[[0, 8], [13, 20]], unsure=True))
    assert read_labels(path) == [SHE, replace(SHE, joint=((0, 8), (13, 20)), unsure=True)]


def test_no_line_is_no_label(tmp_path: Path) -> None:
    path = tmp_path / "labels.jsonl"
    path.write_text("")
    assert read_labels(path) == []


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        "{",
        "null",
        "[1]",
        "{}",
        record(form="guess"),
        record(form=None),
        record(source=None),
        record(source=[1]),
        record(source=[1, 2, 3]),
        record(source=["one", "two"]),
        record(cue=[1, 2]),
        record(antecedents=5),
        {key: value for key, value in record().items() if key != "joint"},
    ],
)
def test_what_is_no_label_is_an_error_that_names_the_line(tmp_path: Path, wrong: Any) -> None:
    path = labels(tmp_path, record(), record(), wrong)
    with pytest.raises(ValueError, match=r"labels\.jsonl: line 3 is no label"):
        read_labels(path)


# Two plain ways

NAMES = [Entity("person", *at("Ann Hale"), 0.9), Entity("person", *at("Ben Roe"), 0.9)]


def test_the_nearest_person_is_the_last_one_before() -> None:
    (found,) = nearest_person(TEXT, SHE, NAMES)
    assert (found.name, found.named, found.mentions) == ("Ben Roe", True, (at("Ben Roe"),))


def test_a_name_in_the_source_itself_comes_first() -> None:
    own = replace(SHE, source=(0, at("Ben Roe")[1]))
    assert [speaker.name for speaker in nearest_person(TEXT, own, NAMES)] == ["Ann Hale"]


def test_there_may_be_nobody_before() -> None:
    assert nearest_person(TEXT, SHE, []) == []
    assert nearest_person(TEXT, SHE, [Entity("place", *at("Ann Hale"), 0.9)]) == []
    assert nearest_person(TEXT, SHE, [Entity("person", *at("Hale", 1), 0.9)]) == []


def test_the_same_string_is_the_same_speaker() -> None:
    (found,) = same_string(TEXT, replace(SHE, source=at("Hale", 1)))
    assert found.mentions == (at("Hale"), at("Hale", 1))
    assert found.named


def test_the_same_string_is_a_word_of_its_own() -> None:
    (found,) = same_string("he said the other he", replace(SHE, source=(0, 2)))
    assert found.mentions == ((0, 2), (18, 20))
    assert not found.named


def test_the_same_string_may_hold_signs() -> None:
    text = "(a+b) said (a+b)"
    (found,) = same_string(text, replace(SHE, source=(0, 5)))
    assert found.mentions == ((0, 5), (11, 16))


# Figures


def report() -> Tables:
    made = Tables("abc")
    made.add("ours", by_form([(SHE, [HALE]), (SHE, [ROE]), (SHE, []), (OFFICIAL, [SOMEBODY])]))
    made.add("ours", by_form([(SHE, [HALE])]))
    made.add("theirs", by_form([(SHE, [])]))
    return made


def test_counts_are_by_document_and_form() -> None:
    assert report().tables["ours"] == {
        "pronoun": [Counts(1, 2, 3), Counts(1, 1, 1)],
        "description": [Counts(1, 1, 1)],
    }


def test_a_document_without_labels_adds_nothing() -> None:
    made = Tables("abc")
    made.add("ours", by_form([]))
    assert made.tables == {"ours": {}}
    assert speakers_json(made) == {"weights": "abc", "systems": {}}


def test_baselines_are_added_under_their_names() -> None:
    made = Tables("abc")
    add_baselines(made, TEXT, [SHE, OFFICIAL], NAMES)
    assert set(made.tables) == {"nearest person", "same string"}
    assert made.tables["nearest person"]["pronoun"] == [Counts(0, 1, 1)]
    assert made.tables["same string"]["description"] == [Counts(1, 1, 1)]


def test_figures_for_programs() -> None:
    made = json.loads(json.dumps(speakers_json(report())))
    assert made["weights"] == "abc"
    assert made["systems"]["ours"]["pronoun"] == {"right": 2, "given": 3, "sources": 4, "accuracy": 0.5}
    assert made["systems"]["ours"]["description"]["accuracy"] == 1.0
    assert made["systems"]["theirs"] == {"pronoun": {"right": 0, "given": 0, "sources": 1, "accuracy": 0.0}}


def rows(text: str) -> list[list[str]]:
    return [
        [cell.strip() for cell in line.strip("│").split("│")] for line in text.splitlines() if "│" in line
    ]


def test_figures_for_a_terminal() -> None:
    out = io.StringIO()
    print_speakers(report(), Console(file=out, width=120))
    assert "weights abc" in out.getvalue()
    ours, description, theirs = rows(out.getvalue())
    assert ours[:3] == ["ours", "pronoun", "0.500"]
    assert ours[4:] == ["1", "1", "4"]
    low, high = map(float, ours[3].split(" to "))
    assert low <= 0.5 <= high
    assert description[:3] == ["ours", "description", "1.000"]
    assert theirs[4:] == ["0", "1", "1"]


def test_names_by_kind() -> None:
    tables = {"person": [Counts(1, 2, 2), Counts(1, 1, 1)], "all": [Counts(0, 0, 0)]}
    assert names_json(tables) == {
        "person": {"precision": 0.6667, "recall": 0.6667, "f1": 0.6667},
        "all": {"precision": 1.0, "recall": 1.0, "f1": 1.0},
    }
    out = io.StringIO()
    print_names(tables, Console(file=out, width=120))
    person, whole = rows(out.getvalue())
    assert person[:4] == ["person", "0.667", "0.667", "0.667"]
    assert whole[-1] == "0"


# Marked articles


def marked(*attributions: tuple[list[Span], list[Span], list[Span]], id: str = "one") -> MarkedArticle:
    made = tuple(Attribution(*map(tuple, one)) for one in attributions)
    return MarkedArticle(id, TEXT, "ann", made)


SHE_SAID = ([at("she")], [at("said")], [at("“It rains,”")])
HE_SAID = ([at("An official")], [at("said", 1)], [at("no")])


def test_marks_are_statements_as_they_stand() -> None:
    she, official = as_statements(marked(SHE_SAID, HE_SAID))
    assert she.source is not None
    assert (she.source.text, she.content.text, she.kind) == ("she", "“It rains,”", "direct")
    assert (official.kind, official.within, official.confidence) == ("indirect", None, 1.0)


def test_marks_may_lack_source_and_cue_but_not_content() -> None:
    (only,) = as_statements(marked(([], [], [at("no")]), ([at("she")], [at("said")], [])))
    assert only.source is None
    assert only.cue is None


class _Tagger:
    """Names as they stand in the text, without a network."""

    def __init__(self, weights: Path | None = None) -> None:
        gender = {"none": 0.5, "gender": 3.0, "other_gender": -9.0}
        self.network = SimpleNamespace(hash="abc", choice={"pronoun": gender, "description": {"none": 1.0}})

    def tag(self, text: str) -> Tagged:
        return Tagged(0, len(text), (), (), (), (), tuple(NAMES), None)


class _Reader:
    """Finds what she said and that Ben Roe said it."""

    def __init__(self, weights: Path | None, threads: int | None) -> None:
        pass

    def __enter__(self) -> _Reader:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def read(self, text: str, **_: object) -> Article:
        (she,) = as_statements(marked(SHE_SAID))
        return Article(
            text, speakers=(replace(ROE, id=0),), statements=(replace(she, speakers=(SpokenBy(0, 1.0),)),)
        )


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(evaluated, "Tagger", _Tagger)
    monkeypatch.setattr(evaluated, "Reader", _Reader)
    roles = ("source", "cue", "content")
    written = [{role: [spans] for role, spans in zip(roles, one, strict=True)} for one in (SHE_SAID, HE_SAID)]
    path = tmp_path / "articles.jsonl"
    path.write_text(json.dumps({"id": "one", "text": TEXT, "attributions": {"ann": written}}))
    return path


def of_official(**changed: Any) -> dict[str, Any]:
    place = [list(OFFICIAL.source)]
    told = {"source": place[0], "cue": [list(at("said", 1))], "antecedents": place}
    return record(form="description", named=False, **told) | changed


def test_sources_are_judged_as_marked_and_as_found(articles: Path, tmp_path: Path) -> None:
    made = evaluate_labels(articles, labels(tmp_path, record(), of_official(), record(unsure=True)))
    assert made.weights == "abc"
    assert made.tables["onrecord"] == {"pronoun": [Counts(1, 1, 1)], "description": [Counts(1, 1, 1)]}
    assert made.tables["onrecord, statements found"] == {"pronoun": [Counts(0, 1, 1)]}
    assert made.tables["nearest person"]["pronoun"] == [Counts(0, 1, 1)]


def test_a_label_of_no_article_is_an_error(articles: Path, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="two is not among the articles"):
        evaluate_labels(articles, labels(tmp_path, record(document="two")))


@pytest.mark.parametrize("changed", [{"source": [0, 3]}, {"cue": []}, {"cue": [[1, 2]]}])
def test_a_label_of_no_statement_is_an_error(articles: Path, tmp_path: Path, changed: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="one has no statement where a label says"):
        evaluate_labels(articles, labels(tmp_path, record(**changed)))


def test_the_unsure_alone_leave_nothing_to_judge(articles: Path, tmp_path: Path) -> None:
    made = evaluate_labels(articles, labels(tmp_path, record(unsure=True)))
    assert made.tables == {}
