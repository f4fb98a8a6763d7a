"""The JSON Schema describes what `Article.to_json` makes, strictly, and allows new keys."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from onrecord.model.article import FURNITURE_KINDS, KINDS, Article, statement_key
from onrecord.model.speakers import SPEAKER_TYPES
from onrecord.output import schema

from .examples import dam, harbour
from .reading_examples import harvest
from .strategies import articles

VALIDATOR = Draft202012Validator(schema())


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("article", [harbour(), dam(), harvest()])
def test_an_article_keeps_to_it(article: Article) -> None:
    VALIDATOR.validate(article.to_json())


def test_an_empty_article_keeps_to_it() -> None:
    VALIDATOR.validate(Article("").to_json())


@settings(max_examples=60, deadline=None)
@given(articles())
def test_any_article_keeps_to_it_and_comes_back(article: Article) -> None:
    record = article.to_json()
    VALIDATOR.validate(record)
    assert Article.from_json(record) == article


# Absent where nothing is known.
OPTIONAL = {
    "statement": {
        *("said", "act", "certainty", "figures", "times", "forecasts", "reasons", "places", "about"),
        *("denies", "decided"),
    },
    "act": {"negated", "nearest"},
    "certainty": {"level", "words", "condition", "negated"},
    "figure": {"events", "description", "part_of"},
    "time": {"interval", "offset"},
    "forecast": {"by", "condition"},
    "reason": {"signal", "confidence"},
    "place": {"name", "latitude", "longitude", "country"},
    "about": {"speaker"},
    "voice": {"figures", "reasons", "adopted", "adopted_words"},
    "passage": {"confidence"},
    "speaker": {"why_unnamed"},
    "said": {"to", "where", "medium", "when"},
}


def test_every_key_is_required_and_described() -> None:
    made = dam().to_json()
    assert set(schema()["required"]) == set(schema()["properties"]) == set(made)
    for name, part in schema()["$defs"].items():
        if part["type"] == "object":
            optional = OPTIONAL.get(name, set())
            assert set(part.get("required", ())) == set(part["properties"]) - optional, name


def test_every_key_that_is_made_is_described() -> None:
    made, further = dam().to_json(), harvest().to_json()
    speakers, statements = made["speakers"], [*made["statements"], *further["statements"]]
    first = further["statements"][0]
    for name, records in {
        "statement": statements,
        "passage": [one[part] for one in statements for part in ("source", "cue", "content")],
        "spoken_by": [by for one in statements for by in one["speakers"]],
        "said": [one["said"] for one in statements if "said" in one],
        "speaker": speakers,
        "role": [role for one in speakers for role in one["roles"]],
        "act": [one["act"] for one in further["statements"]],
        "certainty": [first["certainty"]],
        "figure": first["figures"],
        "time": first["times"],
        "forecast": first["forecasts"],
        "reason": first["reasons"],
        "place": first["places"],
        "about": first["about"],
        "voice": further["voice"],
        "affiliation": [body for one in speakers for body in one["affiliations"]],
    }.items():
        described = set(schema()["$defs"][name]["properties"])
        assert set().union(*records) == described, name


def test_kinds_are_those_of_the_article() -> None:
    definitions = schema()["$defs"]
    assert tuple(definitions["statement"]["properties"]["kind"]["enum"]) == KINDS
    assert tuple(definitions["furniture"]["properties"]["kind"]["enum"]) == FURNITURE_KINDS
    assert tuple(definitions["speaker"]["properties"]["type"]["enum"]) == SPEAKER_TYPES


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


def full() -> dict[str, Any]:
    """A record with every key there is."""
    return {**dam().to_json(), "furniture": harbour().to_json()["furniture"]}


GONE = object()
SAID, SPEAKER = ("statements", 0), ("speakers", 0)
BROKEN: list[tuple[tuple[str | int, ...], object]] = [
    (("version",), 2),
    (("outlet",), GONE),
    (("text",), None),
    (("published",), "May 1"),
    (("furniture", 0, "kind"), "sofa"),
    ((*SAID, "kind"), "rumour"),
    ((*SAID, "confidence"), 1.5),
    ((*SAID, "content"), None),
    ((*SAID, "content", "spans"), []),
    ((*SAID, "content", "spans", 0), [-1, 4]),
    ((*SAID, "content", "spans", 0), [1, 4, 5]),
    ((*SAID, "content", "spans", 0), [1]),
    ((*SAID, "content", "spans", 0), ["1", "4"]),
    ((*SAID, "key"), "3"),
    ((*SAID, "source", "confidence"), -0.1),
    ((*SAID, "speakers"), GONE),
    ((*SAID, "speakers", 0, "id"), "0"),
    ((*SAID, "speakers", 0, "confidence"), 2),
    ((*SAID, "said", "to"), "Radio Karst"),
    ((*SPEAKER, "name"), GONE),
    ((*SPEAKER, "type"), "ghost"),
    ((*SPEAKER, "named"), "yes"),
    ((*SPEAKER, "mentions", 0), [3]),
    ((*SPEAKER, "roles", 0), "engineer"),
    ((*SPEAKER, "affiliations", 0, "of"), 3),
    ((*SPEAKER, "why_unnamed"), None),
]


@pytest.mark.parametrize(("path", "value"), BROKEN)
def test_what_breaks_the_contract_is_refused(path: tuple[str | int, ...], value: object) -> None:
    record = full()
    VALIDATOR.validate(record)
    place: Any = record
    for step in path[:-1]:
        place = place[step]
    if value is GONE:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    assert not VALIDATOR.is_valid(record)


def test_new_keys_are_allowed_everywhere() -> None:
    record = full()
    statement, speaker = record["statements"][0], record["speakers"][0]
    for place in (
        record,
        statement,
        statement["content"],
        statement["said"],
        statement["speakers"][0],
        record["furniture"][0],
        speaker,
        speaker["roles"][0],
        speaker["affiliations"][0],
    ):
        place["a_later_step"] = {"any": "thing"}
    VALIDATOR.validate(record)


def test_the_example_of_the_documentation_is_right() -> None:
    page = Path(__file__).parents[2] / "docs" / "json.md"
    (example,) = re.findall(r"```json\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    shown = json.loads(example)
    record = {**Article(shown["text"]).to_json(), **shown}
    VALIDATOR.validate(record)
    article = Article.from_json(record)
    assert article.to_json() == record
    for said in article.statements:
        assert said.key == statement_key(article.id, said.cue, said.content)


def test_the_schema_is_the_callers_own() -> None:
    schema().clear()
    assert schema()
