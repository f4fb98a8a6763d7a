"""Chinese names in letters: pinyin and Wade-Giles, either order, as family name and given name."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from onrecord.names.either_way import either_way
from onrecord.names.particles import COMPOUND
from onrecord.word_lists import WordLists

_LISTS = WordLists("onrecord.names", "lists/families.txt")

_FINALS = {
    "b": "a o ai ei ao an en ang eng i ie iao ian in ing u",
    "p": "a o ai ei ao ou an en ang eng i ie iao ian in ing u",
    "m": "a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u",
    "f": "a o ei ou an en ang eng u",
    "d": "a e ai ei ao ou an ang eng ong i ie iao iu ian ing u uo ui uan un",
    "t": "a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un",
    "n": "a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan yu yue",
    "l": "a e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un yu yue",
    "g": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "k": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "h": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "j": "i ia ie iao iu ian in iang ing iong u ue uan un",
    "q": "i ia ie iao iu ian in iang ing iong u ue uan un",
    "x": "i ia ie iao iu ian in iang ing iong u ue uan un",
    "zh": "a e ai ei ao ou an en ang eng ong i u ua uo uai ui uan un uang",
    "ch": "a e ai ao ou an en ang eng ong i u ua uo uai ui uan un uang",
    "sh": "a e ai ei ao ou an en ang eng i u ua uo uai ui uan un uang",
    "r": "e ao ou an en ang eng ong i u uo ui uan un",
    "z": "a e ai ei ao ou an en ang eng ong i u uo ui uan un",
    "c": "a e ai ao ou an en ang eng ong i u uo ui uan un",
    "s": "a e ai ao ou an en ang eng ong i u uo ui uan un",
    "y": "a e ao ou an ang ong i in ing u ue uan un",
    "w": "a o ai ei an en ang eng u",
    "": "a e ai ei ao ou an en ang er",
}
_INITIALS = {
    "b": "p", "p": "p", "d": "t", "t": "t", "g": "k", "k": "k", "zh": "ch", "ch": "ch", "j": "ch", "q": "ch",
    "z": "ts", "c": "ts", "x": "hs", "r": "j",
}  # fmt: skip
_WHOLE = {
    "zhi": "chih", "chi": "chih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tzu", "si": "ssu szu",
    "ge": "ko ke", "ke": "ko ke", "he": "ho", "e": "o", "er": "erh", "yi": "i yi", "ye": "yeh",
    "yan": "yen yan", "you": "yu", "yong": "yung", "yue": "yueh", "guo": "kuo", "kuo": "kuo",
    "gui": "kuei kui", "kui": "kuei kui",
}  # fmt: skip
_FAMILIES = _LISTS.words("chinese")
_LONGEST_GIVEN = 3


@cache
def _pinyin() -> frozenset[str]:
    return frozenset(initial + final for initial, finals in _FINALS.items() for final in finals.split())


@cache
def _wade() -> dict[str, frozenset[str]]:
    """Wade-Giles syllables (apostrophes and accents lost) to the pinyin that they can stand for."""
    found: dict[str, set[str]] = {}
    for initial, finals in _FINALS.items():
        for final in finals.split():
            for spelt in _wade_of(initial, final).split():
                found.setdefault(spelt, set()).add(initial + final)
    return {spelt: frozenset(pinyin) for spelt, pinyin in found.items()}


def _wade_of(initial: str, final: str) -> str:
    if initial + final in _WHOLE:
        return _WHOLE[initial + final]
    start = _INITIALS.get(initial, initial)
    final = {
        "ong": "ung",
        "ian": "ien",
        "ie": "ieh",
        "ue": "ueh",
        "iong": "iung",
        "yue": "ueh",
        "yu": "u",
    }.get(final, final)
    if final == "uo" and initial in {"d", "t", "n", "l", "z", "c", "s", "zh", "ch", "r"}:
        final = "o"
    return start + final


@lru_cache(maxsize=4096)
def _syllables(word: str) -> int:
    """The fewest pinyin syllables that a word is made of, 0 for none."""
    best = {0: 0}
    for end in range(1, min(len(word), 24) + 1):
        ways = [best[s] for s in range(max(0, end - 6), end) if s in best and word[s:end] in _pinyin()]
        if ways:
            best[end] = min(ways) + 1
    return best.get(len(word), 0)


Reading = tuple[str, str]
"""Family name and given name in pinyin, written as one word each."""


def readings(pieces: list[list[str]]) -> frozenset[Reading]:
    """All that a name can be in pinyin; empty where it is no Chinese name.

    `pieces`: the words of the name in plain letters, each cut at its hyphens.
    """
    words = ["".join(word) for word in pieces]
    if not 2 <= len(words) <= _LONGEST_GIVEN + 1 or not all(word.isalpha() for word in words):
        return frozenset()
    found = _in_pinyin(words)
    flat = [piece for word in pieces for piece in word]
    if len(flat) <= 4 and all(piece in _wade() for piece in flat):
        found |= _in_wade(pieces)
    return frozenset(found)


def _in_pinyin(words: list[str]) -> set[Reading]:
    counts = [_syllables(word) for word in words]
    if not all(counts) or sum(counts) > 4:
        return set()
    found: set[Reading] = set()
    for size in (1, 2):
        rest = len(words) - size
        first, last = "".join(words[:size]), "".join(words[rest:])
        if rest and _family(first, size) and sum(counts[size:]) <= _LONGEST_GIVEN:
            found.update((first, given) for given in [_one("".join(words[size:]))])
        if rest and _family(last, size) and sum(counts[:rest]) <= _LONGEST_GIVEN - 1:
            found.add((last, _one("".join(words[:rest]))))
    return {(_one(family), given) for family, given in found}


def _family(word: str, size: int) -> bool:
    return word in COMPOUND or (size == 1 and word in _FAMILIES)


def _one(word: str) -> str:
    """ü is printed lü, lyu, lv and lu."""
    return re.sub(r"(?<=[nl])(yu|v)", "u", word)


def _in_wade(pieces: list[list[str]]) -> set[Reading]:
    found: set[Reading] = set()
    for family, given in either_way(pieces):
        if len(family) != 1 or len(given) > 2:
            continue
        families = [name for name in _wade()[family[0]] if name in _FAMILIES]
        for name in families:
            found.update((_one(name), _one(text)) for text in _spelt_out(given))
    return found


def _spelt_out(given: list[str]) -> list[str]:
    texts = [""]
    for piece in given:
        texts = [text + pinyin for text in texts for pinyin in _wade()[piece]]
    return texts


def family_of(word: str) -> frozenset[str]:
    """What a bare family name can be in pinyin."""
    if word in _FAMILIES or word in COMPOUND:
        return frozenset({_one(word)})
    if word in _pinyin():
        return frozenset()
    return frozenset(_one(name) for name in _wade().get(word, ()) if name in _FAMILIES)
