"""The one or several who a source's words speak of, each with its description and its name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from onrecord.model.passage import Span
from onrecord.model.speakers import SpeakerType
from onrecord.speakers.gather import Name, NameKind
from onrecord.speakers.kinds import speaker_type
from onrecord.speakers.nouns import BODIES, in_lexicon
from onrecord.speakers.roles import Description, read_description
from onrecord.tagger.tagged import Entity
from onrecord.text.doc import NAMES_NEAR, Doc
from onrecord.text.lemmas import singular
from onrecord.word_lists import lexicon

_DEFINITE = lexicon("the this that these those his her their its our my your both")
_POSSESSIVE = lexicon("his her its their our my your")
_NO_NAMES = lexicon("he she they it who i we")


@dataclass(frozen=True, slots=True)
class Part:
    """One of those who speak: its words, what they say of it, its sort, and its own name, if printed."""

    span: Span
    description: Description
    type: SpeakerType
    name: Span | None

    def head(self, text: str) -> str:
        """The head noun, singular where it is a plural, in lower case."""
        word = text[slice(*self.description.head)].lower()
        return singular(word) or word

    def is_definite(self, text: str) -> bool:
        """Whether the words point to somebody who is known: "the minister", "his lawyer"."""
        words = text[slice(*self.span)].lower().split(maxsplit=1)
        return bool(words) and words[0].strip("\"'“‘") in _DEFINITE

    def is_possessive(self, text: str) -> bool:
        """Whether it is somebody's: "his lawyer"."""
        words = text[slice(*self.span)].lower().split(maxsplit=1)
        return bool(words) and words[0] in _POSSESSIVE


def parts_of(doc: Doc, span: Span) -> list[Part]:
    """The parts of a source at a span: one, or those of "A and B"."""
    near = doc.entities_near(span, *NAMES_NEAR)
    description = read_description(doc.text, span, near)
    if not description.joint:
        return [_part(doc, span, description, near)]
    made = []
    for piece in description.joint:
        inner = doc.entities_near(piece, *NAMES_NEAR)
        made.append(_part(doc, piece, read_description(doc.text, piece, inner), inner))
    return made


def _part(doc: Doc, span: Span, description: Description, near: list[Entity]) -> Part:
    sort = speaker_type(doc.text, span, description, near)
    name = description.name or _body_named_for(doc.text, span, description, near)
    if name and (sort == "group" or doc.text[slice(*name)].lower() in _NO_NAMES):
        name = None
    if name and not _is_backed(doc, name, near):
        name, description = None, replace(description, name=None)
        sort = speaker_type(doc.text, span, description, near)
    if name and not description.name:
        sort = "document" if sort == "document" else "organization"
    if name and sort == "person" and _WHICH.match(doc.text, name[1]):
        sort = "organization"
    return Part(span, description, sort, name)


_WHICH = re.compile(r"\s*,?\s*which\b")


def _is_backed(doc: Doc, name: Span, near: list[Entity]) -> bool:
    """Whether the tagger sees a name there too; where capitals tell nothing, only that counts.

    They tell nothing in a headline, and of a single word that begins a sentence ("Rescuers said …"),
    unless it has its capital elsewhere as well.
    """
    if any(entity.start < name[1] and name[0] < entity.end for entity in near):
        return True
    if doc.is_headline(name[0]):
        return False
    word = doc.text[slice(*name)]
    if len(word.split()) > 1 or name[0] > doc.whole_sentence_start(name[0]) + 1:
        return True
    return re.search(rf"[a-z,;] {re.escape(word)}\b", doc.text) is not None


def _body_named_for(text: str, span: Span, description: Description, near: list[Entity]) -> Span | None:
    """ "Trump campaign", "Clinton's campaign": a body that is called after the name before it."""
    start, end = description.head
    word = text[start:end].lower()
    if not in_lexicon(word, BODIES) or singular(word) or description.roles:
        return None
    for entity in near:
        between = text[entity.end : start]
        if span[0] <= entity.start and entity.end <= start and between.strip("'’s ") == "" and between:
            return (entity.start, end)
        if span[0] <= entity.start and compound_end(text, entity) == end:
            return (entity.start, end)
    return None


def names_of(doc: Doc, parts: Iterable[Part]) -> list[Name]:
    """All names in the text: those of the parts, and the tagger's where no part has one."""
    own: dict[Span, Name] = {}
    for part in parts:
        if part.name:
            own[part.name] = Name(_kind(part), part.name)
    taken = sorted(own)
    made = list(own.values())
    at = 0
    for entity in doc.entities:
        if not any(character.isalnum() for character in doc.text[entity.start : entity.end]):
            continue
        while at < len(taken) and taken[at][1] <= entity.start:
            at += 1
        end = compound_end(doc.text, entity)
        if at < len(taken) and taken[at][0] < end:
            continue
        if end > entity.end:
            made.append(Name("organization", (entity.start, end)))
        elif entity.kind == "person":
            made.append(Name("person", (entity.start, end)))
        elif entity.kind in ("organization", "place"):
            made.append(Name("organization", (entity.start, end)))
    return made


_COMPOUND = re.compile(
    r"(?:['’]s?)?\s+(?:(?:presidential|election|national|tracking|opinion|exit)\s+){0,2}"
    r"(?:campaign|administration|camp|government|foundation|organi[sz]ation|transition team|poll|survey)\b"
    r"(?!\s+[A-Z])"
)


def compound_end(text: str, entity: Entity) -> int:
    """Where a body ends that is called after a name: "Hale campaign"; else the end of the name itself."""
    found = _COMPOUND.match(text, entity.end)
    return found.end() if found and entity.kind in ("person", "place", "organization") else entity.end


def _kind(part: Part) -> NameKind:
    return "person" if part.type == "person" else "organization"
