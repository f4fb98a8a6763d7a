"""A printed person's name made ready for comparing: plain words in Western order, and what they tell."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from onrecord.names import cantonese, chinese, culture, japanese, korean, vietnamese
from onrecord.names.foreign_first import foreign_first
from onrecord.names.foreign_first import turned as turned_round
from onrecord.names.given import is_spanish, is_western, known
from onrecord.names.letters import plain, without_apostrophes
from onrecord.names.order import family_first, pieces_of
from onrecord.names.particles import is_article, is_compound, is_particle, is_son_of, split_article
from onrecord.names.person import MOST_WORDS, ordered
from onrecord.names.suffixes import generation
from onrecord.names.titles import gender_of_titles, takes_given_name

_TWO_INITIALS = re.compile(r"[B-DF-HJ-NP-TV-Z]{2}|[AEO]J")
_SERVANT = re.compile(r"abd[aeou]?(?:l|r(?=r)|s(?=s)|z(?=z)|n(?=n))(?P<of>.{3,})")
_OF_FAITH = re.compile(r"(?P<name>.{2,}?)(?:[aeou][ld]|a)d[ie]+ne?")
_SERVANT_ALONE = frozenset(["abd", "abdel", "abdul", "abdal", "abdur", "abder", "abdus", "abdool"])
_FAITH_ALONE = frozenset(["din", "deen", "dine", "eddine", "eddin", "uddin", "aldin"])
_PARENT_OF = {"abu": "abu", "abou": "abu", "um": "umm", "umm": "umm", "oum": "umm"}

PARENTS = ("abu", "umm")
"""What a name begins with that calls a person by the eldest child: Abu Hamza, Umm Kulthum."""
_HEBREW_SON = re.compile(r"[Bb]en-(?=[A-Z][a-z]{2}[^-]*$)")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a name in plain letters."""

    text: str
    initial: bool = False
    hyphen: bool = False
    """Joined by a hyphen to the word before it."""
    particles: tuple[str, ...] = ()
    """The small words before it."""
    son_of: bool = False

    @property
    def with_particles(self) -> str:
        """Particles and word as one: "le Goffin" gives "legoffin"."""
        return "".join((*self.particles, self.text))


@dataclass(frozen=True, slots=True)
class Shape:
    """All that comparing needs of a name."""

    words: tuple[Word, ...]
    nick: str
    gender: str
    generation: str
    called_by_given: bool
    cultures: frozenset[str]
    cues: frozenset[str]
    spanish: bool
    chinese: frozenset[chinese.Reading]
    korean: frozenset[korean.Reading]
    vietnamese: tuple[str, ...]
    japanese: frozenset[str]
    foreign: str

    @property
    def same_text(self) -> tuple[str, ...]:
        """What two names that differ in print only have in common."""
        return tuple(word.with_particles for word in self.words)


@lru_cache(maxsize=20_000)
def shape_of(printed: str) -> Shape:
    """The shape of a printed name; no words where nothing can be read."""
    name = ordered(printed)
    printed_words = [without_apostrophes(word) for word in _sons_apart(name.words)]
    pieces = pieces_of(printed_words)
    with_foreign = foreign_first(pieces)
    turned = turned_round(printed_words) if with_foreign else _turned(printed_words)
    words = tuple(_compounds(_words_of(turned)))[:MOST_WORDS]
    texts = [word.text for word in words]
    article = any(is_son_of(p) or is_article(p) for word in words for p in word.particles)
    cues = culture.cues(texts[1:] if texts and known(texts[0]) else texts, article, printed)
    cues |= culture.cues_of_given(texts[0]) if texts else frozenset()
    pieces = pieces[1:] if with_foreign else pieces
    alone = len(printed_words) < 2 or any(len(piece) < 2 for piece in texts)
    by_piece = [piece for word in printed_words for piece in word.split("-") if plain(piece)]
    viet = vietnamese.words_of(by_piece)
    return Shape(
        words,
        plain(name.nick),
        gender_of_titles(name.titles),
        generation(name.suffixes),
        takes_given_name(name.titles),
        _cultures(texts, cues),
        cues,
        bool(texts) and (is_spanish(texts[0], printed_words) or _with_and(words)),
        frozenset() if alone else chinese.readings(pieces) | cantonese.readings(pieces),
        frozenset() if alone else korean.readings(pieces),
        tuple(viet),
        frozenset() if alone else japanese.reading(texts),
        texts[0] if with_foreign else vietnamese.foreign_given(by_piece),
    )


