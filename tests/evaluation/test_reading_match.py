"""When a reading is right."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.evaluation import match
from onrecord.gold.counts import Counts
from onrecord.model.article import Statement
from onrecord.model.passage import passage
from onrecord.model.readings import (
    Act,
    Certainty,
    Figure,
    Forecast,
    Place,
    Reason,
    Stretch,
    Time,
    Voice,
    stretch,
)

TEXT = "At least 40 people died because rain fell on Tarn on Friday, she said."


def statement(**readings: Any) -> Statement:
    return Statement("k", "indirect", None, None, passage(TEXT, [(0, 59)]), None, 1.0, **readings)


def figure(**changed: Any) -> Figure:
    known: dict[str, Any] = {"low": 40, "high": None, "unit": "people", "events": ("killed",)}
    return Figure((0, 18), TEXT[:18], **(known | changed))


FIGURE = {"span": [9, 18], "low": 40, "high": None, "unit": "person", "events": ["killed"]}


def test_an_act_is_right_by_its_kind() -> None:
    said = statement(act=Act("say", "neutral", stretch(TEXT, 65, 69)))
    counts = match.act(said, {"kind": "say", "stance": "committed"})
    assert counts["act: kind"] == Counts(1, 1, 1)
    assert counts["act: stance"] == Counts(0, 1, 1)
    assert match.act(said, None) == {}


def test_no_level_is_a_level_of_its_own() -> None:
    assert match.certainty(statement(), None)["certainty: level"] == Counts(1, 1, 1)
    sure = statement(certainty=Certainty("likely"))
    assert match.certainty(sure, None)["certainty: level"] == Counts(0, 1, 1)
    assert match.certainty(sure, None)["certainty: marked level"] == Counts(0, 1, 0)
    assert match.certainty(sure, {"level": "likely"})["certainty: marked level"] == Counts(1, 1, 1)


@pytest.mark.parametrize(
    ("changed", "right"),
    [
        ({}, True),
        ({"low": 41}, False),
        ({"high": 40}, False),
        ({"unit": "bodies"}, False),
        ({"events": ("wounded",)}, False),
        ({"events": ()}, False),
    ],
)
def test_a_figure_is_right_in_bounds_unit_and_event(changed: dict[str, Any], right: bool) -> None:
    assert match.items("figures", TEXT, [figure(**changed)], [FIGURE])["figures: all right"] == Counts(
        int(right), 1, 1
    )


def test_each_label_is_met_once() -> None:
    assert match.items("figures", TEXT, [figure(), figure()], [FIGURE])["figures: all right"] == Counts(
        1, 2, 1
    )


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (["killed"], ["killed"], True),
        (["killed", "wounded"], ["wounded", "killed"], True),
        (["killed"], ["killed", "wounded"], False),
        (["hire"], ["hiring"], True),
        (["hire"], ["sell"], False),
        (["hire"], ["killed"], False),
        ([], [], True),
        ([], ["sell"], False),
    ],
)
def test_events_are_the_same(one: list[str], other: list[str], same: bool) -> None:
    assert match.same_events(one, other) == same


def test_a_time_is_right_by_its_interval_or_its_offset() -> None:
    def right(time: dict[str, str], label: dict[str, str]) -> bool:
        found = Time((52, 58), "Friday", **time)
        return (
            match.items("times", TEXT, [found], [{"span": [52, 58], **label}])["times: all right"].right == 1
        )

    days = "2024-05-03/2024-05-03"
    assert right({"interval": days}, {"interval": days})
    assert right({"offset": "-P1D/-P1D"}, {"offset": "-P1D/-P1D"})
    assert right({}, {})
    assert not right({"interval": days}, {})
    assert not right({}, {"interval": days})
    assert not right({"offset": "P1D/P1D"}, {"offset": "-P1D/-P1D"})


def test_a_forecast_needs_half_of_the_words_and_the_likelihood() -> None:
    found = Forecast(stretch(TEXT, 9, 23), "high", stretch(TEXT, 19, 23))
    label = {"event": [12, 23], "likelihood": "high"}
    assert match.items("forecasts", TEXT, [found], [label])["forecasts: all right"] == Counts(1, 1, 1)
    low = label | {"likelihood": "low"}
    assert match.items("forecasts", TEXT, [found], [low])["forecasts: all right"] == Counts(0, 1, 1)
    assert match.items("forecasts", TEXT, [found], [low])["forecasts: event"] == Counts(1, 1, 1)


def test_reasons_are_counted_by_tokens_of_cause_and_effect() -> None:
    found = Reason(stretch(TEXT, 32, 41), stretch(TEXT, 0, 23), "raises")
    label = {"cause": [32, 41], "effect": [12, 23], "direction": "raises"}
    counts = match.items("reasons", TEXT, [found], [label])
    assert counts["reasons: tokens"] == Counts(4, 7, 4)
    assert counts["reasons: items"] == Counts(1, 1, 1)


@pytest.mark.parametrize(
    ("found", "label", "right"),
    [
        ((True, 50.0, 10.0), (50.2, 10.1), True),
        ((True, 50.0, 10.0), (51.0, 10.0), False),
        ((False, None, None), (None, None), True),
        ((False, None, None), (50.0, 10.0), False),
        ((True, 50.0, 10.0), (None, None), False),
    ],
)
def test_a_place_is_right_near_by_or_rightly_unresolved(
    found: tuple[bool, float | None, float | None], label: tuple[float | None, float | None], right: bool
) -> None:
    resolved, latitude, longitude = found
    place = Place((45, 49), "Tarn", resolved, "Tarn", latitude, longitude, "FR")
    meant = {"span": [45, 49], "latitude": label[0], "longitude": label[1], "country": None}
    assert match.items("places", TEXT, [place], [meant])["places: all right"].right == right


def test_a_degree_at_the_equator_is_111_kilometres() -> None:
    assert match.kilometres(0, 0, 0, 1) == pytest.approx(111.2, abs=0.1)


def test_a_sentence_is_attributed_or_the_outlets_own() -> None:
    found = [Voice((0, 30), "k"), Voice((31, 70), None, adopted="k", adopted_words=Stretch((31, 40), "x"))]
    labels = [
        {"span": [0, 30], "attributed": True},
        {"span": [31, 70], "attributed": True, "adopted": [33, 38]},
    ]
    counts = match.voice(found, labels)
    assert counts["voice: attributed or own"] == Counts(1, 2, 2)
    assert counts["voice: adopted"] == Counts(1, 1, 1)


def test_a_sentence_that_is_missing_is_wrong() -> None:
    assert match.voice([], [{"span": [0, 3], "attributed": False}])["voice: attributed or own"].right == 0
