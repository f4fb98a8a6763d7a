"""Places: which words name one, and which one is meant."""

from __future__ import annotations

from collections import Counter

import pytest

from onrecord.readings.places.gazetteer import gazetteer
from onrecord.readings.places.resolve import resolve
from onrecord.readings.places.spelling import folded

from .saying import said


@pytest.mark.parametrize(
    ("printed", "folded_name"),
    [("The St. Lawrence", "saint lawrence"), ("Mich.", "mich"), ("São Paulo", "sao paulo"), ("U.S.", "us")],
)
def test_spellings(printed: str, folded_name: str) -> None:
    assert folded(printed) == folded_name


@pytest.mark.parametrize(
    ("name", "country"),
    [("U.S.", "US"), ("Mich.", "US"), ("Gaza Strip", "PS"), ("Kyiv", "UA"), ("Kiev", "UA")],
)
def test_the_gazetteer_knows_usual_names(name: str, country: str) -> None:
    assert gazetteer().look_up(name)[0].country == country


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Paris, Texas", "Paris", "US"),
        ("Paris", "Paris", "FR"),
        ("Birmingham, Alabama", "Birmingham", "US"),
        ("Tripoli, Lebanon", "Tripoli", "LB"),
    ],
)
def test_what_is_printed_after_a_name_decides(text: str, name: str, country: str) -> None:
    known = resolve(text, 0, len(name), Counter())
    assert known is not None
    assert known.country == country


def test_the_other_places_of_the_article_decide() -> None:
    known = resolve("Georgia", 0, 7, Counter({"GE": 4}))
    assert known is not None
    assert known.kind == "C"


@pytest.mark.parametrize("name", ["Zzyzzx", "Clinton"])
def test_what_is_not_known_or_not_decided_is_not_resolved(name: str) -> None:
    assert resolve(name, 0, len(name), Counter()) is None


def test_places_of_a_content() -> None:
    found = said("that troops had left Kyiv for the Black Sea").places
    assert [place.text for place in found] == ["Kyiv", "Black Sea"]
    assert found[0].resolved
    assert found[0].country == "UA"
    assert found[0].latitude == pytest.approx(50.4, abs=0.2)


@pytest.mark.parametrize(
    "content", ["that Israeli troops had left", "that the University of Michigan agreed"]
)
def test_peoples_and_bodies_are_no_places(content: str) -> None:
    assert said(content).places == ()


def test_a_place_that_no_gazetteer_has_is_told_without_a_point() -> None:
    (place,) = said("that the raid on the village of Qazrabad in Iran had failed").places[:1]
    assert not place.resolved
    assert (place.latitude, place.country, place.name) == (None, None, None)
