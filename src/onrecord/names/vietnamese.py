"""Vietnamese names: family name first, the last word is the name a person is called by."""

from __future__ import annotations

import re
import unicodedata

from onrecord.names.letters import plain
from onrecord.word_lists import WordLists

_LISTS = WordLists("onrecord.names", "lists/families.txt")

_FAMILIES = _LISTS.words("vietnamese")
_SYLLABLE = re.compile(
    r"(ngh?|nh|th|tr|ph|kh|gh|gi|qu|ch|[bcdghklmnprstvx])?(uye|uya|oai|oay|uay|uoi|ieu|yeu|uou|[aeiouy]{1,2})(ch|ng|nh|[cmnpt])?"
)
_SURE = _LISTS.words("vietnamese only")


def words_of(printed: list[str]) -> list[str]:
    """The name without an English given name before it; empty where it is no Vietnamese name."""
    words = [plain(word) for word in printed]
    if len(words) > 2 and words[0] not in _FAMILIES and words[1] in _FAMILIES:
        printed, words = printed[1:], words[1:]
    if not 2 <= len(words) <= 5 or not all(_SYLLABLE.fullmatch(word) for word in words):
        return []
    if words[0] in _FAMILIES and (words[0] in _SURE or len(words) > 2):
        return printed
    if words[-1] in _SURE:
        return (
            [printed[-1], *printed[:-1][::-1]]
            if len(words) == 2
            else [printed[-1], *printed[1:-1], printed[0]]
        )
    return []


def foreign_given(printed: list[str]) -> str:
    """The English given name before a Vietnamese one, or an empty text."""
    return plain(printed[0]) if len(printed) > 2 and words_of(printed) == printed[1:] else ""


def same(one: list[str], other: list[str]) -> bool:
    """Whether two Vietnamese names (as `words_of` gives them) are one."""
    if not (_equal(one[0], other[0]) and _equal(one[-1], other[-1])):
        return False
    short, long = sorted((one[1:-1], other[1:-1]), key=len)
    left = iter(long)
    return all(any(_equal(word, candidate) for candidate in left) for word in short)


def _equal(one: str, other: str) -> bool:
    """Equal letters; where both carry accents, equal accents too (Thăng is not Thắng)."""
    if plain(one) != plain(other):
        return False
    first, second = _accents(one), _accents(other)
    return not first or not second or first == second


def _accents(word: str) -> list[str]:
    marks = unicodedata.normalize("NFD", word.lower())
    return sorted(mark for mark in marks if unicodedata.combining(mark) or mark == "đ")
