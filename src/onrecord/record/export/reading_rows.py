"""What statements say, a row each: a figure, a forecast, a reason, a place, a time, a thing spoken of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from onrecord.model.article import Statement
from onrecord.record.export.selection import Chosen
from onrecord.record.export.statement_rows import speakers_of


@dataclass(frozen=True, slots=True)
class _Of:
    """The statement that a reading is of, and where it was printed."""

    key: str
    speakers: tuple[str, ...]
    identities: tuple[int, ...]
    outlet: str | None
    published: str | None
    document: str
    wire: int
    confidence: float


@dataclass(frozen=True, slots=True)
class FigureRow(_Of):
    """An amount that was claimed."""

    text: str
    low: float | None
    high: float | None
    unit: str | None
    events: tuple[str, ...]
    description: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class TimeRow(_Of):
    """An expression of time: days from first to last, None where open or not known."""

    text: str
    interval: str | None
    offset: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ForecastRow(_Of):
    """What will or may happen."""

    event: str
    likelihood: str
    words: str
    by: str | None
    condition: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ReasonRow(_Of):
    """What is held to lead to what."""

    cause: str
    effect: str
    direction: str
    signal: str | None
    reason_confidence: float | None
    cause_start: int
    cause_end: int
    effect_start: int
    effect_end: int


@dataclass(frozen=True, slots=True)
class PlaceRow(_Of):
    """A named place."""

    text: str
    name: str | None
    latitude: float | None
    longitude: float | None
    country: str | None
    resolved: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class AboutRow(_Of):
    """Whom or what a content speaks of."""

    text: str
    name: str
    kind: str
    start: int
    end: int


Row = Any
Rows = Callable[[Chosen], Iterator[Row]]


def _rows(kind: type[Row], cells: Callable[[Statement], Iterator[tuple[Any, ...]]]) -> Rows:
    def made(found: Chosen) -> Iterator[Row]:
        for said in found.statements:
            about: tuple[Any, ...] | None = None
            for row in cells(said):
                about = about or _of(found, said)
                yield kind(*about, *row)

    return made


def _of(found: Chosen, said: Statement) -> tuple[Any, ...]:
    who = list(speakers_of(found, said))
    numbers = tuple(one.identity for one in who if one.identity is not None)
    article = found.article
    printed = (article.outlet, article.published, found.document, found.wire)
    return said.key, tuple(one.name for one in who), numbers, *printed, round(said.confidence, 4)


def _figures(said: Statement) -> Iterator[tuple[Any, ...]]:
    for one in said.figures:
        low, high = (None if bound is None else float(bound) for bound in (one.low, one.high))
        yield one.text, low, high, one.unit, one.events, one.description, *one.span


def _times(said: Statement) -> Iterator[tuple[Any, ...]]:
    return ((one.text, one.interval, one.offset, *one.span) for one in said.times)


def _forecasts(said: Statement) -> Iterator[tuple[Any, ...]]:
    for one in said.forecasts:
        by, condition = (words.text if words else None for words in (one.by, one.condition))
        yield one.event.text, one.likelihood, one.words.text, by, condition, *one.event.span


def _reasons(said: Statement) -> Iterator[tuple[Any, ...]]:
    for one in said.reasons:
        signal = one.signal.text if one.signal else None
        words = (one.cause.text, one.effect.text, one.direction, signal, one.confidence)
        yield *words, *one.cause.span, *one.effect.span


def _places(said: Statement) -> Iterator[tuple[Any, ...]]:
    for one in said.places:
        where = (one.name, one.latitude, one.longitude, one.country, one.resolved)
        yield one.text, *where, *one.span


def _about(said: Statement) -> Iterator[tuple[Any, ...]]:
    return ((one.text, one.name, one.kind, *one.span) for one in said.about)


READINGS: dict[str, tuple[type[Row], Rows]] = {
    "figures": (FigureRow, _rows(FigureRow, _figures)),
    "times": (TimeRow, _rows(TimeRow, _times)),
    "forecasts": (ForecastRow, _rows(ForecastRow, _forecasts)),
    "reasons": (ReasonRow, _rows(ReasonRow, _reasons)),
    "places": (PlaceRow, _rows(PlaceRow, _places)),
    "about": (AboutRow, _rows(AboutRow, _about)),
}
"""The tables of readings: the class of a row, and what makes the rows of an article."""
