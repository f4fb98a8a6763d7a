"""What tells how two claims stand to each other: vectors, words laid side by side, denials, amounts,
names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.readings.figures.amounts import Amount
from onrecord.readings.figures.bounds import exclude_each_other
from onrecord.similarity.claim import Claim, claim_text
from onrecord.similarity.encoder import ClaimVectors, Encoder
from onrecord.similarity.opposites import DENYING, opposites_of

NAMES = (
    "cosine",
    "cosine_squared",
    "covered",
    "least_covered",
    "common",
    "contained",
    "negators",
    "denials",
    "both",
    "denied_here_only",
    "denied_in_common",
    "opposites",
    "opposites_near",
    "opposites_odd",
    "amounts_equal",
    "amounts_exclude",
    "amounts_alone",
    "none_or_some",
    "names_changed",
    "names_alone",
    "times_changed",
    "tense",
    "swapped",
    "swapped_active",
    "length",
    "denied_and_near",
    "against",
    "common_unopposed",
)
"""The features of a pair, in their order; each is the same whichever of the two comes first."""

_AGAINST = (
    "negators",
    "denials",
    "denied_here_only",
    "opposites",
    "amounts_exclude",
    "none_or_some",
    "names_changed",
    "times_changed",
)
"""Without any of these nothing in the words speaks against that two claims are the same,"""
_TURNED_ROUND = 0.5
"""but that so many pairs of words, of 1, stand in the other order."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of two contents: its claim and the vectors of it and of its words."""

    claim: Claim
    vectors: ClaimVectors


def side_of(content: str, encoder: Encoder) -> Side:
    """A content as one of two."""
    claim = Claim(claim_text(content))
    return Side(claim, encoder.claim_vectors(claim))


def features(one: Side, other: Side) -> NDArray[np.float64]:
    """(features,) of a pair."""
    a, b = one.claim, other.claim
    cosine = float(one.vectors.whole @ other.vectors.whole)
    near = _Alignment(one, other)
    common, either = len(a.bases & b.bases), len(a.bases | b.bases)
    fewest = min(len(a.bases), len(b.bases))
    opposite, opposite_near = _opposites(a, b, near)
    denied_here, denied_common = _denied(a, b)
    swapped = _swapped(a, b)
    odd = (a.negators + a.denials + b.negators + b.denials + opposite) % 2
    values = {
        "cosine": cosine,
        "cosine_squared": cosine * cosine,
        "covered": near.mean,
        "least_covered": near.least,
        "common": common / either if either else 0.0,
        "contained": common / fewest if fewest else 0.0,
        "negators": float((a.negators + b.negators) % 2),
        "denials": float((a.denials + b.denials) % 2),
        "both": float(odd),
        "denied_here_only": float(denied_here),
        "denied_in_common": float(denied_common),
        "opposites": min(opposite, 2) / 2,
        "opposites_near": opposite_near,
        "opposites_odd": float(opposite % 2 and not (a.negators + b.negators) % 2),
        **_amounts(a, b),
        "names_changed": float(bool(a.names - _low(b)) and bool(b.names - _low(a))),
        "names_alone": float(bool(a.names - _low(b)) != bool(b.names - _low(a))),
        "times_changed": float(bool(a.times - b.times) and bool(b.times - a.times)),
        "tense": float(a.coming != b.coming),
        "swapped": swapped,
        "swapped_active": swapped * (_has_by(a) == _has_by(b)),
        "length": abs(float(np.log((len(a.full) + 1) / (len(b.full) + 1)))),
        "denied_and_near": odd * near.mean,
    }
    against = any(values[name] for name in _AGAINST) or values["swapped_active"] >= _TURNED_ROUND
    values |= {"against": float(against), "common_unopposed": values["contained"] * (not against)}
    return np.array([values[name] for name in NAMES])


class _Alignment:
    """Words laid side by side: for each word how near the nearest of the other claim is."""

    def __init__(self, one: Side, other: Side) -> None:
        self.table = one.vectors.words @ other.vectors.words.T
        if self.table.size:
            here, there = self.table.max(axis=1), self.table.max(axis=0)
            self.mean = float((here.mean() + there.mean()) / 2)
            self.least = float((here.min() + there.min()) / 2)
        else:
            self.mean = self.least = 0.0


def _opposites(a: Claim, b: Claim, near: _Alignment) -> tuple[int, float]:
    """How many words of one have their opposite in the other, and how near each other the nearest two are."""
    places: dict[str, list[int]] = {}
    for place, word in enumerate(b.full):
        if word.base not in a.bases:
            for form in {word.base, word.printed.lower()}:
                places.setdefault(form, []).append(place)
    best = 0.0
    here: set[str] = set()
    there: set[str] = set()
    for at, word in enumerate(a.full):
        if word.base in b.bases:
            continue
        against = opposites_of(word.base) | opposites_of(word.printed.lower())
        found = [place for form in against & places.keys() for place in places[form]]
        if found:
            here.add(word.base)
            there.update(b.full[place].base for place in found)
            best = max(best, *(float(near.table[at, place]) for place in found)) if near.table.size else best
    return min(len(here), len(there)), best


def _denied(a: Claim, b: Claim) -> tuple[bool, bool]:
    """Whether a word of both is denied in one only, and whether one is denied in both."""
    here = {w.base: w.denied for w in a.full}
    there = {w.base: w.denied for w in b.full}
    common = [base for base in here if base in there and base not in DENYING]
    return any(here[c] != there[c] for c in common), any(here[c] and there[c] for c in common)


def _amounts(a: Claim, b: Claim) -> dict[str, float]:
    here, there = _counted(a), _counted(b)
    pairs = [(x, y) for x in here for y in there if x.unit == y.unit]
    equal = any((x.low, x.high) == (y.low, y.high) for x, y in pairs)
    exclude = bool(pairs) and not equal and all(exclude_each_other(x, y) for x, y in pairs)
    none = (not here and a.negators > 0 and bool(there)) or (not there and b.negators > 0 and bool(here))
    return {
        "amounts_equal": float(equal),
        "amounts_exclude": float(exclude),
        "amounts_alone": float(bool(here) != bool(there)),
        "none_or_some": float(none),
    }


def _counted(claim: Claim) -> Sequence[Amount]:
    years = claim.times
    return [x for x in claim.amounts if x.words.lower() != "one" and x.words not in years]


def _low(claim: Claim) -> frozenset[str]:
    return frozenset(word.printed.lower() for word in claim.words)


def _has_by(claim: Claim) -> bool:
    """Whether it may be in the passive: then another order of the words is no other order of who did it."""
    return any(word.base == "by" for word in claim.words)


def _swapped(a: Claim, b: Claim) -> float:
    """How many pairs of the words of both stand in the other order, of 1, where nearly all words are of
    both."""
    here = [w.base for w in a.full if w.base in b.bases]
    places = {w.base: at for at, w in reversed(list(enumerate(b.full)))}
    order = [places[base] for base in dict.fromkeys(here)]
    if len(order) < 2 or len(order) < 0.6 * max(len(a.bases), len(b.bases)):
        return 0.0
    pairs = [(x, y) for at, x in enumerate(order) for y in order[at + 1 :]]
    return sum(x > y for x, y in pairs) / len(pairs)
