"""Two names laid side by side: how well word fits word, which words agree, which are left out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from onrecord.names.cultures import LOOSE
from onrecord.names.given import gender_of, initial_fits, known, same_given
from onrecord.names.shape import Shape, Word
from onrecord.names.sounds import one_name, western_fold
from onrecord.word_lists import lexicon

_LEFT_OUT = 0.95
_DOUBTFUL = 0.48
_PATRONYMIC = re.compile(r".{3,}(ovi[ct]h|evi[ct]h|ovych|ovna|evna|ivna|ich)")
_DROPPED_FIRST = lexicon("muhammad mohammad mohammed mohamed md syed sayed mohd maria seyed")
_NIGERIAN_STARTS = lexicon("chukwu chi oluwa olu ade ayo baba ola oba akin ife onye nna")


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of both names together."""

    cultures: frozenset[str]
    cues: frozenset[str]

    @classmethod
    def of(cls, one: Shape, other: Shape) -> Context:
        """Western spelling is only strict where nothing speaks for another culture."""
        cultures = one.cultures | other.cultures
        if len(cultures) > 1:
            cultures -= {"western"}
        return cls(cultures, one.cues | other.cues)


def given_fit(one: Word, other: Word, context: Context) -> float:
    """0..1: can these be one given name."""
    if one.initial or other.initial:
        return 0.9 if _initials(one, other) else 0.0
    return _given(one.text, other.text, context.cultures, context.cues)


@lru_cache(maxsize=50_000)
def _given(one: str, other: str, cultures: frozenset[str], cues: frozenset[str]) -> float:
    if one.startswith("abd") and other.startswith("abd") and not (known(one) and known(other)):
        return 0.95 if one_name(one[3:], other[3:], cultures | {"islamic"}) else 0.0
    verdict = same_given(one, other, cues)
    if verdict is not None:
        return verdict
    if one_name(one, other, cultures, False):
        return 0.95
    return 0.85 if _nigerian_short(one, other) or _nigerian_short(other, one) else 0.0


def _initials(one: Word, other: Word) -> bool:
    if one.initial and other.initial:
        return one.text.startswith(other.text) or other.text.startswith(one.text)
    short, long = (one, other) if one.initial else (other, one)
    return initial_fits(short.text, long.text)


def _nigerian_short(short: str, long: str) -> bool:
    """Igbo and Yoruba names lose their first part: Chukwuemeka, Emeka."""
    start = long.removesuffix(short)
    return len(short) > 2 and start != long and start in _NIGERIAN_STARTS


def surname_fit(one: Word, other: Word, context: Context) -> float:
    """0..1: can these be one surname."""
    if one.initial or other.initial:
        return 0.6 if one.initial and other.initial and _initials(one, other) else 0.0
    if one.text == other.text:
        return 1.0
    if one.text.startswith("abu") and other.text.startswith("abu"):
        return _surname(one.text[3:], other.text[3:], context.cultures)
    if _particle_joined(one, other) or _particle_joined(other, one):
        return 0.95
    return _surname(one.text, other.text, context.cultures)


@lru_cache(maxsize=50_000)
def _surname(one: str, other: str, cultures: frozenset[str]) -> float:
    if known(one) and known(other):
        shared = {each.line for each in known(one)} & {each.line for each in known(other)}
        loose = any(each.culture in LOOSE for each in known(one) if each.line in shared and not each.short)
        return 0.95 if loose and "western" not in cultures else 0.0
    if "turkish" in cultures and "slavic" not in cultures:
        cultures = frozenset({"turkish"})
    return 0.95 if one_name(one, other, cultures) else 0.0


def _particle_joined(apart: Word, joined: Word) -> bool:
    """ "le Goffin" and "Legoffin"."""
    if not apart.particles or joined.particles:
        return False
    ways = {apart.with_particles, apart.particles[-1] + apart.text}
    return western_fold(joined.text) in {western_fold(way) for way in ways}


def aligned(one: Shape, other: Shape, context: Context) -> float:
    """0..1 for two names of at least two words; 0 where a word contradicts."""
    ways = [
        _align(a, b, one.spanish or other.spanish, context)
        for a in _variants(one, len(other.words))
        for b in _variants(other, len(one.words))
    ]
    return max(*ways, _turned_round(one.words, other.words))


def _variants(shape: Shape, facing: int) -> list[tuple[Word, ...]]:
    """The name itself, with its nick as given name, and without a first word that is often left out."""
    words = shape.words
    found = [words]
    if shape.nick and len(words) > 1:
        found.append((Word(shape.nick), words[-1]))
    dropped = words[0].initial or words[0].text in _DROPPED_FIRST
    if dropped and facing < len(words) > 2 and not words[1].initial and not words[1].hyphen:
        found.append(words[1:])
    return found


