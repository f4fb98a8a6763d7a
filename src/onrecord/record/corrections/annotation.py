"""A statement as a person sees and corrects it: its words, its kind, what it does and how sure it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from onrecord.model.article import Kind, Statement
from onrecord.model.passage import Passage, Span
from onrecord.model.readings import ActKind, Level

ALIKE = 0.5
"""From this share of common characters (F1) on, contents with a common cue are of one statement."""

TOUCHING = 1e-9
"""From this share on, they have any words in common."""

Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class StatementAnnotation:
    """The spans of a statement's parts, none for a part that it lacks, and its classes."""

    kind: Kind
    source: Spans
    cue: Spans
    content: Spans
    act: ActKind | None = None
    certainty: Level | None = None

    @classmethod
    def of(cls, said: Statement) -> StatementAnnotation:
        """What a person sees of a statement."""
        act = said.act.kind if said.act else None
        sure = said.certainty.level if said.certainty else None
        return cls(said.kind, _spans(said.source), _spans(said.cue), said.content.spans, act, sure)

    @property
    def words(self) -> tuple[Spans, Spans]:
        """What tells it from any other statement of the article."""
        return self.cue, self.content

    @property
    def span(self) -> Span:
        """From the beginning to the end of its content."""
        return self.content[0][0], self.content[-1][1]

    def to_json(self) -> dict[str, Any]:
        """Key by key; spans as lists."""
        parts = {name: [list(span) for span in getattr(self, name)] for name in PARTS}
        return {"kind": self.kind, **parts, "act": self.act, "certainty": self.certainty}

    @classmethod
    def from_json(cls, record: Mapping[str, Any]) -> StatementAnnotation:
        """The inverse of `to_json`. Raises KeyError, TypeError or ValueError where it is none."""
        parts = {name: tuple((int(start), int(end)) for start, end in record[name]) for name in PARTS}
        if not parts["content"]:
            raise ValueError("a statement without content")
        kind = cast(Kind, record["kind"])
        return cls(kind, **parts, act=record.get("act"), certainty=record.get("certainty"))


PARTS = ("source", "cue", "content")
"""The parts of a statement that have words."""


def likeness(one: StatementAnnotation, other: StatementAnnotation) -> float:
    """How much of their contents two have in common, 0 where their cues are not the same."""
    if (one.cue or other.cue) and not _common(one.cue, other.cue):
        return 0.0
    common = _common(one.content, other.content)
    return 2 * common / (_length(one.content) + _length(other.content))


def alike(one: StatementAnnotation, other: StatementAnnotation) -> bool:
    """Whether two can be readings of one statement."""
    return one.words == other.words or likeness(one, other) >= ALIKE


def _common(one: Spans, other: Spans) -> int:
    return sum(max(0, min(b, d) - max(a, c)) for a, b in one for c, d in other)


def _length(spans: Iterable[Span]) -> int:
    return sum(end - start for start, end in spans)


def _spans(words: Passage | None) -> Spans:
    return words.spans if words else ()
