"""Whether two printed names can denote the same person."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from onrecord.names import vietnamese
from onrecord.names.align import aligned
from onrecord.names.bare import single, whole_surname
from onrecord.names.given import known
from onrecord.names.keys import person_keys
from onrecord.names.letters import has_letter
from onrecord.names.namesakes import elder_is_known
from onrecord.names.particles import may_be_given
from onrecord.names.shape import Shape, Word, shape_of
from onrecord.names.words_fit import Context

DIFFERENT = 0.1
_MAY_BE_FATHER = 0.55
_MOST = 0.49
"""For names that look alike but are not compared, because they share no blocking key."""


@lru_cache(maxsize=50_000)
def match_persons(a: str, b: str) -> float:
    """0..1, how likely two names as printed can denote the same person; 0.5 is the threshold.

    Names alone are judged: "Clinton" can be Bill and can be Hillary, who are two.
    """
    if a == b:
        return 1.0 if has_letter(a) else 0.0
    one, other = sorted((a, b))
    score = _score(shape_of(one), shape_of(other))
    if score >= 0.5 and not person_keys(one) & person_keys(other):
        return _MOST
    return round(score, 4)


def _score(one: Shape, other: Shape) -> float:
    one, other = _monsieur(one, other), _monsieur(other, one)
    if not one.words or not other.words or _opposed(one, other):
        return 0.0 if not one.words or not other.words else DIFFERENT
    score = _by_words(one, other)
    if one.generation != other.generation:
        father = elder_is_known(one) or elder_is_known(other)
        score = min(score, DIFFERENT if father else _MAY_BE_FATHER)
    return score


def _monsieur(shape: Shape, facing: Shape) -> Shape:
    """ "M. Dupont" is Mr. Dupont beside a French name or another title, else an initial."""
    if len(shape.words) != 2 or shape.words[0] != Word("m", initial=True) or not facing.words:
        return shape
    french = any(each.culture == "french" for each in known(facing.words[0].text)) and not facing.spanish
    if (french and len(facing.words) > 1) or (facing.gender and len(facing.words) == 1):
        return replace(shape, words=shape.words[1:], gender="m")
    return shape


def _opposed(one: Shape, other: Shape) -> bool:
    """Mr. against Mrs., Jr. against Sr."""
    genders = bool(one.gender and other.gender and one.gender != other.gender)
    generations = bool(one.generation and other.generation and one.generation != other.generation)
    return genders or generations


def _by_words(one: Shape, other: Shape) -> float:
    if one.same_text == other.same_text and not (one.vietnamese and other.vietnamese):
        return 1.0
    context = Context.of(one, other)
    one, other = _particle_as_given(one, other), _particle_as_given(other, one)
    if len(one.words) == 1 or len(other.words) == 1:
        bare, full = (one, other) if len(one.words) == 1 else (other, one)
        return single(bare, full, context)
    eastern = _eastern(one, other)
    if eastern is not None:
        return eastern
    surname = max(whole_surname(one, other, context), whole_surname(other, one, context))
    return max(surname, aligned(one, other, context), DIFFERENT)


def _particle_as_given(shape: Shape, facing: Shape) -> Shape:
    """ "Al Gore": a first word that could be an article is a given name, unless the other name has it too."""
    if len(shape.words) != 1 or not shape.words[0].particles or len(facing.words) < 2:
        return shape
    word = shape.words[0]
    first = word.particles[0]
    if len(word.particles) > 1 or not may_be_given(first.title()) or word.hyphen:
        return shape
    if facing.words[-1].particles or "islamic" in facing.cultures:
        return shape
    return replace(shape, words=(Word(first), replace(word, particles=())))


def _eastern(one: Shape, other: Shape) -> float | None:
    """For two Chinese, Korean or Vietnamese names: their syllables decide. None for other names."""
    verdicts: list[bool] = []
    if one.vietnamese and other.vietnamese:
        foreign = one.foreign and other.foreign and one.foreign != other.foreign
        verdicts.append(not foreign and vietnamese.same(list(one.vietnamese), list(other.vietnamese)))
    if one.chinese and other.chinese:
        foreign = one.foreign and other.foreign and one.foreign != other.foreign
        verdicts.append(not foreign and bool(one.chinese & other.chinese))
    if one.korean and other.korean:
        verdicts.append(bool(one.korean & other.korean))
    if one.japanese and one.japanese == other.japanese:
        verdicts.append(True)
    if not verdicts:
        return None
    return 0.9 if any(verdicts) else DIFFERENT
