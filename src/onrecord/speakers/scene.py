"""The text as the search for antecedents sees it: sentences, quotations, names."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.marks import Quoted
from onrecord.model.passage import Span
from onrecord.speakers.sentences import sentence_starts
from onrecord.tagger.antecedents import Antecedents
from onrecord.tagger.tagged import Entity
from onrecord.text.doc import Doc

CAPITALS = 0.7
"""Share of the longer words of a headline that begin with a capital."""
_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class Scene:
    """A text with what is found in it; asked by place."""

    text: str
    entities: Sequence[Entity]
    antecedents: Antecedents | None
    paragraphs: list[Span]
    _sentences: list[int]
    _paragraph_starts: list[int]
    _quotations: list[Quoted]
    _quotation_starts: list[int]
    _entity_starts: list[int]

    def sentence(self, place: int) -> int:
        """Number of the sentence that a place is in."""
        return bisect_right(self._sentences, place) - 1

    def sentence_start(self, place: int) -> int:
        """Where that sentence begins."""
        number = self.sentence(place)
        return self._sentences[number] if number >= 0 else 0

    def paragraph(self, place: int) -> int:
        """Number of the paragraph that a place is in."""
        return bisect_right(self._paragraph_starts, place) - 1

    def quotation(self, place: int) -> int:
        """Number of the outermost quotation that a place is in, or -1."""
        number = bisect_right(self._quotation_starts, place) - 1
        return number if number >= 0 and place < self._quotations[number].end else -1

    def is_headline(self, place: int) -> bool:
        """Whether most words of the sentence at a place are printed with capitals: they tell no names."""
        number = self.sentence(place)
        end = self._sentences[number + 1] if number + 1 < len(self._sentences) else len(self.text)
        words = _WORD.findall(
            self.text, self.sentence_start(place), min(end, self.sentence_start(place) + 300)
        )
        return len(words) > 2 and sum(word[0].isupper() for word in words) >= CAPITALS * len(words)

    def names_near(self, span: Span, before: int = 60, after: int = 320) -> list[Entity]:
        """The names in a span and around it."""
        low = bisect_left(self._entity_starts, span[0] - before)
        high = bisect_right(self._entity_starts, span[1] + after)
        return list(self.entities[low:high])


def scene_of(doc: Doc) -> Scene:
    """The scene of a text whose furniture is blanked."""
    text, entities, antecedents, parts = doc.text, doc.entities, doc.antecedents, doc.paragraphs
    outermost = doc.outermost
    return Scene(
        text,
        entities,
        antecedents,
        parts,
        sentence_starts(text, parts),
        [start for start, _ in parts],
        outermost,
        [quoted.start for quoted in outermost],
        [entity.start for entity in entities],
    )
