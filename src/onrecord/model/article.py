"""The value types: what an article is, and what is said in it.

Every span is `(start, end)` in code points of `Article.text`, the end not included, and
`Article.text` never changes once it is made. Values are immutable; `to_json` and
`from_json` are each other's inverse.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal, cast, get_args

from onrecord.model.passage import Passage, Span, passage, passage_from_json, passage_to_json
from onrecord.model.readings import About, Act, Certainty, Figure, Forecast, Place, Reason, Time, Voice
from onrecord.model.speakers import Said, Speaker, SpokenBy, said_from_json, said_to_json

CONTRACT = 1
"""Version of the JSON: raised when a key changes its meaning or goes."""

Kind = Literal["direct", "indirect", "mixed"]
FurnitureKind = Literal[
    "player", "related", "list", "credit", "heading", "byline", "caption", "advertisement", "other"
]
KINDS: tuple[Kind, ...] = get_args(Kind)
FURNITURE_KINDS: tuple[FurnitureKind, ...] = get_args(FurnitureKind)


@dataclass(frozen=True, slots=True)
class Furniture:
    """A stretch of the page that is not the article: a player, a list of links, a credit."""

    span: Span
    kind: FurnitureKind


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody is reported to have said, written or thought.

    `source` and `cue` are None where the text has none. `within` is the key of the
    statement that reports this one. `confidence` is between 0 and 1, with at most four
    decimals, as in the JSON. `speakers` are those of the article by their id, none where it
    cannot be decided; `said` is where, when and to whom. `decided`: a person put it right or added it.
    """

    key: str
    kind: Kind
    source: Passage | None
    cue: Passage | None
    content: Passage
    within: str | None
    confidence: float
    speakers: tuple[SpokenBy, ...] = ()
    said: Said | None = None
    act: Act | None = None
    certainty: Certainty | None = None
    figures: tuple[Figure, ...] = ()
    times: tuple[Time, ...] = ()
    forecasts: tuple[Forecast, ...] = ()
    reasons: tuple[Reason, ...] = ()
    places: tuple[Place, ...] = ()
    about: tuple[About, ...] = ()
    denies: str | None = None
    decided: bool = False


