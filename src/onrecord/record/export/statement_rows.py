"""A statement as one row, with everything that is known of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.marks import paragraphs
from onrecord.model.article import Statement
from onrecord.model.passage import Passage, Span
from onrecord.model.readings import About, Figure, Forecast, Place, Reason, Time
from onrecord.output.speaking import affiliations, by_id, circumstances, roles, spoken_by
from onrecord.record.export.selection import Chosen
from onrecord.speakers.sentences import sentence_at


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


def statement_rows(found: Chosen) -> Iterator[StatementRow]:
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
            sentence=_sentence(article.text, said.content, parts),
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


def speakers_of(found: Chosen, said: Statement) -> Iterator[SpeakerOf]:
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


def _sentence(text: str, content: Passage, parts: list[Span]) -> str:
    """The sentences that a content is in, on one line."""
    first, _ = sentence_at(text, content.start, parts)
    _, last = sentence_at(text, max(content.start, content.end - 1), parts)
    return " ".join(text[min(first, content.start) : max(last, content.end)].split())
