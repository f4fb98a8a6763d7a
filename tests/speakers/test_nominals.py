"""Persons and groups who are only described, and whom a pronoun may stand for."""

from __future__ import annotations

from onrecord.speakers.nominals import nominals
from onrecord.text.doc import doc_of


def described(text: str, *names: str) -> list[list[str]]:
    taken = sorted((text.index(name), text.index(name) + len(name)) for name in names)
    found = nominals(doc_of(text), taken)
    return [[text[slice(*one.span)] for one in referent.occurrences] for referent in found]


def test_somebody_new_is_brought_in_by_an_article() -> None:
    assert described("A woman called. Two young officers came.") == [["A woman"], ["Two young officers"]]


def test_the_same_noun_with_the_comes_back_to_the_last() -> None:
    text = "A guard fell. Another guard ran. The guard was hurt."
    assert described(text) == [["A guard"], ["Another guard", "The guard"]]


def test_the_alone_brings_in_nobody() -> None:
    assert described("The minister left.") == []


def test_a_noun_beside_a_name_is_the_names() -> None:
    assert described("Ann Hale, a lawyer, met a student.", "Ann Hale") == [["a student"]]
    assert described("A lawyer, Ann Hale, left.", "Ann Hale") == []


def test_what_is_taken_is_left_alone() -> None:
    assert described("A witness said that it rains.", "A witness") == []


def test_things_are_nobody() -> None:
    assert described("A bridge fell on a road.") == []
