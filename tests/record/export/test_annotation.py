"""W3C Web Annotations, each of whose selectors finds its words."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from onrecord import Article, Record
from onrecord.model.article import Statement, statement_to_json
from tests.output.strategies import articles

MOTIVATIONS = {"describing", "identifying", "classifying", "tagging", "linking"}


def collection(record: Record, **wanted: Any) -> dict[str, Any]:
    out = io.BytesIO()
    record.export(out, form="annotation", **wanted)
    made: dict[str, Any] = json.loads(out.getvalue())
    return made


def several(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def found(target: dict[str, Any], text: str) -> str:
    """The words that a target selects, found in both ways."""
    by_position, by_quote = target["selector"]
    assert by_position["type"] == "TextPositionSelector"
    assert by_quote["type"] == "TextQuoteSelector"
    start, end = by_position["start"], by_position["end"]
    around = by_quote["prefix"] + by_quote["exact"] + by_quote["suffix"]
    assert text[start - len(by_quote["prefix"]) : end + len(by_quote["suffix"])] == around
    assert text[start:end] == by_quote["exact"]
    return text[start:end]


def test_content_source_and_cue(full: Record) -> None:
    made = collection(full, query="truce")
    assert made["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert made["type"] == "AnnotationCollection"
    assert made["total"] == 3
    content, source, cue = made["first"]["items"]
    assert [one["motivation"] for one in (content, source, cue)] == [
        "describing",
        "identifying",
        "classifying",
    ]
    assert content["target"]["source"] == "https://a.example/1?x=1"
    assert content["body"][0]["value"] == "said by Ann Hale | direct | confidence: 0.9"
    assert source["body"][0]["value"] == "Ann Hale"
    assert source["body"][1] == {"type": "SpecificResource", "purpose": "linking", "source": content["id"]}
    assert content["target"]["selector"][1] == {
        **{"type": "TextQuoteSelector", "exact": "The truce will hold"},
        **{"prefix": "“", "suffix": ",” said Ann Hale, mayor. “Go,” s"},
    }


def test_the_reading_is_there_for_programs(full: Record) -> None:
    content = collection(full, query="truce")["first"]["items"][0]
    (value,) = (body["value"] for body in content["body"] if body.get("format") == "application/json")
    article = full.article("https://a.example/1?x=1")
    assert article is not None
    assert json.loads(value) == statement_to_json(article.statements[0])


def test_an_empty_record_is_an_empty_collection(record: Record) -> None:
    made = collection(record)
    assert (made["total"], made["first"]["items"]) == (0, [])


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(one=articles())
def test_every_selector_finds_its_words(one: Article, tmp_path_factory: pytest.TempPathFactory) -> None:
    with Record(tmp_path_factory.mktemp("any") / "news.db") as record:
        record.put(one)
        items = collection(record)["first"]["items"]
    said: list[Statement] = list(one.statements)
    words = [part.text for s in said for part in (s.content, s.source, s.cue) if part]
    assert [" … ".join(found(t, one.text) for t in several(item["target"])) for item in items] == words
    for item in items:
        assert item["type"] == "Annotation"
        purposes = {body["purpose"] for body in several(item["body"])}
        assert {item["motivation"], *purposes} <= MOTIVATIONS
