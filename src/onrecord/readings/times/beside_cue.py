"""Where around a cue the times of the saying stand: "said on Monday", "In a 2003 interview, she compared"."""

from __future__ import annotations

import re

from onrecord.model.article import Statement
from onrecord.model.passage import Span
from onrecord.readings.context import Context

_RELATIVE = re.compile(r",\s+(?:who|which|whose|where|when|whom)\b[^,]*,", re.IGNORECASE)
_STOPS = re.compile(
    r"\b(?:that|who|which|whose|where|when|because|after|before|while|although|though|adding|whether|if)\b",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"\s*(?:[A-Z][a-z]+day,\s+)?(?:[A-Z][a-z]+ \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]+ \d{4})[ \t]+(?=[A-Z])"
)
_COMMA = re.compile(r"(?:,(?![”\"’'\d]|\s\d{4})|[;—–(])")
_QUOTES = re.compile(r"[“”\"]")
_THAT = re.compile(r"\bthat\b")
_CLAUSE_ENDS = re.compile(r"(?:,\s+(?:but|and|yet|while|although)|;)\s", re.IGNORECASE)


def gaps_beside_cue(statement: Statement, context: Context) -> tuple[Span, ...]:
    """The stretches of the cue's sentence that are not content, and of no other clause than the cue's.

    What is taken for another clause, by its words alone: what stands before ", but" or ", and" and source
    and cue, and up to the end of a quotation; what begins with "that", "who" or "after" behind the cue; a
    relative clause between commas; what is before "that" where the statement is reported by another one.
    """
    cue = statement.cue
    if cue is None:
        return ()
    start, end = context.doc.sentence_at(cue.start)
    if dateline := _DATELINE.match(context.doc.text, start, end):
        start = dateline.end()
    said = min(cue.start, statement.source.start) if statement.source else cue.start
    start = max(
        [start, *(match.end() for match in _CLAUSE_ENDS.finditer(context.doc.text, start, max(start, said)))]
    )
    start = _past_quotation(context.doc.text, start, said)
    if statement.within is not None:
        start = max([start, *(m.end() for m in _THAT.finditer(context.doc.text, start, max(start, said)))])
    taken = sorted([*statement.content.spans, *_told_before(statement, context.doc.text, start)])
    parts: list[Span] = []
    for gap in _without(start, max(cue.end, end), taken):
        trails = gap[0] >= statement.content.end > cue.end
        stop = _end_of_clause(context.doc.text, gap) if trails else gap[1]
        parts += _of_the_saying(context.doc.text, (gap[0], stop), cue.end)
    return tuple(parts)


def _past_quotation(text: str, start: int, end: int) -> int:
    """Behind the mark that closes a quotation that was open at the start, if there is one."""
    marks = list(_QUOTES.finditer(text, start, max(start, end)))
    closes = marks and (marks[0].group() == "”" or (marks[0].group() == '"' and len(marks) % 2))
    return marks[0].end() if closes else start


def _told_before(statement: Statement, text: str, start: int) -> list[Span]:
    """From a "that" between source and cue up to the cue: that is another content of the same source."""
    if statement.source is None or statement.cue is None:
        return []
    start = max(start, statement.source.end)
    that = _THAT.search(text, start, max(start, statement.cue.start))
    return [(that.start(), statement.cue.start)] if that else []


def _without(start: int, end: int, taken: list[Span]) -> list[Span]:
    """What is left of `[start, end)` without spans in it, which are in order."""
    gaps = []
    for first, last in taken:
        if last > start and first < end:
            if first > start:
                gaps.append((start, first))
            start = max(start, last)
    return [*gaps, (start, end)] if start < end else gaps


def _end_of_clause(text: str, gap: Span) -> int:
    """Where behind a content that follows its cue the first comma stands, but for one in a date."""
    comma = _COMMA.search(text, *gap)
    return comma.start() if comma else gap[1]


def _of_the_saying(text: str, gap: Span, cue_end: int) -> list[Span]:
    """A gap without its relative clauses, and after the cue only up to where another clause begins."""
    start, end = gap
    if end > cue_end and (stop := _STOPS.search(text, max(start, cue_end), end)):
        end = stop.start()
    parts = []
    for match in _RELATIVE.finditer(text, start, end):
        if match.start() > start:
            parts.append((start, match.start()))
        start = match.end()
    if start < end:
        parts.append((start, end))
    return parts
