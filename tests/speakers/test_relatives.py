"""The noun that a "who", "which" or "that" goes with."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.speakers.relatives import noun_before
from onrecord.text.doc import doc_of

from .articles import heard, written


def noun(marked: str) -> str | None:
    """What the source of `[P Ann Hale], <S who> …` goes with."""
    made = written(marked + " <C said> <W no>.")
    assert made.statements[0].source is not None
    found = noun_before(made.doc(), made.statements[0].source.start)
    return made.text[slice(*found)] if found else None


@pytest.mark.parametrize(
    "marked",
    [
        "[P Ann Hale], <S who>",
        "[P Ann Hale] <S who>",
        "The prize went to [P Ann Hale], <S who>",
        "The prize went to Mayor [P Ann Hale], <S who>",
        "It rained. [P Ann Hale], <S who>",
        "[P Ben Roe] met [P Ann Hale], <S who>",
    ],
)
def test_a_name_right_before(marked: str) -> None:
    assert noun(marked) == "Ann Hale"


@pytest.mark.parametrize(
    "marked",
    [
        "[P Ann Hale], the mayor, <S who>",
        "[P Ann Hale], 42, <S who>",
        "[P Ann Hale] (D), <S who>",
        "[P Ann Hale], 42, the mayor, <S who>",
        "[P Ann Hale], the mayor of [L Norvik], <S who>",
        "[P Ann Hale], a mayor and head of [O Tarn Bank], <S who>",
        "[P Ann Hale] of [O Tarn Bank], <S who>",
        "[P Ann Hale] from [L Norvik], <S who>",
        "[P Ben Roe] met [P Ann Hale], the mayor of [L Norvik], <S who>",
        "[P Ann Hale], the mayor <S who>",
    ],
)
def test_a_name_over_an_apposition(marked: str) -> None:
    assert noun(marked) == "Ann Hale"


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("He met a nurse <S who>", "a nurse"),
        ("He met the old nurse, <S who>", "the old nurse"),
        ("Norvik engineers <S who>", "Norvik engineers"),
        ("and engineers <S who>", "engineers"),
        ("Those <S who>", "Those"),
        ("14 farmers <S who>", "14 farmers"),
        ("[P Ann Hale] met the mayor, <S who>", "the mayor"),
        ("[P Ann Hale], the mayor, met a nurse <S who>", "a nurse"),
        ("The clerks of [O Tarn Bank], <S who>", "The clerks of Tarn Bank"),
        ("The mayor of the town, <S who>", "The mayor of the town"),
        ("A man in the queue <S who>", "A man in the queue"),
        ("The friends of the man <S who>", "the man"),
        ("A report <S that>", "A report"),
        ("[P Ann Hale], in a report <S that>", "a report"),
        ("The firm, <S which>", "The firm"),
        ("[O Tarn Bank], <S which>", "Tarn Bank"),
    ],
)
def test_a_noun(marked: str, expected: str) -> None:
    assert noun(marked) == expected


@pytest.mark.parametrize(
    "marked", ["<S Who>", "He left. <S Who>", "“<S Who>", "[P Ann Hale] left.\n\n<S Who>"]
)
def test_nothing_stands_before(marked: str) -> None:
    assert noun(marked) is None


def test_a_name_in_another_sentence_is_not_gone_back_to() -> None:
    assert noun("[P Ann Hale] left. The nurse <S who>") == "The nurse"


def test_who_is_one_with_the_name_before() -> None:
    read = heard("[P Ben Roe] met [P Ann Hale], the mayor of [L Norvik], <S who> <C said> <W it rained>.")
    assert read.by == [["Ann Hale"]]
    assert read.words("Ann Hale") == ["Ann Hale", "who"]


def test_who_is_one_with_the_source_before() -> None:
    read = heard("<S1 A nurse> <S2 who> <C2 said> <W2 she left> <C1 told> him <W1 that it rained>.")
    assert read.by == [["A nurse"], ["A nurse"]]


def test_who_after_a_noun_is_somebody_new_that_a_pronoun_may_mean() -> None:
    read = heard(
        "The crowd met a nurse <S1 who> <C1 said> <W1 it rained>. <S2 She> <C2 added> <W2 that it ended>."
    )
    assert read.by == [["a nurse"], ["a nurse"]]
    assert not read.one("a nurse").named


def test_the_place_in_a_description_is_not_who_speaks() -> None:
    read = heard("The mayor of [L Norvik] <S who> <C said> <W it rained> left.")
    assert read.by == [["The mayor of Norvik"]]


WORDS = ["Ann", "Hale", ",", "the", "mayor", "of", "who", "42", "“", "”", "(", ")", '"', ".", "in", "\n\n"]


@given(
    st.lists(st.sampled_from(WORDS)),
    st.integers(0, 80),
)
def test_what_is_found_stands_before_the_place(words: list[str], place: int) -> None:
    text = " ".join(words)
    place = min(place, len(text))
    found = noun_before(doc_of(text), place)
    assert found is None or 0 <= found[0] < found[1] <= place
