"""The clause that a content holds on: "if …", "unless …"."""

from __future__ import annotations

import re

from onrecord.model.passage import Span
from onrecord.readings.context import Context
from onrecord.tagger.syntax import Syntax

LONGEST = 300
"""Characters of a clause that are looked at."""
_SUBJECTS = "he|she|it|they|we|you|i|there|the|this|these|nobody|no one|everyone|nothing"
_DOUBTFUL = frozenset(["should", "provided", "providing", "assuming"])
"""Words that open a condition only where a clause begins: "had provided the tents" has none."""
_OPENS = re.compile(
    r"(?<![\w'’-])(?:(?:only |even )?if|unless|"
    r"(?:as|so) long as(?!\s+(?:\d|a\b|one|two|three|four|five|six|seven|eight|ten))|"
    rf"(?:provided|providing|assuming) that|(?:provided|providing|assuming)(?= (?:{_SUBJECTS})\b)|"
    r"in case|in the event(?: that| of)?|on condition that|"
    r"should(?= (?:he|she|it|they|we|the|a|an|[A-Z])[\w’' ]{0,40} (?!not\b)\w+))(?![\w-])",
    re.IGNORECASE,
)
_WHETHER = re.compile(
    r"(?:\b(?:ask|asks|asked|asking|wonder|wonders|wondered|see|know|knew|determine|decide|say|said|sure|clear|"
    r"as|even|and|or|what|matter|unclear|question|tell|check|find out)|^(?:that\s*)?)\s*$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r",\s+(?:and|but|so)\b", re.IGNORECASE)
"""Where the main clause goes on behind the condition."""
_ENDS = re.compile(r"[,;:.!?—–]|[\"”»]|\s-\s|\b(?:then)\b")


def condition_in(context: Context, span: Span, *, asked: bool) -> Span | None:
    """`[start, end)` of the first clause of condition in a span.

    `asked`: an "if" that begins the span is a "whether".
    """
    text = context.text
    for match in _OPENS.finditer(text, *span):
        opening = match.group().lower()
        if opening == "if" and _is_whether(text, span, match.start(), asked):
            continue
        if opening in _DOUBTFUL and not _begins_clause(text, span, match.start()):
            continue
        return match.start(), _end(context, span, match)
    return None


def _is_whether(text: str, span: Span, start: int, asked: bool) -> bool:
    before = text[max(span[0], start - 30) : start]
    if not before.strip("\"“‘' "):
        return asked
    found = _WHETHER.search(before)
    return bool(found and found.group().strip())


def _begins_clause(text: str, span: Span, start: int) -> bool:
    before = text[span[0] : start].rstrip()
    return text[start].isupper() or not before or before[-1] in ",;—–"


def _end(context: Context, span: Span, match: re.Match[str]) -> int:
    """Where the clause ends: by its tree, or at the next mark where that does not tell."""
    limit = min(span[1], match.end() + LONGEST)
    mark = _ENDS.search(context.text, match.end(), limit)
    plain = mark.start() if mark else limit
    syntax = context.doc.syntax
    word = syntax.first_from(match.end() - 1)
    head = syntax.head(word) if word < len(syntax) else None
    if head is None or syntax.relations[word] not in ("mark", "advmod") or head < word:
        return _trimmed(context.text, match.start(), plain)
    joined = [w for w in syntax.children(head) if _is_joined_clause(syntax, w)]
    own = syntax.subtree(head).difference(*map(syntax.subtree, joined))
    last = max(w for w in own if w - word < 80 and syntax.relations[w] not in ("cc", "punct"))
    end = min(int(syntax.spans[last, 1]), limit)
    if goes_on := _GOES_ON.search(context.text, int(syntax.spans[head, 0]), end):
        end = goes_on.start()
    return _trimmed(context.text, match.start(), end if end > int(syntax.spans[head, 0]) else plain)


def _is_joined_clause(syntax: Syntax, word: int) -> bool:
    """Whether a word heads a clause with a subject of its own that is joined to another by "and"."""
    subjects = (syntax.relations[child].startswith("nsubj") for child in syntax.children(word))
    return syntax.relations[word] == "conj" and any(subjects)


def _trimmed(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip(" \t\n,;:.!?\"”’'»"))
