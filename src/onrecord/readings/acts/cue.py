"""A statement's cue as the reading of acts looks at it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from onrecord.model.article import Statement
from onrecord.readings.acts.lexicon import Entry, Index, Match, matches
from onrecord.readings.acts.senses import (
    begins_to_do,
    begins_with_whom_to_do,
    is_question,
    source_class,
)
from onrecord.readings.acts.tokens import Token, tokens_in
from onrecord.tagger.syntax import Syntax

_AFTER = 12


@dataclass(frozen=True)
class Cue:
    """`tokens` are the cue's, those before `limit`, and the first ones of the content if it comes after it.

    `touches`: whether nothing stands between the two.
    """

    text: str
    statement: Statement
    tokens: list[Token]
    limit: int
    touches: bool
    syntax: Syntax

    @cached_property
    def source(self) -> str:
        """The class of the source: "court", "body", "paper" or nothing."""
        if self.statement.source is None:
            return ""
        return source_class(tokens_in(self.text, self.statement.source.spans, 20))

    @cached_property
    def first_of_content(self) -> str:
        """The first word of the content, as it is looked up."""
        found = tokens_in(self.text, self.statement.content.spans, 2)
        return next((token.lower for token in found if token.is_word), "")

    def best(self, index: Index, at: int) -> Match | None:
        """The longest entry that begins with a token and whose condition holds."""
        limit = self.limit if self.touches else len(self.tokens)
        if not self.touches and at < self.limit:
            own = self.tokens[: self.limit]
            return next((m for m in matches(index, own, at, limit) if self.holds(m.entry, m.end)), None)
        return next((m for m in matches(index, self.tokens, at, limit) if self.holds(m.entry, m.end)), None)

    def holds(self, entry: Entry, end: int) -> bool:
        """Whether the condition of an entry that ends before token `end` holds."""
        match entry.when:
            case "":
                return True
            case "do":
                return begins_to_do(self.tokens[end:], self.syntax)
            case "to":
                rest = self.tokens[end:]
                if begins_to_do(rest, self.syntax):
                    return True
                return (self.touches or end < self.limit) and begins_with_whom_to_do(rest, self.syntax)
            case "question":
                return is_question(self.statement.content.text[-40:], self.first_of_content)
            case name:
                return self.source == name


def cue_of(statement: Statement, text: str, syntax: Syntax) -> Cue | None:
    """The cue of a statement, None where it has none."""
    if statement.cue is None:
        return None
    own = tokens_in(text, statement.cue.spans)
    end = statement.cue.end
    following = [span for span in statement.content.spans if span[0] >= end]
    between = text[end : following[0][0]] if following else ""
    after = tokens_in(text, following, _AFTER) if len(between) < 200 else []
    return Cue(text, statement, own + after, len(own), not between.strip(" ,"), syntax)
