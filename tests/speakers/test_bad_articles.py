"""Articles that are hard to read: no names, very many, of one letter, in capitals, of many scripts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .articles import Heard, heard, written
from .test_any_article import check


def read(marked: str) -> Heard:
    """What was read, after what must hold for every article was found to hold."""
    found = heard(marked)
    check(found)
    return found


def test_nothing_is_nobody() -> None:
    assert read("").speakers == ()


def test_an_article_without_names_has_no_named_speakers() -> None:
    told = (
        "It rained. <S1 He> <C1 said> <W1 no>. <S2 The minister> <C2 said> <W2 yes>. "
        "<C3 It was said> <W3 so>. <S4 Some> <C4 said> <W4 no>.\n\n"
        "<W5 “It pours.”> <S6 I> <C6 think> <W6 so>. The men <S7 who> <C7 said> <W7 no> left."
    )
    found = read(told)
    assert not any(speaker.named for speaker in found.speakers)
    assert found.by == [[], ["The minister"], [], ["Some"], ["The men"], [], ["The men"]]


def test_two_thousand_names_are_read() -> None:
    consonants, vowels = "bdfgklmnprstvz", "aeiou"
    syllables = [c + v for c in consonants for v in vowels]
    surnames = [(a + b + "n").title() for a in syllables for b in syllables][:1900]
    told = "".join(
        f"<S{n} [P Ann {name}]> <C{n} said> <W{n} that it rained>. "
        if not n % 40
        else f"[P Ann {name}] came. "
        for n, name in enumerate(surnames, 1)
    )
    told += "".join(
        f"<S{n} [P {name}]> <C{n} said> <W{n} no>. " for n, name in enumerate(surnames[:100], 5000)
    )
    found = read(told)
    assert found.by[:47] == [[f"Ann {name}"] for name in surnames[39::40]]
    assert found.by[47:] == [[f"Ann {name}"] for name in surnames[:100]]


@pytest.mark.parametrize(
    "words", ["B", "[P B]", "[O B]", "[P A]", "[P I]", "[L É]", "[P 李]", "[P B.]", "a", "1"]
)
def test_names_of_one_letter(words: str) -> None:
    found = read(f"<S1 {words}> <C1 said> <W1 no>. [P C] left. <S2 {words}> <C2 said> <W2 yes>.")
    bare = words.strip("[]").removeprefix("P ").removeprefix("O ").removeprefix("L ")
    assert {name.rstrip(".") for name in found.names} <= {bare.rstrip(".")}


def test_letters_that_stand_for_people_stay_apart() -> None:
    found = read("<S1 [P B]> <C1 said> <W1 no>. <S2 [P C]> <C2 said> <W2 yes>. <S3 [P B]> <C3 said> <W3 so>.")
    assert found.by == [["B"], ["C"], ["B"]]


CAPITALS = (
    "<S1 [P ANN HALE]> <C1 SAID> <W1 IT RAINED IN THE TOWN>. <S2 SHE> <C2 ADDED> <W2 THAT IT WOULD END>. "
    "<S3 THE MINISTER> <C3 SAID> <W3 IT RAINS>. <S4 [P HALE]> <C4 SAID> <W4 YES>. "
    "<S5 SOME> <C5 SAID> <W5 SO>."
)


def test_all_capitals() -> None:
    found = read(CAPITALS)
    assert found.by == [["ANN HALE"], ["ANN HALE"], ["THE MINISTER"], ["ANN HALE"], ["SOME"]]
    assert [speaker.named for speaker in found.speakers] == [True, False, False]


def test_all_small_letters() -> None:
    found = read(
        CAPITALS.lower().replace("[p", "[P").replace("<s", "<S").replace("<c", "<C").replace("<w", "<W")
    )
    assert found.by == [["ann hale"], ["ann hale"], ["the minister"], ["ann hale"], ["some"]]


def test_capitals_of_which_the_tagger_knows_nothing_invent_nobody_twice() -> None:
    found = read(
        "<S1 THE HARBOUR BOARD> <C1 SAID> <W1 THE TOWN IS WET>. <S2 WET HARBOUR> <C2 SAID> <W2 IT RAINS>."
    )
    assert all(name.upper() == name for name in found.names)


SCRIPTS = [
    "Иван Петров",
    "محمد الشامي",
    "東京太郎",
    "김민준",
    "Παύλος Δήμου",
    "דוד לוי",
    "अनिल शर्मा",
    "Zoë Žižek",
    "Ann Хейл",
]


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_name_in_any_script_is_shown_as_printed(name: str) -> None:
    found = read(f"<S1 [P {name}]> <C1 said> <W1 no>. It rained. <S2 [P {name}]> <C2 said> <W2 yes>.")
    assert found.names == [name]
    assert len(found.one(name).mentions) == 2


def test_names_of_many_scripts_in_one_article_are_as_many_people() -> None:
    told = " ".join(f"<S{n} [P {name}]> <C{n} said> <W{n} no>." for n, name in enumerate(SCRIPTS))
    assert read(told).by == [[name] for name in SCRIPTS]


@pytest.mark.parametrize(
    "words",
    [
        "\u200fמשה",
        "Ann\u00a0Hale",
        "Ann\u200bHale",
        "A\u0301nn Hale",
        "Ann\n\nHale",
        "𝔸nn 𝐇ale",
        "🌧 Hale",
        "Hale 🌧",
    ],
)
def test_odd_characters_in_a_name(words: str) -> None:
    found = read(f"<S1 [P {words}]> <C1 said> <W1 no>. <S2 {words}> <C2 said> <W2 no>.")
    assert len(found.speakers) <= 2


@pytest.mark.parametrize("piece", ["“", "[P Hale] and ", "who ", "the mayor, ", "[P Ann Hale], who "])
def test_very_long_sources(piece: str) -> None:
    found = read(f"<S {piece * 400}> <C said> <W it rained>.")
    assert all(len(statement.speakers) <= 3 for statement in found.statements)


ODD = st.sampled_from(
    [*SCRIPTS, "B", "É", "HALE", "ANN HALE", "O'Neill", "al-", "St.", "Mr.", "III", "de", "42", "…"]
)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(ODD, st.sampled_from("POL"), st.booleans()), max_size=8))
def test_odd_names_speak_only_as_printed(names: list[tuple[str, str, bool]]) -> None:
    told = " ".join(
        f"<S{n} [{kind} {name}]> <C{n} said> <W{n} so>." if speaks else f"[{kind} {name}] came."
        for n, (name, kind, speaks) in enumerate(names)
    )
    found = read(told)
    for speaker in found.speakers:
        if speaker.named:
            assert speaker.name in written(told).text
