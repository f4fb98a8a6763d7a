"""Names in Chinese characters, Hangul and Azerbaijani letters, in the letters that newspapers give them."""

from __future__ import annotations

import re

from anyascii import anyascii

from onrecord.names.particles import COMPOUND

_UNSPACED = re.compile(r"(?<!\w)(?:[一-鿿]{2,4}|[가-힣]{2,4})(?!\w)")

_AZERBAIJANI = str.maketrans(
    {"ə": "a", "Ə": "A", "ç": "ch", "Ç": "Ch", "c": "j", "C": "J", "ş": "sh", "Ş": "Sh", "x": "kh", "X": "Kh"}
    | {"q": "g", "Q": "G"}
)


def in_letters(text: str) -> str:
    """ "陈国栋" gives "Chen Guodong", "김정은" "Gim Jeong-eun", "Əliyev" "Aliyev"; all else stays."""
    if "ə" in text or "Ə" in text:
        text = text.translate(_AZERBAIJANI)
    return _UNSPACED.sub(lambda found: _spelt(found[0]), text)


def _spelt(word: str) -> str:
    syllables = [anyascii(letter) for letter in word]
    korean = "가" <= word[0] <= "힣"
    size = 2 if len(word) > 2 and "".join(syllables[:2]).lower() in COMPOUND else 1
    given = ("-" if korean else "").join(syllables[size:])
    return "".join(syllables[:size]).capitalize() + " " + given.capitalize()
