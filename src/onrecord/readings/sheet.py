"""An article as the readings look at it, made once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from onrecord.article import Article, Statement
from onrecord.passage import Span
from onrecord.readings.sentences import blocks_of, sentences_of
from onrecord.tagger.causes import Causation
from onrecord.tagger.syntax import Syntax
from onrecord.tagger.tagged import Entity, Tagged


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
