"""Japanese names in letters: long vowels, old spellings, either order."""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.word_lists import WordLists

_LISTS = WordLists("onrecord.names", "lists/families.txt")

_MORA = r"(?:(?:ky|gy|sh|sy|ch|ty|ts|ny|hy|by|py|my|ry|zy|jy|dy|[kgsztdnhbpmyrwjf])?[aeiou]|n|m(?=[bp]))"
_DOUBLED = r"(?:k(?=k)|s(?=s)|t(?=[tc])|p(?=p))"
_WORD = re.compile(rf"(?:{_DOUBLED}?{_MORA}h?(?![h]))+")
_SPELLINGS = (
    ("m(?=[bp])", "n"), ("(?<=[oaeu])h(?![aiueoy])", ""), ("ou|oo", "o"), ("uu", "u"), ("aa", "a"),
    ("sh(?=i)|s(?=i)", "s"), ("sh(?=[auo])", "sy"), ("ch(?=i)|t(?=i)", "t"), ("ch(?=[auo])", "ty"),
    ("ts(?=u)", "t"), ("f(?=u)", "h"), ("j(?=i)", "z"), ("jy?(?=[auo])", "zy"), ("d(?=[iu])", "z"),
    ("tt", "t"),
)  # fmt: skip
_FAMILIES = _LISTS.words("japanese")
_LONGEST = 24


@lru_cache(maxsize=4096)
def one_spelling(word: str) -> str:
    """A plain word as Japanese in one spelling: Ohno and Ono give "ono"; empty where it is not."""
    if not 2 <= len(word) <= _LONGEST or not _WORD.fullmatch(word):
        return ""
    for pattern, letters in _SPELLINGS:
        word = re.sub(pattern, letters, word)
    return word


def reading(words: list[str]) -> frozenset[str]:
    """Both words of a Japanese name in one spelling; empty where one is no Japanese word."""
    spelt = [one_spelling(word) for word in words]
    if len(spelt) != 2 or not all(spelt) or not any(word in _spelt_families() for word in spelt):
        return frozenset()
    return frozenset(spelt)


def family_first(words: list[str]) -> bool:
    """Whether the first of two words, and not the last, is a well-known family name."""
    if len(words) != 2 or not reading(words):
        return False
    return one_spelling(words[0]) in _spelt_families() and one_spelling(words[1]) not in _spelt_families()


@lru_cache(maxsize=1)
def _spelt_families() -> frozenset[str]:
    return frozenset(map(one_spelling, _FAMILIES))
