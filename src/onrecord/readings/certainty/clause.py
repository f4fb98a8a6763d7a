"""Where in a content a word stands: in its main clause or deeper, and the negation of its main verb."""

from __future__ import annotations

import re

from onrecord.model.passage import Span
from onrecord.readings.context import Context
from onrecord.tagger.syntax import Syntax

_ASIDE = frozenset(["acl", "advcl", "appos", "nmod", "csubj", "csubjpass"])
_NEGATION = re.compile(
    r"(?<![\w])(?:not|never|no one|nobody|nothing|none|neither|no|nowhere)(?![\w-])|(?<=\w)n['’]t\b|"
    r"\bcannot\b",
    re.IGNORECASE,
)
_NO_NEGATION = re.compile(
    r"\s+(?:only|just|merely|doubt|question|longer than|less than|more than|matter|sooner|wonder)\b",
    re.IGNORECASE,
)
STEPS = 12
"""Heads that are climbed at most: heads make no promise of a tree."""


def depth(context: Context, content: Span, place: int) -> int:
    """How many subordinate clauses are around a word of the content, 0 in its main clause."""
    syntax = context.doc.syntax
    word, count = syntax.first_from(place), 0
    for _ in range(STEPS):
        head = syntax.head(word) if word < len(syntax) else None
        if syntax.relations[word] in _ASIDE and _is_clause(syntax, word):
            count += 1
        if head is None or not content[0] <= int(syntax.spans[head, 0]) < content[1]:
            break
        word = head
    return count


def _is_clause(syntax: Syntax, word: int) -> bool:
    return syntax.tags[word][:1] in "VM" or any(
        syntax.relations[child] in ("cop", "aux", "nsubj") for child in syntax.children(word)
    )


def negation(context: Context, content: Span) -> Span | None:
    """`[start, end)` of the word that negates the main verb of a content."""
    start = content[0]
    end = next((e for s, e in context.doc.sentences_in(content)), content[1])
    for match in _NEGATION.finditer(context.text, start, min(end, content[1])):
        if _NO_NEGATION.match(context.text, match.end()):
            continue
        if depth(context, content, match.start()) == 0 and _of_main_verb(context, content, match.start()):
            return match.start(), match.end()
    return None


def _of_main_verb(context: Context, content: Span, place: int) -> bool:
    syntax = context.doc.syntax
    main = main_word(syntax, content)
    word = syntax.first_from(place)
    for _ in range(4):
        head = syntax.head(word)
        if main in (word, head):
            return True
        if head is None or syntax.relations[word] in ("ccomp", "xcomp", "conj", "advcl", "acl"):
            return False
        word = head
    return False


def main_word(syntax: Syntax, content: Span) -> int | None:
    """Number of the first word of a content that hangs on none of it: its main verb or predicate."""
    for word in syntax.words_in(content):
        head = syntax.head(word)
        outside = head is None or not content[0] <= int(syntax.spans[head, 0]) < content[1]
        if outside and syntax.relations[word] not in ("punct", "mark", "cc", "discourse"):
            return word
    return None
