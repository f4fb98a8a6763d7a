"""All readings on contents that nobody meant: very long ones, endless numbers, dates that do not exist."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.model.article import Article, Statement, statement_key
from onrecord.model.passage import passage
from onrecord.model.readings import Stretch
from onrecord.readings.context import Context
from onrecord.readings.readings import read_statement
from onrecord.readings.voice import read_voice
from tests.readings.parsing import flat

LENGTH = 100_000


def read(content: str) -> tuple[Statement, Context]:
    """The statement of a content that follows "He said", with its readings, without a tree."""
    text = f"He said {content}."
    said, cue = passage(text, [(8, len(text) - 1)]), passage(text, [(3, 7)])
    source = passage(text, [(0, 2)])
    statement = Statement(statement_key("a", cue, said), "indirect", source, cue, said, None, 1.0)
    context = Context(Article(text, statements=(statement,), published="2024-02-29"), flat(text))
    return read_statement(statement, context), context


def stretches(value: Any) -> list[Stretch]:
    """All words with their places in a reading."""
    if isinstance(value, Stretch):
        return [value]
    if isinstance(value, tuple):
        return [one for part in value for one in stretches(part)]
    names = getattr(value, "__dataclass_fields__", {})
    return [one for name in names for one in stretches(getattr(value, name))]


@pytest.mark.parametrize(
    "words",
    [
        "40 people died because of rain and will flee by Friday if it may. ",
        "because ",
        "for blame ",
        "may if not ",
        "9",
        "((((",
        "1,1,",
        "in May 2014 ",
        "New York Paris ",
        "“” ",
        "A. ",
        "between 20 and ",
    ],
)
def test_a_hundred_thousand_characters_are_read_and_point_to_their_words(words: str) -> None:
    statement, context = read((words * (LENGTH // len(words))).strip())
    for name in ("act", "certainty", "figures", "times", "forecasts", "reasons", "places", "about"):
        for one in stretches(getattr(statement, name)):
            assert context.text[one.span[0] : one.span[1]] == one.text
    assert read_voice((statement,), context)


@pytest.mark.parametrize(
    "content",
    ["that 30 February was cold", "that it rained on 2023-02-29", "that it is due on April 31, 2024"],
)
def test_a_date_that_does_not_exist_has_no_days(content: str) -> None:
    statement, _ = read(content)
    assert all(time.interval is None for time in statement.times)


def test_contradictory_bounds_are_no_range() -> None:
    statement, _ = read("that between 90 and 20 men and from 60 to 40 women had left")
    for figure in statement.figures:
        assert figure.low is None or figure.high is None or figure.low <= figure.high
