"""The figures that statements claim, with those that dispute each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.record.compare.candidates import Looking, vectors_of
from onrecord.record.compare.disputes import disputes
from onrecord.record.compare.figures import FigureClaim, Raw, raw_figures
from onrecord.similarity import Claim

ALIKE, ALIKE_WITH_A_NAME = 0.45, 0.3
"""Where a statement names no place, the cosine from which two are taken to speak of the same event: without
more, and where the statements or the titles of their articles have a name in common."""
_MOST = 1_000
"""Statements that are looked at for this."""


def claimed_figures(
    looking: Looking, statements: Sequence[int], event: str | None, *, disputed: bool = False
) -> list[FigureClaim]:
    """The figures of statements, the oldest first; only those that another disputes, if so wanted."""
    raw = raw_figures(looking.record, statements, event)
    against: dict[int, set[int]] = defaultdict(set)
    for one, other in disputes(raw, lambda pairs: _alike(looking, pairs)):
        against[one].add(other)
        against[other].add(one)
    shown = [at for at in range(len(raw)) if against[at] or not disputed]
    numbers = {at: number for number, at in enumerate(shown, 1)}
    return [_claim(raw[at], numbers[at], [numbers[o] for o in sorted(against[at])]) for at in shown]


def _alike(looking: Looking, pairs: Sequence[tuple[Raw, Raw]]) -> list[bool]:
    statements = list(dict.fromkeys(one.statement for pair in pairs for one in pair))[:_MOST]
    vectors = {n: v.astype(np.float32) for n, v in vectors_of(looking, statements).items()}
    units = {number: v / max(float(np.linalg.norm(v)), 1e-9) for number, v in vectors.items()}
    return [_are_alike(a, b, units) for a, b in pairs]


def _are_alike(a: Raw, b: Raw, units: Mapping[int, NDArray[np.float32]]) -> bool:
    if a.statement not in units or b.statement not in units:
        return False
    cosine = float(units[a.statement] @ units[b.statement])
    # where one names a place, the other must at least be in an article about it, or it may be of another
    near_enough = cosine >= ALIKE and not (a.places or b.places)
    return near_enough or (cosine >= ALIKE_WITH_A_NAME and bool(_names(a) & _names(b)))


def _names(one: Raw) -> frozenset[str]:
    return Claim(one.title or "").names | Claim(one.content).names


def _claim(raw: Raw, number: int, disputed_by: Sequence[int]) -> FigureClaim:
    return FigureClaim(
        number,
        raw.published,
        raw.claimant,
        raw.text,
        raw.low,
        raw.high,
        raw.unit,
        raw.description,
        " or ".join(sorted(raw.events)),
        raw.first,
        raw.last,
        tuple(place.name for place in raw.places),
        tuple(disputed_by),
        raw.outlet,
        raw.content,
        raw.key,
        raw.identities,
        raw.document,
        raw.wire,
    )
