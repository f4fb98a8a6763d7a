"""Sources of statements: their form and their place."""

from __future__ import annotations

import pytest

from onrecord.speakers.sources import source_at, sources_of

from .articles import written


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("He", "pronoun"),
        ("she herself", "pronoun"),
        ("he also", "pronoun"),
        ("They both", "pronoun"),
        ("they all", "pronoun"),
        ("it", "pronoun"),
        ("“He”", "pronoun"),
        ("This", "pronoun"),
        ("I", "oneself"),
        ("We", "oneself"),
        ("my", "oneself"),
        ("we all", "oneself"),
        ("who", "relative"),
        ("Which", "relative"),
        ("that", "relative"),
        ("This report", "words"),
        ("he who laughs", "words"),
        ("the minister", "words"),
        ("Ann Hale", "words"),
        ("It Party", "words"),
        ("東京", "words"),
        ("“", "none"),
        ("…", "none"),
    ],
)
def test_the_form_is_told_by_the_words(words: str, form: str) -> None:
    assert source_at(words, (0, len(words))).form == form


def test_a_statement_without_source_stands_where_its_content_begins() -> None:
    made = written("<C Added> <W that it rained>.")
    (source,) = sources_of(made.text, made.statements)
    assert (source.span, source.form, source.word, source.place) == (None, "none", "", 6)


def test_a_source_stands_where_its_words_begin() -> None:
    made = written("It rained, <S The Mayor> <C said>. <W “No.”>")
    (source,) = sources_of(made.text, made.statements)
    assert (source.place, source.word) == (11, "the")
    assert source.span == made.span("The Mayor")
    assert source.cue == (made.span("said"),)
    assert source.content == (made.span("“No.”"),)


def test_marks_tell_whether_something_is_quoted() -> None:
    told = (
        "<W “It rains,”> <S he> <C said>. <S1 He> <C1 added> <W1 that it was “wet”>. "
        "<S2 He> <C2 said> <W2 no>."
    )
    made = written(told)
    assert [source.quoted for source in sources_of(made.text, made.statements)] == [True, True, False]


def test_the_statement_around_is_known_by_its_number() -> None:
    made = written("<S1 Ann> <C1 said> <W1 <S2 Ben> <C2 knew> <W2 it>>.", within={2: 1})
    assert [source.outer for source in sources_of(made.text, made.statements)] == [None, 0]


def test_a_statement_around_that_is_gone_is_none() -> None:
    made = written("<S1 Ann> <C1 said> <W1 <S2 Ben> <C2 knew> <W2 it>>.", within={2: 1})
    (only,) = sources_of(made.text, made.statements[1:])
    assert only.outer is None
