"""Speakers of two articles: one or two."""

from __future__ import annotations

from dataclasses import replace

from onrecord.model.passage import Passage
from onrecord.model.speakers import Affiliation, Speaker
from onrecord.speakers.across import same_speaker


def speaker(name: str, *roles: str, body: str | None = None) -> Speaker:
    return Speaker(
        0,
        name,
        "person",
        True,
        (name,),
        tuple(Passage(((0, len(role)),), role) for role in roles),
        (Affiliation(body, (0, len(body))),) if body else (),
    )


HALE = speaker("Ada Hale", "harbour master", body="Port of Norvik")


def test_the_same_full_name_and_role_is_one() -> None:
    assert same_speaker(HALE, speaker("Ada Hale", "the harbour master")) > 0.9


def test_another_given_name_is_somebody_else() -> None:
    assert same_speaker(HALE, speaker("Ben Hale")) < 0.1


def test_a_surname_alone_is_not_enough() -> None:
    assert same_speaker(HALE, speaker("Hale")) < 0.5


def test_a_surname_with_role_and_affiliation_is() -> None:
    assert same_speaker(HALE, speaker("Hale", "harbour master", body="the Port of Norvik")) > 0.7


def test_company_speaks_for_it() -> None:
    alone = same_speaker(HALE, speaker("Hale"))
    assert same_speaker(HALE, speaker("Hale"), ["Ben Roe", "Tom Ash"], ["ben roe", "Tom Ash"]) > alone


def test_another_role_speaks_against_it() -> None:
    assert same_speaker(HALE, speaker("Ada Hale", "goalkeeper")) < same_speaker(HALE, speaker("Ada Hale"))


def test_the_unnamed_are_never_one() -> None:
    nobody = replace(speaker("an official"), named=False)
    assert same_speaker(nobody, nobody) == 0.0


def test_a_person_is_no_body() -> None:
    assert same_speaker(HALE, replace(HALE, type="organization")) < 0.05


def test_either_way_round() -> None:
    other = speaker("A. Hale", "master")
    assert same_speaker(HALE, other) == same_speaker(other, HALE)