def _turned_round(one: tuple[Word, ...], other: tuple[Word, ...]) -> float:
    """The same two words in the other order: "Orbán Viktor". Not where both are given names."""
    if len(one) != 2 or len(other) != 2 or any(word.son_of or word.initial for word in (*one, *other)):
        return 0.0
    if one[0].text != other[1].text or one[1].text != other[0].text:
        return 0.0
    cultures = {each.culture for word in one for each in known(word.text)}
    fathers = bool(cultures & {"islamic", "african", "ethiopian"})
    return 0.0 if fathers or (known(one[0].text) and known(one[1].text)) else 0.6


def _align(a: tuple[Word, ...], b: tuple[Word, ...], spanish: bool, context: Context) -> float:
    last_a, last_b = len(a) - 1, len(b) - 1
    if last_a == last_b == 1:
        given = _fit(a, b, 0, 0, context)
        return given and given * _fit(a, b, 1, 1, context)

    @cache
    def best(i: int, j: int, gap: str) -> float:
        if i > last_a or j > last_b:
            return _left_over(a, b, i, j, spanish, context)
        ways = [0.0]
        fit = _fit(a, b, i, j, context)
        if fit:
            ways.append(fit * best(i + 1, j + 1, ""))
        if i < last_a and not b[j].initial and _joined(a, i, b[j], j == last_b, context):
            ways.append(0.95 * best(i + 2, j + 1, ""))
        if j < last_b and not a[i].initial and _joined(b, j, a[i], i == last_a, context):
            ways.append(0.95 * best(i + 1, j + 2, ""))
        if 0 < i < last_a and gap != "b" and j > 0:
            ways.append(_skip(a, i, b, j, spanish) * best(i + 1, j, "a"))
        if 0 < j < last_b and gap != "a" and i > 0:
            ways.append(_skip(b, j, a, i, spanish) * best(i, j + 1, "b"))
        return max(ways)

    return best(0, 0, "")


def _fit(a: tuple[Word, ...], b: tuple[Word, ...], i: int, j: int, context: Context) -> float:
    if i == 0 and j == 0:
        return given_fit(a[0], b[0], context)
    if i == 0 or j == 0:
        return 0.0
    if i == len(a) - 1 or j == len(b) - 1:
        fit = surname_fit(a[i], b[j], context)
        return fit or _womans_ending(a, b, i, j)
    return max(given_fit(a[i], b[j], context), surname_fit(a[i], b[j], context))


def _womans_ending(a: tuple[Word, ...], b: tuple[Word, ...], i: int, j: int) -> float:
    """Irina Petrova, printed "Irina Petrov" in English."""
    short, long = sorted((a[i].text, b[j].text), key=len)
    if gender_of(a[0].text) != "f" or gender_of(b[0].text) != "f" or a[0].initial or b[0].initial:
        return 0.0
    return 0.65 if re.fullmatch(r".+([oe]v|in)", short) and long == short + "a" else 0.0


def _joined(words: tuple[Word, ...], at: int, other: Word, surname: bool, context: Context) -> bool:
    """Whether two words here are one word there: "Hans Peter" and "Hanspeter"."""
    first, second = words[at], words[at + 1]
    if first.initial or second.initial:
        return False
    text = first.text + second.with_particles
    if text[:2] != other.text[:2]:
        return False
    return bool((surname_fit if surname else given_fit)(replace(first, text=text), other, context))


def _skip(words: tuple[Word, ...], at: int, facing: tuple[Word, ...], there: int, spanish: bool) -> float:
    """What it costs to leave a middle word out."""
    word, following = words[at], words[at + 1]
    if word.initial and there < len(facing) - 1 and facing[there].initial:
        return _DOUBTFUL
    if following.hyphen and at + 1 == len(words) - 1:
        return _DOUBTFUL
    if word.hyphen and not words[0].initial:
        return _DOUBTFUL
    father = spanish and at == len(words) - 2 and not word.initial and not known(word.text)
    return _DOUBTFUL if father and not word.particles and not following.particles else _LEFT_OUT


def _left_over(
    a: tuple[Word, ...], b: tuple[Word, ...], i: int, j: int, spanish: bool, context: Context
) -> float:
    """What words after the last agreeing one mean: a second surname may be left out."""
    words, at, short = (b, j, a) if i > len(a) - 1 else (a, i, b)
    rest = words[at:]
    if not rest:
        return 1.0
    if len(rest) > 2 or at < 2 or len(short) < 2 or short[-1].initial:
        return 0.0
    before = words[at - 1]
    if all(word.hyphen for word in rest):
        return 0.8 if not known(before.text) or at > 2 or spanish else 0.4
    if rest[0].particles and "islamic" in context.cultures:
        return 0.7
    if _PATRONYMIC.fullmatch(before.text) and "slavic" in context.cultures:
        return 0.65
    one_surname = len(rest) == 1 or rest[1].hyphen
    if one_surname and spanish and not known(before.text):
        return 0.75
    return 0.7 if "ethiopian" in context.cultures else 0.4
