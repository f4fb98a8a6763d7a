"""The figures that statements claim, with those that dispute each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from onrecord.record.comparing.candidates import Looking, vectors_of
from onrecord.record.comparing.disputes import disputes
from onrecord.record.comparing.figure_claims import FigureClaim, Raw, raw_figures

ALIKE = 0.45
"""The cosine from which two statements are taken to speak of the same event, where one names no place."""
_MOST = 1_000
"""Statements that are given a vector for this."""


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


def _alike(looking: Looking, pairs: Sequence[tuple[int, int]]) -> list[bool]:
    wanted = list(dict.fromkeys(number for pair in pairs for number in pair))[:_MOST]
    vectors = {n: v.astype(np.float32) for n, v in vectors_of(looking, wanted).items()}
    lengths = {number: float(np.linalg.norm(vector)) or 1.0 for number, vector in vectors.items()}
    return [
        a in vectors and b in vectors and float(vectors[a] @ vectors[b]) / (lengths[a] * lengths[b]) >= ALIKE
        for a, b in pairs
    ]


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
