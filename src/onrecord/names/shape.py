"""A printed person's name made ready for comparing: plain words in Western order, and what they tell."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from onrecord.names.affixes import (
    gender_of_titles,
    generation,
    is_article,
    is_particle,
    is_son_of,
    split_article,
    takes_given_name,
)
from onrecord.names.cultures import WESTERN, cues, cues_of_given, is_romanised
from onrecord.names.east_asia import (
    ChineseReading,
    KoreanReading,
    cantonese_readings,
    chinese_readings,
    family_size,
    japanese_reading,
    korean_readings,
    pieces_of,
    vietnamese_words,
    western_given_first,
    western_given_of_vietnamese,
)
from onrecord.names.given import is_spanish, is_western, known
from onrecord.names.letters import plain, without_apostrophes
from onrecord.names.person import MOST_WORDS, ordered

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
    chinese: frozenset[ChineseReading]
    korean: frozenset[KoreanReading]
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
    with_foreign = western_given_first(pieces)
    words = tuple(_compounds(_words_of(_family_last(printed_words, with_foreign))))[:MOST_WORDS]
    texts = [word.text for word in words]
    article = any(is_son_of(p) or is_article(p) for word in words for p in word.particles)
    looks = cues(texts[1:] if texts and known(texts[0]) else texts, article, printed)
    looks |= cues_of_given(texts[0]) if texts else frozenset()
    pieces = pieces[1:] if with_foreign else pieces
    alone = len(printed_words) < 2 or any(len(piece) < 2 for piece in texts)
    by_piece = [piece for word in printed_words for piece in word.split("-") if plain(piece)]
    return Shape(
        words,
        plain(name.nick),
        gender_of_titles(name.titles),
        generation(name.suffixes),
        takes_given_name(name.titles),
        _cultures(texts, looks),
        looks,
        bool(texts) and (is_spanish(texts[0], printed_words) or _with_and(words)),
        frozenset() if alone else chinese_readings(pieces) | cantonese_readings(pieces),
        frozenset() if alone else korean_readings(pieces),
        tuple(vietnamese_words(by_piece)),
        frozenset() if alone else japanese_reading(texts),
        texts[0] if with_foreign else western_given_of_vietnamese(by_piece),
    )


def _sons_apart(words: tuple[str, ...]) -> list[str]:
    """ "Ben-Shalom" as surname is "Ben Shalom"."""
    if not words or not _HEBREW_SON.match(words[-1]):
        return list(words)
    return [*words[:-1], *words[-1].split("-", 1)]


def _family_last(words: list[str], western_given: bool) -> list[str]:
    """A name in Western order: "Xiaolan CHEN", "Patrick Chiwai Lam" with the Western given name first."""
    if western_given:
        return [words[0], "".join(map(plain, words[2:])), words[1]]
    size = family_size(words)
    return [*words[size:], "".join(words[:size])] if size else words


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


def _cultures(texts: list[str], looks: frozenset[str]) -> frozenset[str]:
    """Cultures to compare by; "western" alone: only print may differ."""
    found = set(looks)
    for text in texts[:-1]:
        cultures = {each.culture for each in known(text)}
        if cultures and not cultures & WESTERN:
            found |= cultures
    western = len(texts) > 1 and is_western(texts[0])
    romanised = any(is_romanised(text) for text in (texts[1:] if western else texts))
    if romanised or any(_is_compound(text) for text in texts):
        found.add("islamic")
    return frozenset(found) or (frozenset({"western"}) if western else frozenset())


def _is_compound(text: str) -> bool:
    return text.startswith(("abd", "abu")) or text.endswith("aldin")
