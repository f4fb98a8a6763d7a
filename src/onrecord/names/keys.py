"""Blocking keys: names are only compared with names that share one."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise, product
from typing import Literal

from onrecord.names.body_words import acronym_of, body_words, initials_of, known_bodies
from onrecord.names.cultures import BY_GIVEN
from onrecord.names.east_asia import chinese_families, korean_families
from onrecord.names.letters import has_letter
from onrecord.names.shape import PARENTS, Shape, Word, shape_of
from onrecord.names.sounds import cuts_of, western_fold

_CLASSES = {
    "k": "K", "q": "K", "g": "K", "gh": "K", "kh": "K", "h": "K", "ks": "K", "c": "SK", "ch": "SK",
    "s": "S", "z": "S", "sh": "S", "zh": "S", "j": "SKT", "ts": "ST", "shch": "S", "t": "T", "d": "T",
    "th": "TS", "dh": "TS", "p": "P", "b": "P", "bh": "P", "f": "F", "v": "F", "w": "F", "m": "M",
    "n": "N", "l": "L", "r": "R",
}  # fmt: skip
_LENGTH = 6


@lru_cache(maxsize=20_000)
def sound_keys(word: str) -> frozenset[str]:
    """Keys of a plain word that all its usual spellings share."""
    found: set[str] = set()
    for text in {word, western_fold(word)}:
        for consonants, _ in cuts_of(text):
            classes = [_CLASSES.get(consonant, consonant.upper()) for consonant in consonants[:_LENGTH]]
            found.update("".join(way) or "-" for way in list(product(*classes))[:32])
    return frozenset(found)


@lru_cache(maxsize=20_000)
def person_keys(printed: str) -> frozenset[str]:
    """The keys of a person's name: of its surname in all readings; none where nothing can be read."""
    shape = shape_of(printed)
    found: set[str] = set()
    if not shape.words:
        return frozenset({"=" + printed.casefold()[:80]}) if has_letter(printed) else frozenset()
    for word in _telling(shape):
        found |= sound_keys(word)
    found.update("chinese " + family for family, _ in shape.chinese)
    found.update(f"korean {number}" for number, _ in shape.korean)
    found.update(_bare_eastern(shape))
    found.update("japanese " + word for word in shape.japanese)
    if len(shape.words) == 2:
        found.add("+".join(sorted(word.text for word in shape.words)))
    return frozenset(found)


def _telling(shape: Shape) -> set[str]:
    """The words that a matching name must share one of."""
    words = shape.words
    if len(words) == 1:
        return _ways(words)
    texts = _ways(words[1:])
    by_given = bool(BY_GIVEN & shape.cultures) or words[0].text.startswith(PARENTS)
    if shape.called_by_given or by_given or words[-1].text.endswith("dottir"):
        texts.add(words[0].text)
    if shape.vietnamese:
        texts |= {word.text for word in words}
    if words[1].hyphen or len(words) == 2:
        texts.add(words[0].text + words[1].text)
    if words[1].hyphen:
        texts.add(words[0].text)
    return texts


def _ways(words: tuple[Word, ...]) -> set[str]:
    texts = {word.text for word in words if not word.initial} | {word.text for word in words[-1:]}
    texts |= {word.with_particles for word in words if word.particles}
    texts |= {word.particles[-1] + word.text for word in words if word.particles}
    texts |= {a.text + b.with_particles for a, b in pairwise(words) if not a.initial and not b.initial}
    return texts


def _bare_eastern(shape: Shape) -> set[str]:
    """A bare word as Chinese or Korean family name."""
    if len(shape.words) > 1:
        return set()
    word = shape.words[0].text
    found = {"chinese " + family for family in chinese_families(word)}
    return found | {f"korean {number}" for number in korean_families(word)}


@lru_cache(maxsize=20_000)
def body_keys(printed: str) -> frozenset[str]:
    """The keys of a body's name: its telling words, what it sounds like, its acronyms."""
    words = body_words(printed)
    if not words:
        return frozenset({"=" + printed.casefold()[:80]}) if has_letter(printed) else frozenset()
    joined = "".join(words)
    found = {joined, joined.removeprefix("al"), *sorted(words, key=lambda word: (-len(word), word))[:3]}
    found.update(f"known {number}" for number in known_bodies(printed))
    found.update("short " + letters for letters in initials_of(printed))
    if acronym := acronym_of(printed):
        found.add("short " + acronym)
    if len(words) <= 2:
        found.update("sound " + key for word in words for key in sound_keys(word))
    return frozenset(found)


def blocking_keys(printed: str, kind: Literal["person", "organization"]) -> frozenset[str]:
    """Two names of one kind that match share a key; a name that nothing can be read of has none."""
    return person_keys(printed) if kind == "person" else body_keys(printed)
