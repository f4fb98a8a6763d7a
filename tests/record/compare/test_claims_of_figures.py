"""Figures that were claimed, and those that exclude each other."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord import Record

from .conftest import Put

FLINT = {"span": [0, 2], "text": "It", "resolved": True, "name": "Orlec", "latitude": 1.0, "longitude": 2.0}


def says(low: float | None, high: float | None, **more: Any) -> dict[str, Any]:
    """What a statement says with one figure of people killed."""
    figure = {"span": [0, 2], "text": "It", "low": low, "high": high, "unit": "people", "events": ["killed"]}
    figure |= more.pop("figure", {})
    return {"figures": [figure], **more}


def place(name: str, country: str = "FR") -> dict[str, Any]:
    return {"places": [FLINT | {"name": name, "country": country}]}


def disputed(record: Record) -> list[tuple[int, ...]]:
    return [claim.disputed_by for claim in record.claims("killed")]


def test_figures_that_exclude_each_other_are_disputed(record: Record, put: Put) -> None:
    put("12 people were killed in the flood", "Ann Hale", says=says(12, 12))
    put("30 people were killed in the flood", "Bo Lind", says=says(30, 30))
    assert disputed(record) == [(2,), (1,)]
    assert len(record.claims(disputed=True)) == 2


@pytest.mark.parametrize(("low", "high"), [(12, None), (10, 20), (None, 12), (12, 12)])
def test_figures_that_may_both_be_right_are_not(
    record: Record, put: Put, low: float | None, high: float | None
) -> None:
    put("12 people were killed in the flood", "Ann Hale", says=says(12, 12))
    put("people were killed in the flood", "Bo Lind", says=says(low, high))
    assert disputed(record) == [(), ()]
    assert len(record.claims(disputed=True)) == 0


def test_one_who_corrects_himself_disputes_nobody(record: Record, put: Put) -> None:
    put("12 people were killed in the flood", "Ann Hale", says=says(12, 12))
    put("30 people were killed in the flood", "Ann Hale", says=says(30, 30))
    assert disputed(record) == [(), ()]


def test_another_event_another_unit_another_group_are_no_dispute(record: Record, put: Put) -> None:
    put("12 people were killed in the flood", "Ann Hale", says=says(12, 12))
    put("30 cows were killed in the flood", "Bo Lind", says=says(30, 30, figure={"unit": "cows"}))
    hurt = says(50, 50, figure={"events": ["killed", "wounded"]})
    put("50 people were killed or hurt in the flood", "Cy Moss", says=hurt)
    assert disputed(record) == [(), (), ()]
    put("31 old people were killed in the flood", "Di Noor", says=says(31, 31, figure={"description": "old"}))
    put(
        "40 young people were killed in the flood",
        "Ed Roe",
        says=says(40, 40, figure={"description": "young"}),
    )
    found = {claim.claimant: claim for claim in record.claims("killed")}
    assert found["Ed Roe"].number not in found["Di Noor"].disputed_by


def test_what_a_verb_says_of_an_amount_is_no_class(record: Record, put: Put) -> None:
    for low, name in ((12, "Ann Hale"), (30, "Bo Lind")):
        spent = says(low, low, figure={"events": ["spend"], "unit": "USD"})
        put("The party spent dollars on the campaign", name, says=spent)
    assert len(record.claims("spend")) == 2
    assert len(record.claims(disputed=True)) == 0


def test_days_that_do_not_overlap_are_no_dispute(record: Record, put: Put) -> None:
    put("12 people were killed in the flood", "Ann Hale", says=says(12, 12))
    put("30 people were killed in the flood", "Bo Lind", published="2024-06-01", says=says(30, 30))
    assert disputed(record) == [(), ()]
    when = {"times": [{"span": [12, 14], "text": "31", "interval": "2024-04-20/2024-05-01"}]}
    late = {"around": "Rain fell.", "published": "2024-06-01"}
    figure = {"span": [12, 14], "text": "31"}
    put("31 people were killed in the flood", "Cy Moss", **late, says=says(31, 31, figure=figure, **when))
    found = {claim.claimant: claim for claim in record.claims("killed")}
    assert found["Ann Hale"].disputed_by == (found["Cy Moss"].number,)
    assert (found["Cy Moss"].first, found["Cy Moss"].last) == ("2024-04-20", "2024-05-01")
    assert (found["Ann Hale"].first, found["Ann Hale"].last) == ("2024-04-28", "2024-05-01")


def test_other_places_are_no_dispute_and_a_country_has_its_places(record: Record, put: Put) -> None:
    put("12 people were killed", "Ann Hale", says=says(12, 12, **place("Lyon")))
    put("30 people were killed", "Bo Lind", says=says(30, 30, **place("Lille")))
    assert disputed(record) == [(), ()]
    put("40 people were killed", "Cy Moss", says=says(40, 40, **place("France")))
    found = {claim.claimant: claim for claim in record.claims("killed")}
    assert len(found["Cy Moss"].disputed_by) == 2
    put("50 people were killed", "Di Noor", says=says(50, 50, **place("Germany", "DE")))
    assert {c.claimant: c for c in record.claims("killed")}["Di Noor"].disputed_by == ()


def test_without_a_place_the_words_must_be_about_the_same(record: Record, put: Put) -> None:
    put("12 people were killed in the flood at the dam", "Ann Hale", says=says(12, 12))
    put("30 soldiers of the northern army fell in the ambush", "Bo Lind", says=says(30, 30))
    assert disputed(record) == [(), ()]


def test_a_place_that_the_other_does_not_speak_of_is_no_dispute(record: Record, put: Put) -> None:
    put("12 people were killed in the flood", "Ann Hale", says=says(12, 12))
    put("30 people were killed in the flood", "Bo Lind", says=says(30, 30, **place("Lyon")))
    assert disputed(record) == [(), ()]
    put("31 people were killed in the flood of Lyon", "Cy Moss", title="Flood in Lyon", says=says(31, 31))
    found = {claim.claimant: claim for claim in record.claims("killed")}
    assert found["Ann Hale"].number in found["Cy Moss"].disputed_by


def test_a_time_outside_of_the_words_said_is_when_it_was_said(record: Record, put: Put) -> None:
    when = {"times": [{"span": [0, 2], "text": "It", "interval": "2024-05-01"}]}
    put("12 people were killed in the flood", "Ann Hale", says=says(12, 12, **when))
    assert [(claim.first, claim.last) for claim in record.claims("killed")] == [("2024-04-28", "2024-05-01")]


def test_a_name_that_both_articles_have_in_their_titles_ties_them(record: Record, put: Put) -> None:
    put("the number of the dead at 11", "Ann Hale", title="Wall breaks above Orlec", says=says(11, 11))
    toll = "25 people had been killed, most of them in the lower town"
    put(toll, "Bo Lind", title="Army in Orlec", says=says(25, 25))
    assert disputed(record) == [(2,), (1,)]


def test_without_a_date_nothing_is_disputed(record: Record, put: Put) -> None:
    put("12 people were killed in the flood", "Ann Hale", published=None, says=says(12, 12))
    put("30 people were killed in the flood", "Bo Lind", says=says(30, 30))
    assert disputed(record) == [(), ()]


def test_claims_are_those_of_the_event_and_the_filters_the_oldest_first(record: Record, put: Put) -> None:
    put("12 people were killed", "Ann Hale", published="2024-05-04", says=says(12, 12))
    put("14 people were killed", "Bo Lind", published="2024-05-02", says=says(14, 14))
    put("9 people were hurt", "Bo Lind", says=says(9, 9, figure={"events": ["wounded"]}))
    assert [claim.low for claim in record.claims("killed")] == [14, 12]
    assert [claim.low for claim in record.claims(speaker="lind")] == [9, 14]
    assert [claim.low for claim in record.claims("killed", "killed", first="2024-05-03")] == [12]
    assert record.claims("killed").among is None
