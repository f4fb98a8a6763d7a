"""Which statement of the article another one denies."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.model.article import Statement
from onrecord.readings.context import Context

BACK, AHEAD = 12, 4
"""Statements before and after that are looked at."""
SHARED = 0.5
"""Part of the content's words that the other one must have."""
_WORD = re.compile(r"[^\W\d_][\w’'-]{3,}")
_ENDING = re.compile(r"(?<=....)(?:ing|ed|es|s|ly|ion|ions)$")
_COMMON = frozenset(
    [
        "that",
        "have",
        "been",
        "were",
        "with",
        "from",
        "this",
        "they",
        "their",
        "would",
        "said",
        "will",
        "which",
    ]
)
_TAKES_UP = re.compile(
    r"[\"“‘'\s]*(?:(?:the|this|that|these|those|such|her|his|its|their|all|any)\s+(?:\w+\s+){0,2}?"
    r"(?:claims?|allegations?|accusations?|charges?|assertions?|suggestions?|reports?|remarks?|"
    r"criticisms?|statements?)\b|"
    r"(?:it|this|that|these|them)\W*$)",
    re.IGNORECASE,
)


def denied(statements: Sequence[Statement], context: Context) -> dict[str, str]:
    """Key of the statement denied, by the key of the one that denies it.

    One is denied that says nearly the same, or, where "the claim" or "it" is denied, the last one
    before it; in both cases by somebody else.
    """
    found: dict[str, str] = {}
    words = [_words(statement.content.text) for statement in statements]
    for number, statement in enumerate(statements):
        if statement.act is None or statement.act.stance != "denying" or statement.act.negated:
            continue
        others = [
            n
            for n in (
                *range(number - 1, max(-1, number - 1 - BACK), -1),
                *range(number + 1, number + 1 + AHEAD),
            )
            if n < len(statements) and _may_be(statement, statements[n])
        ]
        same = next((n for n in others if _says_it(words[number], words[n])), None)
        if same is None and _TAKES_UP.match(statement.content.text):
            same = next((n for n in others if n < number), None)
        if same is not None:
            found[statement.key] = statements[same].key
    return found


def _may_be(denial: Statement, other: Statement) -> bool:
    """Somebody else's, and not a part of the denial itself."""
    if other.within == denial.key or (other.act is not None and other.act.stance == "denying"):
        return False
    own, theirs = ({by.id for by in one.speakers} for one in (denial, other))
    same_source = (
        denial.source is not None and other.source is not None and denial.source.spans == other.source.spans
    )
    return not (own & theirs) and not same_source


def _says_it(denial: frozenset[str], other: frozenset[str]) -> bool:
    return len(denial) >= 2 and len(denial & other) >= max(2, SHARED * len(denial))


def _words(text: str) -> frozenset[str]:
    words = (word.lower() for word in _WORD.findall(text[:1000]))
    return frozenset(_ENDING.sub("", word) for word in words if word not in _COMMON)
