"""The times of a statement: in its content, and around its cue in the same sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.model.article import Article, Statement
from onrecord.model.passage import Passage, passage
from onrecord.readings.context import Context
from onrecord.readings.times import read_times
from onrecord.tagger.tagged import Entity
from tests.readings.parsing import parsed


def words(text: str, part: str) -> Passage | None:
    start = text.index(part) if part else -1
    return passage(text, [(start, start + len(part))]) if part else None


def times_of(
    text: str, source: str, cue: str, *content: str, published: str | None = "2024-05-15"
) -> list[str]:
    spans = [(text.index(piece), text.index(piece) + len(piece)) for piece in content]
    statement = Statement(
        "k", "indirect", words(text, source), words(text, cue), passage(text, spans), None, 1.0
    )
    article = Article(text, published=published, statements=(statement,))
    found = read_times(statement, Context(article, parsed(text)))
    assert all(text[t.span[0] : t.span[1]] == t.text for t in found)
    return [t.text for t in found]


def test_in_the_content_and_beside_the_cue_in_order() -> None:
    text = "In June last year Mara Odell said on Monday that the pier shut in 2019. It reopened in 2020."
    assert times_of(text, "Mara Odell", "said", "that the pier shut in 2019") == [
        "June last year",
        "Monday",
        "2019",
    ]


def test_only_the_sentence_of_the_cue() -> None:
    text = "The pier shut in 2018. “It shut last week,” Odell said. She left on Friday."
    assert times_of(text, "Odell", "said", "It shut last week") == ["last week"]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "expected"),
    [
        (
            "Odell, who came to the port in 2011, said on Friday the pier was shut.",
            "Odell",
            "said",
            "the pier was shut",
            ["Friday"],
        ),
        (
            "The pier shut in 2018, but Odell said it was safe.",
            "Odell",
            "said",
            "it was safe",
            [],
        ),
        (
            "Odell called the pier unsafe, with the first piles driven in 1911.",
            "Odell",
            "called",
            "the pier unsafe",
            [],
        ),
        (
            "Odell called the pier unsafe at a hearing on Friday.",
            "Odell",
            "called",
            "the pier unsafe",
            ["Friday"],
        ),
        (
            'We went in 2018 and came back in 2019," Odell said on Friday, adding that all was well.',
            "Odell",
            "adding",
            "that all was well",
            ["Friday"],
        ),
        (
            "Odell said on Friday that the pier shut in 2018, adding it was safe.",
            "Odell",
            "adding",
            "it was safe",
            ["Friday"],
        ),
        (
            "Thursday, May 9, 2024 On Monday, Odell called the pier unsafe.",
            "Odell",
            "called",
            "the pier unsafe",
            ["Monday"],
        ),
    ],
)
def test_what_is_told_of_something_else_is_left_out(
    text: str, source: str, cue: str, content: str, expected: list[str]
) -> None:
    assert times_of(text, source, cue, content) == expected


def test_what_another_one_reports() -> None:
    text = "The paper wrote on Monday that Odell said on Friday it was safe."
    content = passage(text, [(text.index("it was"), len(text) - 1)])
    statement = Statement("k", "indirect", words(text, "Odell"), words(text, "said"), content, "outer", 1.0)
    article = Article(text, published="2024-05-15", statements=(statement,))
    assert [time.text for time in read_times(statement, Context(article, parsed(text)))] == ["Friday"]


def test_a_content_in_two_pieces() -> None:
    text = "“It shut in 2018,” Odell said on Friday, “and it will open in June.”"
    assert times_of(text, "Odell", "said", "It shut in 2018", "and it will open in June") == [
        "2018",
        "Friday",
        "June",
    ]


def test_a_statement_without_a_cue() -> None:
    assert times_of("Odell: The pier shut in 2018.", "Odell", "", "The pier shut in 2018.") == ["2018"]


def test_days_need_the_day_of_publication() -> None:
    text = "Odell said the pier shut yesterday."
    spans = [(11, 34)]
    for published, interval in (("2024-05-15", "2024-05-14/2024-05-14"), (None, None), ("2024-15-05", None)):
        statement = Statement("k", "indirect", None, words(text, "said"), passage(text, spans), None, 1.0)
        article = Article(text, published=published, statements=(statement,))
        (time,) = read_times(statement, Context(article, parsed(text)))
        assert (time.interval, time.offset) == (interval, "-P1D/-P1D")


def test_the_names_of_the_text_are_no_times() -> None:
    text = "Odell said that Friday Nkemelu shut the pier on Friday."
    statement = Statement("k", "indirect", None, words(text, "said"), passage(text, [(11, 54)]), None, 1.0)
    article = Article(text, published="2024-05-15", statements=(statement,))
    context = Context(article, replace(parsed(text), entities=(Entity("person", 16, 30, 0.9),)))
    assert [time.span for time in read_times(statement, context)] == [(48, 54)]
    assert len(read_times(statement, Context(article, parsed(text)))) == 2
