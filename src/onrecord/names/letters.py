"""Printed names to plain letters: one script, no accents, no possessive, bounded length."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

from onrecord.word_lists import WordLists

LONGEST = 160
"""Characters of a printed name that are looked at: what is longer is no name."""
_POSSESSIVE = re.compile(r"['’ʼ´`]\s*s\b(?=\W*$)|(?<=[sz])['’](?=\W*$)", re.IGNORECASE)
_APOSTROPHES = re.compile(r"(?<=\w)['’ʼ‘ʻ´`ʾʿʹ](?=\w)")


@lru_cache(maxsize=20_000)
def plain(word: str) -> str:
    """ASCII small letters and digits only: "Şükrü" gives "sukru", "O'Neil" gives "oneil"."""
    text = unicodedata.normalize("NFKC", word)
    if any("Ͱ" <= letter <= "Ͽ" for letter in text):
        text = _greek(text)
    text = anyascii(text).lower()
    return "".join(letter for letter in text if letter.isalnum())


def _greek(text: str) -> str:
    """Greek vowels of two letters as newspapers romanise them: ου is ou."""
    bare = unicodedata.normalize("NFD", text.lower())
    bare = "".join(letter for letter in bare if not unicodedata.combining(letter))
    for greek, latin in (("ου", "ou"), ("αυ", "av"), ("ευ", "ef"), ("γγ", "ng"), ("χ", "ch")):
        bare = bare.replace(greek, latin)
    return bare


def tidy(printed: str) -> str:
    """A printed name with plain spaces, without possessive, cut to a bounded length."""
    text = unicodedata.normalize("NFC", printed[: 4 * LONGEST])
    text = " ".join("".join(c if c.isprintable() else " " for c in text).split())[:LONGEST]
    return _POSSESSIVE.sub("", text).strip(" ,;:-–—")


def without_apostrophes(text: str) -> str:
    """ "Ch'oe" gives "Choe": apostrophes inside words taken out."""
    return _APOSTROPHES.sub("", text)


def has_letter(text: str) -> bool:
    """Whether anything in a text can be read: a letter or a digit of any script."""
    return any(letter.isalnum() for letter in text)


def all_capitals(text: str) -> bool:
    """Printed in capitals throughout, as in headlines and name-lists."""
    return text.isupper() and sum(letter.isalpha() for letter in text) > 1


_TWO_SYLLABLES = WordLists("onrecord.names", "lists/chinese.txt").words("families of two syllables")
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
    size = 2 if len(word) > 2 and "".join(syllables[:2]).lower() in _TWO_SYLLABLES else 1
    given = ("-" if korean else "").join(syllables[size:])
    return "".join(syllables[:size]).capitalize() + " " + given.capitalize()
