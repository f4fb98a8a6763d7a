"""Whether two romanised words are one name spelt in two ways.

A word is cut to consonants and the vowels between them. Two words are one where every
consonant and every vowel group is equal or a pair that the culture of the name is known to
interchange (q and gh in Persian, i and e in Arabic, h and g in Ukrainian), and the number of
such exchanges stays small for the length of the word.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

from onrecord.names.cultures import exchanged, exchanges

_LETTERS = re.compile(
    r"(schtsch|shtch|shch|tsch|tch|dzh|sch|ksh|kh|gh|sh|chh|ch|zh|th|dh|ph|bh|dj|ck|ts|tz|ks|[bcdfghjklmnpqrstvwxz])"
    r"|([aeiouy]+)|\d"
)
_ONE_LETTER = {
    "schtsch": "shch", "shtch": "shch", "tsch": "ch", "tch": "ch", "chh": "ch", "sch": "sh", "ck": "k",
    "ph": "f", "x": "ks", "ksh": "ks", "dzh": "j", "dj": "j", "tz": "ts",
}  # fmt: skip
_DOUBLE = re.compile(r"([b-df-hj-np-tv-z])\1+")
_WESTERN_ONLY = frozenset({"western"})

Cut = tuple[tuple[str, ...], tuple[str, ...]]
"""The consonants of a word, and the vowels before, between and after them (one more)."""

_MOST_WAYS = 8
_WAYS: tuple[tuple[tuple[str, str], ...], ...] = (
    (("j(?=[aeou])|(?<=[aeiou])j(?=$)|(?<=[aeo])j", "y"),),  # Jakovlev, Krajic
    (("(?<=[aeou])w(?![aeiouy])", "u"),),  # Dawlat
    (("(?<=[aeou])w(?=[aeiou])", ""),),  # Yawovi
    (("(?<=[aeio])u(?=sk|ts|ch|k)", "v"),),  # Belarusian: Makouski
    (("(?<=o)u$", "v"),),  # Belarusian: Kavaliou
    (("ee(?=.)", "eye"),),  # Andreev
    (("(?<=t)zh", "j"),),  # Bakytzhan
    (("tx", "ch"), ("b", "v")),  # Basque: Etxeberria
    (("tx", "ch"), ("qu", "k"), ("gu(?=[ei])", "g")),  # Basque: Iriquin
    (("^(?:gi|yi)(?=[ao])", "y"),),  # Greek: Giannakis
    (("^mp", "b"), ("^nt", "d")),  # Greek: Mpalis
    (("(?<=[aeiou])h(?=[uo]l+ah$)", ""),),  # Zabihullah
    (("oe", "u"), ("tj", "ch"), ("dz(?=[eiy])", "d")),  # Soetjipto, Dziarzhynski
    (("(?<=..)eh$", "a"),),  # Makhamreh
    (("ou(?=[aei])", "w"),),  # Ouattara
)
_LAST_VOWELS_EQUAL = exchanges("a-e a-0 0-u 0-e 0-i a-u o-u e-i")
"""Exchanges that are not trusted at the end of a word, where vowels tell women from men."""
_END_SOFT = exchanges("aie-ai e-i ie-i ei-i ei-ii ii-i")


@lru_cache(maxsize=20_000)
def cuts_of(word: str) -> tuple[Cut, ...]:
    """The ways to cut a word: some letters can be read in two ways."""
    return tuple(_cut(text) for text in _spelt_ways(word))


@lru_cache(maxsize=1)
def _compiled_ways() -> tuple[tuple[tuple[re.Pattern[str], str], ...], ...]:
    return tuple(tuple((re.compile(old), new) for old, new in way) for way in _WAYS)


def _spelt_ways(word: str) -> list[str]:
    """The word itself first, then each other way to read its letters."""
    found = [word]
    for way in _compiled_ways():
        text = word
        for old, new in way:
            text = old.sub(new, text)
        if text not in found:
            found.append(text)
    return found[:_MOST_WAYS]


def _cut(word: str) -> Cut:
    word = re.sub(r"(?<=[aeiou])h$", "", _DOUBLE.sub(r"\1", word))
    consonants: list[str] = []
    vowels = [""]
    for found in _LETTERS.finditer(word):
        if found[2]:
            vowels[-1] += found[2]
        else:
            consonants.append(_consonant(found[0], word[found.end() : found.end() + 1]))
            vowels.append("")
    return tuple(consonants), tuple(_vowel(group) for group in vowels)


def _consonant(letters: str, following: str) -> str:
    if letters == "c":
        return "c" if following and following in "eiy" else "k"
    return _ONE_LETTER.get(letters, letters)


def _vowel(group: str) -> str:
    group = group.replace("y", "i").replace("ee", "i").replace("oo", "u").replace("ou", "u")
    return re.sub(r"([aeou])\1+", r"\1", re.sub(r"(?<=[aeou])ii(?=[aeou])", "i", group))


@lru_cache(maxsize=50_000)
def one_name(one: str, other: str, cultures: frozenset[str], surname: bool = True) -> bool:
    """Whether two plain words can be one name, for a name of one of these cultures.

    No culture at all: only what no language tells apart. `surname`: a silent e may be missing.
    """
    if one == other or western_fold(one) == western_fold(other):
        return True
    if cultures == _WESTERN_ONLY:
        return not surname and _DOUBLE.sub(r"\1", one) == _DOUBLE.sub(r"\1", other)
    if min(len(one), len(other)) < 3:
        return False
    sorts = [culture for culture in cultures if culture in exchanged("consonants")] or ["unknown"]
    pairs = list(product(cuts_of(one), cuts_of(other)))
    return any(_fit(x, y, sort, surname) for sort in sorts for x, y in pairs)


def _fit(one: Cut, other: Cut, culture: str, surname: bool) -> bool:
    if len(one[0]) != len(other[0]):
        return False
    exchanges = 0
    for a, b in zip(one[0], other[0], strict=True):
        if a != b:
            if frozenset((a, b)) not in exchanged("consonants")[culture]:
                return False
            exchanges += 1
    last = len(one[1]) - 1
    for place, (a, b) in enumerate(zip(one[1], other[1], strict=True)):
        if a != b:
            if not _vowels_fit(a, b, culture, place, last, surname):
                return False
            exchanges += not (place == last and {a, b} == {"", "e"})
    return exchanges <= _allowed(len(one[0]) + len(other[0]), culture)


def _vowels_fit(a: str, b: str, culture: str, place: int, last: int, surname: bool) -> bool:
    pair = frozenset((a, b))
    if place == last:
        if pair in _END_SOFT and culture != "turkish":
            return True
        if pair == frozenset(("", "e")):
            return surname and culture in {"islamic", "african"}
        return pair in exchanged("vowels")[culture] and pair not in _LAST_VOWELS_EQUAL
    if place == 0 and "" in pair:
        return False
    return pair in exchanged("vowels")[culture]


def _allowed(consonants: int, culture: str) -> int:
    """How many exchanges a word of this many consonants (of both spellings together) can have."""
    if culture in {"unknown", "turkish"}:
        return 1
    return 1 if consonants <= 4 else 2 if consonants <= 8 else 3


@lru_cache(maxsize=20_000)
def western_fold(word: str) -> str:
    """Spellings that come from print alone: ae for ä, ij for y, Mac for Mc."""
    word = re.sub(r"^oh(?=[bcdgkmnst])", "o", re.sub(r"^mac", "mc", word))
    word = word.replace("ij", "y").replace("qv", "qu").replace("ae", "a").replace("oe", "o")
    return re.sub(r"(?<![aeq])ue", "u", word)
