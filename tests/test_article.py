"""The value types and their JSON."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.article import Article, Furniture, Statement, statement_key
from onrecord.model.passage import Passage, passage
from onrecord.model.speakers import Affiliation, Said, Speaker, SpokenBy

TEXT = "Rain fell. “It will stop,” said Ann Hale."


def article() -> Article:
    content, cue, source = passage(TEXT, [(11, 26)]), passage(TEXT, [(27, 31)]), passage(TEXT, [(32, 40)])
    key = statement_key(Article(TEXT).id, cue, content)
    statement = Statement(key, "direct", source, cue, content, None, 0.9123)
    return Article(TEXT, furniture=(Furniture((0, 10), "heading"),), statements=(statement,))


def test_json_there_and_back_is_the_same() -> None:
    assert Article.from_json(json.loads(article().dumps())) == article()


def test_a_passage_joins_its_pieces() -> None:
    assert passage(TEXT, [(0, 4), (32, 35)]).text == "Rain … Ann"


@pytest.mark.parametrize(
    "spans", [[], [(3, 3)], [(5, 2)], [(0, 99)], [(4, 8), (0, 2)], [(0, 5), (4, 8)], [(-1, 3)]]
)
def test_a_passage_outside_the_text_or_out_of_order_is_refused(spans: list[tuple[int, int]]) -> None:
    with pytest.raises(ValueError, match="span"):
        passage(TEXT, spans)


def test_another_version_is_refused() -> None:
    with pytest.raises(ValueError, match="version"):
        Article.from_json({"version": 99})


def test_a_record_without_a_key_is_refused_by_name() -> None:
    record = article().to_json()
    del record["furniture"]
    with pytest.raises(ValueError, match="furniture"):
        Article.from_json(record)


def test_the_key_depends_on_article_cue_and_content() -> None:
    content, cue = passage(TEXT, [(11, 26)]), passage(TEXT, [(27, 31)])
    keys = {
        statement_key("a", cue, content),
        statement_key("b", cue, content),
        statement_key("a", None, content),
        statement_key("a", cue, passage(TEXT, [(11, 25)])),
    }
    assert len(keys) == 4


def test_min_confidence_leaves_out_the_rest() -> None:
    assert len(article().with_min_confidence(0.9).statements) == 1
    assert article().with_min_confidence(0.95).statements == ()


def test_with_a_statement_goes_what_it_reports() -> None:
    outer = article().statements[0]
    inner = replace(outer, key="inner", within=outer.key, confidence=0.95)
    both = replace(article(), statements=(outer, inner))
    assert len(both.with_min_confidence(0.9).statements) == 2
    assert both.with_min_confidence(0.93).statements == ()


SPOKEN = (
    "Ann Hale, a guard at the Dry Park, told Radio Karst in a note on Monday that it will stop. "
    "A man who gave no name agreed."
)


def at(*words: str, confidence: float | None = None) -> Passage:
    return passage(SPOKEN, [(SPOKEN.index(w), SPOKEN.index(w) + len(w)) for w in words], confidence)


def spoken() -> Article:
    """An article with speakers, circumstances and the confidence of each part."""
    source, cue = at("Ann Hale", confidence=0.9871), at("told", confidence=0.5)
    content = at("that it will stop", confidence=0.0)
    said = Said(at("Radio Karst"), at("the Dry Park"), at("a note"), at("Monday"))
    key = statement_key(Article(SPOKEN).id, cue, content)
    by = (SpokenBy(0, 0.9512), SpokenBy(1, 1.0))
    ann = Speaker(
        id=0,
        name="Ann Hale",
        type="person",
        named=True,
        aliases=("Ann Hale",),
        roles=(at("guard"),),
        affiliations=(
            Affiliation("the Dry Park", at("the Dry Park").spans[0], "Karst"),
            Affiliation("Radio Karst", at("Radio Karst").spans[0]),
        ),
        mentions=at("Ann Hale").spans,
    )
    man = Speaker(1, "A man", "person", named=False, why_unnamed=at("who gave no name"))
    statement = Statement(key, "indirect", source, cue, content, None, 0.8, by, said)
    return Article(SPOKEN, speakers=(ann, man), statements=(statement,))


def test_speakers_and_circumstances_there_and_back_are_the_same() -> None:
    assert Article.from_json(json.loads(spoken().dumps())) == spoken()


def test_speakers_in_the_json() -> None:
    ann, man = spoken().to_json()["speakers"]
    assert ann["roles"] == [{"text": "guard", "span": [12, 17]}]
    assert ann["affiliations"][0] == {"name": "the Dry Park", "span": [21, 33], "of": "Karst"}
    assert ann["mentions"] == [[0, 8]]
    assert "why_unnamed" not in ann
    assert man["why_unnamed"]["text"] == "who gave no name"


def test_a_statement_with_speakers_in_the_json() -> None:
    (record,) = spoken().to_json()["statements"]
    assert record["speakers"] == [{"id": 0, "confidence": 0.9512}, {"id": 1, "confidence": 1.0}]
    assert list(record["said"]) == ["to", "where", "medium", "when"]
    assert record["said"]["to"]["text"] == "Radio Karst"
    assert [record[part]["confidence"] for part in ("source", "cue", "content")] == [0.9871, 0.5, 0.0]


def test_what_is_not_known_is_absent_from_the_json() -> None:
    (record,) = article().to_json()["statements"]
    assert "said" not in record
    assert "confidence" not in record["source"]
    monday = replace(spoken().statements[0], said=Said(when=at("Monday")))
    (record,) = replace(spoken(), statements=(monday,)).to_json()["statements"]
    assert list(record["said"]) == ["when"]


def test_an_empty_said_is_as_none() -> None:
    nothing = replace(spoken(), statements=(replace(spoken().statements[0], said=Said()),))
    assert "said" not in nothing.to_json()["statements"][0]


def test_confidences_are_rounded_to_four_decimals() -> None:
    statement = spoken().statements[0]
    fine = replace(statement.content, confidence=0.123456)
    by = (SpokenBy(0, 0.98765432),)
    made = replace(spoken(), statements=(replace(statement, content=fine, speakers=by),)).to_json()
    assert made["statements"][0]["content"]["confidence"] == 0.1235
    assert made["statements"][0]["speakers"][0]["confidence"] == 0.9877


def test_a_record_from_before_there_were_speakers_is_read() -> None:
    record = article().to_json()
    del record["speakers"], record["statements"][0]["speakers"]
    assert Article.from_json(record) == article()


SAID, SPEAKER = ("statements", 0), ("speakers", 0)


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        ((*SPEAKER, "type"), "ghost", "'ghost' is no type of speaker"),
        ((*SPEAKER, "roles", 0, "text"), "guards", "are not 'guards'"),
        ((*SPEAKER, "roles", 0, "span"), [12, 999], "no span"),
        ((*SPEAKER, "affiliations", 0, "span"), [5, 5], "no span"),
        ((*SPEAKER, "mentions", 0), [-1, 4], "no span"),
        (("speakers", 1, "why_unnamed", "text"), "because", "are not 'because'"),
        ((*SAID, "speakers", 0, "confidence"), 1.2, "confidence of 1.2"),
        ((*SAID, "source", "confidence"), -0.1, "confidence of -0.1"),
        ((*SAID, "said", "to", "text"), "Radio", "are not 'Radio'"),
        ((*SAID, "said", "when", "spans"), [[0, 999]], "no span"),
    ],
)
def test_what_is_wrong_about_a_speaker_is_refused(
    path: tuple[str | int, ...], value: object, message: str
) -> None:
    record = spoken().to_json()
    place: Any = record
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    with pytest.raises(ValueError, match=message):
        Article.from_json(record)


@pytest.mark.parametrize(
    "key", ["id", "name", "type", "named", "aliases", "roles", "affiliations", "mentions"]
)
def test_a_speaker_without_a_key_is_refused_by_name(key: str) -> None:
    record = spoken().to_json()
    del record["speakers"][0][key]
    with pytest.raises(ValueError, match=key):
        Article.from_json(record)


def test_speakers_stay_where_statements_are_left_out() -> None:
    assert spoken().with_min_confidence(0.9).speakers == spoken().speakers


@given(st.text(max_size=60))
def test_any_text_has_an_id_and_survives_json(text: str) -> None:
    made = replace(article(), text=text, statements=(), furniture=())
    assert Article.from_json(json.loads(made.dumps())) == made
