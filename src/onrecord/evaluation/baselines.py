"""Two plain ways to tell who a source is, to hold ours against."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.gold.speaker_labels import Label
from onrecord.model.passage import Span
from onrecord.model.speakers import Speaker
from onrecord.tagger.tagged import Entity


def nearest_person(text: str, label: Label, entities: Sequence[Entity]) -> list[Speaker]:
    """The last person named in the source or before it; the same name is the same person."""
    persons = [e for e in entities if e.kind == "person" and e.start < label.source[1]]
    inside = [e for e in entities if label.source[0] <= e.start < label.source[1]]
    chosen = inside[:1] or persons[-1:]
    return [_called(text, text[e.start : e.end]) for e in chosen]


def same_string(text: str, label: Label) -> list[Speaker]:
    """Whoever is called by the very words of the source."""
    return [_called(text, text[slice(*label.source)])]


def _called(text: str, words: str) -> Speaker:
    places: list[Span] = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
    named = any(word[:1].isupper() for word in words.split()[-1:])
    return Speaker(0, words, "person", named, (words,), mentions=tuple(places))
