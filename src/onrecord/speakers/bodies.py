"""Bodies that a description names: "at the Institute for Rivers", "the Trump campaign"."""

from __future__ import annotations

from onrecord.model.passage import Span
from onrecord.model.speakers import Affiliation
from onrecord.speakers.mention import Mention
from onrecord.speakers.nouns import BODIES, PARTISANS
from onrecord.speakers.small_words import ARTICLES
from onrecord.word_lists import lexicon

_JOURNALISTS = lexicon(
    "reporter correspondent columnist journalist anchor host co-host editor contributor moderator "
    "commentator producer photographer"
)


def affiliation(mention: Mention, span: Span, of: str | None = None) -> Affiliation:
    """The body printed at a span."""
    return Affiliation(mention.text[span[0] : span[1]], span, of)


def body_after(mention: Mention, preposition: str, start: int, end: int) -> Span | None:
    """The body that a phrase after a preposition names, its article apart, or None.

    `[start, end)` are the tokens of the phrase. What the tagger calls a person or a place is none;
    what it does not know is one after "at" and "with".
    """
    while start < end and mention.lower(start) in ARTICLES:
        start += 1
    if start >= end:
        return None
    named = _last_named(mention, start, end)
    if named:
        return named
    last = mention[end - 1]
    if last.lower in _WHERE_PEOPLE_LIVE and not last.is_capital and preposition in ("of", "from", "in"):
        return None
    if last.lower in BODIES:
        return mention.span(start, end)
    run = _run(mention, start, end)
    if run == end:
        return None
    if any(mention.is_body(number) for number in range(run, end)):
        return mention.span(run, end)
    unknown = mention.kind(end - 1) in (None, "other")
    return mention.span(run, end) if unknown and preposition in ("at", "with") else None


def body_before(mention: Mention, start: int, role: int) -> tuple[Span, int] | None:
    """The body named before a role, and the token after it: "Trump campaign" in "Trump campaign aide".

    `role` is the token of the role. A body without a name of its own ("police chief") is part of
    the role.
    """
    first = start + (mention.lower(start) in ARTICLES)
    while first < role and (mention.lower(first) in _BEFORE_BODIES):
        first += 1
    entity = mention.entity[first] if first < role else None
    end = first
    if entity and entity.kind == "organization":
        while end < role and mention.entity[end] is entity:
            end += 1
    last = max((n for n in range(end, role) if mention.lower(n) in BODIES), default=-1)
    if mention.lower(last) == "district" and mention.lower(role) == "attorney":
        return None
    if last >= 0 and last > first and _all_capital(mention, first, last):
        end = last + 1
    elif end == first and first < role and _alone(mention, first, role):
        end = first + 1
    if not first < end <= role:
        return None
    if first != start + (mention.lower(start) in ARTICLES):
        return None
    compound = mention.lower(end - 1) == "campaign" and mention.lower(end) in _OF_CAMPAIGNS
    return mention.span(first, end), end - compound + mention.is_owner(end)


_WHERE_PEOPLE_LIVE = frozenset(
    ["village", "city", "county", "country", "state", "district", "world", "house"]
)
_OF_CAMPAIGNS = frozenset(["manager", "chairman", "chairwoman", "chair", "director", "treasurer"])
_BEFORE_BODIES = frozenset(["former", "ex", "then", "acting", "deputy", "senior", "veteran", "new"])


def _run(mention: Mention, start: int, end: int) -> int:
    """Where the capital words begin with which a phrase ends: "Norvik Institute for Rivers"."""
    body = next((n for n in range(start, end) if mention.named_body_end(n, end) == end), end)
    while body > start and mention[body - 1].is_capital:
        body -= 1
    return body


def _last_named(mention: Mention, start: int, end: int) -> Span | None:
    """The last name of a body in a phrase, with the capital words that stand before it."""
    last = end - 1
    entity = mention.entity[last]
    if not entity or entity.kind != "organization":
        return None
    first = last
    while first > start and (mention.entity[first - 1] is entity or mention[first - 1].is_capital):
        first -= 1
    return mention.span(first, end)


def _all_capital(mention: Mention, first: int, last: int) -> bool:
    """Whether all words before the last are printed as names: "Trump campaign", "Norvik City Council"."""
    return all(mention[n].is_capital for n in range(first, last)) and (
        mention.lower(first) not in PARTISANS or mention[last].is_capital
    )


def _alone(mention: Mention, number: int, role: int) -> bool:
    """A single word that is a body: an acronym, or the name before a journalist."""
    token = mention[number]
    if not token.is_capital or mention.kind(number) in ("person", "place"):
        return False
    if mention.lower(number) in BODIES | PARTISANS:
        return False
    if mention.is_body(number):
        return True
    journalist = mention.lower(role) in _JOURNALISTS and mention.kind(number) is None
    return (
        journalist
        and not token.lower.endswith(("ian", "ish", "ese"))
        and (number + 1 == role or not mention[number + 1].is_capital)
    )
