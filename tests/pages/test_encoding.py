"""Bytes to text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.pages.encoding import NotTextError, decode

ENGLISH = "The café owner said: “Nobody asked us – not once.” It’s £900 a year."
FRENCH = "Le président a déclaré à l’Élysée : « Nous étions prêts », a-t-il précisé à midi."
RUSSIAN = "Президент сказал в понедельник, что переговоры закончены. Об этом он говорил и вчера."
JAPANESE = "大統領は月曜日に、交渉は終わったと述べた。" * 3


@pytest.mark.parametrize("text", [ENGLISH, FRENCH, RUSSIAN, JAPANESE, "naïve", "Hi", "a"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_with_a_mark_or_as_utf8(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == (text, ())


@pytest.mark.parametrize("text", [ENGLISH, FRENCH, RUSSIAN, JAPANESE])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_unicode_without_a_mark(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == (text, ())


@pytest.mark.parametrize("text", [ENGLISH, FRENCH, "naïve", "café", "£5", "It’s over"])
def test_western_text_short_or_long_is_windows_1252(text: str) -> None:
    assert decode(text.encode("cp1252")) == (text, ())


@pytest.mark.parametrize(
    ("text", "encoding"), [(RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (JAPANESE, "shift_jis")]
)
def test_other_encodings_are_told_by_their_letters(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding))[0] == text


@pytest.mark.parametrize("name", ["iso-8859-1", "windows-1252", "cp1251", "Shift_JIS"])
def test_the_charset_that_a_page_declares(name: str) -> None:
    text = {"cp1251": "Дамба", "Shift_JIS": "大統領"}.get(name, "é")
    page = f'<html><head><meta http-equiv="x" content="text/html; charset={name}"></head>{text}'
    assert decode(page.encode(name))[0] == page


@pytest.mark.parametrize("declared", ["no-such-charset", "utf-16", "rot13", "hex", "\x00"])
def test_a_wrong_declaration_does_no_harm(declared: str) -> None:
    page = f'<meta charset="{declared}">café, café and café again: nobody asked us'
    assert "café" in decode(page.encode("cp1252"))[0]


def test_damaged_utf8_stays_utf8_with_a_warning() -> None:
    data = f"{ENGLISH} {ENGLISH}".encode() + b"\xe2\x80 and on it goes."
    text, (warning,) = decode(data)
    assert text.startswith(ENGLISH)
    assert text.count("\ufffd") == 1
    assert warning == "1 place could not be decoded as utf-8 and became U+FFFD."


def test_a_zero_among_letters_is_kept_and_a_binary_file_refused() -> None:
    assert decode(b"a plain text\x00 with a zero in it")[0] == "a plain text\x00 with a zero in it"
    with pytest.raises(NotTextError):
        decode(bytes(range(256)) * 20)


@given(st.text())
def test_every_text_in_utf8_comes_back(text: str) -> None:
    try:
        data = text.encode()
    except UnicodeEncodeError:
        return
    if not any(ord(character) < 32 or character == "\x7f" for character in text) and not text.startswith(
        "\ufeff"
    ):
        assert decode(data) == (text, ())
