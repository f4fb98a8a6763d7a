"""What is shown instead of characters that a screen would obey."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.output.characters import on_one_line, visible, without_surrogates


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[0m", "␛[0m"),
        ("\x00", "␀"),
        ("\x7f", "␡"),
        ("\x9b", "\\x9b"),
        ("\ud800", "\\ud800"),
        ("a\tb\nc\r", "a\tb\nc\r"),
        ("נ\u202e", "נ\u202e"),
    ],
)
def test_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (" a\n\n b\r\n\tc ", "a b c"),
        ("a\u2028b\x85c", "a b c"),
        ("a\u00a0b", "a\u00a0b"),
        ("\u202ea\u2066", "\\u202ea\\u2066"),
    ],
)
def test_on_one_line(text: str, shown: str) -> None:
    assert on_one_line(text) == shown


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
def test_ordinary_text_is_visible_as_it_is(text: str) -> None:
    assert visible(text) == text == without_surrogates(text)


@given(st.text(st.characters()))
def test_without_surrogates_can_be_written(text: str) -> None:
    without_surrogates(text).encode("utf-8")
