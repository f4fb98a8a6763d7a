"""A text cut into its sentences, those within quotations too."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.marks import Quoted, quotations
from onrecord.model.passage import Span
from onrecord.pages.lines import Line, lines_of
from onrecord.text.stops import ends_of

FULL = 0.75
"""Share of the longest line of broken paragraphs from which a line may be a full one."""


def blocks_of(text: str) -> tuple[Span, ...]:
    """`[start, end)` of each stretch that no sentence reaches over, without white space around it.

    That is a paragraph, broken over several lines or not, and each line of a list, of an
    address, or of a transcript.
    """
    lines = lines_of(text)
    width = max((len(line.text) for line in lines if line.wrapped), default=0)
    found: list[Span] = []
    before: Line | None = None
    for line in lines:
        if before is not None and _goes_on(before, line, width):
            found[-1] = (found[-1][0], line.end)
        else:
            found.append((line.start, line.end))
        before = line
    return tuple(found)


def _goes_on(one: Line, two: Line, width: int) -> bool:
    """Whether the paragraph of a line goes on in the next one."""
    if one.gap_after:
        return False
    if one.wrapped and two.wrapped:
        return True
    return len(one.text) >= FULL * width > 0 and not one.terminal


def sentences_of(text: str, blocks: Sequence[Span] | None = None) -> tuple[Span, ...]:
    """`[start, end)` of each sentence, in order; none reaches over the end of its block.

    `blocks`: those of `blocks_of`, which are found where they are not given. Sentences within
    quotation marks are apart; the words that say whose they are ("…" she said) go with the last one
    before them. The time is proportional to the length of the text.
    """
    return tuple(
        span for block in (blocks_of(text) if blocks is None else blocks) for span in _of_block(text, block)
    )


def _of_block(text: str, block: Span) -> Iterator[Span]:
    start, end = block
    for low, high in pairwise([start, *ends_of(text, start, end), end]):
        piece = text[low:high]
        if stripped := piece.strip():
            begin = low + len(piece) - len(piece.lstrip())
            yield (begin, begin + len(stripped))


REACH = 3000
"""Characters to each side of a place that `whole_sentence_at` looks at."""


def whole_sentences(sentences: Sequence[Span], outermost: Sequence[Quoted]) -> list[Span]:
    """Sentences with those in one quotation joined, so that “… . …,” and whose words it is are one.

    `outermost`: the quotations that stand in no other, in order, as the sentences are.
    """
    made: list[Span] = []
    at = 0
    for start, end in sentences:
        while at < len(outermost) and outermost[at].end <= start:
            at += 1
        if made and at < len(outermost) and outermost[at].start < made[-1][1] and outermost[at].start < start:
            made[-1] = (made[-1][0], end)
        else:
            made.append((start, end))
    return made


def whole_sentence_at(text: str, place: int, paragraphs: Sequence[Span]) -> Span:
    """The sentence that holds a place, with the whole of a quotation in it, within its paragraph.

    `paragraphs` are those of `onrecord.marks.paragraphs`; a place outside all of them gives an empty span.
    """
    place = min(max(place, 0), len(text))
    number = bisect_right(paragraphs, (place, len(text) + 1)) - 1
    if number < 0 or paragraphs[number][1] < place:
        return (place, place)
    low, high = max(paragraphs[number][0], place - REACH), min(paragraphs[number][1], place + REACH)
    window = text[low:high]
    outermost = [quoted for quoted in quotations(window) if quoted.depth == 0]
    found = whole_sentences(sentences_of(window), outermost)
    at = max(0, bisect_right(found, (place - low, len(text) + 1)) - 1)
    return (low + found[at][0], low + found[at][1]) if found else (place, place)
