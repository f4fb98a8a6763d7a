"""Small words inside names: articles, "of", "son of"; they come and go in print."""

from __future__ import annotations

import re

from onrecord.names.letters import plain
from onrecord.word_lists import WordLists

_PARTICLES = WordLists("onrecord.names", "lists/particles.txt")
_LISTS = WordLists("onrecord.names", "lists/families.txt")

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


def is_compound(words: list[str]) -> bool:
    """Whether a Chinese name begins with a family name of two syllables written apart."""
    return len(words) > 2 and plain(words[0] + words[1]) in COMPOUND


COMPOUND = _LISTS.words("chinese of two syllables")
"""Chinese family names of two syllables."""
