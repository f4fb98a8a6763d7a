"""The sources of statements, one by one, with what their form and their place tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from onrecord.model.article import Kind, Statement
from onrecord.model.passage import Span
from onrecord.speakers.mention import LONGEST
from onrecord.text.words import words_of
from onrecord.word_lists import lexicon

SourceForm = Literal["none", "oneself", "pronoun", "relative", "words"]
_ONESELF = lexicon("i we my our me us myself ourselves mine ours")
_RELATIVE = lexicon("who which that whom whose")
PRONOUNS = lexicon(
    "he she they it his her hers their its him them himself herself themselves theirs this these those"
)
ADDRESSED = lexicon("you your yours yourself yourselves")
"""Whoever is spoken to: nothing in the text decides who that is."""
MEN, WOMEN = frozenset(["he", "his", "him", "himself"]), frozenset(["she", "her", "hers", "herself"])
MANY = frozenset(["they", "their", "them", "themselves", "theirs", "these", "those"])
THINGS = frozenset(["it", "its", "this"])


@dataclass(frozen=True, slots=True)
class Source:
    """The source of a statement, yet to be told who it is.

    `span`: its words, or None; `place`: where it stands, or else where the content begins.
    `content`, `cue`: those of the statement. `outer`: number of the source of the statement that
    reports this one, or None.
    """

    span: Span | None
    form: SourceForm
    word: str
    place: int
    content: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    kind: Kind = "indirect"
    outer: int | None = None

    @property
    def quoted(self) -> bool:
        """Whether some of the content stands in quotation marks."""
        return self.kind != "indirect"


def sources_of(text: str, statements: Sequence[Statement]) -> list[Source]:
    """The sources of statements, in the same order."""
    numbers = {statement.key: number for number, statement in enumerate(statements)}
    made = []
    for statement in statements:
        span = statement.source.spans[0] if statement.source else None
        outer = numbers.get(statement.within) if statement.within else None
        made.append(
            source_at(
                text,
                span,
                content=statement.content.spans,
                cue=statement.cue.spans if statement.cue else (),
                kind=statement.kind,
                outer=outer,
            )
        )
    return made


def source_at(
    text: str,
    span: Span | None,
    *,
    content: tuple[Span, ...] = (),
    cue: tuple[Span, ...] = (),
    kind: Kind = "indirect",
    outer: int | None = None,
) -> Source:
    """The source at a span of the text, its form told by its words."""
    place = span[0] if span else content[0][0] if content else 0
    words = (
        [token.lower for token in words_of(text, (span[0], min(span[1], span[0] + LONGEST))) if token.is_word]
        if span
        else []
    )
    word = words[0] if words else ""
    return Source(span, _form(words, span), word, place, content, cue, kind, outer)


def _form(words: list[str], span: Span | None) -> SourceForm:
    if span is None or not words:
        return "none"
    alone = len(words) == 1 or (len(words) == 2 and words[1] in ("himself", "herself", "also", "all", "both"))
    if alone and words[0] in _ONESELF:
        return "oneself"
    if alone and words[0] in _RELATIVE:
        return "relative"
    if alone and words[0] in PRONOUNS | ADDRESSED:
        return "pronoun"
    return "words"
