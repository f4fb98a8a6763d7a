"""The JSON Schema describes what `Article.to_json` makes, strictly, and allows new keys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from onrecord.article import FURNITURE_KINDS, KINDS, Article
from onrecord.output import schema

from .examples import harbour
from .strategies import articles

VALIDATOR = Draft202012Validator(schema())


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())


def test_an_article_keeps_to_it() -> None:
    VALIDATOR.validate(harbour().to_json())


def test_an_empty_article_keeps_to_it() -> None:
    VALIDATOR.validate(Article("").to_json())


@settings(max_examples=60, deadline=None)
@given(articles())
def test_any_article_keeps_to_it_and_comes_back(article: Article) -> None:
    record = article.to_json()
    VALIDATOR.validate(record)
    assert Article.from_json(record) == article


def test_every_key_is_required_and_described() -> None:
    made = harbour().to_json()
    assert set(schema()["required"]) == set(schema()["properties"]) == set(made)
    statement = schema()["$defs"]["statement"]
    assert set(statement["required"]) == set(statement["properties"]) == set(made["statements"][0])


def test_kinds_are_those_of_the_article() -> None:
    definitions = schema()["$defs"]
    assert tuple(definitions["statement"]["properties"]["kind"]["enum"]) == KINDS
    assert tuple(definitions["furniture"]["properties"]["kind"]["enum"]) == FURNITURE_KINDS


def properties(part: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(part, dict):
        yield from part.get("properties", {}).items()
        for value in part.values():
            yield from properties(value)


def test_every_property_has_a_description() -> None:
    definitions = schema()["$defs"]
    for name, value in properties(schema()):
        target = definitions[value["$ref"].split("/")[-1]] if "$ref" in value else value
        assert value.get("description") or target.get("description"), name


def broken(change: str) -> dict[str, Any]:
    record = harbour().to_json()
    statement = record["statements"][0]
    match change:
        case "version":
            record["version"] = 2
        case "missing key":
            del record["outlet"]
        case "text":
            record["text"] = None
        case "published":
            record["published"] = "May 1"
        case "kind":
            statement["kind"] = "rumour"
        case "furniture kind":
            record["furniture"][0]["kind"] = "sofa"
        case "confidence":
            statement["confidence"] = 1.5
        case "negative span":
            statement["content"]["spans"][0] = [-1, 4]
        case "long span":
            statement["content"]["spans"][0] = [1, 4, 5]
        case "short span":
            statement["content"]["spans"][0] = [1]
        case "span of text":
            statement["content"]["spans"][0] = ["1", "4"]
        case "no spans":
            statement["content"]["spans"] = []
        case "no content":
            statement["content"] = None
        case "key":
            statement["key"] = "3"
    return record


@pytest.mark.parametrize(
    "change",
    [
        "version", "missing key", "text", "published", "kind", "furniture kind", "confidence",
        "negative span", "long span", "short span", "span of text", "no spans", "no content", "key",
    ],
)  # fmt: skip
def test_what_breaks_the_contract_is_refused(change: str) -> None:
    assert not VALIDATOR.is_valid(broken(change))


def test_new_keys_are_allowed_everywhere() -> None:
    record = harbour().to_json()
    for place in (
        record,
        record["statements"][0],
        record["statements"][0]["content"],
        record["furniture"][0],
    ):
        place["a_later_step"] = {"any": "thing"}
    VALIDATOR.validate(record)


def test_the_schema_is_the_callers_own() -> None:
    schema().clear()
    assert schema()
