"""The words of brat's files: names of entities, relations and attributes, and how spans are written.

brat wants every fragment of a span within one line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.model.passage import Span

CONTENT, SOURCE, CUE = "Content", "Source", "Cue"
ENTITIES = (CONTENT, SOURCE, CUE)
SAID_BY, REPORTED_BY = "SaidBy", "ReportedBy"
RELATIONS = {SAID_BY: SOURCE, REPORTED_BY: CUE}
"""From a content to what."""
KIND, ACT, CERTAINTY = "Kind", "Act", "Certainty"
LIST = "documents.jsonl"
"""The file that tells of which document each other file is, and what was exported of it."""

Spans = tuple[Span, ...]

# all that a reader of text files may take for the end of a line
_LINE = re.compile("[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_LINE_END = re.compile("\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def fragments(text: str, spans: Iterable[Span]) -> Spans:
    """The spans cut at line ends, without white space around; none where nothing of them can be seen."""
    found = []
    for start, end in spans:
        for line in _LINE.finditer(text, start, end):
            words = line[0].strip()
            if words:
                begin = line.start() + line[0].index(words)
                found.append((begin, begin + len(words)))
    return tuple(found)


def joined(text: str, several: Iterable[Span]) -> Spans:
    """The inverse of `fragments`, as far as there is one: what only a line's end parts is one span.

    A blank line parts paragraphs, and so spans.
    """
    found: list[Span] = []
    for start, end in several:
        gap = text[found[-1][1] : start] if found else ""
        if found and not gap.strip() and len(_LINE_END.findall(gap)) == 1:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return tuple(found)


def written(text: str, several: Spans) -> tuple[str, str]:
    """The offsets of fragments and their words, as brat writes them."""
    offsets = ";".join(f"{start} {end}" for start, end in several)
    return offsets, " ".join(text[start:end] for start, end in several)
