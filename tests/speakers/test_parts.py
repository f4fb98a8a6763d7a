"""The one or several who a source speaks of, and the names in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.speakers.parts import names_of, parts_of
from onrecord.text.doc import doc_of

from .articles import written

HEADLINE = " Says <W Norvik Will Flood Again Next Year>"


def parts(source: str, after: str = " <C said> <W no>") -> list[tuple[str, str, str | None]]:
    """Words, sort and name of each part of a source."""
    made = written(f"<S {source}>{after}")
    assert made.statements[0].source is not None
    found = parts_of(made.doc(), made.statements[0].source.spans[0])
    return [(made.text[slice(*p.span)], p.type, made.text[slice(*p.name)] if p.name else None) for p in found]


def names(marked: str) -> list[tuple[str, str]]:
    """The names of a text with its sources, sorted by place."""
    made = written(marked)
    doc = made.doc()
    found = [part for s in made.statements if s.source for part in parts_of(doc, s.source.spans[0])]
    ordered = sorted(names_of(doc, found), key=lambda name: name.span)
    return [(made.text[slice(*name.span)], name.kind) for name in ordered]


def test_one_is_one_part_with_its_name() -> None:
    assert parts("Mayor [P Ann Hale]") == [("Mayor Ann Hale", "person", "Ann Hale")]


def test_those_who_speak_together_are_parts() -> None:
    assert parts("[P Ann Hale] and [P Ben Roe]") == [
        ("Ann Hale", "person", "Ann Hale"),
        ("Ben Roe", "person", "Ben Roe"),
    ]
    assert parts("[P Ann Hale], [P Ben Roe] and [P Tom Ash]") == [
        ("Ann Hale", "person", "Ann Hale"),
        ("Ben Roe", "person", "Ben Roe"),
        ("Tom Ash", "person", "Tom Ash"),
    ]
    assert parts("the ministry and the army") == [
        ("the ministry", "organization", None),
        ("the army", "organization", None),
    ]


def test_an_apposition_is_no_further_part() -> None:
    assert parts("[P Ada Hale], the mayor, and [P Ben Roe]") == [
        ("Ada Hale, the mayor", "person", "Ada Hale"),
        ("Ben Roe", "person", "Ben Roe"),
    ]


def test_experts_and_analysts_are_one_group() -> None:
    assert parts("Experts and analysts") == [("Experts and analysts", "group", None)]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("The [P Hale] campaign", "Hale campaign"),
        ("[P Hale]'s campaign", "Hale's campaign"),
        ("[P Hale]’s campaign", "Hale’s campaign"),
        ("the [L Norvik] government", "Norvik government"),
        ("the [P Hale] administration", "Hale administration"),
        ("the [O Tarn Bank]", "Tarn Bank"),
    ],
)
def test_a_body_called_after_a_name_is_an_organization_with_a_name(source: str, name: str) -> None:
    ((_, sort, found),) = parts(source)
    assert (sort, found) == ("organization", name)


@pytest.mark.parametrize(
    ("source", "sort"),
    [
        ("[P Hale]'s lawyer", "person"),
        ("a [P Hale] campaign spokeswoman", "person"),
        ("[P Hale]'s aides", "group"),
        ("Republicans", "group"),
        ("the minister", "person"),
        ("the newspaper", "organization"),
        ("He", "person"),
        ("a report", "document"),
    ],
)
def test_those_without_a_name_of_their_own_have_none(source: str, sort: str) -> None:
    ((_, found, name),) = parts(source)
    assert (found, name) == (sort, None)


def test_capitals_of_a_headline_make_no_name() -> None:
    assert parts("Harbour Boss", HEADLINE) == [("Harbour Boss", "person", None)]


def test_a_name_that_the_tagger_saw_counts_in_a_headline_too() -> None:
    assert parts("[P Harbour Boss]", HEADLINE) == [("Harbour Boss", "person", "Harbour Boss")]


def test_elsewhere_capitals_make_a_name_without_the_tagger() -> None:
    assert parts("Ann Hale") == [("Ann Hale", "person", "Ann Hale")]


@pytest.mark.parametrize(
    ("source", "definite", "head"),
    [
        ("the minister", True, "minister"),
        ("The ministers of the town", True, "minister"),
        ("“The minister”", True, "minister"),
        ("his lawyer", True, "lawyer"),
        ("both men", True, "man"),
        ("a minister", False, "minister"),
        ("two aides", False, "aide"),
        ("Some", False, "some"),
    ],
)
def test_the_and_his_point_to_somebody_known(source: str, definite: bool, head: str) -> None:
    made = written(f"<S {source}> <C said> <W no>")
    assert made.statements[0].source is not None
    (part,) = parts_of(made.doc(), made.statements[0].source.spans[0])
    assert part.is_definite(made.text) is definite
    assert part.head(made.text) == head


def test_names_are_those_of_the_tagger() -> None:
    assert names("[P Ann Hale] of [O Tarn Bank] in [L Norvik] met the [X Velmers].") == [
        ("Ann Hale", "person"),
        ("Tarn Bank", "organization"),
        ("Norvik", "organization"),
    ]


def test_the_name_of_a_source_takes_the_place_of_the_tagger_s() -> None:
    assert names("<S Mr. [P Hale]> <C said> <W that [P Roe] left>.") == [
        ("Hale", "person"),
        ("Roe", "person"),
    ]
    assert names("<S The [P Hale] campaign> <C said> <W no>.") == [("Hale campaign", "organization")]


def test_a_source_by_name_that_the_tagger_missed_is_a_name() -> None:
    assert names("<S Ann Hale> <C said> <W no>.") == [("Ann Hale", "person")]


@given(st.text(max_size=50), st.integers(0, 50), st.integers(0, 50))
def test_any_words_have_a_part_and_its_name_lies_in_the_text(text: str, start: int, end: int) -> None:
    found = parts_of(doc_of(text), (start, end))
    assert found
    for part in found:
        assert part.name is None or 0 <= part.name[0] < part.name[1] <= len(text)
