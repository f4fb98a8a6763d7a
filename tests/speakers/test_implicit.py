"""Statements whose source is not printed, or is "I": who they go on from."""

from __future__ import annotations

import pytest

from .articles import heard


def last(marked: str, within: dict[int, int] | None = None) -> list[str]:
    """Who speaks the statement with the highest number."""
    return heard(marked, within).by[-1]


HALE = "<S1 [P Ann Hale]> <C1 said>"


def test_adding_that_goes_on_in_its_sentence() -> None:
    assert last(f"{HALE} <W1 it rained>, <C2 adding> <W2 that it would end>.") == ["Ann Hale"]


def test_those_who_speak_together_go_on_together() -> None:
    told = "<S1 [P Ann Hale] and [P Ben Roe]> <C1 said> <W1 it rained>, <C2 adding> <W2 that it would end>."
    assert last(told) == ["Ann Hale", "Ben Roe"]


def test_the_nearest_source_before_it_counts() -> None:
    told = f"{HALE} <W1 no> and <S2 [P Ben Roe]> <C2 said> <W2 yes>, <C3 adding> <W3 that it would end>."
    assert last(told) == ["Ben Roe"]


def test_it_does_not_go_on_from_another_sentence() -> None:
    assert last(f"{HALE} <W1 it rained>. <C2 Added> <W2 that it would end>.") == []


def test_it_does_not_go_on_from_what_is_yet_to_come() -> None:
    assert last(f"<C2 Adding> <W2 that it would end>, {HALE} <W1 it rained>.") == []


@pytest.mark.parametrize("cue", ["It was reported", "it is believed", "being said", "are expected"])
def test_a_passive_has_nobody(cue: str) -> None:
    assert last(f"{HALE} <W1 it rained>, but <C2 {cue}> <W2 that it would end>.") == []


def test_a_bare_quotation_goes_on_in_its_paragraph() -> None:
    assert last(f"<W1 “It rains,”> {HALE}. <W2 “It pours.”>") == ["Ann Hale"]


def test_a_bare_quotation_belongs_to_the_last_who_spoke_before_it() -> None:
    told = f"<W1 “It rains,”> {HALE}. <W2 “No,”> <S2 [P Ben Roe]> <C2 said>. <W3 “It pours.”>"
    assert last(told) == ["Ben Roe"]


def test_a_bare_quotation_that_opens_its_paragraph_belongs_to_the_first_who_speaks_after_it() -> None:
    told = f"<W9 “It pours.”> {HALE} <W1 so>. <S2 [P Ben Roe]> <C2 said> <W2 no>."
    assert last(told) == ["Ann Hale"]


def test_a_bare_quotation_goes_on_from_the_paragraph_before() -> None:
    assert last(f"<W1 “It rains,”> {HALE}.\n\n<W2 “It pours.”>") == ["Ann Hale"]


def test_it_does_not_go_on_from_words_that_were_not_quoted() -> None:
    assert last(f"{HALE} <W1 it rained>.\n\n<W2 “It pours.”>") == []


def test_it_does_not_go_on_over_a_paragraph_between() -> None:
    assert last(f"<W1 “It rains,”> {HALE}.\n\nThe dam broke.\n\n<W2 “It pours.”>") == []


def test_a_bare_quotation_with_nobody_around_has_nobody() -> None:
    assert last("<W “It pours.”> It rained.") == []


def test_words_without_marks_and_without_source_do_not_go_on() -> None:
    assert last(f"<W1 “It rains,”> {HALE}. <W2 It poured>.") == []


def test_i_and_we_are_who_speaks_the_quotation() -> None:
    assert last(f"<W1 “<S2 I> <C2 think> <W2 it rains>,”> {HALE}.", {2: 1}) == ["Ann Hale"]
    assert last(f"<W1 “<S2 We> <C2 think> <W2 it rains>,”> {HALE}.") == ["Ann Hale"]


def test_i_in_a_quotation_within_another_is_who_speaks_the_inner_one() -> None:
    told = f"<W1 “It rained. <S2 [P Ben Roe]> <C2 said>, <W2 ‘<S3 I> <C3 think> <W3 it rains>’>,”> {HALE}."
    assert last(told, {2: 1, 3: 2}) == ["Ben Roe"]


def test_i_outside_any_quotation_is_nobody() -> None:
    assert last("<S I> <C think> <W it rains>.") == []
    assert last(f"{HALE} <W1 it rained>. <S2 I> <C2 think> <W2 it ends>.") == []


def test_i_in_reported_words_is_who_speaks_them_where_the_statement_stands_within() -> None:
    assert last(f"{HALE} <W1 <S2 I> <C2 know> <W2 it>>.") == []
    assert last(f"{HALE} <W1 <S2 I> <C2 know> <W2 it>>.", {2: 1}) == ["Ann Hale"]


def test_i_in_a_quotation_that_goes_on_from_another_is_its_speaker() -> None:
    assert last(f"<W1 “It rains,”> {HALE}. <W2 “<S3 We> <C3 think> <W3 it ends>.”>") == ["Ann Hale"]


def test_i_in_a_quotation_of_nobody_is_nobody() -> None:
    assert last("<W1 “<S2 I> <C2 think> <W2 it rains>.”>", {2: 1}) == []


def test_going_on_is_less_sure_than_a_name_and_less_so_from_farther_away() -> None:
    read = heard(f"<W1 “It rains,”> {HALE}. <W2 “It pours.”>\n\n<W3 “It ended.”>")
    assert read.sure[0] > read.sure[1] > read.sure[2] > 0