@dataclass(frozen=True, slots=True)
class Article:
    """A piece of news and every statement in it.

    `language` is an ISO 639-1 code or None where it could not be told; `published` is
    an ISO 8601 date; `warnings` are for the person who reads the outcome.
    """

    text: str
    path: str | None = None
    url: str | None = None
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    language: str | None = None
    furniture: tuple[Furniture, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    statements: tuple[Statement, ...] = ()
    voice: tuple[Voice, ...] = ()
    made_by: Mapping[str, str] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """SHA-256 of the text in UTF-8, as hexadecimal digits."""
        return hashlib.sha256(self.text.encode("utf-8", "replace")).hexdigest()

    @property
    def voice_shares(self) -> dict[str, float]:
        """Shares of the words of the sentences in `voice`: "attributed" and "own"; empty without any."""
        counts = [(len(self.text[v.span[0] : v.span[1]].split()), v.statement) for v in self.voice]
        total = sum(words for words, _ in counts)
        if not total:
            return {}
        attributed = sum(words for words, key in counts if key is not None) / total
        return {"attributed": attributed, "own": 1 - attributed}

    def passage(self, spans: Iterable[Span]) -> Passage:
        """The passage of these spans. Raises ValueError where one is not in the text."""
        return passage(self.text, spans)

    def with_min_confidence(self, least: float) -> Article:
        """The same article without the statements of lower confidence, and what these report."""
        return self.with_statements(lambda statement: statement.confidence >= least)

    def with_statements(self, wanted: Callable[[Statement], bool]) -> Article:
        """The same article with the statements that are wanted.

        With the others goes what they report, and the sentences that were theirs: nobody's claim
        becomes the outlet's own voice.
        """
        kept: set[str] = set()
        for statement in sorted(self.statements, key=lambda s: (s.content.start, -s.content.end)):
            if wanted(statement) and (statement.within is None or statement.within in kept):
                kept.add(statement.key)
        return replace(
            self,
            statements=tuple(_without(s, kept) for s in self.statements if s.key in kept),
            voice=tuple(v for v in self.voice if {v.statement, v.adopted} - {None} <= kept),
        )

    def to_json(self) -> dict[str, Any]:
        """The article as the JSON contract has it, made of plain values."""
        return {
            "version": CONTRACT,
            "made_by": dict(self.made_by),
            "id": self.id,
            "path": self.path,
            "url": self.url,
            "title": self.title,
            "outlet": self.outlet,
            "author": self.author,
            "published": self.published,
            "language": self.language,
            "text": self.text,
            "furniture": [{"span": list(f.span), "kind": f.kind} for f in self.furniture],
            "speakers": [speaker.to_json() for speaker in self.speakers],
            "statements": [statement_to_json(s) for s in self.statements],
            "voice": [one.to_json() for one in self.voice],
            "warnings": list(self.warnings),
        }

    def dumps(self, indent: int | None = None) -> str:
        """The JSON as text, always the same for the same article."""
        return json.dumps(self.to_json(), ensure_ascii=False, indent=indent)

    @classmethod
    def from_json(cls, record: Mapping[str, Any]) -> Article:
        """The article of a JSON record made by `to_json`.

        Raises ValueError where the record is of another version, lacks a key, or has a
        span that is not in its text.
        """
        if record.get("version") != CONTRACT:
            raise ValueError(f"version {record.get('version')!r} of the JSON is not version {CONTRACT}")
        try:
            if record["id"] != cls(record["text"]).id:
                raise ValueError("the id of the article is not that of its text")
            return cls(
                text=record["text"],
                **{key: record[key] for key in _PLAIN},
                furniture=tuple(_furniture_from_json(f, record["text"]) for f in record["furniture"]),
                speakers=tuple(Speaker.from_json(s, record["text"]) for s in record.get("speakers", ())),
                statements=tuple(_statement_from_json(s, record["text"]) for s in record["statements"]),
                voice=tuple(Voice.from_json(v, record["text"]) for v in record.get("voice", ())),
                made_by=dict(record["made_by"]),
                warnings=tuple(record["warnings"]),
            )
        except (KeyError, TypeError) as error:
            raise ValueError(f"not an article of the JSON contract: {error!r}") from error


_ONE: dict[str, type[Act] | type[Certainty]] = {"act": Act, "certainty": Certainty}
_SEVERAL: dict[str, type[Figure | Time | Forecast | Reason | Place | About]] = {
    "figures": Figure,
    "times": Time,
    "forecasts": Forecast,
    "reasons": Reason,
    "places": Place,
    "about": About,
}
_PLAIN = ("path", "url", "title", "outlet", "author", "published", "language")


def statement_key(article_id: str, cue: Passage | None, content: Passage) -> str:
    """The key of a statement: the same words of the same article have the same key."""
    named = json.dumps([article_id, cue.spans if cue else [], content.spans])
    return hashlib.sha256(named.encode()).hexdigest()[:16]


def _without(statement: Statement, kept: set[str]) -> Statement:
    """The statement, which denies none that is not kept."""
    if statement.denies is None or statement.denies in kept:
        return statement
    return replace(statement, denies=None)


def statement_to_json(statement: Statement) -> dict[str, Any]:
    """The statement as the JSON contract has it."""
    return {
        "key": statement.key,
        "kind": statement.kind,
        "source": passage_to_json(statement.source),
        "cue": passage_to_json(statement.cue),
        "content": passage_to_json(statement.content),
        "speakers": [by.to_json() for by in statement.speakers],
        "within": statement.within,
        "confidence": round(statement.confidence, 4),
        **({"said": said_to_json(statement.said)} if statement.said else {}),
        **_readings_to_json(statement),
        **({"decided": True} if statement.decided else {}),
    }


def _statement_from_json(record: Mapping[str, Any], text: str) -> Statement:
    content = passage_from_json(record["content"], text)
    if content is None:
        raise ValueError("a statement without content")
    if record["kind"] not in KINDS:
        raise ValueError(f"{record['kind']!r} is no kind of statement")
    if not 0 <= record["confidence"] <= 1:
        raise ValueError(f"a confidence of {record['confidence']} is not between 0 and 1")
    return Statement(
        key=record["key"],
        kind=record["kind"],
        source=passage_from_json(record["source"], text),
        cue=passage_from_json(record["cue"], text),
        content=content,
        within=record["within"],
        confidence=record["confidence"],
        speakers=tuple(SpokenBy.from_json(by) for by in record.get("speakers", ())),
        said=said_from_json(record["said"], text) if "said" in record else None,
        **_readings_from_json(record, text),
        decided=record.get("decided", False),
    )


def _readings_to_json(statement: Statement) -> dict[str, Any]:
    """The readings that are there; one that is not is absent."""
    made: dict[str, Any] = {}
    for name in _ONE:
        if (value := getattr(statement, name)) is not None:
            made[name] = value.to_json()
    for name in _SEVERAL:
        if values := getattr(statement, name):
            made[name] = [value.to_json() for value in values]
    if statement.denies is not None:
        made["denies"] = statement.denies
    return made


def _readings_from_json(record: Mapping[str, Any], text: str) -> dict[str, Any]:
    made: dict[str, Any] = {"denies": record.get("denies")}
    for name, form in _ONE.items():
        if name in record:
            made[name] = form.from_json(record[name], text)
    for name, each in _SEVERAL.items():
        made[name] = tuple(each.from_json(value, text) for value in record.get(name, ()))
    return made


def _furniture_from_json(record: Mapping[str, Any], text: str) -> Furniture:
    ((start, end),) = passage(text, [record["span"]]).spans
    if record["kind"] not in FURNITURE_KINDS:
        raise ValueError(f"{record['kind']!r} is no kind of furniture")
    return Furniture((start, end), cast(FurnitureKind, record["kind"]))
