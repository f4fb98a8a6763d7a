"""Where a sentence begins and ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.marks import paragraphs
from onrecord.text.sentences import whole_sentence_at


def sentence(text: str, word: str) -> str:
    start, end = whole_sentence_at(text, text.index(word), paragraphs(text))
    return text[start:end]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("It rains. It pours. It ends.", "pours", "It pours."),
        ("It rains. Maj. Gen. Omar Amin said so. It ends.", "said", "Maj. Gen. Omar Amin said so."),
        ("It rains. J. R. Hale said so on Jan. 3. Then it ended.", "Hale", "J. R. Hale said so on Jan. 3."),
        ("It rains. Hale of the U.S. Navy said so. It ends.", "said", "Hale of the U.S. Navy said so."),
        ("“It rains. It pours,” Hale said. It ended.", "Hale", "“It rains. It pours,” Hale said."),
        ("“It rains. It pours,” Hale said. It ended.", "rains", "“It rains. It pours,” Hale said."),
        ("“Is it late?” Hale asked on Monday. It was.", "Monday", "“Is it late?” Hale asked on Monday."),
        ("“It is late.” The men left.", "late", "“It is late.”"),
        ("Hale left (Norvik. 3 p.m.) and “Go! Now!” they said. Rain.", "said", None),
        ("One\n\nTwo and three. Four", "three", "Two and three."),
        ("It fell 3.5 percent. Then it rose.", "fell", "It fell 3.5 percent."),
        ("NO RAIN. NO WIND.", "WIND", "NO WIND."),
        ("昨日。 今日。", "今日", "今日。"),
    ],
)
def test_sentences(text: str, word: str, expected: str | None) -> None:
    assert expected is None or sentence(text, word) == expected


@given(st.text(alphabet=st.sampled_from("aB. \n\"“”'?!(),x")), st.integers(-5, 200))
def test_a_sentence_lies_in_the_text(text: str, at: int) -> None:
    start, end = whole_sentence_at(text, at, paragraphs(text))
    assert 0 <= start <= end <= len(text)


@pytest.mark.parametrize("piece", ["word ", "J. ", "“ ", "U.S. ", "a.", "? "])
def test_very_long_sentences_do_not_hang(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    blocks = paragraphs(text)
    for at in (0, 50_000, len(text)):
        start, end = whole_sentence_at(text, at, blocks)
        assert 0 <= start <= end <= len(text)
