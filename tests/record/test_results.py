"""Answers as tables, and any article that the contract allows."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord import Article, Record, RecordError
from tests.output.strategies import articles

from .conftest import sound
from .making import article, said, with_speaker


def test_hits_as_an_arrow_table(record: Record) -> None:
    record.put(article(said("The truce will hold"), published="2024-05-01"))
    table = record.search("truce").to_arrow()
    assert table.column("speakers").to_pylist() == [["Ann Hale"]]
    assert record.search("nothing").to_arrow().schema == table.schema
    assert table.column("confidence").to_pylist() == [0.9]


def test_nested_rows_as_an_arrow_table(record: Record) -> None:
    record.put(with_speaker("Ann Hale", role="mayor", published="2024-05-01", url="https://a.example"))
    roles = record.speakers().to_arrow().column("roles").to_pylist()
    assert roles == [[{"text": "mayor", "articles": 1, "first": "2024-05-01", "last": "2024-05-01"}]]
    assert record.versions("https://a.example").to_arrow().num_rows == 1
    assert record.failures().to_arrow().num_rows == 0


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(found=st.lists(articles(), max_size=4))
def test_any_article_comes_back_as_it_was(
    found: list[Article], tmp_path_factory: pytest.TempPathFactory
) -> None:
    with Record(tmp_path_factory.mktemp("any") / "news.db") as record:
        kept: dict[tuple[str, str], Article] = {}
        for one in found:
            outcome = record.put(one)
            if outcome in ("added", "version"):
                kept[(str(len(kept)), one.id)] = one
        assert sorted(map(repr, record.articles(every_version=True))) == sorted(map(repr, kept.values()))
        sound(record)
        for one in kept.values():
            for name in [one.path, one.url]:
                if name and record.article(name):
                    record.remove(name)
        sound(record)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    query=st.text(st.sampled_from('ab"()*-^:+,.AND OR NOT NEAR“’é\x00'), max_size=14) | st.text(max_size=8)
)
def test_any_query_is_answered_or_refused_in_one_line(asked: Record, query: str) -> None:
    told = ""
    try:
        asked.search(query)
    except RecordError as error:
        told = str(error)
    assert len(told.splitlines()) <= 1


@pytest.fixture
def asked(record: Record) -> Record:
    record.put(article(said("The truce will hold")))
    return record
