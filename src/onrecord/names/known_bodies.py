"""Well-known bodies: their acronyms, their names in other languages, what newspapers call them."""

from __future__ import annotations

from functools import cache, lru_cache

from onrecord.names.body_words import body_words
from onrecord.word_lists import WordLists

_KNOWN_BODIES = WordLists("onrecord.names", "lists/known_bodies.txt")


@cache
def _groups() -> dict[str, frozenset[int]]:
    """The names in `lists/known_bodies.txt`, as one word each, to the numbers of their lines."""
    found: dict[str, frozenset[int]] = {}
    for number, line in enumerate(_KNOWN_BODIES.lines("known")):
        for name in line.split(" = "):
            key = "".join(body_words(name))
            found[key] = found.get(key, frozenset()) | {number}
    return found


@lru_cache(maxsize=20_000)
def known_bodies(printed: str) -> frozenset[int]:
    """The numbers of the well-known bodies that a printed name can denote; none where unknown."""
    return _groups().get("".join(body_words(printed)), frozenset())
