"""Whether the speakers of two articles are one: by name, role, affiliation, and the company they keep."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from math import exp, log

from onrecord.model.speakers import Speaker
from onrecord.names import match_bodies, match_persons, parse_person
from onrecord.speakers.small_words import PREPOSITIONS

_FULL, _SHORT, _BODY = 2.0, -1.2, 2.2
"""Log odds by the name alone: two full names that fit, a surname that fits, two names of bodies that fit."""
_EXACT = 0.8
_ROLE, _OTHER_ROLE, _AFFILIATION, _COMPANY = 1.2, -0.8, 1.6, 0.7
_MOST_COMPANY = 3
NEVER = 0.01


def same_speaker(
    one: Speaker,
    other: Speaker,
    company: Collection[str] = (),
    other_company: Collection[str] = (),
) -> float:
    """0 to 1: how likely two speakers of two articles are the same person or body.

    `company`: names of the other speakers, or of others named, in the article of each. Speakers
    without a name are never taken for each other: 0. The odds are set by hand, not learned: they put in
    order what speaks for and against, and a full name that fits is above one half.
    """
    if not (one.named and other.named):
        return 0.0
    if one.type != other.type:
        return NEVER
    person = one.type == "person"
    match = match_persons if person else match_bodies
    fit = match(one.name, other.name)
    if fit < 0.5:
        return NEVER if _contradict(one, other, person) else min(NEVER * 2, fit)
    odds = _by_name(one, other, person) + log(max(fit, 0.5))
    odds += _by_words(_role_words(one), _role_words(other))
    odds += _by_affiliation(one, other)
    shared = {_folded(name) for name in company} & {_folded(name) for name in other_company}
    odds += _COMPANY * min(len(shared - {_folded(one.name), _folded(other.name)}), _MOST_COMPANY)
    return round(1 / (1 + exp(-odds)), 4)


def _by_name(one: Speaker, other: Speaker, person: bool) -> float:
    if not person:
        return _BODY
    full = all(parse_person(speaker.name).given for speaker in (one, other))
    return (_FULL if full else _SHORT) + _EXACT * (one.name == other.name)


def _contradict(one: Speaker, other: Speaker, person: bool) -> bool:
    """No alias of one fits any of the other."""
    match = match_persons if person else match_bodies
    return not any(match(a, b) >= 0.5 for a in one.aliases[:5] for b in other.aliases[:5])


def _by_words(one: set[str], other: set[str]) -> float:
    if not one or not other:
        return 0.0
    return _ROLE * min(2, len(one & other)) if one & other else _OTHER_ROLE


def _by_affiliation(one: Speaker, other: Speaker) -> float:
    pairs = ((a.name, b.name) for a in one.affiliations for b in other.affiliations)
    return _AFFILIATION if any(match_bodies(a, b) >= 0.5 for a, b in pairs) else 0.0


def _role_words(speaker: Speaker) -> set[str]:
    """The telling words of the roles: "an expert on Israeli affairs" gives expert, israeli, affairs."""
    words: Iterable[str] = (w for role in speaker.roles for w in re.findall(r"[\w-]+", role.text.lower()))
    return {word for word in words if word not in PREPOSITIONS and len(word) > 2}


def _folded(name: str) -> str:
    return " ".join(name.lower().split())
