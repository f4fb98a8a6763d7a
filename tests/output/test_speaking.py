"""Who speaks: speakers beside their statements."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.model.article import Article
from onrecord.model.speakers import Affiliation, Speaker, SpokenBy
from onrecord.output.speaking import (
    affiliations,
    by_id,
    circumstances,
    named_in_source,
    other_names,
    roles,
    spoken_by,
    voices,
)

from .examples import article_of, dam, passage_of


def test_those_with_most_statements_come_first() -> None:
    assert [(v.speaker.name, v.numbers) for v in voices(dam())] == [
        ("Lena Vasko", (1, 2, 5)),
        ("the energy ministry", (3,)),
        ("an official", (4,)),
        ("Ilya Brandt", (5,)),
    ]


def test_a_statement_counts_once_for_a_speaker() -> None:
    first = replace(dam().statements[0], speakers=(SpokenBy(0, 0.9), SpokenBy(0, 0.8)))
    assert voices(replace(dam(), statements=(first,)))[0].numbers == (1,)


def test_of_two_speakers_with_the_same_id_the_first_is_taken() -> None:
    one, other = Speaker(0, "A", "person", True), Speaker(0, "B", "person", True)
    assert by_id(Article("", speakers=(one, other))) == {0: one}


def test_ids_that_stand_for_no_speaker_are_passed_over() -> None:
    assert spoken_by(dam().statements[0], {}) == []
    assert voices(replace(dam(), speakers=())) == []


@pytest.mark.parametrize(
    ("source", "name", "named"),
    [
        ("Engineer Lena Vasko", "Lena Vasko", True),
        ("LENA\nVASKO", "Lena Vasko", True),
        ("the energy ministry", "The energy ministry", True),
        ("Lena Vasko’s office", "Lena Vasko", True),
        ("Energy ministry", "the energy ministry", True),
        ("Vasko", "Lena Vasko", False),
        ("She", "Lena Vasko", False),
        ("Alison", "Ali", False),
        ("the official", "an official", True),
        ("the official", "a senior official", False),
    ],
)
def test_whether_a_source_names_the_speaker(source: str, name: str, named: bool) -> None:
    (statement,) = article_of(f"{source} said no.", (source, "said", "no")).statements
    assert named_in_source(statement, Speaker(0, name, "person", True)) is named


def test_no_source_names_nobody() -> None:
    (statement,) = article_of("No.", (None, None, "No")).statements
    assert not named_in_source(statement, Speaker(0, "", "person", True))


def test_circumstances_by_name() -> None:
    told = circumstances(dam().statements[0])
    assert [(name, passage.text) for name, passage in told] == [
        ("to", "Radio Karst"),
        ("where", "Karst"),
        ("when", "Tuesday"),
    ]
    assert circumstances(dam().statements[1]) == []


def test_what_is_told_of_a_speaker_is_told_once() -> None:
    bare = Article("Mayor Ann, the mayor of Lindau, from the council")
    speaker = Speaker(
        0,
        "Ann",
        "person",
        named=True,
        aliases=("Ann", "Mayor Ann", "mayor Ann", "the mayor"),
        roles=(passage_of(bare, "Mayor"), passage_of(bare, "the mayor")),
        affiliations=(
            Affiliation("the council", (37, 48), "Lindau"),
            Affiliation("The Council", (37, 48), "Lindau"),
            Affiliation("the council", (37, 48)),
        ),
    )
    assert roles(speaker) == ["Mayor"]
    assert affiliations(speaker) == ["the council (Lindau)", "the council"]
    assert other_names(speaker) == ["Mayor Ann"]
