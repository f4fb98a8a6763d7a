"""Suffixes after a name: junior, senior, the third, and degrees that say nothing."""

from __future__ import annotations

from onrecord.names.letters import plain
from onrecord.word_lists import WordLists

_SUFFIXES = WordLists("onrecord.names", "lists/suffixes.txt")

_GENERATIONS = _SUFFIXES.replacements("generations")
_DEGREES = _SUFFIXES.words("degrees")
_NAMES_TOO = _SUFFIXES.words("names too")


def take_suffixes(words: list[str]) -> tuple[tuple[str, ...], list[str]]:
    """The suffixes that a list of printed words ends with, and the rest (at least one word)."""
    at = len(words)
    while at > 1 and _is_suffix(words[at - 1], at):
        at -= 1
    return tuple(word.strip(",") for word in words[at:]), words[:at]


def _is_suffix(word: str, words: int) -> bool:
    bare = plain(word)
    if bare in _NAMES_TOO and (words < 3 or (bare in {"v", "ma", "ba", "rn"} and not word.isupper())):
        return False
    return bare in _GENERATIONS or (bare in _DEGREES and (word.isupper() or "." in word or bare == "phd"))


def generation(suffixes: tuple[str, ...]) -> str:
    """Which of the bearers of one name: 1 the elder, 2 the younger …, empty where it is not said."""
    for suffix in suffixes:
        if plain(suffix) in _GENERATIONS:
            return _GENERATIONS[plain(suffix)]
    return ""
