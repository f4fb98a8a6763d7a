"""Mentions of sources for tests, written down with their names marked."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model.passage import Passage, Span, passage
from onrecord.speakers.roles import Description, read_description
from onrecord.tagger.tagged import Entity

KINDS = {"P": "person", "O": "organization", "L": "place", "X": "other"}


@dataclass(frozen=True)
class Marked:
    """A text, the span of the mention in it, and the names in it."""

    text: str
    span: Span
    entities: tuple[Entity, ...]


@dataclass(frozen=True)
class Read:
    """A description in words."""

    name: str | None
    roles: list[str]
    bodies: list[tuple[str, str | None]]
    head: str
    joint: list[str]
    why: str | None


def marked(written: str) -> Marked:
    """`<the minister, [P Ali Hasan],> said` to the text, the mention and the names."""
    text, start, end = "", 0, 0
    opened: list[tuple[str, int]] = []
    entities = []
    at = 0
    while at < len(written):
        mark = written[at]
        if mark == "[" and written[at + 1 : at + 2] in KINDS and written[at + 2] == " ":
            opened.append((KINDS[written[at + 1]], len(text)))
            at += 2
        elif mark == "]" and opened:
            kind, begin = opened.pop()
            entities.append(Entity(kind, begin, len(text), 0.9))
        elif mark == "<":
            start = len(text)
        elif mark == ">":
            end = len(text)
        else:
            text += mark
        at += 1
    return Marked(text, (start, end or len(text)), tuple(entities))


def read(written: str, names: bool = True) -> Read:
    """What the description of a marked mention says, in words; with or without the marked names."""
    made = marked(written)
    found = read_description(made.text, made.span, made.entities if names else ())
    return in_words(made.text, found)


def in_words(text: str, found: Description) -> Read:
    """A description in the words of its text."""
    return Read(
        name=text[slice(*found.name)] if found.name else None,
        roles=[text[slice(*role)] for role in found.roles],
        bodies=[(body.name, body.of) for body in found.affiliations],
        head=text[slice(*found.head)],
        joint=[text[slice(*part)] for part in found.joint],
        why=text[slice(*found.why_unnamed)] if found.why_unnamed else None,
    )


def spoken(written: str) -> tuple[str, Passage | None, Passage | None, Passage]:
    """`<S Ann Hale> <C said> on Tuesday <W that it rains>.` to its text, source, cue and content."""
    text, at = "", 0
    spans: dict[str, list[Span]] = {"S": [], "C": [], "W": []}
    opened: tuple[str, int] | None = None
    while at < len(written):
        if written[at] == "<":
            opened = (written[at + 1], len(text))
            at += 3
            continue
        if written[at] == ">" and opened:
            spans[opened[0]].append((opened[1], len(text)))
            opened = None
        else:
            text += written[at]
        at += 1
    source, cue, content = (passage(text, spans[role]) if spans[role] else None for role in "SCW")
    assert content is not None
    return text, source, cue, content
