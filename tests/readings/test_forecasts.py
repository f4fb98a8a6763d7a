"""Forecasts: what lies ahead, how likely, and what does not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .saying import read, said

WORDS = tuple("will may not be if the dam, rise . “ ” to likely by Friday risk that of".split(" "))  # noqa: SIM905


@pytest.mark.parametrize(
    ("content", "likelihood"),
    [
        ("that the dam will burst", "high"),
        ("that the river is going to rise", "high"),
        ("that the mayor is expected to resign", "high"),
        ("that the town would rebuild the bridge", "high"),
        ("that the firm is on the verge of collapse", "high"),
        ("that prices may rise", "possible"),
        ("that the strike could spread to the ports", "possible"),
        ("that there is a risk of floods", "possible"),
        ("that the bill is unlikely to pass", "low"),
        ("that a truce is remote", "low"),
        ("that there was little chance of an accord", "low"),
    ],
)
def test_likelihood(content: str, likelihood: str) -> None:
    (forecast,) = said(content).forecasts
    assert forecast.likelihood == likelihood


@pytest.mark.parametrize(
    "content",
    [
        "that the dam burst",
        "that the town must leave",
        "that he wished the boys would come home",
        "that they may have left",
        "that she would like to go",
        "that the will was found",
        "that it could not be seen",
    ],
)
def test_what_is_no_forecast(content: str) -> None:
    assert said(content).forecasts == ()


def test_the_event_is_without_its_time_and_its_condition() -> None:
    (forecast,) = said("that the dam will burst by Friday if it rains", published="2024-05-01").forecasts
    assert forecast.event.text == "the dam will burst"
    assert forecast.by is not None
    assert forecast.by.text == "by Friday"
    assert forecast.condition is not None
    assert forecast.condition.text == "if it rains"


def test_a_risk_that_something_will_happen_is_possible() -> None:
    (forecast,) = said("that there was a risk that the bank would fail").forecasts
    assert (forecast.likelihood, forecast.event.text) == ("possible", "the bank would fail")


@pytest.mark.parametrize(
    ("cue", "content", "likelihood"),
    [
        ("predicted", "a fall in prices", "high"),
        ("promised", "to rebuild the bridge", "high"),
        ("fears", "a collapse of the market", "possible"),
    ],
)
def test_what_the_cue_puts_ahead(cue: str, content: str, likelihood: str) -> None:
    (forecast,) = said(content, cue).forecasts
    assert forecast.likelihood == likelihood
    assert forecast.words.text == cue


def test_what_is_feared_is_possible() -> None:
    (forecast,) = said("that the dam will burst", "fears").forecasts
    assert forecast.likelihood == "possible"


def test_would_within_quotation_marks_is_mere_thought() -> None:
    text = "“That would be a mistake,” she said."
    assert read(text, "she", "said", "“That would be a mistake,”").statements[0].forecasts == ()


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.sampled_from(WORDS),
        min_size=1,
    )
)
def test_any_words_at_all(words: list[str]) -> None:
    content = " ".join(words).strip() or "x"
    for forecast in said(content).forecasts:
        assert forecast.event.text.strip()
        assert forecast.words.text.strip()
