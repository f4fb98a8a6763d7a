"""Whom an article speaks of: a person or body with all the places where it is mentioned."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from onrecord.model.passage import Span
from onrecord.model.speakers import SpeakerType

Form = Literal["name", "pronoun", "description"]


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One mention: its span, the span of the name in it, if any, and a place in its head word."""

    span: Span
    form: Form
    name: Span | None
    head: int


@dataclass(slots=True)
class Referent:
    """A person or body. `occurrences` are in the order of the text.

    `gender` is "m", "f", or "" where nothing printed tells it; `roles` are words that say what it is, in
    lower case.
    """

    kind: SpeakerType
    named: bool
    occurrences: list[Occurrence] = field(default_factory=list)
    gender: str = ""
    roles: set[str] = field(default_factory=set)

    def add(self, occurrence: Occurrence) -> None:
        """Take in a mention; one at the same place gives way to it."""
        start, end = occurrence.span
        kept = [one for one in self.occurrences if not (start <= one.span[0] and one.span[1] <= end)]
        self.occurrences = sorted([*kept, occurrence], key=lambda one: one.span)

    def before(self, place: int) -> list[Occurrence]:
        """The mentions that end before a place, in order."""
        return [one for one in self.occurrences if one.span[1] <= place]

    def printed(self, text: str) -> list[str]:
        """The names as printed, each once, in the order of the text."""
        names = (text[slice(*one.name)] for one in self.occurrences if one.name)
        return list(dict.fromkeys(names))
