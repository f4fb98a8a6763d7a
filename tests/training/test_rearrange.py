"""Sentences turned round: the words change places, the marks go with them."""

from __future__ import annotations

import random

import pytest

pytest.importorskip("torch", reason="training needs torch: pip install 'onrecord[train]'")

from onrecord.gold.marked import Attribution, MarkedArticle
from onrecord.training.rearrange import rearrange


def article(text: str, *attributions: tuple[str, str, str]) -> MarkedArticle:
    made = []
    for words in attributions:
        found = [text.index(piece) for piece in words]
        made.append(Attribution(*(((at, at + len(piece)),) for at, piece in zip(found, words, strict=True))))
    return MarkedArticle("1", text, "me", tuple(made))


def spoken(made: MarkedArticle) -> list[tuple[str, ...]]:
    return [
        tuple(made.text[s:e] for role in ("source", "cue", "content") for s, e in getattr(a, role))
        for a in made.attributions
    ]


RAIN = "The mayor of Tarn said that the river will rise by two metres. Nobody stirred."


def test_a_plain_attribution_is_turned_round() -> None:
    before = article(RAIN, ("The mayor of Tarn", "said", "that the river will rise by two metres"))
    made = rearrange(before, random.Random(1), share=1.0)
    assert made.text.startswith("The river will rise by two metres, ")
    assert made.text.endswith(". Nobody stirred.")
    ((source, cue, content),) = spoken(made)
    assert source in {"the mayor of Tarn", "The mayor of Tarn"}
    assert cue in {"said", "according to"}
    assert content == "The river will rise by two metres"


def test_two_in_a_row_of_one_speaker_become_a_chain() -> None:
    text = "Hale said that the river will rise by two metres. She believes that the old dam will hold it."
    before = article(
        text,
        ("Hale", "said", "that the river will rise by two metres"),
        ("She", "believes", "that the old dam will hold it"),
    )
    made = rearrange(before, random.Random(1), share=1.0)
    expected = (
        "The river will rise by two metres, according to Hale, who believes that the old dam will hold it."
    )
    assert made.text == expected
    assert spoken(made)[1] == ("who", "believes", "that the old dam will hold it")


def test_what_follows_keeps_its_words() -> None:
    text = RAIN + " “It is late,” said Bob."
    before = article(
        text,
        ("The mayor of Tarn", "said", "that the river will rise by two metres"),
        ("Bob", "said Bob"[:4], "“It is late,”"),
    )
    after = rearrange(before, random.Random(2), share=1.0)
    assert spoken(after)[1][0] == "Bob"
    assert spoken(after)[1][2] == "“It is late,”"


def test_nothing_is_turned_where_nothing_is_plain() -> None:
    text = "“The river will rise by two metres today,” the mayor of Tarn said."
    before = article(text, ("the mayor of Tarn", "said", "“The river will rise by two metres today,”"))
    assert rearrange(before, random.Random(1), share=1.0) == before
    assert rearrange(article(RAIN), random.Random(1), share=1.0).text == RAIN
