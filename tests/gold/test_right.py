"""When a statement is right, part by part, and which attribution it is held against."""

from __future__ import annotations

import pytest

from onrecord.gold.judge import Rightness, Triple, content_f1, head, rightness

TEXT = "It rains a lot, the mayor of Tarn said. Bob agreed that it pours."


def at(*words: str) -> tuple[tuple[int, int], ...]:
    return tuple((TEXT.index(piece), TEXT.index(piece) + len(piece)) for piece in words)


MAYOR = {"source": at("the mayor of Tarn"), "cue": at("said"), "content": at("It rains a lot")}
BOB = {"source": at("Bob"), "cue": at("agreed"), "content": at("that it pours")}


def held(changed: dict[str, tuple[tuple[int, int], ...]]) -> Rightness:
    return rightness(TEXT, {**MAYOR, **changed}, [BOB, MAYOR])


def test_all_of_it_is_right() -> None:
    fits = held({})
    assert fits == Rightness(1, True, True, True)
    assert fits.statement


def test_a_source_is_right_by_its_head_word() -> None:
    assert held({"source": at("mayor")}).statement
    assert held({"source": at("the mayor")}).statement
    assert not held({"source": at("Tarn")}).source
    assert not held({"source": ()}).source


def test_no_source_is_right_where_none_is_marked() -> None:
    unnamed = {**MAYOR, "source": ()}
    assert rightness(TEXT, unnamed, [unnamed]).statement
    assert not rightness(TEXT, MAYOR, [unnamed]).source


def test_a_cue_is_right_where_it_overlaps() -> None:
    assert held({"cue": at("mayor of Tarn said")}).cue
    wrong = held({"cue": at("agreed")})
    assert (wrong.cue, wrong.statement) == (False, False)
    assert held({"cue": ()}).cue is False


def test_a_content_is_right_by_most_of_its_characters() -> None:
    assert held({"content": at("It rains a")}).content
    short = held({"content": at("It")})
    assert (short.match, short.content, short.statement) == (1, False, False)


def test_what_meets_no_attribution_is_all_wrong() -> None:
    stray: Triple = {"source": at("mayor"), "cue": at("Tarn"), "content": at(". ")}
    assert rightness(TEXT, stray, [BOB, MAYOR]) == Rightness(None)
    assert not rightness(TEXT, MAYOR, []).statement


def test_it_is_held_against_the_one_that_fits_best() -> None:
    other = {**MAYOR, "source": at("Bob"), "cue": at("agreed")}
    assert rightness(TEXT, MAYOR, [other, MAYOR]).match == 1
    assert rightness(TEXT, MAYOR, [MAYOR, other]).match == 0


@pytest.mark.parametrize(
    ("phrase", "word"),
    [
        ("Ann Hale", "Hale"),
        ("Ann Hale, the mayor", "Hale"),
        ("the mayor of Tarn", "mayor"),
        ("two people who live nearby", "people"),
        ("a spokesman for the O'Neill family", "spokesman"),
        ("of late, he", "late"),
        ("“…”", "“…”"),
    ],
)
def test_head_words(phrase: str, word: str) -> None:
    found = head(phrase, ((0, len(phrase)),))
    assert found is not None
    assert phrase[found[0] : found[1]] == word
    assert head(phrase, ()) is None


def test_contents_share_characters() -> None:
    assert content_f1(((0, 10),), ((0, 10),)) == 1.0
    assert content_f1(((0, 4), (6, 10)), ((2, 8),)) == pytest.approx(2 * 4 / 14)
    assert content_f1(((0, 5),), ((5, 9),)) == 0.0
    assert content_f1((), ()) == 1.0
