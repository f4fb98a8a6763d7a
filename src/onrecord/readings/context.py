"""An article as the readings look at it: its Doc, with who speaks and who is spoken of."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from onrecord.model.article import Article, Statement
from onrecord.model.passage import Span
from onrecord.model.speakers import Speaker
from onrecord.text.doc import Doc


@dataclass(frozen=True)
class Context:
    """`article` has its speakers and statements; `doc` is its text without furniture, with the parse."""

    article: Article
    doc: Doc

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
    def countries(self) -> Counter[str]:
        """Countries and regions that the article is about, see `places.countries`."""
        from onrecord.readings.places.countries import countries_in

        return countries_in(self.text, self.doc.entities)

    @cached_property
    def _mentions(self) -> list[tuple[Span, Speaker]]:
        found = [(span, speaker) for speaker in self.article.speakers for span in speaker.mentions]
        return sorted(found, key=lambda one: one[0])

    def mentions_in(self, span: Span) -> list[tuple[Speaker, Span]]:
        """The places in `[start, end)` at which the article speaks of its speakers."""
        first = bisect_left(self._mentions, span[0], key=lambda one: one[0][0])
        last = bisect_left(self._mentions, span[1], key=lambda one: one[0][0])
        return [(speaker, at) for at, speaker in self._mentions[first:last] if at[1] <= span[1]]


def around(statement: Statement) -> Span:
    """From the first to the last character of a statement's source, cue and content."""
    parts = [part for part in (statement.source, statement.cue, statement.content) if part]
    return (min(part.start for part in parts), max(part.end for part in parts))
