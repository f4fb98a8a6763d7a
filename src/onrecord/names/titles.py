"""Titles, ranks and offices before a name, and what they say of man or woman."""

from __future__ import annotations

from onrecord.names import listed
from onrecord.names.letters import plain

_BEFORE_GIVEN = listed.words("titles", "before_given_name")
_MALE = listed.words("titles", "men")
_FEMALE = listed.words("titles", "women")
_DEMONYMS = frozenset(listed.pairs("body_words", "demonyms")) | {"american", "british", "european"}
_DOTTED = listed.words("titles", "only_with_dot")
"""Only titles where printed with a dot (or as "St")."""
_AS_PRINTED = frozenset(listed.lines("titles", "as_printed")[0].split())
"""Only titles where printed in these very letters: "U Thein Maung Win", "Me Vasseur"."""
_BARE_AS_PRINTED = frozenset(map(plain, _AS_PRINTED))
_TWO_WORDS = frozenset(listed.lines("titles", "two_words"))
_ALSO_NAMES = listed.words("titles", "names_too")
"""Given or family names as well: only titles beside another title."""
_TITLES = _MALE | _FEMALE | listed.words("titles", "ranks") | listed.words("titles", "offices")


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
    if bare in _TITLES:
        return True
    parts = [plain(part) for part in word.split("-") if part]
    return len(parts) > 1 and all(part in _TITLES for part in parts)


def gender_of_titles(titles: tuple[str, ...]) -> str:
    """m, f, or an empty text where the titles leave it open."""
    bare = {plain(title) for title in titles}
    man, woman = bool(bare & _MALE), bool(bare & _FEMALE)
    return "" if man == woman else "m" if man else "f"


def takes_given_name(titles: tuple[str, ...]) -> bool:
    """Whether a single word after these titles is a given name (Sir Ian, Queen Anne)."""
    return bool(titles) and plain(titles[-1]) in _BEFORE_GIVEN
