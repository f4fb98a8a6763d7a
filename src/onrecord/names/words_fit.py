"""How well one word of a name fits one word of another, as given name or as surname."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from onrecord.names.culture import LOOSE
from onrecord.names.given import initial_fits, known, same_given
from onrecord.names.shape import Shape, Word
from onrecord.names.sounds import one_name, western_fold

_NIGERIAN_STARTS = (
    "chukwu",
    "chi",
    "oluwa",
    "olu",
    "ade",
    "ayo",
    "baba",
    "ola",
    "oba",
    "akin",
    "ife",
    "onye",
    "nna",
)


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
