"""The value types and their JSON."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.article import Article, Furniture, Statement, statement_key
from onrecord.passage import passage

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


@given(st.text(max_size=60))
def test_any_text_has_an_id_and_survives_json(text: str) -> None:
    made = replace(article(), text=text, statements=(), furniture=())
    assert Article.from_json(json.loads(made.dumps())) == made
