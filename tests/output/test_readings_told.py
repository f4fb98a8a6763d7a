"""What a statement says, in a few words for a person."""

from __future__ import annotations

from io import StringIO

import pytest
from rich.console import Console

from onrecord.model.article import Article
from onrecord.output import CSV_HEADER, to_csv_rows, to_html, to_table
from onrecord.output.readings_told import READINGS, bounds_told, readings_told, voice_told

from .examples import dam
from .reading_examples import harvest


def told(place: int) -> dict[str, str]:
    article = harvest()
    numbers = {said.key: number for number, said in enumerate(article.statements, 1)}
    return dict(readings_told(article.statements[place], numbers))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("act", "warn"),
        ("certainty", "possible (may), negated (not), only if it rains"),
        ("figures", "90 homes: 90 homes; at least 40: 40 or more homes, destroyed"),
        ("times", "by Friday (../2024-05-03)"),
        ("forecasts", "not stand: possible (may), by Friday, only if it rains"),
        ("reasons", "the dam is weak: makes less of may not stand"),
        ("places", "Tarn (FR)"),
        ("about", "Tarn"),
    ],
)
def test_each_reading_in_words(name: str, words: str) -> None:
    assert told(0)[name] == words


def test_a_statement_that_denies_another_names_it() -> None:
    assert told(1) == {"act": "not say, distanced (like: reply)", "denies": "statement 1"}


def test_what_is_not_there_is_not_told() -> None:
    article = dam()
    assert [readings_told(said, {}) for said in article.statements] == [[]] * len(article.statements)


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (41, 41, "41"),
        (1000, 2000, "1,000 to 2,000"),
        (24, None, "24 or more"),
        (None, 60, "up to 60"),
        (None, None, ""),
        (2.5, 2.5, "2.5"),
    ],
)
def test_bounds(low: float | None, high: float | None, words: str) -> None:
    assert bounds_told(low, high) == words


def test_shares_of_voice() -> None:
    assert voice_told(harvest()).endswith("; a claim taken up as a fact once")
    assert voice_told(Article("No sentences were read.")) == ""


def test_every_format_has_the_readings() -> None:
    article = harvest()
    row = dict(zip(CSV_HEADER, to_csv_rows(article)[0], strict=True))
    assert row["figures"].startswith("90 homes")
    assert row["denies"] == ""
    assert dict(zip(CSV_HEADER, to_csv_rows(article)[1], strict=True))["denies"] == article.statements[0].key
    page = to_html([article])
    assert "<dt>forecasts</dt>" in page
    screen = StringIO()
    to_table([article], Console(file=screen, width=200))
    assert "certainty: possible (may)" in screen.getvalue()
    assert "Voice: " in screen.getvalue()


def test_the_columns_are_those_of_the_readings() -> None:
    assert tuple(CSV_HEADER[-len(READINGS) :]) == READINGS
