"""Korean names in letters: several romanisations, either order, as family name and given syllables."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

from onrecord.names.either_way import either_way
from onrecord.word_lists import WordLists

_LISTS = WordLists("onrecord.names", "lists/families.txt")

_FAMILY: dict[str, frozenset[int]] = {}
for _number, _group in enumerate(_LISTS.lines("korean")):
    for _word in _group.split():
        _FAMILY[_word] = _FAMILY.get(_word, frozenset()) | {_number}

_STARTS = {
    "kk": "k", "tt": "d", "pp": "p", "ss": "s", "jj": "j", "ch": "c", "sh": "s", "k": "g", "g": "g",
    "n": "n", "d": "d", "t": "t", "r": "r", "l": "r", "m": "m", "b": "b", "p": "p", "s": "s", "j": "j",
    "h": "h", "": "",
}  # fmt: skip
_VOWELS = {
    "a": "a", "ah": "a", "ya": "ya", "eo": "eo", "u": "u eo eu", "uh": "eo", "o": "o", "oh": "o",
    "oo": "u", "woo": "u", "wu": "u", "eu": "eu", "i": "i", "ee": "i", "yi": "i", "ie": "i", "ae": "ae",
    "ai": "ae", "e": "e", "ea": "ae", "yeo": "yeo", "you": "yeo", "yu": "yu yeo", "yoo": "yu",
    "yo": "yo", "ye": "ye", "yae": "ye", "wa": "wa", "wo": "wo", "weo": "wo", "wae": "wae", "oe": "oe",
    "oi": "oe", "wi": "wi", "ui": "ui", "eui": "ui", "we": "we", "ou": "u",
}  # fmt: skip
_ENDS = {
    "": "", "k": "k", "g": "k", "ck": "k", "n": "n", "ng": "ng", "t": "t", "d": "t", "l": "l", "r": "l",
    "m": "m", "p": "p", "b": "p", "s": "t",
}  # fmt: skip
_SYLLABLE = re.compile(
    r"(kk|tt|pp|ss|jj|ch|sh|[kgndtrlmbpsjh]?)"
    r"(yeo|you|yoo|yae|woo|weo|wae|eui|[aou]h(?![aeiouy])|ya|eo|oo|wu|eu|ee|yi|ie|ae|ai|ea|yu|yo|ye|wa|wo|oe|oi|wi|ui|we|ou|[aeiou])"
    r"(ng|ck|[kgntdlrmpbs]?)"
)
Reading = tuple[int, tuple[str, ...]]
"""Number of the family name, and the syllables of the given name in one spelling."""


@lru_cache(maxsize=4096)
def _syllable(text: str, mccune: bool) -> frozenset[str]:
    """All syllables (Revised Romanisation, roughly) that a printed one can stand for."""
    found = _SYLLABLE.fullmatch(text)
    if found is None:
        return frozenset()
    start = _STARTS[found[1]]
    starts = [start]
    if mccune and found[1] in {"ch", "t", "p"}:
        starts.append({"c": "j", "t": "d", "p": "b"}[start])
    vowels = _VOWELS[found[2]].split()
    if found[2] == "u" and found[3] in {"", "p", "m"}:
        vowels = ["u"]
    if mccune:
        vowels += {"o": ["eo"], "yo": ["yeo"], "u": ["eu"]}.get(found[2], [])
    return frozenset(a + v + _ENDS[found[3]] for a in starts for v in vowels)


def readings(pieces: list[list[str]]) -> frozenset[Reading]:
    """All that a name can be; empty where it is no Korean name.

    `pieces`: the words of the name in plain letters, each cut at its hyphens.
    """
    if not 2 <= len(pieces) <= 3:
        return frozenset()
    found: set[Reading] = set()
    for family, given in either_way(pieces):
        if len(family) == 1 and family[0] in _FAMILY:
            syllables = _given(given, family[0] in {"pak", "paek", "chon", "chong", "no", "kang", "yi"})
            found.update((number, way) for number in _FAMILY[family[0]] for way in syllables)
    return frozenset(found)


def _given(pieces: list[str], mccune: bool) -> set[tuple[str, ...]]:
    if len(pieces) == 2:
        cuts = [pieces]
    elif len(pieces) == 1:
        word = pieces[0]
        cuts = [[word], *([word[:at], word[at:]] for at in range(2, len(word) - 1))]
    else:
        return set()
    ways: set[tuple[str, ...]] = set()
    for cut in cuts:
        ways.update(product(*(_syllable(piece, mccune) for piece in cut)))
    return ways


def family_of(word: str) -> frozenset[int]:
    """The numbers of the family names that a bare word can be."""
    return _FAMILY.get(word, frozenset())
