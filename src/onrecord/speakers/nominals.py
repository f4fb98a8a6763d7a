"""Persons and groups whom the text only describes, before anybody quotes them: "a woman … she said"."""

from __future__ import annotations

from bisect import bisect_left

from onrecord.model.passage import Span
from onrecord.speakers.nouns import CROWDS, PERSONS, PLURAL_BEFORE, is_role
from onrecord.speakers.referents import Occurrence, Referent
from onrecord.text.doc import Doc
from onrecord.text.lemmas import singular
from onrecord.text.words import Word

_NEW = frozenset(["a", "an", "another", "one"])
_KNOWN = frozenset(["the", "this", "that", "these", "those"])
_LONGEST = 4
"""Words between the article and the noun, at most."""
_PEOPLE = (PERSONS - {"source", "one", "another", "user"}) | frozenset(
    ["men", "women", "people", "children", "residents"]
)


def nominals(doc: Doc, taken: list[Span]) -> list[Referent]:
    """One referent for each who is brought in by "a …" or a number, with the later "the …" of the same noun.

    `taken` are places that already belong to somebody: names, and the sources of statements, in order. A
    noun with a name beside it ("an aide, Ann Hale") is the name's.
    """
    made: list[Referent] = []
    by_noun: dict[str, Referent] = {}
    for low, high in doc.paragraphs:
        tokens = doc.words_in((low, high))
        for number, token in enumerate(tokens):
            if not token.is_word or token.is_capital or not _is_person(token.lower):
                continue
            first = _article(tokens, number)
            if first is None or _beside(taken, (tokens[first].start, token.end), doc.text):
                continue
            noun = singular(token.lower) or token.lower
            span = (tokens[first].start, token.end)
            occurrence = Occurrence(span, "description", None, token.end - 1)
            if tokens[first].lower in _KNOWN:
                if noun in by_noun:
                    by_noun[noun].add(occurrence)
                continue
            many = noun != token.lower or token.lower in CROWDS
            referent = Referent("group" if many else "person", False, [occurrence], roles={noun})
            by_noun[noun] = referent
            made.append(referent)
    return made


def _is_person(word: str) -> bool:
    one = singular(word)
    return word in _PEOPLE or is_role(word) or (one is not None and (one in _PEOPLE or is_role(one)))


def _article(tokens: list[Word], noun: int) -> int | None:
    """The article or number that the noun phrase begins with, if it is near."""
    for at in range(noun - 1, max(-1, noun - 2 - _LONGEST), -1):
        word = tokens[at].lower
        if not tokens[at].is_word:
            return None
        if word in _NEW | _KNOWN or word in PLURAL_BEFORE or word.isdigit():
            return at
    return None


def _beside(taken: list[Span], span: Span, text: str) -> bool:
    """Whether a name or source overlaps the words, or stands right beside them."""
    at = bisect_left(taken, span)
    for start, end in taken[max(0, at - 3) : at + 2]:
        if start < span[1] and span[0] < end:
            return True
        between = text[span[1] : start] if start >= span[1] else text[end : span[0]]
        if not between.strip(" ,"):
            return True
    return False
