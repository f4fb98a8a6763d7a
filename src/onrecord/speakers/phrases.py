"""One noun phrase of a mention: the name in it, what it says its bearer is, and the bodies."""

from __future__ import annotations

from dataclasses import dataclass, replace

from onrecord.model.passage import Span
from onrecord.model.speakers import Affiliation
from onrecord.speakers.bodies import affiliation, body_after, body_before
from onrecord.speakers.mention import Mention
from onrecord.speakers.naming import name_at
from onrecord.speakers.nouns import (
    BODIES,
    COURTESY,
    DOCUMENTS,
    PARTISANS,
    PARTS,
    PERSONS,
    RANKS,
    in_lexicon,
    makes_one_title,
)
from onrecord.speakers.small_words import CONJUNCTIONS, DETERMINERS, NAME_SUFFIXES, PARTICLES, REFLEXIVES

_KEEPING = frozenset(["of", "on", "for", "to", "against"])
_OPENING = frozenset(["of", "for", "at", "with", "from", "to", "on", "in", "against"])


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: tokens `[start, end)` up to what it does not take in, and what it says.

    `head` is the token of its head; `name` the name that it ends with.
    """

    start: int
    end: int
    head: int
    name: Span | None = None
    roles: tuple[Span, ...] = ()
    affiliations: tuple[Affiliation, ...] = ()


def read_phrase(mention: Mention, start: int, stop: int) -> Phrase | None:
    """The noun phrase that begins at a token, with its "of ..." and "at ..."; None where none begins."""
    end = mention.phrase_end(start, stop)
    if end <= start:
        return None
    last = _last_word(mention, start, end)
    role = _role(mention, start, last + 1)
    if role is None:
        name = name_at(mention, start, last + 1)
        made = Phrase(start, end, _head(mention, start, last, name), name)
        return _with_body(mention, made, end, stop) if name else made
    name = name_at(mention, role + 1, last + 1) if role < last else None
    if name is None and role < last:
        return Phrase(start, end, last)
    roles, bodies = _roles(mention, start, role)
    made = Phrase(start, end, last if name else role, name, roles, bodies)
    return _with_body(mention, made, end, stop) if name else _with_complement(mention, made, end, stop)


def _last_word(mention: Mention, start: int, end: int) -> int:
    last = end - 1
    while last > start and (
        mention.is_owner(last) or not mention[last].is_word or mention.lower(last) in REFLEXIVES
    ):
        last -= 1
    return last


def _role(mention: Mention, start: int, end: int) -> int | None:
    """The last token that says what somebody is, where only a name follows it."""
    for number in range(end - 1, start - 1, -1):
        if mention.role_at(number):
            return number
        follows = (
            mention[number].is_capital or mention.kind(number) == "person" or not mention[number].is_word
        )
        if not follows and mention.lower(number) not in PARTICLES:
            return None
        if mention.is_owner(number):
            return None
    return None


def _head(mention: Mention, start: int, last: int, name: Span | None) -> int:
    """The last word, but in the name of a body the noun before "of": "Ministry" of "Ministry of Culture"."""
    if name:
        for number in range(start + 1, last):
            if mention.lower(number) in ("of", "for", "on") and in_lexicon(
                mention.lower(number - 1), BODIES | PARTS
            ):
                return number - 1
    return last - 1 if mention.lower(last) in NAME_SUFFIXES and last > start else last


def _roles(mention: Mention, start: int, role: int) -> tuple[tuple[Span, ...], tuple[Affiliation, ...]]:
    """The roles in tokens `[start, role]`, and the body named before them."""
    bodies: list[Affiliation] = []
    found: list[Span] = []
    for first, last in _split(mention, start, role + 1):
        before = body_before(mention, first, last - 1)
        if before:
            bodies.append(affiliation(mention, before[0]))
        span = _role_span(mention, before[1] if before else first, last)
        if span:
            found.append(span)
    return tuple(found), tuple(bodies)


def _split(mention: Mention, start: int, end: int) -> list[tuple[int, int]]:
    """Before each rank: "military expert | Maj. Gen."."""
    pieces = []
    first = start
    for number in range(start + 1, end):
        rank = mention.lower(number) in RANKS and mention[number].is_capital
        before = mention.lower(number - 1)
        apart = mention.role_at(number - 1) and before not in PARTISANS
        if rank and apart and not makes_one_title(before, mention.lower(number)):
            pieces.append((first, number))
            first = number
    return [*pieces, (first, end)]


def _role_span(mention: Mention, first: int, last: int) -> Span | None:
    while first < last and (
        mention.lower(first) in COURTESY
        or not mention[first].is_word
        or mention.lower(first)[0].isdigit()
        or mention.lower(first) == "one"
    ):
        first += 1
    if first >= last or mention.lower(last - 1) in PERSONS or mention.lower(last - 1) in COURTESY:
        return None
    return mention.span(first, last)


def _with_complement(mention: Mention, made: Phrase, end: int, stop: int) -> Phrase:
    """With "of ...", "for ...", "at ..." after a role: a body is an affiliation, the rest is of the role."""
    roles, bodies = list(made.roles), list(made.affiliations)
    open_role = bool(roles)
    while end < stop and mention.lower(end) in _OPENING:
        preposition, first = mention.lower(end), end + 1
        after = _complement_end(mention, first, stop)
        if after <= first:
            break
        body = body_after(mention, preposition, first, after)
        if body and bodies and not open_role:
            bodies[-1] = replace(bodies[-1], of=bodies[-1].of or mention.text[body[0] : body[1]])
        elif body:
            after, body = _with_object(mention, after, stop, body)
            bodies.append(affiliation(mention, body))
            open_role = False
        elif open_role and (preposition in _KEEPING or _is_topic(mention, preposition, first, after)):
            roles[-1] = (roles[-1][0], mention[after - 1].end)
        else:
            open_role = False
        end = after
    return replace(made, end=end, roles=tuple(roles), affiliations=tuple(bodies))


def _with_object(mention: Mention, after: int, stop: int, body: Span) -> tuple[int, Span]:
    """With "of rural doctors" after a body without a name of its own, "the union"."""
    if mention.lower(after) != "of" or after >= stop or mention[after - 1].is_capital:
        return after, body
    end = mention.phrase_end(after + 1, stop)
    if end <= after + 1 or body_after(mention, "of", after + 1, end):
        return after, body
    return end, (body[0], mention[end - 1].end)


def _complement_end(mention: Mention, first: int, stop: int) -> int:
    """Where the phrase after a preposition ends: with its quotation, and with "and" plus a bare noun."""
    after = mention.phrase_end(first, stop)
    while after + 1 < stop and mention.lower(after) in CONJUNCTIONS:
        following = mention.phrase_end(after + 1, stop)
        bare = mention.lower(after + 1) not in DETERMINERS and following > after + 1
        if not bare or mention.role_at(following - 1) or mention.kind(after + 1) == "person":
            break
        after = following
    if after < stop and mention[after].text in "\"“'‘«":
        closer = {'"': '"', "“": "”", "'": "'", "‘": "’", "«": "»"}[mention[after].text]
        closing = next(
            (n for n in range(after + 1, min(stop, after + 25)) if mention[n].text == closer), None
        )
        return closing + 1 if closing else after
    return after


def _is_topic(mention: Mention, preposition: str, first: int, after: int) -> bool:
    """ "A specialist in tropical plants", not "in Lodz"."""
    return preposition == "in" and all(
        not mention[n].is_capital and mention.lower(n) not in DETERMINERS for n in range(first, after)
    )


def _with_body(mention: Mention, made: Phrase, end: int, stop: int) -> Phrase:
    """With the body after a name: "John Roe of the Institute for Rivers"."""
    bodies = list(made.affiliations)
    while end < stop and mention.lower(end) in ("of", "from", "at", "with", "for", "in"):
        after = mention.phrase_end(end + 1, stop)
        if after <= end + 1:
            break
        preposition = mention.lower(end)
        body = body_after(mention, preposition, end + 1, after) if preposition != "in" else None
        if body and mention.kind(made.head) != "organization":
            bodies.append(affiliation(mention, body))
        end = after
    return replace(made, end=end, affiliations=tuple(bodies))


def is_of_body(mention: Mention, phrase: Phrase) -> bool:
    """Whether a phrase tells of a body or a document, not of a person: "the military wing of Hamas"."""
    lower = mention.lower(phrase.head)
    return in_lexicon(lower, BODIES | PARTS | DOCUMENTS) and not phrase.roles
