"""Given names that are known: whether two are one name, short forms, women's and men's names.

In `lists/given.txt` a line is one name: m, f or u (man, woman, either), its spellings, and after
"/" its short forms. Two names of different lines are different names, however near they look
(Hamid, Hamad). A word may stand in several lines (Sasha is Alexander or Alexandra).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from anyascii import anyascii
from nicknames import NickNamer

from onrecord.names.cultures import WESTERN
from onrecord.word_lists import WordLists

_GIVEN = WordLists("onrecord.names", "lists/given.txt")
_GENDER = WordLists("onrecord.names", "lists/gender.txt")


@dataclass(frozen=True, slots=True)
class Known:
    """One line of the table that a word stands in."""

    line: int
    culture: str
    gender: str
    short: bool


@cache
def _table() -> dict[str, tuple[Known, ...]]:
    found: dict[str, tuple[Known, ...]] = {}
    number = 0
    for culture in _GIVEN.names():
        for line in anyascii("\n".join(_GIVEN.lines(culture))).lower().splitlines():
            number += 1
            gender, *words = line.split()
            slash = words.index("/") if "/" in words else len(words)
            for place, word in enumerate(words):
                if word != "/":
                    known = Known(number, culture, gender, place > slash)
                    found[word] = (*found.get(word, ()), known)
    return found


@cache
def _spellings() -> dict[int, list[str]]:
    lines: dict[int, list[str]] = {}
    for word, knowns in _table().items():
        for known in knowns:
            lines.setdefault(known.line, []).append(word)
    return lines


@cache
def _english() -> NickNamer:
    return NickNamer()


def known(word: str) -> tuple[Known, ...]:
    """The lines of the table that a word (plain small letters) stands in; none where unknown."""
    return _table().get(word, ())


def is_spanish(first: str, words: Sequence[str]) -> bool:
    """Whether a given name is Spanish, and, where it is English too, the rest looks Spanish."""
    cultures = {each.culture for each in known(first)}
    if "spanish" not in cultures:
        return False
    looks = any(letter in word for word in words for letter in "ñáéíóúÑÁÉÍÓÚ") or words[-1].endswith("ez")
    return looks or "english" not in cultures


@cache
def _only_gender() -> dict[str, str]:
    """Given names of which no more is listed than that they are women's or men's."""
    women = _GENDER.words("western women") | _GENDER.words("other women")
    men = _GENDER.words("western men") | _GENDER.words("other men")
    return dict.fromkeys(women, "f") | dict.fromkeys(men, "m")


@cache
def _western() -> frozenset[str]:
    return _GENDER.words("western women") | _GENDER.words("western men")


def is_western(word: str) -> bool:
    """Whether a word is a given name of a language that is printed as it is written."""
    cultures = {each.culture for each in known(word)}
    return bool(cultures & WESTERN) if cultures else word in _western()


def gender_of(word: str) -> str:
    """m, f, or an empty text where the given name says nothing sure."""
    genders = {each.gender for each in known(word)}
    if not genders:
        return _only_gender().get(word, "")
    return genders.pop() if len(genders) == 1 and genders <= {"m", "f"} else ""


@lru_cache(maxsize=20_000)
def same_given(one: str, other: str, cues: frozenset[str]) -> float | None:
    """1 for spellings of one name, 0.9 for its short form, 0 for two names, None for "cannot tell".

    `cues`: what the rest of the names says of their culture. A bridge between two names that
    one language takes for different (Anna, Hanna) is only trusted where the cues agree.
    """
    if one == other:
        return 1.0
    first, second = known(one), known(other)
    best = max(
        (_bridge(x, y) for x in first for y in second if _trusted(x, first, second, cues)), default=0.0
    )
    if best:
        return best
    if (not first or not second) and _english_short(one, other):
        return 0.9
    return 0.0 if first and second else None


def _bridge(one: Known, other: Known) -> float:
    if one.line != other.line:
        return 0.0
    return 0.9 if one.short or other.short else 1.0


def _trusted(via: Known, first: tuple[Known, ...], second: tuple[Known, ...], cues: frozenset[str]) -> bool:
    if via.culture in WESTERN or via.culture in cues:
        return True
    plain = {each.culture for each in first} & {each.culture for each in second} & WESTERN
    return not plain


def _english_short(one: str, other: str) -> bool:
    namer = _english()
    return other in namer.nicknames_of(one) or one in namer.nicknames_of(other)


def initial_fits(initial: str, word: str) -> bool:
    """Whether "S." can stand for a given name, in any of its usual spellings ("A." for Sasha)."""
    if word.startswith(initial) or initial.startswith(word):
        return True
    lines = {each.line for each in known(word)}
    return any(other.startswith(initial) for line in lines for other in _spellings()[line])
