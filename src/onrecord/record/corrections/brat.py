"""The files of brat: names of entities, relations and attributes, how spans are written, and an .ann read.

brat wants every fragment of a span within one line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from onrecord.model.article import KINDS
from onrecord.model.passage import Span
from onrecord.model.readings import ACT_KINDS, LEVELS
from onrecord.record.corrections.annotation import Spans, StatementAnnotation

CONTENT, SOURCE, CUE = "Content", "Source", "Cue"
ENTITIES = (CONTENT, SOURCE, CUE)
SAID_BY, REPORTED_BY = "SaidBy", "ReportedBy"
RELATIONS = {SAID_BY: SOURCE, REPORTED_BY: CUE}
"""From a content to what."""
KIND, ACT, CERTAINTY = "Kind", "Act", "Certainty"
LIST = "documents.jsonl"
"""The file that tells of which document each other file is, and what was exported of it."""

# all that a reader of text files may take for the end of a line
_LINE = re.compile("[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_LINE_END = re.compile("\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_SPAN = re.compile(r"(\d+) (\d+)")
_MOST_DIGITS = 12


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


def merge_fragments(text: str, several: Iterable[Span]) -> Spans:
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


def offsets_and_words(text: str, several: Spans) -> tuple[str, str]:
    """The offsets of fragments and their words, as brat writes them."""
    offsets = ";".join(f"{start} {end}" for start, end in several)
    return offsets, " ".join(text[start:end] for start, end in several)


_VALUES: Mapping[str, tuple[str, ...]] = {KIND: KINDS, ACT: ACT_KINDS, CERTAINTY: LEVELS}


class AnnError(ValueError):
    """What is wrong with a line of an .ann, and its number."""

    def __init__(self, line: int, what: str) -> None:
        super().__init__(what)
        self.line = line


@dataclass(slots=True)
class _Content:
    """A content, the parts tied to it, its attributes, and the line that it stands in."""

    line: int
    spans: Spans
    parts: dict[str, Spans] = field(default_factory=dict)
    values: dict[str, str] = field(default_factory=dict)


def statements_in(ann: str, text: str) -> list[StatementAnnotation]:
    """The statements of an .ann over a text, their spans in fragments as brat has them.

    Raises AnnError, with the number of the line, where something is wrong with it.
    """
    lines = [(number, line.rstrip("\r")) for number, line in enumerate(ann.split("\n"), 1)]
    entities = _entities(lines, text)
    contents = {
        name: _Content(line, spans) for name, (line, kind, spans) in entities.items() if kind == CONTENT
    }
    for number, line in lines:
        if line.startswith("R"):
            _add_relation(number, line, entities, contents)
        elif line.startswith(("A", "M")):
            _add_attribute(number, line, contents)
        elif line.strip() and not line.startswith(("T", "#", "N")):
            what = f"nothing that onrecord knows, {line[:30]!r}: take it out (T, R, A and # lines are known)"
            raise AnnError(number, what)
    return [_annotation_of(one) for one in contents.values()]


_Entities = dict[str, tuple[int, str, Spans]]


def _entities(lines: list[tuple[int, str]], text: str) -> _Entities:
    found: _Entities = {}
    for number, line in lines:
        if not line.startswith("T"):
            continue
        name, middle, words = (*line.split("\t", 2), "", "")[:3]
        kind, _, offsets = middle.partition(" ")
        if kind not in ENTITIES:
            raise AnnError(number, f"{kind!r} is no entity: {', '.join(ENTITIES)} are")
        if name in found:
            raise AnnError(number, f"{name} is there twice: give one of them another number")
        found[name] = (number, kind, _spans(number, offsets, words, text))
    return found


def _spans(number: int, offsets: str, words: str, text: str) -> Spans:
    spans = []
    for piece in offsets.split(";"):
        match = _SPAN.fullmatch(piece)
        if not match or max(map(len, match.groups())) > _MOST_DIGITS:
            raise AnnError(number, f"{offsets[:40]!r} are no offsets: they are as in 12 40;55 80")
        spans.append((int(match[1]), int(match[2])))
    spans.sort()
    last = 0
    for start, end in spans:
        if not last <= start < end <= len(text):
            raise AnnError(number, f"{start} {end} is no span of a text of {len(text)} characters")
        last = end
    made = tuple(spans)
    there = offsets_and_words(text, made)[1]
    # brat has blanks in place of what would end the line
    if " ".join(there.split()) != " ".join(words.split()):
        raise AnnError(
            number, f"the text at {offsets[:40]} is {there[:40]!r}, not {words[:40]!r}: mend either"
        )
    return made


def _add_relation(number: int, line: str, entities: _Entities, contents: dict[str, _Content]) -> None:
    pieces = line.split("\t", 1)[-1].split()
    name = pieces[0] if pieces else ""
    wanted = RELATIONS.get(name)
    if wanted is None:
        raise AnnError(number, f"{name!r} is no relation: {', '.join(RELATIONS)} are")
    ends = [piece.partition(":")[2] for piece in pieces[1:3]]
    for end in ends or [""]:
        if end not in entities:
            raise AnnError(number, f"{name} leads to {end or 'nothing'!s}, which is not there: take it out")
    if len(ends) != 2 or ends[0] not in contents or entities[ends[1]][1] != wanted:
        raise AnnError(number, f"{name} leads from a {CONTENT} (Arg1) to a {wanted} (Arg2): turn it round")
    content = contents[ends[0]]
    spans = entities[ends[1]][2]
    if content.parts.setdefault(wanted, spans) != spans:
        raise AnnError(
            number, f"{ends[0]} has two of {name}: a {CONTENT} has one {wanted}, in pieces if need be"
        )


def _add_attribute(number: int, line: str, contents: dict[str, _Content]) -> None:
    pieces = line.split("\t", 1)[-1].split()
    name, value = pieces[0] if pieces else "", pieces[2] if len(pieces) > 2 else ""
    if name not in _VALUES or value not in _VALUES[name]:
        known = ", ".join(_VALUES.get(name, _VALUES))
        raise AnnError(number, f"{' '.join(pieces)!r}: {value or name} is not one of {known}")
    if pieces[1] not in contents:
        raise AnnError(number, f"{name} is of {pieces[1]}, which is no {CONTENT} that is there: take it out")
    if contents[pieces[1]].values.setdefault(name, value) != value:
        raise AnnError(number, f"{pieces[1]} has two values of {name}: take one out")


def _annotation_of(content: _Content) -> StatementAnnotation:
    values: Any = content.values
    if KIND not in values:
        raise AnnError(content.line, f"a {CONTENT} without {KIND}: mark it as one of {', '.join(KINDS)}")
    source, cue = content.parts.get(SOURCE, ()), content.parts.get(CUE, ())
    return StatementAnnotation(
        values[KIND], source, cue, content.spans, values.get(ACT), values.get(CERTAINTY)
    )
