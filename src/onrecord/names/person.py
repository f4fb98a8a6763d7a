"""A person's printed name to its parts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from onrecord.names.affixes import (
    is_particle,
    may_be_given,
    split_article,
    take_suffixes,
    take_titles,
    takes_given_name,
)
from onrecord.names.east_asia import family_size, pieces_of, western_given_first
from onrecord.names.given import is_spanish, known
from onrecord.names.letters import in_letters, plain, tidy

MOST_WORDS = 14
"""Words of a name that are looked at."""
_NICK = re.compile(r"[\"“”„«»(]([^\"“”„«»()]{1,40})[\"“”„«»)]|(?<!\w)['‘]([^'‘’]{2,30})['’](?!\w)")
_DEGREE = re.compile(r"\bPh\.\s?D\b\.?|(?<=, )\s?(?:M\.\s?D|D\.\s?D\.\s?S|J\.\s?D|R\.\s?N|M\.\s?P)\b\.?")
_HONORIFIC = re.compile(r"(?<=\w{2})-(?:san|sama|sensei|ssi|nim)$")
_WOMANS_TITLE = re.compile(r"\b([Ss]ig|[Dd]ott|[Pp]rof|[Aa]vv)\.(ra|ssa)\b")
_GLUED = re.compile(r"(?<=[^\W\d_]\.)(?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class PersonName:
    """The parts of a printed name, each as printed; a part that is not there is empty."""

    titles: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    surnames: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    nick: str = ""


@dataclass(frozen=True, slots=True)
class Ordered:
    """A name with titles, suffixes and nick apart, its other words in the printed order."""

    titles: tuple[str, ...]
    words: tuple[str, ...]
    suffixes: tuple[str, ...]
    nick: str


@lru_cache(maxsize=20_000)
def ordered(printed: str) -> Ordered:
    """The words of a printed name; a name of titles only keeps the last one as its word."""
    text, nick = _take_nick(_HONORIFIC.sub("", in_letters(tidy(printed))))
    words = [word for word in _words(text) if plain(word)]
    if not words:
        return Ordered((), (), (), nick)
    titles, words = take_titles(words)
    suffixes, words = take_suffixes(words)
    return Ordered(titles, tuple(words), suffixes, nick)


@lru_cache(maxsize=20_000)
def parse_person(printed: str) -> PersonName:
    """The parts of a name as printed: "Maj. Gen. Fayez al-Duwairi's" has title, given, particle, surname."""
    name = ordered(printed)
    if not name.words:
        return PersonName(nick=name.nick)
    if len(name.words) == 1 and takes_given_name(name.titles):
        return PersonName(name.titles, name.words, (), (), name.suffixes, name.nick)
    given, particles, surnames = _split(list(name.words))
    return PersonName(name.titles, given, particles, surnames, name.suffixes, name.nick)


def _take_nick(text: str) -> tuple[str, str]:
    found = _NICK.search(text)
    rest = (text[: found.start()] + " " + text[found.end() :]).strip() if found else ""
    if found is None or not plain(rest):
        return text, ""
    return rest, (found[1] or found[2]).strip()


def _words(text: str) -> list[str]:
    """ "J.R. Smith, Jr." to its words; "Trump, Donald" turned round."""
    before, comma, after = text.partition(",")
    if comma and before and after and not _only_suffixes(after):
        text = f"{after.strip()} {before.strip()}" if "," not in after else text.replace(",", " ")
    text = _DEGREE.sub(
        lambda found: " " + found[0].replace(".", "").replace(" ", ""), text.replace(",", " , ")
    )
    text = _WOMANS_TITLE.sub(r"\1\2", text)
    return _GLUED.sub(" ", text.replace(",", " ")).split()[:MOST_WORDS]


def _only_suffixes(after: str) -> bool:
    """Whether all that follows a comma is suffixes: "Jr.", "M.D., Ph.D."."""
    return len(take_suffixes(["x", "x", *after.replace(",", " ").split()])[1]) == 2


def _split(words: list[str]) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Given names, particles and surnames."""
    if size := family_size(words):
        return tuple(words[size:]), (), tuple(words[:size])
    if western_given_first(pieces_of(words)):
        return (words[0], *words[2:]), (), (words[1],)
    start = len(words) - 1
    if _two_surnames(words):
        start -= 1
    while start > 0 and is_particle(words[start - 1]) and (start > 1 or not may_be_given(words[0])):
        start -= 1
    tail = words[start:]
    particles: list[str] = []
    while len(tail) > 1 and is_particle(tail[0]):
        particles.append(tail.pop(0))
    article, rest = split_article(tail[0])
    if article:
        particles.append(article)
        tail[0] = rest
    return tuple(words[:start]), tuple(particles), tuple(tail)


def _two_surnames(words: list[str]) -> bool:
    """Given name and two surnames, as in Spanish: "Gonzalo Echeverría Soto"."""
    if len(words) < 3 or is_particle(words[-2]):
        return False
    first, father = plain(words[0]), plain(words[-2])
    return len(father) > 1 and is_spanish(first, words) and not known(father)
