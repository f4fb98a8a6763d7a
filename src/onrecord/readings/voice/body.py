"""Which sentences are the article's own: those of headings, bylines and other furniture are not."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from onrecord.model.passage import Span
from onrecord.pages.furniture import find_furniture
from onrecord.readings.context import Context

HEADLINE = 160
"""The most characters of a headline."""
TOP = 4
"""Lines at the top of a text among which its headline, byline and date are."""
_WORDED = re.compile(r"[^\W_]")
_ENDED = re.compile(r"[.!?…:;,—–-][\"'”’»)\]]*\Z|[\"”»]\Z")
_LABEL = re.compile(r"[^\s:][^:\n]{0,40}:\s")


def body_of(context: Context) -> tuple[Span, ...]:
    """The sentences of the body, in order.

    Where no furniture is marked, headings, bylines and the like are told apart by their form, where
    that is safe.
    """
    marked = context.article.furniture or find_furniture(context.doc.text)
    outside = sorted({*(item.span for item in marked), *_top(context)})
    return tuple(
        sentence
        for sentence in context.doc.sentences
        if _WORDED.search(context.doc.text, *sentence) and not _within(sentence, outside)
    )


def _top(context: Context) -> Iterator[Span]:
    """Short lines without a full stop above the first line that has one."""
    lines = context.doc.blocks[: TOP + 1]
    ended = [_ENDED.search(context.doc.text[:end], max(start, end - 4)) is not None for start, end in lines]
    labelled = [_LABEL.match(context.doc.text, *line) is not None for line in lines]
    if True not in ended or sum(labelled) > 1:
        return
    for start, end in lines[: ended.index(True)]:
        if (
            end - start <= HEADLINE
            and context.doc.text[start].isalnum()
            and not context.doc.text[start].islower()
        ):
            yield (start, end)


def _within(sentence: Span, outside: Sequence[Span]) -> bool:
    number = bisect_right(outside, (sentence[0], sentence[1] + 1)) - 1
    return number >= 0 and sentence[1] <= outside[number][1]
