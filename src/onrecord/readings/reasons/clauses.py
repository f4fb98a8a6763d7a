"""The clause or phrase before and after a signal: by the tree of words and the marks between them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.model.passage import Span
from onrecord.readings.context import Context
from onrecord.tagger.syntax import Syntax

_BREAK = re.compile(
    r"[;:—–]|\.\s|[!?]|,? (?:but|although|though|while|despite|unless|whereas|adding|stressing)\b|"
    r", (?:and|which|who)\b|\band that\b|"
    r"[\"”]\s",
    re.IGNORECASE,
)
_COMMA = re.compile(r",\s")
_LEAD = re.compile(
    r"(?:[\s\"“”‘’'(),.;:—–\-]|(?:that|and|but|also|then|however|or|so|to|how|,)\s+(?=\w))*", re.IGNORECASE
)
_TRAIL = re.compile(
    r"(?:[\s\"“”‘’'(),.;:—–\-]|\s(?:and|or|but|is|was|are|were|had|has|have|will|would|could|may|"
    r"might|should|does|did|not|also|been|being|largely|partly|mainly|only|just|simply|in part|it|"
    r"[([]?\.{3}[)\]]?))*$"
)
REACH = 60
"""Words of a clause on either side of its head at most."""


def trimmed(text: str, span: Span) -> Span | None:
    """Without the marks and joining words at either end; None where nothing is left."""
    start, end = span
    if start >= end:
        return None
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    piece = text[start:end]
    trail = _TRAIL.search(piece[-40:])
    end -= len(trail.group()) if trail else 0
    return (start, end) if start < end else None


def after(text: str, start: int, bounds: Span, *, comma: bool = False) -> Span | None:
    """What follows a place, up to the next break; with `comma`, up to the next comma at most."""
    ends = [m.start() for m in (_BREAK.search(text, start + 1, bounds[1]),) if m]
    if comma and (mark := _COMMA.search(text, start + 1, bounds[1])):
        ends.append(mark.start())
    return trimmed(text, (start, min([*ends, bounds[1]])))


def before(text: str, end: int, bounds: Span) -> Span | None:
    """What stands before a place, from the last break on."""
    breaks = [m.end() for m in _BREAK.finditer(text, bounds[0], max(bounds[0], end - 2))]
    made = trimmed(text, (max(breaks, default=bounds[0]), end))
    if made and breaks and len(text[made[0] : made[1]].split()) < 3:
        return trimmed(text, (bounds[0], end))
    return made


def governor(syntax: Syntax, words: Iterable[int], bounds: Span) -> int | None:
    """The head outside of a signal's words, within bounds."""
    own = set(words)
    for word in sorted(own, reverse=True):
        head = syntax.head(word)
        if head is not None and head not in own and bounds[0] <= int(syntax.spans[head, 0]) < bounds[1]:
            return head
    return None


def run(syntax: Syntax, head: int, without: set[int], bounds: Span) -> Span | None:
    """The stretch of words that hang on a head, without some, that has the head in it."""
    own = {
        word
        for word in syntax.subtree(head) - without
        if abs(word - head) <= REACH
        and bounds[0] <= int(syntax.spans[word, 0])
        and int(syntax.spans[word, 1]) <= bounds[1]
    }
    if head not in own:
        return None
    low = high = head
    while low - 1 in own or low - 2 in own:
        low -= 1 if low - 1 in own else 2
    while high + 1 in own or high + 2 in own:
        high += 1 if high + 1 in own else 2
    return int(syntax.spans[low, 0]), int(syntax.spans[high, 1])


def subject_of(context: Context, verb: int, bounds: Span) -> Span | None:
    """The subject of a verb; of one in a relative clause, the noun that the clause is about."""
    syntax = context.doc.syntax
    for child in syntax.children(verb):
        if syntax.relations[child].startswith(("nsubj", "csubj")) and child < verb:
            if syntax.tags[child] in ("WDT", "WP") or context.text[
                syntax.spans[child, 0] : syntax.spans[child, 1]
            ].lower() in ("that", "which"):
                head = syntax.head(verb)
                return run(syntax, head, syntax.subtree(verb), bounds) if head is not None else None
            found = run(syntax, child, set(), bounds)
            return _up_to(context, found, int(syntax.spans[verb, 0])) if found else None
    head = syntax.head(verb)
    if head is not None and syntax.relations[verb] in ("conj", "xcomp") and head < verb:
        return subject_of(context, head, bounds) if syntax.head(head) != verb else None
    return None


def _up_to(context: Context, subject: Span, verb: int) -> Span:
    """A subject with what stands between it and its verb, where no mark does: phrases that hang "
    "elsewhere."""
    between = context.text[subject[1] : verb]
    return subject if len(between) > REACH or re.search(r"[,;:.]", between) else (subject[0], verb)
