"""A text with all that is known of it, made once an article and read by every later step.

`Doc` keeps the text and what the tagger gave; words, sentences, paragraphs and quotations are found when
they are first asked for, and then kept. Everything is asked by place: code points of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from onrecord.marks import Quoted, paragraphs, quotations
from onrecord.model.passage import Span
from onrecord.tagger.antecedents import Antecedents
from onrecord.tagger.syntax import NO_SYNTAX, Syntax
from onrecord.tagger.tagged import Entity, Tagged
from onrecord.text.sentences import blocks_of, sentences_of, whole_sentences
from onrecord.text.words import Word, words_of

CAPITALS = 0.7
"""Share of the longer words of a headline that begin with a capital."""
NAMES_NEAR = (60, 320)
"""Characters before and after a mention in which names are looked for that tell of it."""
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, eq=False)
class Doc:
    """`[start, end)` of a text, as a rule all of it.

    `text` is that of the article with page furniture blanked, place for place. `entities` are the names in
    it, in order; `antecedents` has the scores by which mentions lead back to earlier ones.
    """

    text: str
    start: int
    end: int
    entities: Sequence[Entity] = ()
    syntax: Syntax = NO_SYNTAX
    antecedents: Antecedents | None = None

    @property
    def span(self) -> Span:
        """The stretch of the text that it is made of."""
        return (self.start, self.end)

    # words

    @cached_property
    def words(self) -> list[Word]:
        """All words and marks, in order."""
        return words_of(self.text, self.span, self.syntax)

    @cached_property
    def _word_starts(self) -> list[int]:
        return [word.start for word in self.words]

    def words_in(self, span: Span) -> list[Word]:
        """The words that touch `[start, end)`, in order."""
        first = bisect_right(self._word_starts, span[0])
        if first and self.words[first - 1].end > span[0]:
            first -= 1
        return self.words[first : max(first, bisect_left(self._word_starts, span[1]))]

    def word_at(self, place: int) -> Word | None:
        """The word that holds a place, else the next one; None after the last."""
        first = bisect_right(self._word_starts, place)
        if first and self.words[first - 1].end > place:
            first -= 1
        return self.words[first] if first < len(self.words) else None

    def count_words(self, span: Span) -> int:
        """How many words stand in `[start, end)`, as people count them: by white space."""
        return len(self.text[span[0] : span[1]].split())

    # sentences and paragraphs

    @cached_property
    def paragraphs(self) -> list[Span]:
        """The paragraphs, in order, without white space around them."""
        if self.start == 0 and self.end == len(self.text):
            return paragraphs(self.text)
        piece = self.text[self.start : self.end]
        return [(low + self.start, high + self.start) for low, high in paragraphs(piece)]

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [start for start, _ in self.paragraphs]

    def paragraph_number(self, place: int) -> int:
        """Number of the paragraph that a place is in, or of the last one before it; 0 before the first."""
        return max(0, bisect_right(self._paragraph_starts, place) - 1)

    @cached_property
    def blocks(self) -> tuple[Span, ...]:
        """Stretches that no sentence reaches over: paragraphs, items of lists, lines of a transcript."""
        return blocks_of(self.text)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences in order, those within a quotation apart."""
        return sentences_of(self.text, self.blocks)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    def sentence_number(self, place: int) -> int:
        """Number of the sentence that holds a place or stands last before it; -1 before the first."""
        return bisect_right(self._sentence_starts, place) - 1

    def sentence_at(self, place: int) -> Span:
        """The sentence that holds a place or stands last before it; an empty span where none does."""
        number = self.sentence_number(place)
        return self.sentences[number] if number >= 0 else (place, place)

    def sentences_in(self, span: Span) -> tuple[Span, ...]:
        """The sentences that touch `[start, end)`."""
        first = max(0, bisect_right(self._sentence_starts, span[0]) - 1)
        last = bisect_left(self._sentence_starts, span[1])
        return tuple(sentence for sentence in self.sentences[first:last] if sentence[1] > span[0])

    @cached_property
    def whole_sentences(self) -> list[Span]:
        """The sentences in order, those within one quotation and the words that say whose it is as one."""
        return whole_sentences(self.sentences, self.outermost)

    @cached_property
    def _whole_sentence_starts(self) -> list[int]:
        return [start for start, _ in self.whole_sentences]

    def whole_sentence_number(self, place: int) -> int:
        """Number among `whole_sentences` of the one that holds a place or stands last before it, or -1."""
        return bisect_right(self._whole_sentence_starts, place) - 1

    def whole_sentence_at(self, place: int) -> Span:
        """The one of `whole_sentences` that holds a place or stands last before it, else an empty span."""
        number = self.whole_sentence_number(place)
        return self.whole_sentences[number] if number >= 0 else (place, place)

    def whole_sentence_start(self, place: int) -> int:
        """Where that sentence begins; 0 before the first."""
        number = self.whole_sentence_number(place)
        return self.whole_sentences[number][0] if number >= 0 else 0

    def is_headline(self, place: int) -> bool:
        """Whether most words of the sentence at a place have capitals, which then tell no names."""
        start, end = self.whole_sentence_at(place)
        words = _LONG_WORD.findall(self.text, start, min(end, start + 300))
        return len(words) > 2 and sum(word[0].isupper() for word in words) >= CAPITALS * len(words)

    # quotations

    @cached_property
    def quotations(self) -> list[Quoted]:
        """All quotations, marks included, in order of their start; those within others too."""
        if self.start == 0 and self.end == len(self.text):
            return quotations(self.text)
        piece = self.text[self.start : self.end]
        return [replace(q, start=q.start + self.start, end=q.end + self.start) for q in quotations(piece)]

    @cached_property
    def outermost(self) -> list[Quoted]:
        """The quotations that stand in no other, in order."""
        return [quoted for quoted in self.quotations if quoted.depth == 0]

    @cached_property
    def _outermost_starts(self) -> list[int]:
        return [quoted.start for quoted in self.outermost]

    def quotation_number(self, place: int) -> int:
        """Number among the outermost quotations of the one that holds a place; -1 where none does."""
        number = bisect_right(self._outermost_starts, place) - 1
        return number if number >= 0 and place < self.outermost[number].end else -1

    def quotation_at(self, place: int) -> Quoted | None:
        """The outermost quotation that holds a place, its marks included; None where none does."""
        number = self.quotation_number(place)
        return self.outermost[number] if number >= 0 else None

    # names

    @cached_property
    def _entity_starts(self) -> list[int]:
        return [entity.start for entity in self.entities]

    def entities_in(self, span: Span) -> tuple[Entity, ...]:
        """The names that lie in `[start, end)`."""
        first = bisect_left(self._entity_starts, span[0])
        last = bisect_left(self._entity_starts, span[1])
        return tuple(entity for entity in self.entities[first:last] if entity.end <= span[1])

    def entities_near(self, span: Span, before: int, after: int) -> list[Entity]:
        """The names that begin at most `before` characters before a span and `after` behind it."""
        low = bisect_left(self._entity_starts, span[0] - before)
        high = bisect_right(self._entity_starts, span[1] + after)
        return list(self.entities[low:high])

    # parts

    def framed(self, span: Span) -> Doc:
        """The Doc of a stretch by itself: its own paragraphs and quotations, the same places."""
        return Doc(self.text, *span)


def doc_of(text: str, tagged: Tagged | None = None) -> Doc:
    """The Doc of a text and what the tagger gave of it; without that it has no parse and no names."""
    if tagged is None:
        return Doc(text, 0, len(text))
    return Doc(text, 0, len(text), tagged.entities, tagged.syntax or NO_SYNTAX, tagged.antecedents)
