"""The words of what is ahead: from the subject to the end of the predicate, without time and condition."""

from __future__ import annotations

import re

from onrecord.model.passage import Span
from onrecord.readings.context import Context
from onrecord.readings.forecasts.triggers import Trigger
from onrecord.tagger.syntax import Syntax

LONGEST = 60
"""Words of an event at most."""
_LEFT_OUT = frozenset(["advcl", "mark", "parataxis", "cc", "punct", "ccomp", "discourse", "dep"])
_CLAUSE_END = re.compile(
    r"[;:.!?—–\"”»]|,\s|\b(?:because|unless|if|although|though|while|since|but|when|as long as|and that)\b",
    re.IGNORECASE,
)
_RELATIVE = frozenset(["that", "which", "who", "whom"])


def event_of(context: Context, trigger: Trigger, bounds: Span) -> Span | None:
    """`[start, end)` of the event of a trigger within `bounds`, its sentence and content; None for none."""
    found = None
    if trigger.way in ("noun", "that"):
        found = _after(context, trigger, bounds)
    elif trigger.way == "clause":
        found = _before(context, trigger, bounds)
    else:
        found = _of_verb(context, context.doc.syntax, trigger, bounds)
    found = found or _after(context, trigger, bounds)
    return _trimmed(context.text, found) if found else None


def verb_of(syntax: Syntax, trigger: Trigger) -> int | None:
    """Number of the verb or predicate that a trigger of the way "verb" puts ahead."""
    last = syntax.first_from(trigger.span[1] - 1)
    if last >= len(syntax):
        return None
    head = syntax.head(last)
    if head is not None and head > last and head - last <= 12:
        return head
    return next(
        (w for w in range(last + 1, min(last + 6, len(syntax))) if syntax.tags[w][:2] in ("VB", "JJ", "NN")),
        None,
    )


def _of_verb(context: Context, syntax: Syntax, trigger: Trigger, bounds: Span) -> Span | None:
    verb = verb_of(syntax, trigger)
    if verb is None or not bounds[0] <= int(syntax.spans[verb, 0]) < bounds[1]:
        return None
    own = _core(syntax, verb)
    first_word = syntax.first_from(trigger.span[0])
    subject = _subject(syntax, verb, first_word)
    start = int(syntax.spans[min(subject), 0]) if subject else trigger.span[0]
    later = [word for word in own if word > first_word]
    end = int(syntax.spans[max(later), 1]) if later else int(syntax.spans[verb, 1])
    marks = _CLAUSE_END.finditer(context.text, int(syntax.spans[verb, 1]), end)
    end = next((mark.start() for mark in marks if mark.group()[0] not in ',"”»'), end)
    if "," in context.text[start : trigger.span[0]]:
        start = trigger.span[0]
    return max(start, bounds[0]), min(end, bounds[1])


def _subject(syntax: Syntax, verb: int, before: int) -> set[int]:
    """The words of the subject, none where it is a relative pronoun or stands after the verb."""
    for child in (*syntax.children(verb), *syntax.children(before)):
        if syntax.relations[child].startswith("nsubj") and child < before:
            if syntax.tags[child] in ("WDT", "WP"):
                return set()
            return {word for word in syntax.subtree(child) if before - 25 < word < before}
    return set()


def _core(syntax: Syntax, verb: int) -> set[int]:
    """The verb with what hangs on it, but for other clauses, in one stretch."""
    found, waiting = {verb}, [verb]
    while waiting:
        word = waiting.pop()
        for child in syntax.children(word):
            relation = syntax.relations[child]
            if relation in _LEFT_OUT and word == verb and relation != "ccomp":
                continue
            if relation == "conj" and word == verb and _own_subject(syntax, child):
                continue
            if child not in found and abs(child - verb) <= LONGEST:
                found.add(child)
                waiting.append(child)
    last = verb
    for word in sorted(w for w in found if w > verb):
        if word - last > 8:
            break
        last = word
    return {word for word in found if word <= last}


def _own_subject(syntax: Syntax, word: int) -> bool:
    return any(syntax.relations[child][:5] in ("nsubj", "aux") for child in syntax.children(word))


def _after(context: Context, trigger: Trigger, bounds: Span) -> Span | None:
    """What follows the trigger, up to the end of its phrase."""
    syntax = context.doc.syntax
    end = bounds[1]
    if mark := _CLAUSE_END.search(context.text, trigger.span[1] + 1, bounds[1]):
        end = mark.start()
    if trigger.way == "noun":
        word = syntax.first_from(trigger.span[1])
        nouns = [w for w in range(word, min(word + 8, len(syntax))) if syntax.tags[w][:2] in ("NN", "VB")]
        if nouns:
            reach = [w for w in syntax.subtree(nouns[0]) if w >= word and w - word < LONGEST]
            head = syntax.head(nouns[0])
            while head is not None and head - nouns[0] in (1, 2, 3) and syntax.tags[head][:2] == "NN":
                reach += [w for w in syntax.subtree(head) if w >= word and w - word < LONGEST]
                head = syntax.head(head)
            end = min(end, int(syntax.spans[max([*reach, nouns[0]]), 1]))
    return (trigger.span[1], end) if end > trigger.span[1] + 1 else None


def _before(context: Context, trigger: Trigger, bounds: Span) -> Span | None:
    """The subject that the trigger is said of: the words of its clause before it."""
    piece = context.text[bounds[0] : trigger.span[0]]
    marks = [match.end() for match in _CLAUSE_END.finditer(piece)]
    start = bounds[0] + (marks[-1] if marks else 0)
    return (start, trigger.span[0]) if context.text[start : trigger.span[0]].strip() else None


def _trimmed(text: str, span: Span) -> Span | None:
    piece = text[span[0] : span[1]]
    lead = re.match(r"[\s\"“‘'(,]*(?:that\s+(?=\w))?[\s\"“‘'(]*", piece, re.IGNORECASE)
    start = span[0] + (lead.end() if lead else 0)
    end = span[0] + len(piece.rstrip(" \t\r\n\"”’',;:.!?)-—–"))
    return (start, end) if start < end else None
