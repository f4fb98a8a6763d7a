"""The name that ends a noun phrase."""

from __future__ import annotations

from onrecord.model.passage import Span
from onrecord.speakers.mention import Mention
from onrecord.speakers.nouns import (
    BODIES,
    COURTESY,
    CROWDS,
    DOCUMENTS,
    PARTISANS,
    PERSONS,
    PLURAL_BEFORE,
    PRONOUNS,
    ROLES,
)
from onrecord.speakers.small_words import DETERMINERS, PARTICLES, RELATIVES
from onrecord.text.lemmas import singular
from onrecord.word_lists import lexicon

_NO_NAMES = CROWDS | PERSONS | PLURAL_BEFORE | PRONOUNS
"""Words that are printed with a capital where they begin a sentence."""
_FORMER = lexicon("former ex then late presumptive")


def name_at(mention: Mention, start: int, end: int) -> Span | None:
    """The name that ends at a token, without article and title."""
    first = end
    while first > start and _of_name(mention, first - 1, start):
        first -= 1
    entity = mention.entity[end - 1] if end > start else None
    if entity and entity.kind == "person":
        own = next(n for n in range(start, end) if mention.entity[n] is entity)
        first = max(own, min(first, end - 1)) if own > first else first
    while first < end - 1 and _before_name(mention, first):
        first += 1
    if first >= end or not mention[end - 1].is_word:
        return None
    if first == start == end - 1 and _is_noun(mention, first):
        return None
    refused = DETERMINERS | RELATIVES | (_NO_NAMES if mention.kind(first) != "organization" else frozenset())
    if mention.lower(first) in refused or _is_people(mention, end - 1):
        return None
    return mention.span(first, end)


def _before_name(mention: Mention, number: int) -> bool:
    lower = mention.lower(number)
    return (
        not mention[number].is_word
        or lower in DETERMINERS
        or lower in COURTESY
        or (lower in _NO_NAMES and mention.kind(number) != "organization")
        or (lower in PARTISANS and not _in_body(mention, number))
        or lower in _FORMER
        or lower
        in PARTICLES
        - {"al", "el", "abu", "bin", "ibn", "de", "van", "von", "di", "du", "le", "la", "st", "st."}
    )


def _in_body(mention: Mention, number: int) -> bool:
    return mention.kind(number) == "organization" or any(
        mention.lower(n) in BODIES for n in range(number + 1, min(number + 4, mention.stop))
    )


def _of_name(mention: Mention, number: int, start: int) -> bool:
    """Whether a token can belong to a name that goes on after it."""
    token = mention[number]
    if mention.is_owner(number):
        inside = mention.entity[number]
        return inside is not None and inside.end > token.end
    if token.is_capital or mention.kind(number) in ("person", "organization", "place"):
        return True
    if token.is_quote or token.text in "()":
        return (number > start and mention.entity[number] is not None) or _nickname(mention, number, start)
    return (
        number > start
        and (token.lower in PARTICLES or token.lower in ("of", "for", "and", "&", "on", "the"))
        and mention[number - 1].is_capital | (mention.lower(number - 1) in (PARTICLES | {"of", "for", "on"}))
    )


def _nickname(mention: Mention, number: int, start: int) -> bool:
    before = mention[number - 1] if number > start else None
    return before is not None and before.is_word and before.is_capital


def _is_people(mention: Mention, number: int) -> bool:
    """Whether a name is that of many: "Republicans", "Americans"."""
    one = singular(mention.lower(number))
    return one is not None and (one in PARTISANS or mention.kind(number) == "other")


def _is_noun(mention: Mention, number: int) -> bool:
    """Whether a word has its capital from the beginning of a sentence: "Students", "Police"."""
    lower = mention.lower(number)
    known = mention.kind(number) in ("person", "organization", "place") or mention[number].text.isupper()
    return not known and (lower in BODIES | DOCUMENTS or singular(lower) in ROLES | DOCUMENTS | BODIES)
