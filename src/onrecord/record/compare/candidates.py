"""Statements that may be about the same thing: around each seed those whose vectors are near."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.record.compare.side_files import Int8Vectors, Neighbours, quantized
from onrecord.similarity import NEAR, WIDTH, Claim, Encoder, claim_text

_OWN = 0.7
"""Statements that are as near to a seed as this belong to no later cluster."""
_POWER = 8
"""Ten neighbours at 0.6 count for less than one at 0.9."""
AROUND = 40
"""Neighbours of a seed that are looked at."""
_COPIES = 20
"""Statements with the same words that are looked at, the oldest first."""


@dataclass(frozen=True, slots=True)
class Brief:
    """A statement in short. `voices`: who says it, as numbers of identities, or else the words of the
    source; `day` the day of publication, or "" where it is not known; `open` where nothing is claimed: it
    is asked, or the cue is denied ("did not say")."""

    id: int
    content: str
    voices: frozenset[str]
    named: bool
    outlet: str | None
    day: str
    wire: int
    start: int
    end: int
    direct: bool
    denying: bool
    open: bool

    def overlaps(self, other: Brief) -> bool:
        """Whether one is a part of what the other says, in the same text or a copy of it."""
        return self.wire == other.wire and self.start < other.end and other.start < self.end

    @property
    def voice(self) -> tuple[frozenset[str], str | None]:
        """Who says it, and in which outlet."""
        return self.voices, self.outlet


def briefs(
    connection: sqlite3.Connection, numbers: Iterable[int], least: float | None = None
) -> dict[int, Brief]:
    """The statements of these numbers that have a confidence of at least `least`."""
    chosen = json.dumps(sorted(set(numbers)))
    voices: dict[int, set[str]] = defaultdict(set)
    named: set[int] = set()
    for number, identity, name in connection.execute(_VOICES, (chosen,)):
        voices[number].add(name.casefold() if identity is None else str(identity))
        if identity is not None:
            named.add(number)
    found = {}
    for row in connection.execute(_BRIEF, (chosen, least or 0)):
        number, content, source, outlet, published, wire, start, end, kind, act, stance, negated = row
        found[number] = Brief(
            number,
            content,
            frozenset(voices[number] or {(source or "").casefold()}),
            number in named,
            outlet,
            (published or "")[:10],
            wire,
            start,
            end,
            kind != "indirect",
            stance == "denying",
            act == "ask" or bool(negated),
        )
    return found


_OF = "IN (SELECT value FROM json_each(?))"
_VOICES = f"""
SELECT b.statement_id, p.identity_id, n.text FROM spoken_by b JOIN speakers p ON p.id = b.speaker_id
JOIN names n ON n.id = p.name_id WHERE b.statement_id {_OF}
"""
_BRIEF = f"""
SELECT s.id, s.content, s.source, o.name, v.published, t.wire, s.start, s.end, s.kind, s.act, s.stance,
s.act_negated
FROM statements s JOIN readings r ON r.id = s.reading_id JOIN versions v ON v.id = r.version_id
JOIN texts t ON t.id = v.text_id LEFT JOIN outlets o ON o.id = v.outlet_id
WHERE s.id {_OF} AND s.confidence >= ?
"""


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
class ComparisonContext:
    """Where to look: the record, its vectors, and what statements must be to be looked at."""

    record: sqlite3.Connection
    side: sqlite3.Connection
    encoder: Encoder
    low: int
    high: int
    least: float | None
    neighbours: Neighbours


def clusters(context: ComparisonContext, seeds: Sequence[int]) -> list[Cluster]:
    """Clusters of seeds that have a neighbour of another voice, those with most that are nearest first."""
    vectors = vectors_of(context, seeds)
    places = [number for number in seeds if number in vectors]
    if not places:
        return []
    near = context.neighbours.near(np.stack([vectors[n] for n in places]), AROUND)
    kept = [
        {
            v: cosine
            for v, cosine in zip(one.vectors.tolist(), one.cosines.tolist(), strict=True)
            if cosine >= NEAR
        }
        for one in near
    ]
    members = _members(context, {vector for row in kept for vector in row})
    known = briefs(context.record, {*places, *(s for row in members.values() for s in row)}, context.least)
    known = {number: one for number, one in known.items() if Claim(claim_text(one.content)).is_comparable}
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


def vectors_of(context: ComparisonContext, seeds: Sequence[int]) -> dict[int, Int8Vectors]:
    """The vectors of statements; those that have none yet get one now."""
    chosen = json.dumps(list(seeds))
    found = {
        number: np.frombuffer(blob, np.int8).reshape(WIDTH)
        for number, blob in context.side.execute(
            "SELECT c.statement_id, v.vector FROM contents c JOIN vectors v ON v.id = c.vector_id "
            "WHERE c.statement_id IN (SELECT value FROM json_each(?))",
            (chosen,),
        )
    }
    missing = [number for number in seeds if number not in found]
    rows = context.record.execute(
        "SELECT id, content FROM statements WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(missing),),
    ).fetchall()
    made = quantized(context.encoder.vectors([content for _, content in rows]))
    return found | {number: made[at] for at, (number, _) in enumerate(rows)}


def _members(context: ComparisonContext, vectors: set[int]) -> dict[int, list[int]]:
    """The statements with each vector, the oldest first."""
    found: dict[int, list[int]] = defaultdict(list)
    for vector, number in context.side.execute(
        "SELECT vector_id, statement_id FROM contents WHERE vector_id IN (SELECT value FROM json_each(?)) "
        "AND statement_id BETWEEN ? AND ? ORDER BY statement_id",
        (json.dumps(sorted(vectors)), context.low, context.high),
    ):
        if len(found[vector]) < _COPIES:
            found[vector].append(number)
    return found
