"""Statements and speakers of an article as Spans of the Doc that has its words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from spacy.tokens import Doc, Span

from onrecord.model.article import Article, Kind, Statement
from onrecord.model.passage import Passage
from onrecord.model.passage import Span as Offsets
from onrecord.model.speakers import Speaker, SpeakerType


@dataclass(frozen=True, slots=True)
class DocSpeaker:
    """A speaker of the article, with the Spans where the Doc speaks of them."""

    speaker: Speaker
    mentions: tuple[Span, ...]

    @property
    def name(self) -> str:
        """The fullest name that is printed, or the words used where none is."""
        return self.speaker.name

    @property
    def type(self) -> SpeakerType:
        """Person, organization, group or document."""
        return self.speaker.type

    @property
    def named(self) -> bool:
        """Whether a name is printed."""
        return self.speaker.named


@dataclass(frozen=True, slots=True)
class DocStatement:
    """A statement, with the Spans of the Doc that it stands in.

    `source`, `cue` and `content` are a Span for each of their pieces, in order: none where the text has no
    source or cue, several where other words come between. The Spans are labelled SOURCE, CUE and CONTENT.
    `statement` is all that onrecord knows, with offsets in characters of the text.
    """

    statement: Statement
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    speakers: tuple[DocSpeaker, ...]

    @property
    def kind(self) -> Kind:
        """Direct, indirect or mixed."""
        return self.statement.kind

    @property
    def confidence(self) -> float:
        """The chance that the statement is right as a whole, between 0 and 1."""
        return self.statement.confidence


def speakers_in(doc: Doc, article: Article) -> tuple[DocSpeaker, ...]:
    """The speakers of the article that the Doc's text is, in the order of their ids."""
    return tuple(DocSpeaker(one, _spans(doc, one.mentions, "SPEAKER")) for one in article.speakers)


def statements_in(doc: Doc, article: Article) -> tuple[DocStatement, ...]:
    """The statements of the article that the Doc's text is, in the order of their contents."""
    speakers = {one.speaker.id: one for one in speakers_in(doc, article)}
    return tuple(
        DocStatement(
            statement,
            _passage(doc, statement.source, "SOURCE"),
            _passage(doc, statement.cue, "CUE"),
            _passage(doc, statement.content, "CONTENT"),
            tuple(speakers[by.id] for by in statement.speakers),
        )
        for statement in article.statements
    )


def _passage(doc: Doc, words: Passage | None, label: str) -> tuple[Span, ...]:
    return _spans(doc, words.spans, label) if words else ()


def _spans(doc: Doc, offsets: Iterable[Offsets], label: str) -> tuple[Span, ...]:
    """The Spans at these offsets; where a token is wider than the words, the whole of it is taken in."""
    return tuple(
        cast(Span, doc.char_span(start, end, label=label, alignment_mode="expand")) for start, end in offsets
    )