def _sons_apart(words: tuple[str, ...]) -> list[str]:
    """ "Ben-Shalom" as surname is "Ben Shalom"."""
    if not words or not _HEBREW_SON.match(words[-1]):
        return list(words)
    return [*words[:-1], *words[-1].split("-", 1)]


def _turned(words: list[str]) -> list[str]:
    """Family name last."""
    if not family_first(words):
        return words
    size = 2 if is_compound(words) else 1
    return [*words[size:], "".join(words[:size])]


def _words_of(printed: list[str]) -> list[Word]:
    words: list[Word] = []
    particles: list[str] = []
    for place, text in enumerate(printed):
        if place < len(printed) - 1 and is_particle(text):
            particles.append(plain(text))
            continue
        if _TWO_INITIALS.fullmatch(text) and place < len(printed) - 1:
            words.extend(Word(letter.lower(), initial=True) for letter in text)
            continue
        article, rest = split_article(text)
        before = (*particles, plain(article)) if article else tuple(particles)
        words.extend(_pieces(rest, before, dotted=text.endswith(".")))
        particles = []
    return words


def _pieces(text: str, particles: tuple[str, ...], dotted: bool) -> list[Word]:
    son_of = any(is_son_of(particle) for particle in particles)
    found: list[Word] = []
    for piece in text.replace("‐", "-").replace("‑", "-").replace("–", "-").split("-"):
        bare = plain(piece)
        if bare:
            initial = len(bare) == 1 or (dotted and len(bare) == 2)
            found.append(Word(bare, initial, bool(found), () if found else particles, son_of and not found))
    return found


def _compounds(words: list[Word]) -> list[Word]:
    """Arabic names of two words as one: Abdul Rahman, Noor al-Din, Abu Bakr, Umm Kulthum."""
    found: list[Word] = []
    for word in words:
        before = found[-1].text if found else ""
        if before in _SERVANT_ALONE:
            found[-1] = replace(found[-1], text="abd" + word.text)
        elif before in _PARENT_OF:
            found[-1] = replace(found[-1], text=_PARENT_OF[before] + word.text)
        elif found and word.text in _FAITH_ALONE and (word.particles or word.text[0] != "d"):
            found[-1] = replace(found[-1], text=before + "aldin")
        else:
            found.append(replace(word, text=_joined(word.text)))
    return found


def _joined(text: str) -> str:
    if known(text) and not text.endswith(("din", "dine")):
        return text
    servant = _SERVANT.fullmatch(text)
    if servant:
        return "abd" + servant["of"]
    faith = _OF_FAITH.fullmatch(text)
    return faith["name"] + "aldin" if faith and len(text) > 6 else text


def _with_and(words: tuple[Word, ...]) -> bool:
    """Two surnames with "and" between: "Puigventós i Claret", "Ortega y Lastra"."""
    return len(words) > 2 and words[-1].particles in {("i",), ("y",)}


def _cultures(texts: list[str], cues: frozenset[str]) -> frozenset[str]:
    """Cultures to compare by; "western" alone: only print may differ."""
    found = set(cues)
    for text in texts[:-1]:
        cultures = {each.culture for each in known(text)}
        if cultures and not cultures & culture.WESTERN:
            found |= cultures
    western = len(texts) > 1 and is_western(texts[0])
    romanised = any(culture.has_eastern_letters(text) for text in (texts[1:] if western else texts))
    if romanised or any(_is_compound(text) for text in texts):
        found.add("islamic")
    return frozenset(found) or (frozenset({"western"}) if western else frozenset())


def _is_compound(text: str) -> bool:
    return text.startswith(("abd", "abu")) or text.endswith("aldin")
