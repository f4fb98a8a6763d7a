"""The statements of an article as the page lists them, each with who speaks."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model.article import Article, Statement
from onrecord.model.passage import Passage
from onrecord.model.speakers import Speaker
from onrecord.output.readings_told import readings_told
from onrecord.output.speaking import by_id, circumstances, named_in_source, spoken_by


@dataclass(frozen=True, slots=True)
class Entry:
    """A statement, its speakers, and what else the list tells of it.

    `plain` tells that there is one speaker and that the printed source names it. `around`
    are the circumstances by name; `sure` are the confidences that are known of its parts and
    of its speakers, by name; `readings` what it says, by name.
    """

    statement: Statement
    speakers: tuple[Speaker, ...]
    plain: bool
    around: list[tuple[str, Passage]]
    sure: list[tuple[str, float]]
    readings: list[tuple[str, str]]

    @property
    def unnamed(self) -> bool:
        """Whether it has speakers and none of them has a name."""
        return bool(self.speakers) and not any(speaker.named for speaker in self.speakers)


def entries(article: Article) -> list[Entry]:
    """The statements of an article in its order."""
    known = by_id(article)
    numbers = {said.key: number for number, said in enumerate(article.statements, 1)}
    found = []
    for said in article.statements:
        who = spoken_by(said, known)
        found.append(
            Entry(
                statement=said,
                speakers=tuple(speaker for speaker, _ in who),
                plain=len(who) == 1 and named_in_source(said, who[0][0]),
                around=circumstances(said),
                sure=[*_parts(said), *_speakers(who)],
                readings=readings_told(said, numbers),
            )
        )
    return found


def _parts(said: Statement) -> list[tuple[str, float]]:
    parts = (("source", said.source), ("cue", said.cue), ("content", said.content))
    return [(name, part.confidence) for name, part in parts if part and part.confidence is not None]


def _speakers(who: list[tuple[Speaker, float]]) -> list[tuple[str, float]]:
    alone = len(who) == 1
    return [("speaker" if alone else speaker.name, confidence) for speaker, confidence in who]
