"""What the tagger gives: spans and links as plain values."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.tagger.antecedents import Antecedents
from onrecord.tagger.causes import Causation
from onrecord.tagger.syntax import Syntax


@dataclass(frozen=True, slots=True)
class TaggedSpan:
    """A span of one role, `[start, end)` in code points.

    `certainty` is the log probability that it has just these bounds; `present` the mean
    log probability of its words to be of this role.
    """

    role: str
    start: int
    end: int
    certainty: float
    present: float


@dataclass(frozen=True, slots=True)
class Entity:
    """A name in the text, `[start, end)` in code points, without title or article.

    `kind` is "person", "organization", "place" or "other" (peoples, faiths, events, works);
    `chance` how likely the kind is, between 0 and 1.
    """

    kind: str
    start: int
    end: int
    chance: float


@dataclass(frozen=True, slots=True)
class Link:
    """From span number `start` to span number `goal`, or to None; with its probability."""

    start: int
    goal: int | None
    probability: float


@dataclass(frozen=True, slots=True)
class Tagged:
    """Spans of a text in order, the source of each cue, and the cue of each content.

    `[start, end)` is the stretch of the text that was read. `inner` are contents that were
    read again, each by itself, for what they report in their turn. `entities` are the names in
    the text, in order; `antecedents` has the vectors by which mentions lead back to earlier ones. `syntax`
    has parts of speech and dependencies, `causes` what is held to lead to what. All four are
    those of the whole text only, and missing where the weights have no such heads.
    """

    start: int
    end: int
    spans: tuple[TaggedSpan, ...]
    sources: tuple[Link, ...]
    cues: tuple[Link, ...]
    inner: tuple[Tagged, ...] = ()
    entities: tuple[Entity, ...] = ()
    antecedents: Antecedents | None = None
    syntax: Syntax | None = None
    causes: tuple[Causation, ...] = ()
