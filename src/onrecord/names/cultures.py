"""Which culture a name seems to come from: it decides which spellings can be one name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from onrecord.word_lists import WordLists

_CULTURES = WordLists("onrecord.names", "lists/cultures.txt")
WESTERN = _CULTURES.words("western")
"""Cultures whose names are printed as they are written."""
LOOSE = _CULTURES.words("loose")
"""Cultures whose names reach the news in several romanisations."""
BY_GIVEN = _CULTURES.words("by given name")
"""Cultures where a person is called by the given name."""
_ROMANISED = re.compile(r"kh|gh(?!t)|dh|q(?!u)")

Exchanges = frozenset[frozenset[str]]
"""Pairs of letters that two spellings of one name may interchange; an empty text where one has none."""


def cues(words: Iterable[str], article: bool, printed: str) -> frozenset[str]:
    """Cultures that the looks of the plain words of a name speak for; `article`: al-, bin and the like."""
    found: set[str] = set()
    if any("Ѐ" <= letter <= "ӿ" for letter in printed):
        found.add("slavic")
    if article:
        found.add("islamic")
    if any(letter in printed for letter in "ığşİŞĞ"):
        found.add("turkish")
    for word in words:
        if len(word) >= 5:
            found.update(culture for culture, looks in _looks().items() if looks.search(word))
    return frozenset(found)


def cues_of_given(word: str) -> frozenset[str]:
    """Cultures that a given name alone speaks for by its spelling: Alyaksei, Sviatlana."""
    return frozenset({"belarusian"}) if _looks()["belarusian"].search(word) else frozenset()


def is_romanised(word: str) -> bool:
    """Whether a word has kh, gh, dh or a q without u."""
    return bool(_ROMANISED.search(word))


@cache
def _looks() -> dict[str, re.Pattern[str]]:
    """Each culture's words: what they begin with, end with, or have anywhere."""
    shapes = {"beginnings": r"^(?:{})", "endings": r"(?:{})$", "anywhere": "{}"}
    found: dict[str, list[str]] = {}
    for name in _CULTURES.names():
        culture, _, where = name.rpartition(" ")
        if where in shapes:
            either = "|".join(_CULTURES.in_order(name))
            found.setdefault(culture, []).append(shapes[where].format(either))
    return {culture: re.compile("|".join(patterns)) for culture, patterns in found.items()}


def exchanges(text: str) -> Exchanges:
    """ "q-gh a-0" to pairs; 0 stands for no letter."""
    return frozenset(frozenset(part.replace("0", "") for part in pair.split("-")) for pair in text.split())


@cache
def exchanged(kind: str) -> dict[str, Exchanges]:
    """The "consonants" or "vowels" that each culture interchanges, by culture; also for "unknown"."""
    cultures = [name.removesuffix(f" {kind}") for name in _CULTURES.names() if name.endswith(f" {kind}")]
    return {culture: _exchanged(culture, kind) for culture in cultures}


def _exchanged(culture: str, kind: str) -> Exchanges:
    words = _CULTURES.in_order(f"{culture} {kind}")
    own = exchanges(" ".join(word for word in words if not word.startswith("+")))
    return own.union(*(_exchanged(word[1:], kind) for word in words if word.startswith("+")))
