"""Statements that may be about the same thing: around each seed those whose vectors are near."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.record.compare.briefs import Brief, briefs
from onrecord.record.compare.neighbours import Neighbours
from onrecord.record.compare.side_file import Small, small
from onrecord.similarity import NEAR, WIDTH, Claim, Encoder, claim_of

_OWN = 0.7
"""Statements that are as near to a seed as this belong to no later cluster."""
_POWER = 8
"""Ten neighbours at 0.6 count for less than one at 0.9."""
AROUND = 40
"""Neighbours of a seed that are looked at."""
_COPIES = 20
"""Statements with the same words that are looked at, the oldest first."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """A seed, and the statements around it, the nearest first."""

    seed: Brief
    around: tuple[Brief, ...]
    cosines: tuple[float, ...]

    @property
    def nearness(self) -> float:
        """How many other voices there are, by speaker and outlet, those that are nearer counting for more."""
        best: dict[tuple[frozenset[str], str | None], float] = {}
        for one, cosine in zip(self.around, self.cosines, strict=True):
            if one.voice != self.seed.voice:
                best[one.voice] = max(best.get(one.voice, 0.0), cosine)
        return sum(cosine**_POWER for cosine in best.values())


@dataclass(frozen=True, slots=True)
class Looking:
    """Where to look: the record, its vectors, and what statements must be to be looked at."""

    record: sqlite3.Connection
    side: sqlite3.Connection
    encoder: Encoder
    low: int
    high: int
    least: float | None
    neighbours: Neighbours


def clusters(looking: Looking, seeds: Sequence[int]) -> list[Cluster]:
    """Clusters of seeds that have a neighbour of another voice, those with most that are nearest first."""
    vectors = vectors_of(looking, seeds)
    places = [number for number in seeds if number in vectors]
    if not places:
        return []
    near = looking.neighbours.near(np.stack([vectors[n] for n in places]), AROUND)
    kept = [
        {
            v: cosine
            for v, cosine in zip(one.vectors.tolist(), one.cosines.tolist(), strict=True)
            if cosine >= NEAR
        }
        for one in near
    ]
    members = _members(looking, {vector for row in kept for vector in row})
    known = briefs(looking.record, {*places, *(s for row in members.values() for s in row)}, looking.least)
    known = {number: one for number, one in known.items() if Claim(claim_of(one.content)).is_one}
    made = []
    for number, row in zip(places, kept, strict=True):
        around = {
            s: cosine for v, cosine in row.items() for s in members.get(v, ()) if s in known and s != number
        }
        if number in known:
            made.append(Cluster(known[number], tuple(known[s] for s in around), tuple(around.values())))
    return _apart(sorted(made, key=lambda one: one.nearness, reverse=True))


def _apart(found: Sequence[Cluster]) -> list[Cluster]:
    """The clusters without the statements that belong to an earlier one: its seed, and those very near it."""
    taken: set[int] = set()
    made = []
    for cluster in found:
        if cluster.seed.id in taken:
            continue
        pairs = [
            pair for pair in zip(cluster.around, cluster.cosines, strict=True) if pair[0].id not in taken
        ]
        rest = Cluster(cluster.seed, tuple(one for one, _ in pairs), tuple(cosine for _, cosine in pairs))
        if rest.nearness:
            taken.add(rest.seed.id)
            taken.update(one.id for one, cosine in pairs if cosine >= _OWN)
            made.append(rest)
    return made


def vectors_of(looking: Looking, seeds: Sequence[int]) -> dict[int, Small]:
    """The vectors of statements; those that have none yet get one now."""
    chosen = json.dumps(list(seeds))
    found = {
        number: np.frombuffer(blob, np.int8).reshape(WIDTH)
        for number, blob in looking.side.execute(
            "SELECT c.statement_id, v.vector FROM contents c JOIN vectors v ON v.id = c.vector_id "
            "WHERE c.statement_id IN (SELECT value FROM json_each(?))",
            (chosen,),
        )
    }
    missing = [number for number in seeds if number not in found]
    rows = looking.record.execute(
        "SELECT id, content FROM statements WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(missing),),
    ).fetchall()
    made = small(looking.encoder.vectors([content for _, content in rows]))
    return found | {number: made[at] for at, (number, _) in enumerate(rows)}


def _members(looking: Looking, vectors: set[int]) -> dict[int, list[int]]:
    """The statements with each vector, the oldest first."""
    found: dict[int, list[int]] = defaultdict(list)
    for vector, number in looking.side.execute(
        "SELECT vector_id, statement_id FROM contents WHERE vector_id IN (SELECT value FROM json_each(?)) "
        "AND statement_id BETWEEN ? AND ? ORDER BY statement_id",
        (json.dumps(sorted(vectors)), looking.low, looking.high),
    ):
        if len(found[vector]) < _COPIES:
            found[vector].append(number)
    return found
