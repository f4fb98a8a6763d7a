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

from onrecord.names.spelt_ways import spelt_ways

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


def _pairs(text: str) -> frozenset[frozenset[str]]:
    """ "q-gh k-q" to pairs; 0 stands for nothing."""
    return frozenset(frozenset(part.replace("0", "") for part in pair.split("-")) for pair in text.split())


_MIDDLE = "q-gh gh-g th-t v-w dh-d bh-b"
_CONSONANTS = {
    "unknown": _pairs(_MIDDLE),
    "turkish": _pairs(_MIDDLE),
    "islamic": _pairs(_MIDDLE + " q-k q-g kh-h ch-sh dh-z th-s j-g j-zh kh-k"),
    "slavic": _pairs(
        "h-g kh-h kh-ch kh-k ts-c ts-s c-ch c-k c-s shch-sh shch-ch v-w v-f f-w zh-j zh-z sh-s j-d s-z"
    ),
    "hebrew": _pairs(_MIDDLE + " ch-h kh-h kh-ch ts-z v-b k-c q-k"),
    "indic": _pairs(_MIDDLE + " sh-s kh-k ch-c dh-t j-jh q-k"),
    "african": _pairs(_MIDDLE + " q-k ch-sh j-d"),
    "ethiopian": _pairs(_MIDDLE + " q-k ch-sh gh-g ts-s"),
    "greek": _pairs(_MIDDLE + " ch-h k-c f-v d-nt ch-kh j-g"),
    "armenian": _pairs(_MIDDLE + " k-g p-b t-d ch-j j-zh kh-h kh-gh ts-s s-z"),
    "georgian": _pairs(_MIDDLE + " q-k k-kh ts-c j-zh ch-sh"),
    "thai": _pairs(_MIDDLE + " ph-p f-p kh-k t-d ch-j"),
    "indonesian": _pairs(_MIDDLE + " sh-s kh-h j-d ch-c"),
    "basque": _pairs("q-k b-v c-z z-s ts-z c-s"),
}
_CONSONANTS["belarusian"] = _CONSONANTS["slavic"] | _pairs("ts-t")

_VOWELS = {
    "unknown": _pairs("ai-ei ei-e ie-i ia-iia iu-iiu"),
    "turkish": _pairs("0-0"),
    "islamic": _pairs(
        "a-e e-i o-u ai-ei ai-e ei-e ei-i au-o ia-iia ie-i io-iu iu-u ae-ai ae-aie aie-ai oe-ue o-ou ea-ia"
        " ua-oa"
    ),
    "slavic": _pairs(
        "i-e ie-e io-e io-o ei-i iei-ei ie-ei ia-iia iu-iiu iu-u ia-ie iie-ie oi-ii oi-i ae-aie oe-oie"
        " eo-e ei-ii io-ie ue-uie ie-iie"
    ),
    "hebrew": _pairs("a-e e-i o-u ai-ei ia-iia ie-e"),
    "indic": _pairs("a-0 a-u 0-u au-u au-o io-o ai-ei ai-e ai-i e-i o-u ia-iia ia-ie iu-u a-e"),
    "african": _pairs("ai-ei aie-ai io-iio ie-i a-e ua-oua"),
    "greek": _pairs("ei-i oi-i ai-e ie-e ia-iia u-i iu-io"),
    "armenian": _pairs("0-e 0-i 0-u ia-iia ei-e e-ie o-u ou-u o-io"),
    "georgian": _pairs("ia-iia i-ii"),
    "thai": _pairs("ai-ei o-u a-0 i-ii u-ua"),
    "basque": _pairs("ai-ei"),
    "indonesian": _pairs("u-oe u-o i-ii ia-iia iu-iiu"),
    "ethiopian": _pairs("0-e 0-i e-i a-e ai-aie io-iio eo-io o-io ie-e ei-e io-ioi ia-a ia-iia"),
}
_VOWELS["belarusian"] = _VOWELS["slavic"] | _pairs("a-o a-e ia-e ie-ia a-io e-ia io-e")
_LAST_VOWELS_EQUAL = _pairs("a-e a-0 0-u 0-e 0-i a-u o-u e-i")
"""Exchanges that are not trusted at the end of a word, where vowels tell women from men."""
_END_SOFT = _pairs("aie-ai e-i ie-i ei-i ei-ii ii-i")


@lru_cache(maxsize=20_000)
def cuts_of(word: str) -> tuple[Cut, ...]:
    """The ways to cut a word: some letters can be read in two ways."""
    return tuple(_cut(text) for text in spelt_ways(word))


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
    sorts = [culture for culture in cultures if culture in _CONSONANTS] or ["unknown"]
    pairs = list(product(cuts_of(one), cuts_of(other)))
    return any(_fit(x, y, sort, surname) for sort in sorts for x, y in pairs)


def _fit(one: Cut, other: Cut, culture: str, surname: bool) -> bool:
    if len(one[0]) != len(other[0]):
        return False
    exchanges = 0
    for a, b in zip(one[0], other[0], strict=True):
        if a != b:
            if frozenset((a, b)) not in _CONSONANTS[culture]:
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
        return pair in _VOWELS[culture] and pair not in _LAST_VOWELS_EQUAL
    if place == 0 and "" in pair:
        return False
    return pair in _VOWELS[culture]


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
