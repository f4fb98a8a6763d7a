"""What the outlet takes up as a fact of what somebody claimed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.model.readings import Act, ActKind, Stretch
from onrecord.readings.voice import read_voice
from onrecord.readings.voice.stems import stem
from tests.readings.marking import marked


def adopted(written: str) -> list[tuple[str, str]]:
    """Words that take something up, each with the number of the statement."""
    context = marked(written)
    numbers = {s.key: str(s.speakers[0].id) for s in context.article.statements}
    voices = read_voice(context.article.statements, context)
    return [(v.adopted_words.text, numbers[v.adopted]) for v in voices if v.adopted_words and v.adopted]


ARMY = "{1s The army} {1c said} {1x it had killed 30 men and burned six trucks}. "


@pytest.mark.parametrize(
    ("following", "words"),
    [
        ("These losses are heavy.", "These losses"),
        ("In light of these heavy losses, the council met.", "In light of these heavy losses"),
        ("But these killings came at a bad time.", "these killings"),
        ("After such losses, the council met.", "After such losses"),
        ("The road is shut. The burning of the trucks leaves the town cut off.", "The burning of the trucks"),
        ("On Friday, these losses were felt in the town.", "these losses"),
    ],
)
def test_nouns_that_sum_up(following: str, words: str) -> None:
    assert adopted(ARMY + following) == [(words, "1")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{1s Hale} {1c said} {1x the dam had cracked}. The cracking of the dam has cost the town much.",
         "The cracking of the dam"),
        ("{1s Hale} {1c said} {1x the clinic lacked beds}. This lack of beds will last.",
         "This lack of beds"),
        ("{1s Hale} {1c said} {1x a red cable had snapped}. The red cable was old.", "The red cable"),
        ("{1s Hale} {1c said} {1x he had torn a muscle}. The injury will keep him at home.", "The injury"),
        ("{1s Hale} {1c said} {1x the mayor had paid the judge}. This behavior has cost the town much.",
         "This behavior"),
        ("{1s Hale} {1c said} {1x guards beat the men}.\n\nThis violence has gone on for months.",
         "This violence"),
    ],
)  # fmt: skip
def test_words_that_are_repeated(text: str, words: str) -> None:
    assert adopted(text) == [(words, "1")]


@pytest.mark.parametrize(
    "text",
    [
        ARMY + "These claims could not be checked.",
        ARMY + "The claim came late on Friday.",
        ARMY + "These alleged losses are heavy.",
        ARMY + "Whether these losses are real is open.",
        ARMY + "These losses have not been confirmed.",
        ARMY + "This week the council meets.",
        ARMY + "This is the third raid.",
        ARMY + "The council will count its losses.",
        ARMY + "“These losses are heavy” is on the wall.",
        "The fire killed nine men. " + ARMY + "These losses are heavy.",
        "Ten died. These deaths are the first. {1s Hale} {1c said} {1x he wept}.",
        "{1s Hale} {1c said} {1x he wept}. These losses are heavy.",
        "{1s Hale} {1c said} {1x no man had been killed}. These losses are heavy.",
        "{1s Hale} {1c asked} {1x whether men were killed}. These losses are heavy.",
        "{1s Nobody} {1c said} {1x that men were killed}. These losses are heavy.",
        "{1s Hale} {1c said} {1x the red cable was old}. The red cable lies in the yard.",
        "{1s Hale} {1c said} {1x he wept}. It rained. This behavior is new.",
        "{1s Hale} {1c said} {1x he had paid the Green Party}. The Green Party met.",
        "{1s Hale} {1c said} {1x a baker was ill}. The baker is 40.",
        ARMY + "It rained. It snowed. It hailed. It froze. The sun came. These losses are heavy.",
    ],
)
def test_what_takes_nothing_up(text: str) -> None:
    assert adopted(text) == []


def test_the_nearest_claim_is_taken_up() -> None:
    claims = "{1s Hale} {1c said} {1x ten men were killed}. {2s Moor} {2c said} {2x nine were shot dead}. "
    assert adopted(claims + "These deaths hurt.") == [("These deaths", "2")]


def test_the_claim_with_more_of_the_words_is_taken_up() -> None:
    claims = "{1s Hale} {1c said} {1x beds were scarce}. {2s Moor} {2c said} {2x food was short}. "
    assert adopted(claims + "The scarcity of beds hurts.") == [("The scarcity of beds", "1")]


def test_a_lead_in_to_what_another_is_reported_to_say() -> None:
    text = ARMY + "{2x In light of these heavy losses, the war goes on}, {2c according to} {2s Moor}."
    assert adopted(text) == [("In light of these heavy losses", "1")]


def test_a_speaker_takes_up_his_own_words_without_the_outlet() -> None:
    text = ARMY + "{1x In light of these heavy losses, the war goes on}, {1c according to} {1s the army}."
    assert adopted(text) == []


def test_what_a_speaker_takes_up_is_not_the_outlets() -> None:
    assert adopted(ARMY + "{2x These losses are heavy}, {2s Moor} {2c said}.") == []


def test_a_lead_in_of_the_outlet_before_a_statement() -> None:
    text = ARMY + "After these heavy losses, {2s Moor} {2c said} {2x the war would go on for years}."
    assert adopted(text) == [("After these heavy losses", "1")]


@pytest.mark.parametrize(("kind", "taken"), [("say", True), ("claim", True), ("deny", False), ("ask", False)])
def test_what_is_denied_or_asked_is_not_claimed(kind: ActKind, taken: bool) -> None:
    context = marked(ARMY + "These losses are heavy.")
    (said,) = context.article.statements
    assert said.cue
    act = Act(kind, "neutral", Stretch(said.cue.spans[0], said.cue.text))
    voices = read_voice((replace(said, act=act),), context)
    assert any(v.adopted for v in voices) == taken


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("scarcity", "scarce"),
        ("drying", "dry"),
        ("halving", "halved"),
        ("filling", "fill"),
        ("killings", "killed"),
        ("arrests", "arrested"),
        ("failure", "failed"),
        ("withdrawal", "withdraw"),
        ("stopping", "stopped"),
        ("deployment", "deployed"),
        ("boxes", "box"),
    ],
)
def test_stems_are_the_same(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("filling", "file"), ("winner", "win")])
def test_stems_are_not_the_same(one: str, other: str) -> None:
    assert stem(one) != stem(other)
