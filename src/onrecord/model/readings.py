"""What a statement says, as read off its words: the value types, and their JSON.

Every reading points to the words that it was read from, `[start, end)` in code points of the
article's text. What the words do not give is None or an empty tuple, and absent from the JSON.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from functools import cache
from typing import Any, Literal, Self, get_args, get_type_hints

from onrecord.model.passage import Span, passage

ActKind = Literal[
    "say",
    "claim",
    "confirm",
    "reveal",
    "deny",
    "warn",
    "predict",
    "promise",
    "threaten",
    "demand",
    "ask",
    "accuse",
    "praise",
    "believe",
    "feel",
    "want",
    "plan",
    "agree",
    "disagree",
    "suggest",
    "rule",
]
Stance = Literal["committed", "neutral", "distanced", "denying"]
Level = Literal["certain", "likely", "possible", "unlikely", "unknown"]
Likelihood = Literal["high", "possible", "low"]
Direction = Literal["raises", "lowers"]
ACT_KINDS: tuple[ActKind, ...] = get_args(ActKind)
STANCES: tuple[Stance, ...] = get_args(Stance)
LEVELS: tuple[Level, ...] = get_args(Level)
LIKELIHOODS: tuple[Likelihood, ...] = get_args(Likelihood)
DIRECTIONS: tuple[Direction, ...] = get_args(Direction)


class _Reading:
    """JSON of a reading, key by key; keys with a default are absent where they have it."""

    __slots__ = ()

    def to_json(self) -> dict[str, Any]:
        """The reading as the JSON contract has it, made of plain values."""
        made = {}
        for field in fields(self):  # type: ignore[arg-type]
            value = getattr(self, field.name)
            if field.default is MISSING or value != field.default:
                made[field.name] = _plain(value)
        return made

    @classmethod
    def from_json(cls, record: Mapping[str, Any], text: str) -> Self:
        """The inverse of `to_json`. Raises ValueError where words or a class are wrong."""
        hints = _hints(cls)  # type: ignore[arg-type]
        made = cls(**{name: _valued(hints[name], value, text, name) for name, value in record.items()})
        if isinstance(made, Stretch):
            _check(made.span, made.text, text)
        return made


@dataclass(frozen=True, slots=True)
class Stretch(_Reading):
    """Words of the text in one piece."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Act(_Reading):
    """What the cue does (`kind`), and how the outlet's word takes the content (`stance`).

    `words` is the part of the cue that decides; `negated` where it is denied ("did not say");
    `nearest` the known word by whose likeness an unknown one was placed.
    """

    kind: ActKind
    stance: Stance
    words: Stretch
    negated: bool = False
    nearest: str | None = None


@dataclass(frozen=True, slots=True)
class Certainty(_Reading):
    """How sure the speaker is of the content, by the `words` that show it.

    `level` is None where only a `condition` or a negation is found.
    """

    level: Level | None = None
    words: tuple[Stretch, ...] = ()
    condition: Stretch | None = None
    negated: Stretch | None = None


@dataclass(frozen=True, slots=True)
class Figure(Stretch):
    """An amount claimed: bounds (None where open), the unit counted, and what happened to it.

    `events` are alternatives; `description` the modifiers as printed; `part_of` the number, in the
    statement's figures, of the one that this one is part of.
    """

    low: float | None
    high: float | None
    unit: str | None
    events: tuple[str, ...] = ()
    description: str | None = None
    part_of: int | None = None


@dataclass(frozen=True, slots=True)
class Time(Stretch):
    """An expression of time: `interval`, ISO 8601 days with both ends included, ".." for an open end,
    where it is known; `offset` from the day of publication where it is relative by its own words."""

    interval: str | None = None
    offset: str | None = None


@dataclass(frozen=True, slots=True)
class Forecast(_Reading):
    """What will or may happen as the speaker puts it, how likely, by when and on what condition."""

    event: Stretch
    likelihood: Likelihood
    words: Stretch
    by: Stretch | None = None
    condition: Stretch | None = None


@dataclass(frozen=True, slots=True)
class Reason(_Reading):
    """What the speaker holds to lead to what; `direction`: whether the cause makes more or less of it.

    `confidence`: the chance that both are right, None where it is not known.
    """

    cause: Stretch
    effect: Stretch
    direction: Direction
    signal: Stretch | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Place(Stretch):
    """A named place: canonical name, degrees, ISO 3166 country; not `resolved` where it is not known."""

    resolved: bool
    name: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class About(Stretch):
    """Whom or what the content speaks of: its first words there, its name, the speaker's id if it is one."""

    name: str
    kind: str
    speaker: int | None = None


@dataclass(frozen=True, slots=True)
class Voice(_Reading):
    """A sentence of the article: the key of the statement it belongs to, or None for the outlet's own.

    Own sentences have figures and reasons; `adopted` is the key of the statement whose claim the
    words at `adopted_words` take up as a fact.
    """

    span: Span
    statement: str | None
    figures: tuple[Figure, ...] = ()
    reasons: tuple[Reason, ...] = ()
    adopted: str | None = None
    adopted_words: Stretch | None = None


def stretch(text: str, start: int, end: int) -> Stretch:
    """The words at `[start, end)`. Raises ValueError where that is not in the text."""
    (span,) = passage(text, [(start, end)]).spans
    return Stretch(span, text[start:end])


_CLASSES: dict[str, tuple[str, ...]] = {
    "stance": STANCES,
    "level": LEVELS,
    "likelihood": LIKELIHOODS,
    "direction": DIRECTIONS,
}
_NESTED: dict[str, type[_Reading]] = {
    "words": Stretch,
    "condition": Stretch,
    "negated": Stretch,
    "event": Stretch,
    "by": Stretch,
    "cause": Stretch,
    "effect": Stretch,
    "signal": Stretch,
    "adopted_words": Stretch,
    "figures": Figure,
    "reasons": Reason,
}


@cache
def _hints(kind: type[_Reading]) -> dict[str, Any]:
    """The types of the fields of a class; to find them takes longer than to read a record."""
    return get_type_hints(kind)


def _plain(value: Any) -> Any:
    if isinstance(value, _Reading):
        return value.to_json()
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value


def _valued(hint: Any, value: Any, text: str, name: str) -> Any:
    if name in _CLASSES and value not in _CLASSES[name]:
        raise ValueError(f"{value!r} is no {name}")
    if name == "kind" and hint == ActKind and value not in ACT_KINDS:
        raise ValueError(f"{value!r} is no kind of act")
    if name == "span":
        return passage(text, [value]).spans[0]
    if isinstance(value, Mapping):
        return _NESTED[name].from_json(value, text)
    if isinstance(value, list):
        return tuple(_NESTED[name].from_json(v, text) if isinstance(v, Mapping) else v for v in value)
    return value


def _check(span: Span, words: str, text: str) -> None:
    if text[span[0] : span[1]] != words:
        raise ValueError(f"the words at {list(span)} are not {words!r}")
