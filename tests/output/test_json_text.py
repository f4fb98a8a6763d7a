"""JSON on one line and JSON for reading say the same as `Article.to_json`."""

from __future__ import annotations

import json

from hypothesis import given, settings

from onrecord.model.article import Article
from onrecord.output import to_jsonl
from onrecord.output.json_text import to_json_text

from .examples import dam, harbour
from .strategies import articles


@settings(max_examples=60, deadline=None)
@given(articles())
def test_any_article_is_one_line_that_reads_back(article: Article) -> None:
    line = to_jsonl(article)
    assert len(line.splitlines()) == 1
    line.encode("utf-8")
    assert Article.from_json(json.loads(line)) == article


@settings(max_examples=40, deadline=None)
@given(articles())
def test_the_indented_text_says_the_same(article: Article) -> None:
    assert json.loads(to_json_text(article)) == article.to_json()


def test_words_are_written_as_they_are() -> None:
    assert "façade 新聞" in to_jsonl(Article("façade 新聞"))


def test_a_span_is_on_one_line() -> None:
    assert "[0, 10]" in to_json_text(harbour())
    assert '"span": [0, 8]' in to_json_text(dam())


def test_text_that_looks_like_a_span_is_left_alone() -> None:
    text = "[\n  1,\n  2\n]"
    assert json.loads(to_json_text(Article(text)))["text"] == text


def test_lone_surrogates_can_be_written_and_come_back() -> None:
    line = to_jsonl(Article("bad \udc80 byte"))
    assert json.loads(line.encode("utf-8"))["text"] == "bad \udc80 byte"
