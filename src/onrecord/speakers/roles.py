"""What a mention of a source says of it: its name, what it is, the body it belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from onrecord.model.passage import Span
from onrecord.model.speakers import Affiliation
from onrecord.speakers.bodies import affiliation
from onrecord.speakers.joint import joint_parts
from onrecord.speakers.mention import Mention
from onrecord.speakers.nouns import CROWDS, DOCUMENTS, in_lexicon
from onrecord.speakers.phrases import Phrase, is_of_body, read_phrase
from onrecord.speakers.small_words import CONJUNCTIONS, NAME_SUFFIXES, RELATIVES
from onrecord.speakers.unnamed import why_unnamed
from onrecord.tagger.tagged import Entity
from onrecord.text.lemmas import singular
from onrecord.word_lists import lexicon

BEYOND = 300
"""Characters after a mention in which an apposition is looked for."""

_SEPARATORS = frozenset([",", "—", "–", "-", "--", "(", ")", ";", ":"])
_PARTY = re.compile(
    r"(?:R|D|I|Rep|Dem|Ind|Con|Lab|Lib|Republican|Democrat)\.?\s?[-–‑]\s?[A-Z][\w.]*(?:\s[A-Z][\w.]*)?|[RDI](?=\))"
)
_AGE = re.compile(r"(?:aged\s+)?\d{1,3}\Z")
_LEADING = lexicon(
    "heads heading headed leads leading chairs chairing chaired runs running directs directing directed "
    "manages managing managed oversees overseeing oversaw represents representing represented founded "
    "co-founded owns owned edits edited teaches taught coaches coached studies studied specializes "
    "specialises serves served advises advised works hosts hosted commands commanded covers governs "
    "governed"
)
_OTHERS = frozenset(["along", "including", "together", "unlike", "like", "alongside"])
"""After these others are named, not the source."""
_ROUGHLY = frozenset(["about", "nearly", "almost", "roughly", "around", "over"])
_IS = frozenset(["is", "was"])


@dataclass(frozen=True, slots=True)
class Description:
    """A source as its mention describes it; every span is one of the text.

    `name`: its own name without title, or None. `roles`: what it is, as printed. `head`: the head
    word. `joint`: the parts of a source of several, each to be read by itself (then name, roles
    and affiliations are empty). `why_unnamed`: the words that say why no name is given.
    """

    name: Span | None
    roles: tuple[Span, ...]
    affiliations: tuple[Affiliation, ...]
    head: Span
    joint: tuple[Span, ...] = ()
    why_unnamed: Span | None = None


@dataclass
class _Found:
    """What has been read of a mention so far."""

    name: Span | None = None
    roles: list[Span] = field(default_factory=list)
    bodies: list[Affiliation] = field(default_factory=list)
    person: bool = True
    party: bool = False

    def add(self, phrase: Phrase) -> None:
        """Take in what a further phrase says."""
        self.name = self.name or phrase.name
        self.roles.extend(role for role in phrase.roles if role not in self.roles)
        self.bodies.extend(body for body in phrase.affiliations if body not in self.bodies)


def read_description(text: str, span: Span, entities: Sequence[Entity]) -> Description:
    """What the words of a mention, and an apposition right after it, say of the source.

    `entities` are the names that the tagger found in the text; they may be missing or wrong.
    """
    span = _within(text, span)
    mention = Mention(text, span, entities, BEYOND)
    if not mention.stop:
        return Description(None, (), (), span)
    start = _first(mention)
    core = read_phrase(mention, start, mention.stop)
    if core is None:
        return Description(None, (), (), mention.span(start, start + 1))
    head = mention.span(core.head, core.head + 1)
    joint = joint_parts(mention)
    if joint:
        return Description(None, (), (), head, joint)
    found = _Found(person=_may_be_person(mention, core))
    found.add(core if found.person else replace(core, roles=(), affiliations=()))
    at = _coordinated(mention, core.end, mention.stop, found)
    if found.name and not core.name:
        head = mention.span(_last_of(mention, found.name), _last_of(mention, found.name) + 1)
    at = _segments(mention, at, mention.stop, found, inside=True)
    if found.person and found.name and mention[mention.stop - 1].text != ",":
        _segments(mention, mention.stop, len(mention.tokens), found, inside=False)
    why = why_unnamed(text, span, found.name is not None)
    return Description(found.name, tuple(found.roles), tuple(found.bodies), head, (), why)


def _within(text: str, span: Span) -> Span:
    start = min(max(span[0], 0), len(text))
    return (start, min(max(span[1], start), len(text)))


def _first(mention: Mention) -> int:
    """The first token that is a word and no "but", "and" or "about"."""
    words = [n for n in range(mention.stop) if mention[n].is_word]
    return next(
        (n for n in words if mention.lower(n) not in CONJUNCTIONS | _ROUGHLY), words[0] if words else 0
    )


def _last_of(mention: Mention, name: Span) -> int:
    """The last token of a name."""
    return next(n for n, token in enumerate(mention.tokens) if token.end >= name[1])


def _may_be_person(mention: Mention, core: Phrase) -> bool:
    """Roles are told of one person only, not of groups, bodies and documents."""
    lower = mention.lower(core.head)
    if core.roles or mention.kind(core.head) == "person":
        return True
    if mention.kind(core.head) in ("organization", "place") or in_lexicon(lower, DOCUMENTS):
        return False
    if core.name is None and (singular(lower) is not None or lower in CROWDS):
        return False
    return not is_of_body(mention, core)


def _coordinated(mention: Mention, at: int, stop: int, found: _Found) -> int:
    """After "and": a further role of the same person ("an entomologist and the lead author")."""
    while at < stop and mention.lower(at) in ("and", "&"):
        phrase = read_phrase(mention, at + 1, stop)
        if phrase is None or not phrase.roles:
            break
        if found.person:
            found.add(phrase)
        at = phrase.end
    return at


def _segments(mention: Mention, at: int, stop: int, found: _Found, inside: bool) -> int:
    """What stands between commas after the core; beyond the mention only what surely is of it."""
    while at < stop:
        while at < stop and mention[at].text in _SEPARATORS | {'"', "”"}:
            at += 1
        if at >= stop:
            break
        after = _segment(mention, at, stop, found, inside)
        if after is None and not inside:
            break
        at = after if after and after > at else _next_separator(mention, at, stop)
    return at


def _segment(mention: Mention, at: int, stop: int, found: _Found, inside: bool) -> int | None:
    """Read what begins at a token; the token after it, or None where it says nothing of the source."""
    first = mention[at]
    if not inside and at and mention[at - 1].text not in _SEPARATORS and first.lower != "who":
        return None
    party = _PARTY.match(mention.text, first.start, mention[stop - 1].end)
    if first.lower in _OTHERS:
        return stop
    if party and found.person and not found.party:
        found.party = True
        span = (party.start(), party.end())
        found.bodies.append(affiliation(mention, span))
        return next((n for n in range(at, stop) if mention[n].start >= party.end()), stop)
    if _AGE.match(first.text) or first.lower == "aged" or first.lower in NAME_SUFFIXES:
        return at + 1 + (first.lower == "aged")
    if first.lower == "who" and found.person:
        return _who(mention, at + 1, stop, found)
    phrase = read_phrase(mention, at, stop) if first.lower not in RELATIVES else None
    if phrase is None:
        return None
    return _apposition(mention, phrase, stop, found, inside)


def _apposition(mention: Mention, phrase: Phrase, stop: int, found: _Found, inside: bool) -> int | None:
    """Take in an apposition: what the source is, its name, or what its body is part of."""
    if is_of_body(mention, phrase) and found.bodies:
        whole = _whole_of(mention, phrase, stop)
        if whole and found.bodies[-1].of is None:
            found.bodies[-1] = replace(found.bodies[-1], of=whole)
        return None
    if not inside and (phrase.name or not phrase.roles or not _closed(mention, phrase.end)):
        return None
    if phrase.name and found.name:
        return phrase.end
    if phrase.roles and found.person:
        found.add(phrase)
        return _coordinated(mention, phrase.end, stop, found)
    titled = phrase.start > 0 and mention[phrase.start - 1].is_quote
    if phrase.name and found.person and mention.kind(phrase.head) != "place" and not titled:
        found.add(phrase)
    return phrase.end


def _whole_of(mention: Mention, phrase: Phrase, stop: int) -> str | None:
    """ "Hamas" in "the military wing of Hamas"."""
    if mention.lower(phrase.end) != "of":
        return None
    first = phrase.end + 1 + (mention.lower(phrase.end + 1) in ("the", "a", "an"))
    end = mention.phrase_end(first, stop)
    if end <= first or not mention[first].is_capital:
        return None
    start, last = mention.span(first, end)
    return mention.text[start:last]


def _closed(mention: Mention, at: int) -> bool:
    """Whether an apposition after the mention ends here: with a mark, "who", or the text."""
    if at >= len(mention.tokens):
        return True
    token = mention[at]
    return token.lower == "who" or (not token.is_word and not token.is_quote)


def _who(mention: Mention, at: int, stop: int, found: _Found) -> int:
    """ "who heads the council", "who was the mayor": what a clause says the source is or was."""
    lower = mention.lower(at)
    if lower in _IS:
        phrase = read_phrase(mention, at + 1, stop)
        if phrase and phrase.roles:
            found.add(replace(phrase, name=None))
            return _coordinated(mention, phrase.end, stop, found)
        return stop
    if lower not in _LEADING:
        return stop
    end = at + 1
    while end < stop and end - at < 16 and (mention[end].is_word or mention.is_owner(end)):
        if mention.lower(end) in ("who", "that", "which", "said", "says", "because", "when", "but"):
            break
        end += 1
    if end > at + 1:
        found.roles.append(mention.span(at, end))
    return end


def _next_separator(mention: Mention, at: int, stop: int) -> int:
    return next((n for n in range(at + 1, stop) if mention[n].text in _SEPARATORS), stop)
