"""Who a source really is: the value types, and their JSON.

Spans are `(start, end)` in code points of the article's text, the end not included.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, cast, get_args

from onrecord.model.passage import Passage, Span, passage, passage_from_json, passage_to_json

SpeakerType = Literal["person", "organization", "group", "document"]
SPEAKER_TYPES: tuple[SpeakerType, ...] = get_args(SpeakerType)


@dataclass(frozen=True, slots=True)
class Affiliation:
    """A body that a speaker belongs to, as printed; `of` is the body that this one is part of."""

    name: str
    span: Span
    of: str | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """One person or body that is the source of statements.

    `id` counts from 0 in the order of first mention. `name` is the fullest name the article
    prints, or, where it prints none (`named` is False), the words it uses. `aliases` are the
    names and descriptions as printed, without repetition. `why_unnamed`: the words that say why
    no name is given.
    """

    id: int
    name: str
    type: SpeakerType
    named: bool
    aliases: tuple[str, ...] = ()
    roles: tuple[Passage, ...] = ()
    affiliations: tuple[Affiliation, ...] = ()
    mentions: tuple[Span, ...] = ()
    why_unnamed: Passage | None = None

    def to_json(self) -> dict[str, Any]:
        """The speaker as the JSON contract has it."""
        record: dict[str, Any] = {
            "id": self.id,
            "name": self.name,
            "type": self.type,
            "named": self.named,
            "aliases": list(self.aliases),
            "roles": [{"text": role.text, "span": list(role.spans[0])} for role in self.roles],
            "affiliations": [{"name": a.name, "span": list(a.span), "of": a.of} for a in self.affiliations],
            "mentions": [list(span) for span in self.mentions],
        }
        if self.why_unnamed:
            record["why_unnamed"] = passage_to_json(self.why_unnamed)
        return record

    @classmethod
    def from_json(cls, record: Mapping[str, Any], text: str) -> Speaker:
        """The inverse of `to_json`. Raises ValueError where a span or a type is wrong."""
        if record["type"] not in SPEAKER_TYPES:
            raise ValueError(f"{record['type']!r} is no type of speaker")
        return cls(
            id=record["id"],
            name=record["name"],
            type=cast(SpeakerType, record["type"]),
            named=record["named"],
            aliases=tuple(record["aliases"]),
            roles=tuple(_role(role, text) for role in record["roles"]),
            affiliations=tuple(
                Affiliation(a["name"], _span(a["span"], text), a["of"]) for a in record["affiliations"]
            ),
            mentions=tuple(_span(span, text) for span in record["mentions"]),
            why_unnamed=passage_from_json(record.get("why_unnamed"), text),
        )


@dataclass(frozen=True, slots=True)
class SpokenBy:
    """That a statement is a speaker's, and how sure that is, between 0 and 1."""

    id: int
    confidence: float

    def to_json(self) -> dict[str, Any]:
        """The id of the speaker in the article, and the confidence."""
        return {"id": self.id, "confidence": round(self.confidence, 4)}

    @classmethod
    def from_json(cls, record: Mapping[str, Any]) -> SpokenBy:
        """The inverse of `to_json`. Raises ValueError where the confidence is not between 0 and 1."""
        if not 0 <= record["confidence"] <= 1:
            raise ValueError(f"a confidence of {record['confidence']} is not between 0 and 1")
        return cls(record["id"], record["confidence"])


@dataclass(frozen=True, slots=True)
class Said:
    """The circumstances of a statement, as printed.

    `to`: who was told ("Reuters"); `where`: the place or occasion ("the program …"); `medium`:
    what it was said in ("a statement", "X"); `when` ("Tuesday").
    """

    to: Passage | None = None
    where: Passage | None = None
    medium: Passage | None = None
    when: Passage | None = None

    def __bool__(self) -> bool:
        return any((self.to, self.where, self.medium, self.when))


_SAID = ("to", "where", "medium", "when")


def said_to_json(said: Said) -> dict[str, Any]:
    """What is known of the circumstances; the rest is absent."""
    return {name: passage_to_json(getattr(said, name)) for name in _SAID if getattr(said, name)}


def said_from_json(record: Mapping[str, Any], text: str) -> Said:
    """The inverse of `said_to_json`. Raises ValueError where the words are not those of the text."""
    return Said(**{name: passage_from_json(record.get(name), text) for name in _SAID})


def _role(record: Mapping[str, Any], text: str) -> Passage:
    made = passage(text, [record["span"]])
    if made.text != record["text"]:
        raise ValueError(f"the words at {record['span']} are not {record['text']!r}")
    return made


def _span(record: Any, text: str) -> Span:
    (span,) = passage(text, [record]).spans
    return span
