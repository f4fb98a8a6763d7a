"""An article as the readings look at it, made once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from onrecord.model.article import Article, Statement
from onrecord.model.passage import Span
from onrecord.model.speakers import Speaker
from onrecord.tagger.causes import Causation
from onrecord.tagger.syntax import Syntax
from onrecord.tagger.tagged import Entity, Tagged
from onrecord.text.sentences import blocks_of, sentences_of


@dataclass(frozen=True)
class Sheet:
    """`article` has its speakers and statements; `blanked` is its text without furniture.

    `entities` are the names in the text, in order; `syntax` its words with their parts of speech and
    heads, None where the weights have no such head; `causes` what the tagger takes for cause and effect.
    """

    article: Article
    blanked: str
    entities: tuple[Entity, ...] = ()
    syntax: Syntax | None = None
    causes: tuple[Causation, ...] = ()

    @property
    def text(self) -> str:
        """The article's text, in which all spans are."""
        return self.article.text

    @cached_property
    def published(self) -> date | None:
        """The day of publication, where it is known."""
        try:
            return date.fromisoformat((self.article.published or "")[:10])
        except ValueError:
            return None

    @cached_property
    def blocks(self) -> tuple[Span, ...]:
        """Paragraphs of the text without furniture, and lines that stand by themselves, in order."""
        return blocks_of(self.blanked)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the text without furniture, in order."""
        return sentences_of(self.blanked, self.blocks)

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    @cached_property
    def countries(self) -> Counter[str]:
        """Countries and regions that the article is about, see `places.countries`."""
        from onrecord.readings.places.countries import countries_in

        return countries_in(self.text, self.entities)

    @cached_property
    def _entity_starts(self) -> list[int]:
        return [entity.start for entity in self.entities]

    def entities_in(self, span: Span) -> tuple[Entity, ...]:
        """The names that lie in `[start, end)`."""
        first = bisect_left(self._entity_starts, span[0])
        last = bisect_left(self._entity_starts, span[1])
        return tuple(entity for entity in self.entities[first:last] if entity.end <= span[1])

    @cached_property
    def _mentions(self) -> list[tuple[Span, Speaker]]:
        found = [(span, speaker) for speaker in self.article.speakers for span in speaker.mentions]
        return sorted(found, key=lambda one: one[0])

    def mentions_in(self, span: Span) -> list[tuple[Speaker, Span]]:
        """The places in `[start, end)` at which the article speaks of its speakers."""
        first = bisect_left(self._mentions, span[0], key=lambda one: one[0][0])
        last = bisect_left(self._mentions, span[1], key=lambda one: one[0][0])
        return [(speaker, at) for at, speaker in self._mentions[first:last] if at[1] <= span[1]]

    def sentence_at(self, place: int) -> Span:
        """The sentence that holds a place or stands last before it; an empty span where none does."""
        number = bisect_right(self._starts, place) - 1
        return self.sentences[number] if number >= 0 else (place, place)

    def sentences_in(self, span: Span) -> tuple[Span, ...]:
        """The sentences that touch `[start, end)`."""
        first = max(0, bisect_right(self._starts, span[0]) - 1)
        last = bisect_left(self._starts, span[1])
        return tuple(sentence for sentence in self.sentences[first:last] if sentence[1] > span[0])


def sheet_of(article: Article, blanked: str, tagged: Tagged) -> Sheet:
    """The sheet of an article whose text without furniture, `blanked`, was tagged."""
    return Sheet(article, blanked, tagged.entities, tagged.syntax, tagged.causes)


def around(statement: Statement) -> Span:
    """From the first to the last character of a statement's source, cue and content."""
    parts = [part for part in (statement.source, statement.cue, statement.content) if part]
    return (min(part.start for part in parts), max(part.end for part in parts))
