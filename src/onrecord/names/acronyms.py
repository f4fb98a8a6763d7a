"""Acronyms: whether one body's name is the first letters of another's."""

from __future__ import annotations

from functools import lru_cache

from onrecord.names.body_words import SMALL, body_words, raw_words
from onrecord.word_lists import WordLists

_ACRONYMS = WordLists("onrecord.names", "lists/acronyms.txt")

_COUNTRIES = _ACRONYMS.words("countries")
_KNOWN = _ACRONYMS.replacements("known")
_SHORTEST, _LONGEST = 2, 7


@lru_cache(maxsize=20_000)
def acronym_of(printed: str) -> str:
    """The acronym that a printed name is ("W.H.O.", "Nato", "the UN"), small letters; else an empty text."""
    words = [word for word in raw_words(printed) if word.casefold() != "the"]
    if len(words) == 2 and words[0].casefold() in {"us", "uk"} and words[1].isupper():
        words = words[1:]
    if len(words) != 1 or not _SHORTEST <= len(words[0]) <= _LONGEST or not words[0].isalpha():
        return ""
    capitals = sum(letter.isupper() for letter in words[0])
    as_word = words[0].istitle() and len(words[0]) >= 4
    return words[0].casefold() if as_word or (capitals * 2 >= len(words[0]) and capitals > 1) else ""


@lru_cache(maxsize=20_000)
def initials_of(printed: str) -> frozenset[str]:
    """All acronyms that a name of several words can have."""
    words = [word.casefold() for word in raw_words(printed)]
    known = frozenset(short for short, whole in _KNOWN.items() if tuple(whole.split()) == body_words(printed))
    if len(words) < 2 or len(words) > 12:
        return known
    found = set(known)
    for part in _parts(words):
        for kept in (
            _without(part, SMALL),
            _without(part, SMALL - {"and", "for"}),
            _without(part, SMALL - {"of"}),
            part,
        ):
            found.update(_first_letters(kept))
    return frozenset(letters for letters in found if _SHORTEST <= len(letters) <= _LONGEST)


def _parts(words: list[str]) -> list[list[str]]:
    """The words, also without the country before them: "U.S. Environmental …" is the EPA."""
    words = words[1:] if words[0] == "the" else words
    parts = [words]
    if len(words) > 3 and words[:2] in (["united", "states"], ["united", "kingdom"]):
        parts.append(words[2:])
    if len(words) > 2 and words[0] in _COUNTRIES:
        parts.append(words[1:])
    return parts


def _without(words: list[str], small: frozenset[str]) -> list[str]:
    return [word for word in words if word not in small]


def _first_letters(words: list[str]) -> set[str]:
    if len(words) < 2:
        return set()
    letters = "".join(word[0] if not word.isdigit() else word for word in words)
    return {
        letters,
        letters.replace("us", "", 1) if letters.startswith("us") and len(letters) > 4 else letters,
    }
