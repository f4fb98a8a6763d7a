"""Articles and those who speak in them, a row each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.output.speaking import affiliations, by_id, roles
from onrecord.record.export.selection import Chosen


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


def document_rows(found: Chosen) -> Iterator[DocumentRow]:
    """The row of an article, with how many of its statements are wanted."""
    one = found.article
    shares = one.voice_shares
    yield DocumentRow(
        *(found.document, one.outlet, one.published, one.title, one.author, one.language, one.url, one.path),
        *(one.id, found.wire, len(one.text.split()), len(found.statements)),
        len({by.id for said in found.statements for by in said.speakers}),
        round(shares["attributed"], 4) if shares else None,
    )


def speaker_rows(found: Chosen) -> Iterator[SpeakerRow]:
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
