"""schema.org: what is said is a Quotation or a Claim, and always somebody's, in some article."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from onrecord import Article, Record
from onrecord.record.export.linked_data import web_address
from tests.output.strategies import articles
from tests.record.making import with_speaker

PROPERTIES = {
    "NewsArticle": {"url", "headline", "datePublished", "publisher", "creditText", "inLanguage"},
    "Quotation": {
        *("identifier", "text", "creator", "creditText", "isBasedOn", "isPartOf", "about", "inLanguage"),
    },
    "Claim": {
        *("identifier", "text", "author", "creditText", "isBasedOn", "isPartOf", "appearance", "about"),
        "inLanguage",
    },
    "Person": {"name", "description", "jobTitle", "affiliation"},
    "Organization": {"name", "description", "parentOrganization"},
    "CreativeWork": {"name", "description"},
    "Place": {"name"},
    "Thing": {"name"},
}
"""What schema.org knows of these classes, as far as it is used."""


def document(record: Record, **wanted: Any) -> dict[str, Any]:
    out = io.BytesIO()
    record.export(out, form="jsonld", **wanted)
    made: dict[str, Any] = json.loads(out.getvalue())
    return made


def nodes(value: Any) -> list[dict[str, Any]]:
    """All nodes that have a class, at any depth."""
    if isinstance(value, list):
        return [node for one in value for node in nodes(one)]
    if not isinstance(value, dict):
        return []
    own = [value] if "@type" in value else []
    return own + [node for one in value.values() for node in nodes(one)]


def test_direct_words_are_a_quotation(full: Record) -> None:
    graph = document(full, query="truce")["@graph"]
    article, quotation = graph
    assert article == {
        "@id": "https://a.example/1?x=1",
        "@type": "NewsArticle",
        "url": "https://a.example/1?x=1#top",
        "headline": "=cmd|' /C calc'!A0",
        "datePublished": "2024-05-02",
        "publisher": {"@type": "Organization", "name": "Gazette"},
        "inLanguage": "en",
    }
    assert quotation["@type"] == "Quotation"
    assert quotation["text"] == "The truce will hold"
    assert quotation["creator"]["name"] == "Ann Hale"
    assert quotation["creator"]["jobTitle"] == "mayor"
    assert quotation["isPartOf"] == {"@id": article["@id"]}
    assert quotation["@id"] == f"https://a.example/1?x=1#statement-{quotation['identifier']}"


def test_all_others_are_claims(full: Record) -> None:
    _, claim = document(full, outlet="Courier")["@graph"]
    assert claim["@type"] == "Claim"
    assert claim["author"] == {"@type": "Person", "description": "a senior official"}
    assert claim["appearance"] == {"@id": "https://b.example/2"}


def test_a_report_is_what_a_claim_is_based_on(record: Record) -> None:
    record.put(with_speaker("The Dam Report", kind="document"))
    article, claim = document(record)["@graph"]
    assert article["@id"].startswith("urn:onrecord:document:")
    assert claim["isBasedOn"] == {"@type": "CreativeWork", "name": "The Dam Report"}
    assert "author" not in claim


def test_an_empty_record_is_an_empty_graph(record: Record) -> None:
    assert document(record) == {"@context": "https://schema.org", "@graph": []}


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(one=articles())
def test_any_article_keeps_to_schema_org(one: Article, tmp_path_factory: pytest.TempPathFactory) -> None:
    with Record(tmp_path_factory.mktemp("any") / "news.db") as record:
        record.put(one)
        graph = document(record)["@graph"]
    for node in nodes(graph):
        assert set(node) - {"@id", "@type"} <= PROPERTIES[node["@type"]]
    stated = [node for node in graph if node["@type"] in ("Quotation", "Claim")]
    assert [node["text"] for node in stated] == [said.content.text for said in one.statements]
    for node, said in zip(stated, one.statements, strict=True):
        assert (node["@type"] == "Quotation") == (said.kind == "direct")
        assert ("isPartOf" if said.kind == "direct" else "appearance") in node


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://a.example/1", "https://a.example/1"),
        (" https://a.example/a b?c=%20&d=100%", "https://a.example/a%20b?c=%20&d=100%25"),
        ('https://a.example/é<>"', "https://a.example/%C3%A9%3C%3E%22"),
        ("javascript:alert(1)", None),
        ("http://[broken", None),
        ("news/a.html", None),
        ("", None),
        (None, None),
    ],
)
def test_only_addresses_of_the_web_are_addresses(url: str | None, address: str | None) -> None:
    assert web_address(url) == address
