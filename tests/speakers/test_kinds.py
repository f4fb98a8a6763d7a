"""Persons, organizations, groups and documents."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.speakers import SPEAKER_TYPES
from onrecord.speakers.kinds import speaker_type
from onrecord.speakers.roles import read_description
from onrecord.tagger.tagged import Entity

from .marking import marked


def kind(written: str, names: bool = True) -> str:
    made = marked(written)
    entities = made.entities if names else ()
    return speaker_type(made.text, made.span, read_description(made.text, made.span, entities), entities)


PERSONS = [
    "<[P Ada Hale]>",
    "<Ms [P Odu]>",
    "<the minister>",
    "<a spokeswoman for the council>",
    "<a woman in the queue>",
    "<one of the kidnappers>",
    "<he>",
    "<who>",
    "<I>",
    "<a deckhand who was pulled from the water>",
    "<the [L Norvik] Republican>",
    "<CAPT. REYES>",
]
ORGANIZATIONS = [
    "<the health ministry>",
    "<the Ministry of Culture>",
    "<[O Norden Air]>",
    "<[L Tormenia]>",
    "<the [P Hale] campaign>",
    "<Smith and Sons>",
    "<the White House>",
    "<the BBC>",
    "<police in Carrow Bay>",
    "<it>",
    "<which>",
    "<the administration>",
    "<the company that runs it>",
    "<one of the companies>",
    "<[O Meridian Times]>",
    "<A tribunal in Oosterveen>",
    "<The Free Valley Army, which controls the bank,>",
]
GROUPS = [
    "<experts>",
    "<experts and analysts>",
    "<[P Ada Hale] and [P Ben Roe]>",
    "<many>",
    "<some>",
    "<others>",
    "<two aides>",
    "<a group of residents>",
    "<Republicans>",
    "<they>",
    "<14 percent of voters>",
    "<[L Tormenia]'s neighbours>",
    "<people close to the player>",
    "<most of them>",
    "<some of the companies>",
]
DOCUMENTS = [
    "<the coroner's report>",
    "<a study published on Thursday>",
    "<the letter>",
    "<an e-mail seen by the paper>",
    "<A petition>",
    "<the ecologists’ survey>",
    "<several polls>",
    "<one of her ads>",
    "<The indictment>",
    "<a ruling>",
]


@pytest.mark.parametrize("names", [True, False], ids=["with names", "without names"])
@pytest.mark.parametrize("mention", PERSONS)
def test_persons(mention: str, names: bool) -> None:
    assert kind(mention + " said", names) == "person"


@pytest.mark.parametrize("mention", ORGANIZATIONS)
def test_organizations(mention: str) -> None:
    assert kind(mention + " said") == "organization"


@pytest.mark.parametrize("mention", GROUPS)
def test_groups(mention: str) -> None:
    assert kind(mention + " said") == "group"


@pytest.mark.parametrize("mention", DOCUMENTS)
def test_documents(mention: str) -> None:
    assert kind(mention + " said") == "document"


def test_types_of_the_founding_article(seed: Path) -> None:
    text = (seed / "article.txt").read_text(encoding="utf-8")
    for speaker in json.loads((seed / "record.json").read_text(encoding="utf-8"))["speakers"]:
        places = [(m[0], m[1]) for m in speaker["mentions"]]
        entities = [Entity("place", *places[0], 0.9)] if speaker["name"] == "United States" else []
        for span in places:
            made = read_description(text, span, entities)
            assert speaker_type(text, span, made, entities) == speaker["type"]


@given(st.text(max_size=60), st.integers(-3, 70), st.integers(-3, 70))
def test_any_text_has_a_type(text: str, start: int, end: int) -> None:
    made = read_description(text, (start, end), [])
    assert speaker_type(text, (start, end), made, []) in SPEAKER_TYPES
