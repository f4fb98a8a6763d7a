"""JSON Lines: whole articles that can be added again, or statements that pass filters."""

from __future__ import annotations

import io
import json
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from onrecord import Article, Record, RecordError
from onrecord.output import schema
from onrecord.record.export.rows import StatementRow
from tests.output.strategies import articles
from tests.record.conftest import sound
from tests.record.making import article, said


def lines(record: Record, **wanted: Any) -> list[dict[str, Any]]:
    out = io.BytesIO()
    record.export(out, form="jsonl", **wanted)
    return [json.loads(line) for line in out.getvalue().decode("utf-8").splitlines()]


def test_without_filters_it_is_the_articles(full: Record) -> None:
    found = lines(full)
    assert len(found) == 4
    for one in found:
        Draft202012Validator(schema()).validate(one)
    assert [Article.from_json(one) for one in found] == list(full.articles())


def test_with_filters_it_is_the_statements(full: Record) -> None:
    (found,) = lines(full, speaker="hale")
    assert set(found) == {field.name for field in fields(StatementRow)}
    assert found["speakers"][0]["name"] == "Ann Hale"
    assert found["content_spans"] == [[1, 20]]


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        ({"query": "truce"}, 1),
        ({"query": "truce -hold"}, 0),
        ({"query": "-"}, 0),
        ({"outlet": "gazette"}, 2),
        ({"kind": "indirect", "last": "2024-05-01"}, 1),
        ({"act": "warn", "certainty": "possible"}, 1),
        ({"figures": "destroyed"}, 1),
        ({"role": "mayor"}, 1),
        ({"first": "2024-05", "min_confidence": 0.85}, 2),
    ],
)
def test_the_filters_of_search(full: Record, wanted: dict[str, Any], count: int) -> None:
    assert len(lines(full, **wanted)) == count
    assert len(full.search(**wanted)) == count


def test_articles_with_filters_are_whole(full: Record) -> None:
    (found,) = lines(full, query="truce", table="articles")
    assert len(found["statements"]) == 2


def test_what_search_refuses_is_refused(full: Record) -> None:
    for wanted in ({"query": '"open'}, {"query": "AND"}, {"first": "2025", "last": "2024"}, {"first": "May"}):
        with pytest.raises(RecordError):
            lines(full, **wanted)


def test_the_newest_version_of_each_document(record: Record) -> None:
    for content in ("The truce will hold", "The truce has failed"):
        record.put(article(said(content), url="https://a.example/1"))
    assert [one["statements"][0]["content"]["text"] for one in lines(record)] == ["The truce has failed"]


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(found=st.lists(articles(), max_size=4))
def test_any_record_is_the_same_when_it_is_added_again(
    found: list[Article], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder: Path = tmp_path_factory.mktemp("any")
    with Record(folder / "one.db") as one, Record(folder / "other.db") as other:
        one.put_all(found)
        one.export(folder / "all.jsonl")
        if found:
            assert not other.add(folder / "all.jsonl").failed
        assert sorted(map(repr, one.articles())) == sorted(map(repr, other.articles()))
        ask = "SELECT key, kind, source, cue, content, confidence FROM statements ORDER BY 1, 2, 3, 4, 5, 6"
        everything = [record.connection.execute(ask).fetchall() for record in (one, other)]
        assert everything[0] == everything[1]
        sound(other)
