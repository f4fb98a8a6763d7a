"""Chinese names in the spellings of Hong Kong, Macau and Southeast Asia, either order."""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.names.either_way import either_way
from onrecord.names.given import known
from onrecord.word_lists import WordLists

_LISTS = WordLists("onrecord.names", "lists/families.txt")

_FAMILIES = _LISTS.words("chinese outside pinyin")
_STARTS = r"(?:ng|kw|gw|ts|tz|ch|sh|ph|th|kh|[bcdfghjklmnpstwyz])?"
_SYLLABLE = rf"(?:{_STARTS}(?:y?[aeiou]{{1,3}})(?:ng|ck|[mnptkhwr])?|ng|sze|tsz)"
_GIVEN = re.compile(_SYLLABLE + "{2}")

Reading = tuple[str, str]
"""Family name and given name as printed, written as one word each."""


def readings(pieces: list[list[str]]) -> frozenset[Reading]:
    """Family name and given name of two syllables; empty where it is no such name.

    `pieces`: the words of the name in plain letters, each cut at its hyphens.
    """
    if not 2 <= len(pieces) <= 3:
        return frozenset()
    found: set[Reading] = set()
    for family, given in either_way(pieces):
        if len(family) == 1 and family[0] in _FAMILIES and _is_given(tuple(given)):
            found.add((family[0], "".join(given)))
    return frozenset(found)


@lru_cache(maxsize=4096)
def _is_given(pieces: tuple[str, ...]) -> bool:
    """Two syllables, written apart or as one word that is no given name of another language."""
    if len(pieces) == 1:
        return len(pieces[0]) <= 12 and not known(pieces[0]) and bool(_GIVEN.fullmatch(pieces[0]))
    return len(pieces) == 2 and all(len(p) <= 6 and re.fullmatch(_SYLLABLE, p) for p in pieces)


def is_family(word: str) -> bool:
    """Whether a bare word can be such a family name."""
    return word in _FAMILIES
