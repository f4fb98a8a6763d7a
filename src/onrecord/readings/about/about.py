"""A statement to whom and what its content speaks of: speakers and named entities, each once."""

from __future__ import annotations

import re

from onrecord.model.article import Statement
from onrecord.model.passage import Span
from onrecord.model.readings import About
from onrecord.model.speakers import Speaker
from onrecord.readings.context import Context

MOST = 200
"""Entries of a statement at most."""
_SELF = re.compile(r"(?<![\w'’])(?:I|me|my|mine|we|us|our|ours)(?![\w])")
_WORDS = re.compile(r"\w+")
_SMALL = frozenset(["the", "of", "and", "a", "an"])


def read_about(statement: Statement, context: Context) -> tuple[About, ...]:
    """The speakers of the article and the other named entities in the content, in the order of the text."""
    found: list[tuple[Span, str, str, int | None]] = []
    for span in statement.content.spans:
        found.extend(_speakers(context, span))
        found.extend(_himself(statement, context, span))
        found.extend(_entities(context, span))
    made: list[About] = []
    seen: list[tuple[str, int | None]] = []
    for span, name, kind, speaker in sorted(found, key=lambda one: (one[0], one[3] is None)):
        if len(made) == MOST:
            break
        if any(_same(name, speaker, other) for other in seen):
            continue
        if any(a.span[0] < span[1] and span[0] < a.span[1] for a in made):
            continue
        seen.append((name, speaker))
        made.append(About(span, context.text[span[0] : span[1]], name, kind, speaker))
    return tuple(made)


def _speakers(context: Context, span: Span) -> list[tuple[Span, str, str, int | None]]:
    return [
        (mention, speaker.name, speaker.type, speaker.id)
        for speaker, mention in context.mentions_in(span)
        if speaker.named
    ]


def _himself(statement: Statement, context: Context, span: Span) -> list[tuple[Span, str, str, int | None]]:
    """ "I" and "we" within quotation marks are the speaker of the statement."""
    if statement.kind == "indirect" or len(statement.speakers) != 1:
        return []
    speaker = _of(context, statement.speakers[0].id)
    match = _SELF.search(context.text, *span)
    if speaker is None or match is None:
        return []
    return [(match.span(), speaker.name, speaker.type, speaker.id)]


def _of(context: Context, number: int) -> Speaker | None:
    return next((one for one in context.article.speakers if one.id == number), None)


def _entities(context: Context, span: Span) -> list[tuple[Span, str, str, int | None]]:
    made: list[tuple[Span, str, str, int | None]] = []
    for entity in context.doc.entities_in(span):
        name = context.text[entity.start : entity.end]
        speaker = next((s for s in context.article.speakers if s.named and _fits(name, s)), None)
        if speaker is not None:
            made.append(((entity.start, entity.end), speaker.name, speaker.type, speaker.id))
        else:
            made.append(((entity.start, entity.end), name, entity.kind, None))
    return made


def _fits(name: str, speaker: Speaker) -> bool:
    return name in speaker.aliases or name == speaker.name


def _same(name: str, speaker: int | None, other: tuple[str, int | None]) -> bool:
    """The same speaker, or names of which one has all words of the other."""
    if speaker is not None or other[1] is not None:
        return speaker == other[1]
    one, two = _key(name), _key(other[0])
    return bool(one and two) and (one <= two or two <= one)


def _key(name: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORDS.findall(name)) - _SMALL
