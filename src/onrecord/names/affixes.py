"""Words of a person's name that are not the name proper: titles, suffixes and particles."""

from __future__ import annotations

import re

from onrecord.names.letters import plain
from onrecord.word_lists import WordLists

# Titles, ranks and offices before a name, and what they say of man or woman

_TITLES = WordLists("onrecord.names", "lists/titles.txt")
_BEFORE_GIVEN = _TITLES.words("before given name")
_MALE = _TITLES.words("men")
_FEMALE = _TITLES.words("women")
_BODY_WORDS = WordLists("onrecord.names", "lists/body_words.txt")
_DEMONYMS = frozenset(_BODY_WORDS.replacements("demonyms")) | {"american", "british", "european"}
_DOTTED = _TITLES.words("only with dot")
"""Only titles where printed with a dot (or as "St")."""
_AS_PRINTED = _TITLES.words("as printed")
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


# Suffixes after a name: junior, senior, the third, and degrees that say nothing

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


# Particles, small words inside a name: articles, "of", "son of"; they come and go in print

_PARTICLES = WordLists("onrecord.names", "lists/particles.txt")
_ARTICLES = _PARTICLES.words("articles")
_ALWAYS = _PARTICLES.words("always")
_FIRST_IS_NAME = _PARTICLES.words("given names too")
_PATRONYMIC = _PARTICLES.words("son of")
_GLUED = re.compile(r"^(al|el|as|ash|ad|an|ar|at|az|ud|ul|e[dlrsnz])[-‐‑–](?=[^\W\d_]{2})", re.IGNORECASE)
_GLUED_APOSTROPHE = re.compile(r"^(d|l|dell|all|t)['’](?=[^\W\d_]{3})", re.IGNORECASE)


def is_article(word: str) -> bool:
    """al, el and their assimilated forms, as a word of its own."""
    return plain(word) in _ARTICLES


def is_particle(word: str) -> bool:
    """A particle as a word of its own, small or capital ("Van den Oever"); capital D or L is an initial."""
    bare = plain(word)
    if len(bare) == 1:
        return word.islower() or word[0] in "'’‘"
    if bare in _ARTICLES:
        return len(bare) == 2 and (bare in {"al", "el"} or word.islower())
    return bare in _ALWAYS or bare == "ben"


def is_son_of(word: str) -> bool:
    """bin, ibn, ben: what follows is the father's name."""
    return plain(word) in _PATRONYMIC


def may_be_given(word: str) -> bool:
    """Whether a particle that begins a name can be a given name too (Al Gore, Van Jones, Ben Ali)."""
    return plain(word) in _FIRST_IS_NAME and word[:1].isupper()


def split_article(word: str) -> tuple[str, str]:
    """ "al-Duwairi" to "al-" and "Duwairi"; no article: an empty text and the word."""
    found = _GLUED.match(word) or _GLUED_APOSTROPHE.match(word)
    return (word[: found.end()], word[found.end() :]) if found else ("", word)
