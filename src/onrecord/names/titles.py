"""Titles, ranks and offices before a name, and what they say of man or woman."""

from __future__ import annotations

from onrecord.names.letters import plain
from onrecord.word_lists import WordLists

_TITLES = WordLists("onrecord.names", "lists/titles.txt")
_BODY_WORDS = WordLists("onrecord.names", "lists/body_words.txt")

_BEFORE_GIVEN = _TITLES.words("before given name")
_MALE = _TITLES.words("men")
_FEMALE = _TITLES.words("women")
_DEMONYMS = frozenset(_BODY_WORDS.replacements("demonyms")) | {"american", "british", "european"}
_DOTTED = _TITLES.words("only with dot")
"""Only titles where printed with a dot (or as "St")."""
_AS_PRINTED = frozenset(_TITLES.lines("as printed")[0].split())
"""Only titles where printed in these very letters: "U Thein Maung Win", "Me Vasseur"."""
_BARE_AS_PRINTED = frozenset(map(plain, _AS_PRINTED))
_TWO_WORDS = frozenset(_TITLES.lines("two words"))
_ALSO_NAMES = _TITLES.words("names too")
"""Given or family names as well: only titles beside another title."""
_ALL = _MALE | _FEMALE | _TITLES.words("ranks") | _TITLES.words("offices")


def take_titles(words: list[str]) -> tuple[tuple[str, ...], list[str]]:
    """The titles that a list of printed words begins with, and the rest (at least one word)."""
    at = _country(words)
    if len(words) > at + 2 and f"{plain(words[at])} {plain(words[at + 1])}" in _TWO_WORDS:
        at += 2
    while at < len(words) - 1 and _is_title(words, at):
        at += 1
    return tuple(words[:at]), words[at:]


def _country(words: list[str]) -> int:
    """How many words of country stand before a title: "U.S. President", "Israeli Prime Minister"."""
    if len(words) > 3 and "".join(words[:2]) in {"U.S.", "U.K.", "U.N.", "E.U."} and _is_title(words, 2):
        return 2
    named = plain(words[0]) in _DEMONYMS or words[0] in {"US", "UK", "UN", "EU"}
    return 1 if len(words) > 2 and named and _is_title(words, 1) else 0


def _is_title(words: list[str], at: int) -> bool:
    word = words[at]
    bare = plain(word)
    if word in _AS_PRINTED:
        return "-" not in words[at + 1]
    if bare in _DOTTED or bare in _BARE_AS_PRINTED:
        return bare in _DOTTED and word.endswith(".")
    if bare in _ALSO_NAMES:
        return at > 0
    if bare in _ALL:
        return True
    parts = [plain(part) for part in word.split("-") if part]
    return len(parts) > 1 and all(part in _ALL for part in parts)


def gender_of_titles(titles: tuple[str, ...]) -> str:
    """m, f, or an empty text where the titles leave it open."""
    bare = {plain(title) for title in titles}
    man, woman = bool(bare & _MALE), bool(bare & _FEMALE)
    return "" if man == woman else "m" if man else "f"


def takes_given_name(titles: tuple[str, ...]) -> bool:
    """Whether a single word after these titles is a given name (Sir Ian, Queen Anne)."""
    return bool(titles) and plain(titles[-1]) in _BEFORE_GIVEN
