"""Reasons: signals, where cause and effect stand, direction; what the tagger finds is not taken up."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model.article import Article
from onrecord.readings import reasons_of
from onrecord.readings.context import Context
from onrecord.readings.reasons import reasons_in
from onrecord.tagger.causes import Causation
from onrecord.text.doc import doc_of
from tests.readings.parsing import parsed

from .saying import said, tagger

WORDS = tuple("because of so the dam, to fell led by due for blamed . “ ” which".split(" "))  # noqa: SIM905


@pytest.mark.parametrize(
    ("content", "cause", "effect"),
    [
        ("that the road is closed because the bridge fell", "the bridge fell", "the road is closed"),
        ("that the road is closed because of the flood", "the flood", "the road is closed"),
        ("that, because the bridge fell, the road is closed", "the bridge fell", "the road is closed"),
        ("that the match was off due to heavy snow", "heavy snow", "the match was off"),
        ("that the drought led to a famine", "the drought", "a famine"),
        ("that the famine was caused by the drought", "the drought", "the famine"),
        ("that the delay stems from a lack of parts", "a lack of parts", "the delay"),
        ("that the bridge fell, so the road is closed", "the bridge fell", "the road is closed"),
        ("that they cut costs by closing two plants", "closing two plants", "they cut costs"),
    ],
)
def test_signals(content: str, cause: str, effect: str) -> None:
    found = [(reason.cause.text, reason.effect.text) for reason in said(content).reasons]
    assert (cause, effect) in found


@pytest.mark.parametrize(
    ("content", "direction"),
    [
        ("that the ban prevents fires", "lowers"),
        ("that the tax reduced smoking", "lowers"),
        ("that the tax triggered protests", "raises"),
    ],
)
def test_direction(content: str, direction: str) -> None:
    (reason,) = said(content).reasons
    assert reason.direction == direction


@pytest.mark.parametrize(
    "content",
    [
        "that the road is closed",
        "that the road is closed if it rains",
        "that nobody has come since last Friday",
        "that he wants to leave",
        "that they asked the mayor to resign",
        "that, despite the rain, the match went on",
    ],
)
def test_what_is_no_reason(content: str) -> None:
    assert said(content).reasons == ()


def test_that_is_why_looks_back_to_the_sentence_before() -> None:
    text = "The bridge fell. That is why the road is closed."
    (reason,) = reasons_in((0, len(text)), Context(Article(text), parsed(text)))
    assert (reason.cause.text, reason.effect.text) == ("The bridge fell", "the road is closed")


def test_what_the_tagger_finds_without_a_signal_is_no_reason() -> None:
    text = "The wind rose, the boats stayed in."
    sure = (Causation((0, 13), (15, 34), None, 0.9),)
    assert reasons_of(Article(text), doc_of(text, replace(tagger().tag(text), causes=sure))) == ()


def test_what_the_tagger_finds_changes_nothing_in_what_a_signal_tells() -> None:
    text = "The road is closed because the bridge fell."
    doubtful = (Causation((0, 18), (27, 42), (19, 26), 0.9),)
    (reason,) = reasons_of(Article(text), doc_of(text, replace(tagger().tag(text), causes=doubtful)))
    assert (reason.cause.text, reason.effect.text) == ("the bridge fell", "The road is closed")
    assert reason.confidence is None


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(WORDS)))
def test_any_words_at_all(words: list[str]) -> None:
    text = " ".join(words)
    for reason in reasons_in((0, len(text)), Context(Article(text), parsed(text))):
        for part in (reason.cause, reason.effect):
            assert text[part.span[0] : part.span[1]] == part.text.strip()
