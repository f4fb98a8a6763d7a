"""Circumstances that stand one after the other: "Reuters in an interview on Tuesday"."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.model.passage import Span
from onrecord.speakers.mention import Mention
from onrecord.speakers.moments import moment_after
from onrecord.speakers.nouns import BODIES, CROWDS, PRONOUNS, in_lexicon, is_role
from onrecord.speakers.occasions import (
    ACTING,
    HEARERS,
    OCCASIONS,
    PLATFORMS,
    PRINTED,
    TAKING_PART,
    head_word,
    is_medium,
    is_where,
    noun_phrase,
)
from onrecord.text.lemmas import singular


@dataclass
class Circumstances:
    """What has been found so far; the first of each kind counts."""

    to: Span | None = None
    where: Span | None = None
    medium: Span | None = None
    when: Span | None = None
    spoken_with: bool = field(default=False)
    says: bool = field(default=False)
    printed: bool = field(default=False)

    def merged(self, other: Circumstances) -> Circumstances:
        """With what the other has and this one lacks."""
        return Circumstances(
            self.to or other.to,
            self.where or other.where,
            self.medium or other.medium,
            self.when or other.when,
        )


def read_chain(mention: Mention, at: int, told: bool, says: bool = False) -> tuple[Circumstances, int]:
    """Circumstances one after the other from a token on, and the first token that is none."""
    read = Circumstances(says=says)
    if told:
        at = _told(mention, at, read)
    while at < len(mention.tokens):
        following = _step(mention, at, read)
        if following is None:
            break
        at = following
    return read, at


def _step(mention: Mention, at: int, read: Circumstances) -> int | None:
    """Past one circumstance, adverb or comma; None where something else stands."""
    lower = mention.lower(at)
    if lower in (
        ",",
        "also",
        "later",
        "earlier",
        "again",
        "then",
        "here",
        "afterward",
        "afterwards",
        "exclusively",
    ):
        moment = moment_after(mention, at)
        return _took_moment(read, moment) if moment else at + 1
    moment = moment_after(mention, at)
    if moment:
        return _took_moment(read, moment)
    if lower in ACTING and at and mention[at - 1].text == ",":
        return at + 1
    if lower.endswith("ly") and lower not in ("only", "family", "july", "italy"):
        return at + 1
    if lower == "with" or (
        lower == "to" and (read.spoken_with or read.says or mention.lower(at + 1) in HEARERS)
    ):
        return _audience(mention, at, read)
    if lower in (
        "in",
        "on",
        "at",
        "during",
        "by",
        "via",
        "through",
        "before",
        "over",
        "outside",
        "inside",
        "near",
        "from",
    ):
        return _prepositional(mention, at, read)
    return None


def _took_moment(read: Circumstances, moment: tuple[Span, int]) -> int:
    read.when = read.when or moment[0]
    return moment[1]


def _told(mention: Mention, at: int, read: Circumstances) -> int:
    """After "told": who was told, or the occasion ("told a news conference")."""
    end = noun_phrase(mention, at)
    if end <= at:
        return at
    if mention.lower(end) == "of" and noun_phrase(mention, end + 1) > end + 1:
        end = noun_phrase(mention, end + 1)
    if in_lexicon(head_word(mention, at, end), OCCASIONS):
        end = _with_place(mention, end)
        read.where = mention.span(at, end)
    else:
        read.to = mention.span(at, end)
    return end


def _audience(mention: Mention, at: int, read: Circumstances) -> int | None:
    """ "To reporters"; "with The Globe" after an interview."""
    if mention.lower(at) == "with" and not read.spoken_with:
        return None
    end = noun_phrase(mention, at + 1)
    if end <= at + 1 or not _can_listen(mention, at + 1, end):
        return None
    read.to = read.to or mention.span(at + 1, end)
    return end


def _can_listen(mention: Mention, start: int, end: int) -> bool:
    head = head_word(mention, start, end)
    persons = is_role(singular(head) or head) or head in CROWDS or head in BODIES or head in PRONOUNS
    return persons or mention[end - 1].is_capital or (singular(head) or head) in ("parent", "colleague")


def _prepositional(mention: Mention, at: int, read: Circumstances) -> int | None:
    """One "in ...", "on ...", "at ...": a medium, an occasion or a place; None where it is none of these."""
    preposition = mention.lower(at)
    end = noun_phrase(mention, at + 1)
    if end <= at + 1:
        return None
    head = head_word(mention, at + 1, end)
    if read.medium and read.medium[1] + 1 == mention[at].start and _goes_on(mention, preposition, end, read):
        read.medium, read.printed = (read.medium[0], mention[end - 1].end), False
        return end
    if preposition in ("during", "in") and head in TAKING_PART and mention.lower(end) in ("in", "on", "at"):
        return _prepositional(mention, end, read)
    if is_medium(mention, preposition, at + 1, end, head):
        read.medium = read.medium or mention.span(at + 1, end)
        read.printed = head in PRINTED
        read.spoken_with = head in ("interview", "call", "conversation", "phone", "telephone")
        return end
    if is_where(mention, preposition, at + 1, end, head):
        end = _with_region(mention, _with_place(mention, end))
        read.where = read.where or mention.span(at + 1, end)
        return end
    return None


def _goes_on(mention: Mention, preposition: str, end: int, read: Circumstances) -> bool:
    """Whether a medium goes on: "an essay in The Weir", "a post on Telegram"."""
    if preposition == "in":
        return read.printed
    return preposition == "on" and mention.lower(end - 1) in PLATFORMS


def _with_region(mention: Mention, at: int) -> int:
    """With ", Ohio," after "in Norvik"."""
    end = at + 1
    while end < len(mention.tokens) and mention[end].is_capital and mention[end].is_word:
        end += 1
    closed = end >= len(mention.tokens) or mention[end].text in ",.;"
    return (
        end
        if mention.lower(at) == "," and at + 1 < end <= at + 3 and closed and mention[at - 1].is_capital
        else at
    )


def _with_place(mention: Mention, at: int) -> int:
    """With "of ...", "with ...", and "in Norvik" after an occasion."""
    while mention.lower(at) in ("of", "with", "for", "in", "at", "on") and not moment_after(mention, at):
        end = noun_phrase(mention, at + 1)
        place = mention.lower(at) in ("of", "with", "for", "on") or (
            end > at + 1 and mention[end - 1].is_capital
        )
        if end <= at + 1 or not place:
            break
        at = end
    return at
