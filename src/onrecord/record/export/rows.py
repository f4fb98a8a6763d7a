"""What is exported of an article, a row each: a statement, a speaker, a figure, a reason …"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from onrecord.marks import paragraphs
from onrecord.model.article import Statement
from onrecord.model.passage import Passage, Span
from onrecord.model.readings import About, Figure, Forecast, Place, Reason, Time
from onrecord.output.speaking import affiliations, by_id, circumstances, roles, spoken_by
from onrecord.record.export.selection import SelectedArticle
from onrecord.record.query.search import sentences_around


@dataclass(frozen=True, slots=True)
class SpeakerOf:
    """Whose statement it is.

    `name` is that across articles, `printed` the article's own; `identity` its number, None without a
    name; `confidence` the chance that the statement is this speaker's.
    """

    name: str
    printed: str
    identity: int | None
    type: str
    named: bool
    why_unnamed: str | None
    roles: tuple[str, ...]
    affiliations: tuple[str, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement. Spans are [start, end) in code points of the article's text, whose SHA-256 is `article`;
    `document` is its URL or path, `wire` the same for copies of one text. `decided`: a person put it right.
    """

    key: str
    kind: str
    speakers: tuple[SpeakerOf, ...]
    source: str | None
    cue: str | None
    content: str
    sentence: str
    said_to: str | None
    said_where: str | None
    said_medium: str | None
    said_when: str | None
    act: str | None
    stance: str | None
    act_negated: bool | None
    certainty: str | None
    condition: str | None
    negated: str | None
    figures: tuple[Figure, ...]
    times: tuple[Time, ...]
    forecasts: tuple[Forecast, ...]
    reasons: tuple[Reason, ...]
    places: tuple[Place, ...]
    about: tuple[About, ...]
    within: str | None
    denies: str | None
    confidence: float
    decided: bool
    outlet: str | None
    published: str | None
    title: str | None
    author: str | None
    language: str | None
    url: str | None
    path: str | None
    document: str
    wire: int
    article: str
    source_spans: tuple[Span, ...]
    cue_spans: tuple[Span, ...]
    content_spans: tuple[Span, ...]


def statement_rows(found: SelectedArticle) -> Iterator[StatementRow]:
    """The rows of the statements that are wanted of an article."""
    article = found.article
    parts = paragraphs(article.text)
    page = article.id
    for said in found.statements:
        around = {name: passage.text for name, passage in circumstances(said)}
        act, sure = said.act, said.certainty
        yield StatementRow(
            key=said.key,
            kind=said.kind,
            speakers=tuple(speakers_of(found, said)),
            source=_text(said.source),
            cue=_text(said.cue),
            content=said.content.text,
            sentence=sentences_around(article.text, said.content.start, said.content.end, parts),
            **{f"said_{name}": around.get(name) for name in ("to", "where", "medium", "when")},
            act=act.kind if act else None,
            stance=act.stance if act else None,
            act_negated=act.negated if act else None,
            certainty=sure.level if sure else None,
            condition=sure.condition.text if sure and sure.condition else None,
            negated=sure.negated.text if sure and sure.negated else None,
            figures=said.figures,
            times=said.times,
            forecasts=said.forecasts,
            reasons=said.reasons,
            places=said.places,
            about=said.about,
            within=said.within,
            denies=said.denies,
            confidence=round(said.confidence, 4),
            decided=said.decided,
            outlet=article.outlet,
            published=article.published,
            title=article.title,
            author=article.author,
            language=article.language,
            url=article.url,
            path=article.path,
            document=found.document,
            wire=found.wire,
            article=page,
            source_spans=said.source.spans if said.source else (),
            cue_spans=said.cue.spans if said.cue else (),
            content_spans=said.content.spans,
        )


def speakers_of(found: SelectedArticle, said: Statement) -> Iterator[SpeakerOf]:
    """Whose statement it is."""
    for speaker, confidence in spoken_by(said, by_id(found.article)):
        across = found.across.get(speaker.id)
        yield SpeakerOf(
            name=across.name if across else speaker.name,
            printed=speaker.name,
            identity=across.identity if across else None,
            type=speaker.type,
            named=speaker.named,
            why_unnamed=_text(speaker.why_unnamed),
            roles=tuple(roles(speaker)),
            affiliations=tuple(affiliations(speaker)),
            confidence=round(confidence, 4),
        )


def _text(passage: Passage | None) -> str | None:
    return passage.text if passage else None


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """An article, and how much is said in it."""

    document: str
    outlet: str | None
    published: str | None
    title: str | None
    author: str | None
    language: str | None
    url: str | None
    path: str | None
    article: str
    wire: int
    words: int
    statements: int
    speakers: int
    attributed: float | None


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """Who speaks in an article; `identity` is the number across articles, None without a name."""

    document: str
    outlet: str | None
    published: str | None
    identity: int | None
    name: str
    printed: str
    type: str
    named: bool
    why_unnamed: str | None
    aliases: tuple[str, ...]
    roles: tuple[str, ...]
    affiliations: tuple[str, ...]
    statements: int


def document_rows(found: SelectedArticle) -> Iterator[DocumentRow]:
    """The row of an article, with how many of its statements are wanted."""
    one = found.article
    shares = one.voice_shares
    yield DocumentRow(
        *(found.document, one.outlet, one.published, one.title, one.author, one.language, one.url, one.path),
        *(one.id, found.wire, len(one.text.split()), len(found.statements)),
        len({by.id for said in found.statements for by in said.speakers}),
        round(shares["attributed"], 4) if shares else None,
    )


def speaker_rows(found: SelectedArticle) -> Iterator[SpeakerRow]:
    """The speakers of the statements that are wanted of an article."""
    one = found.article
    spoken = [{by.id for by in said.speakers} for said in found.statements]
    for number, speaker in by_id(one).items():
        count = sum(number in ids for ids in spoken)
        if not count:
            continue
        across = found.across.get(number)
        yield SpeakerRow(
            *(found.document, one.outlet, one.published, across.identity if across else None),
            *(across.name if across else speaker.name, speaker.name, speaker.type, speaker.named),
            speaker.why_unnamed.text if speaker.why_unnamed else None,
            *(speaker.aliases, tuple(roles(speaker)), tuple(affiliations(speaker)), count),
        )


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
Rows = Callable[[SelectedArticle], Iterator[Row]]


def _rows(kind: type[Row], cells: Callable[[Statement], Iterator[tuple[Any, ...]]]) -> Rows:
    def made(found: SelectedArticle) -> Iterator[Row]:
        for said in found.statements:
            about: tuple[Any, ...] | None = None
            for row in cells(said):
                about = about or _of(found, said)
                yield kind(*about, *row)

    return made


def _of(found: SelectedArticle, said: Statement) -> tuple[Any, ...]:
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
