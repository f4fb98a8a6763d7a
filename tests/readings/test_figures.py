"""Figures: numbers and bounds, units, events, parts, and what is no figure."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord import Reader
from onrecord.model.article import Article
from onrecord.readings.context import Context
from onrecord.readings.figures import figures_in
from onrecord.readings.figures.amounts import amounts_in
from onrecord.readings.figures.value import value_of
from tests.readings.parsing import flat, parsed

from .saying import said


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("41", 41),
        ("20,000", 20_000),
        ("3.2", 3.2),
        ("two million", 2_000_000),
        ("1.5 billion", 1_500_000_000),
        ("forty-two", 42),
        ("three hundred and five", 305),
        ("twelve thousand", 12_000),
        ("40m", 40_000_000),
        ("half a million", 500_000),
        ("9" * 400, None),
    ],
)
def test_numbers_in_digits_and_words(printed: str, value: float | None) -> None:
    assert value_of(printed) == value


@pytest.mark.parametrize(
    ("printed", "low", "high"),
    [
        ("41 men", 41, 41),
        ("at least 60 men", 60, None),
        ("more than 20,000 men", 20_000, None),
        ("60 or more men", 60, None),
        ("up to 3,000 men", None, 3000),
        ("as many as 60 men", None, 60),
        ("fewer than ten men", None, 10),
        ("between 20 and 30 men", 20, 30),
        ("20 to 30 men", 20, 30),
        ("20-30 men", 20, 30),
        ("some 200 men", 200, 200),
        ("dozens of men", 24, None),
        ("a dozen men", 12, 12),
        ("hundreds of men", 200, None),
        ("tens of thousands of men", 20_000, None),
        ("2 to 3 million men", 2_000_000, 3_000_000),
    ],
)
def test_bounds(printed: str, low: float | None, high: float | None) -> None:
    (amount,) = amounts_in(printed, (0, len(printed)))
    assert (amount.low, amount.high) == (low, high)


@pytest.mark.parametrize(
    ("printed", "low", "unit"),
    [
        ("3.2 percent", 3.2, "percent"),
        ("$40m", 40_000_000, "USD"),
        ("£5", 5, "GBP"),
        ("40 million dollars", 40_000_000, "USD"),
        ("two-thirds of voters", 66.67, "percent"),
        ("one in five", 20, "percent"),
        ("half of the town", 50, "percent"),
    ],
)
def test_shares_and_money(printed: str, low: float, unit: str) -> None:
    (amount,) = amounts_in(printed, (0, len(printed)))
    assert (amount.low, amount.unit) == (low, unit)


@pytest.mark.parametrize(
    ("content", "unit", "events"),
    [
        ("that 25 soldiers were killed in the valley", "soldiers", ("killed",)),
        ("that 140 people were wounded", "people", ("wounded",)),
        ("that the police arrested 12 students", "students", ("detained",)),
        ("that 3,000 families fled the town", "families", ("displaced",)),
        ("that 43 bodies were found", "bodies", ("killed",)),
        ("that the firm hired 200 workers", "workers", ("hire",)),
        ("that rescuers saved six children", "children", ("rescued",)),
    ],
)
def test_units_and_events(content: str, unit: str, events: tuple[str, ...]) -> None:
    (figure,) = said(content).figures
    assert (figure.unit, figure.events) == (unit, events)


def test_others_are_what_was_counted_before() -> None:
    one, other = said("that 25 soldiers were killed and dozens of others were wounded").figures
    assert (other.unit, other.low, other.high) == (one.unit, 24, None)
    assert other.events == ("wounded",)


def test_a_part_of_a_figure_names_it() -> None:
    whole, part = said("that 43 bodies were found, among them 11 children").figures
    assert (whole.part_of, part.part_of) == (None, 0)
    assert part.events == ("killed",)


def test_a_share_of_a_number_is_a_part_of_it() -> None:
    part, whole = said("that 38 of the 52 drones were shot down").figures
    assert (part.text, part.unit, part.part_of) == ("38", "drones", 1)
    assert whole.low == 52


@pytest.mark.parametrize(
    "content",
    [
        "that the man, 39, had left",
        "that a 12-year-old boy had left",
        "that it happened on May 5",
        "that it began in 2014",
        "that it began at 4:30 in the morning",
        "that they walked for three days",
        "that the third man had left",
        "that the team won 3-1",
        "that Flight 370 was late",
        "that the attacks of 9/11 changed it",
        "that the two leaders spoke",
        "that he lives at 14 Mill Street",
        "that no one knew",
    ],
)
def test_what_is_no_figure(content: str) -> None:
    assert said(content).figures == ()


@settings(max_examples=40, deadline=None)
@given(st.text("0123456789 ,.-–$£%to and milondsthuf\n“”'", max_size=120))
def test_whatever_stands_there_figures_lie_in_it(text: str) -> None:
    context = Context(Article(text), parsed(text))
    for figure in figures_in((0, len(text)), context):
        assert text[figure.span[0] : figure.span[1]] == figure.text
        assert figure.low is None or figure.high is None or figure.low <= figure.high
        assert figure.low is not None or figure.high is not None


def test_a_number_of_400_digits_is_no_figure() -> None:
    text = f"They lost {'7' * 400} men and 12 women."
    assert [f.low for f in figures_in((0, len(text)), Context(Article(text), parsed(text)))] == [12]


def test_a_very_long_content_has_so_many_figures_and_no_more() -> None:
    text = "They lost 12 men. " * 6000
    assert len(figures_in((0, len(text)), Context(Article(text), flat(text)))) <= 100


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("He owed the club $7.", "owe"),
        ("The town welcomed 300 guests.", "welcome"),
        ("Prices ranged from $5 to $9.", "range"),
        ("The plant closed with the loss of 4,000 jobs.", "loss"),
        ("Shares fell after losses of 3.3 percent on Monday.", "loss"),
        ("The firm plans to lay off 4,000 workers.", "lay"),
    ],
)
def test_the_word_that_governs_a_number_is_named_by_its_lemma(
    reader: Reader, sentence: str, event: str
) -> None:
    article = reader.read(sentence, form="text")
    said_of = [*article.voice, *article.statements]
    assert event in {e for one in said_of for figure in one.figures or () for e in figure.events}
