"""A mention of a source as tokens, with the names that the tagger found, and where its phrases end."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.model.passage import Span
from onrecord.speakers.nouns import BODIES, COURTESY, DOCUMENTS, PARTISANS, PARTS, RANKS, ROLES, is_role
from onrecord.speakers.small_words import (
    CONJUNCTIONS,
    DETERMINERS,
    FIRM_ENDINGS,
    PARTICLES,
    PREPOSITIONS,
    RELATIVES,
)
from onrecord.tagger.tagged import Entity
from onrecord.text.words import Word, words_of
from onrecord.word_lists import lexicon

_AFTER_NOUNS = lexicon(
    "close familiar present involved responsible aware opposed loyal critical sympathetic privy able based "
    "briefed led said told known run held seen taken written sent drawn shown"
)
_VERBS = lexicon(
    "is are was were has have had will would can could may might should do does did so he she they we it not"
)
_OFFICES = lexicon("secretary minister chief undersecretary head")
_OF_OFFICES = lexicon(
    "state staff defense defence labor labour commerce education energy health transportation transport "
    "agriculture justice war mission operations"
)
_DAYS = lexicon("monday tuesday wednesday thursday friday saturday sunday last this yesterday today")
_NOW = frozenset(["now", "then", "once", "still"])
_SPANS_OF_TIME = frozenset(["years", "months", "weeks", "days", "week", "month", "year"])
_BEFORE_NOUNS = DETERMINERS | lexicon("all both half most many several few only just nearly about almost")
_ADJECTIVES = lexicon("current former past present young old black white senior junior rich poor top")
_CLOSERS = {"“": "”", '"': '"', "'": "'", "‘": "’", "«": "»"}
_NO_PARTICIPLES = lexicon("red united need feed bed seed wedding king ring being spring building")
_NO_BODIES = lexicon("US UK U.S. U.K. U.S U.K USA UAE CEO CFO COO CTO MP TV PR IT DC D.C. MD PhD QC KC PM")
MOST_TOKENS_OF_A_NAME = 15
LONGEST = 1500
"""Characters of a mention that are looked at: a longer one is read by its beginning."""


class Mention:
    """Tokens of a mention and of what follows it; `stop` counts those of the mention itself."""

    def __init__(self, text: str, span: Span, entities: Sequence[Entity], beyond: int = 0) -> None:
        start, end = max(0, min(span[0], len(text))), max(0, min(span[1], len(text)))
        limit = _line_end(text, end, beyond)
        self.text = text
        self.tokens = words_of(text, (start, min(limit, start + LONGEST)))
        self.stop = sum(token.end <= end for token in self.tokens)
        self.entity: list[Entity | None] = [None] * len(self.tokens)
        for entity in sorted(entities, key=lambda e: e.chance):
            if entity.end > start and entity.start < limit:
                self._label(entity)

    def _label(self, entity: Entity) -> None:
        for number, token in enumerate(self.tokens):
            if entity.start < token.end and token.start < entity.end:
                self.entity[number] = entity

    def __getitem__(self, number: int) -> Word:
        return self.tokens[number]

    def lower(self, number: int) -> str:
        """The token in lower case, "" outside the tokens."""
        return self.tokens[number].lower if 0 <= number < len(self.tokens) else ""

    def kind(self, number: int) -> str | None:
        """The kind of the name that a token is part of."""
        entity = self.entity[number] if 0 <= number < len(self.tokens) else None
        return entity.kind if entity else None

    def span(self, start: int, end: int) -> Span:
        """The code points of tokens `[start, end)`."""
        return (self.tokens[start].start, self.tokens[end - 1].end)

    def is_owner(self, number: int) -> bool:
        """Whether a token is a possessive ending, "'s" or "'" after an s."""
        if not 0 < number < len(self.tokens):
            return False
        token, before = self.tokens[number], self.tokens[number - 1]
        if token.is_possessive:
            return True
        follows = number + 1 < len(self.tokens) and self.tokens[number + 1].is_word
        return (
            token.text in "'’"
            and before.end == token.start
            and before.lower[-1] == "s"
            and (not follows or self.tokens[number + 1].start > token.end)
        )

    def is_capital(self, number: int) -> bool:
        """Whether a token is printed as part of a name."""
        return self.tokens[number].is_capital or self.kind(number) in ("person", "organization")

    def is_body(self, number: int) -> bool:
        """Whether a token by itself shows a body: "Ministry", or an acronym that is no place."""
        word = self.tokens[number].text
        if self.tokens[number].lower in BODIES or self.tokens[number].lower in PARTS:
            return True
        if self.kind(number) in ("person", "place") or word.lower() in _NO_BODIES:
            return False
        letters = word.replace(".", "").replace("&", "")
        return 2 <= len(letters) <= 6 and letters[:2].isalpha() and letters.isalnum() and letters.isupper()

    def role_at(self, number: int) -> bool:
        """Whether a token says what somebody is; a surname that looks so is told by its name."""
        token = self.tokens[number]
        if not token.is_word:
            return False
        if self._in_title(number - 1):
            return True
        if not token.is_capital:
            return is_role(token.lower)
        entity = self.entity[number]
        if entity and entity.kind == "person" and (entity.start < token.start or token.lower in _NAMELIKE):
            return False
        if entity and entity.kind == "organization" and entity.end > token.end:
            return False
        if self._surname(number) or (token.lower in PARTISANS and self._opens_body(number)):
            return False
        return token.lower.rstrip(".") in _TITLES or token.lower.rsplit("-", 1)[-1] in _TITLES

    def _opens_body(self, number: int) -> bool:
        """Whether the name of a body goes on after a token: "Democratic National Convention"."""
        for after in range(number + 1, min(number + 4, len(self.tokens))):
            if not self.tokens[after].is_capital:
                return False
            if self.lower(after) in BODIES:
                return after + 1 >= len(self.tokens) or not self.tokens[after + 1].is_capital
        return False

    def _in_title(self, number: int) -> bool:
        """Whether an "of" stands inside a title: "Secretary of State", "chief of staff"."""
        if self.lower(number) != "of" or not number:
            return False
        return self.lower(number - 1) in _OFFICES and self.lower(number + 1) in _OF_OFFICES

    def _surname(self, number: int) -> bool:
        """Whether a word for a role is a surname here: "Mr. King", "Ada Bishop"."""
        last = number + 1 >= len(self.tokens) or not self.tokens[number + 1].is_capital
        if not last or not number or not self.tokens[number - 1].is_capital:
            return False
        before = self.lower(number - 1)
        if before in COURTESY:
            return True
        plain = (
            before not in DETERMINERS and not is_role(before) and self.kind(number - 1) in (None, "person")
        )
        return self.tokens[number].lower in _NAMELIKE and plain

    def phrase_end(self, start: int, stop: int) -> int:
        """Where the noun phrase that begins at a token ends: before its first "of", "who", comma ..."""
        number, noun = start, False
        while number < stop:
            token, lower = self.tokens[number], self.tokens[number].lower
            if not token.is_word and not self.is_owner(number) and token.text not in "$€£%#@":
                closing = self._quoted_end(number, stop, noun)
                if not closing:
                    break
                number = closing
                continue
            named = self.named_body_end(number, stop)
            if named:
                number, noun = named, True
                continue
            if lower in CONJUNCTIONS and not self._joins_adjectives(number, stop, start):
                break
            if lower in PREPOSITIONS and not self._particle(number) and not self._in_title(number):
                break
            if (lower in RELATIVES and number > start) or (noun and self._after_noun(number, stop)):
                break
            noun = noun or lower not in _BEFORE_NOUNS
            number += 1
        return number

    def named_body_end(self, number: int, stop: int) -> int:
        """Where the name of a body with "of", "for" or "and" in it ends; 0 where none begins here."""
        entity = self.entity[number]
        if entity and entity.kind == "organization" and entity.end > self.tokens[number].end:
            end = number
            while end < stop and self.entity[end] is entity and end - number < MOST_TOKENS_OF_A_NAME:
                end += 1
            return max(end, self._joined(end, stop))
        token = self.tokens[number]
        if not token.is_capital:
            return 0
        firm = self.lower(number + 2) in FIRM_ENDINGS or self.lower(number + 1) == "&"
        if (
            self.lower(number + 1) in ("and", "&")
            and firm
            and number + 2 < stop
            and self.tokens[number + 2].is_word
        ):
            return number + 3
        shows = token.lower in (BODIES | PARTS) and self.kind(number) != "person"
        end = self._joined(number + 1, stop) if shows else 0
        return end if end > number + 1 else 0

    def _joined(self, number: int, stop: int) -> int:
        """After "Ministry": where "of Health and Sport" ends; `number` itself where nothing follows."""
        end = number
        while end < stop and end - number < MOST_TOKENS_OF_A_NAME:
            after = end + 1
            if self.lower(end) in ("of", "for", "on"):
                after += self.lower(after) == "the"
            elif self.lower(end) not in ("and", "&") or end == number:
                break
            if not (after < stop and self.tokens[after].is_capital) or self.kind(after) == "person":
                break
            if self.lower(end) in ("and", "&") and self.is_body(after):
                break
            while after < stop and self.tokens[after].is_capital and self.tokens[after].is_word:
                after += 1
            end = after
        return end

    def _particle(self, number: int) -> bool:
        return (
            self.tokens[number].lower in PARTICLES
            and number + 1 < len(self.tokens)
            and self.kind(number) == "person"
        )

    def _after_noun(self, number: int, stop: int) -> bool:
        """Whether a word after its noun goes on about it: "two people close to", "a study published on"."""
        lower = self.tokens[number].lower
        if self.tokens[number].is_capital or self.is_owner(number - 1):
            return False
        if lower in DETERMINERS or lower in _VERBS or lower == "last":
            return True
        if self.lower(number + 1) in _SPANS_OF_TIME:
            return True
        if (lower.endswith("ly") or lower in _NOW) and self.lower(number + 1).endswith(("ed", "ing")):
            return True
        shaped = lower.endswith(("ed", "ing")) and lower not in _NO_PARTICIPLES | BODIES | DOCUMENTS | PARTS
        if not shaped and lower not in _AFTER_NOUNS:
            return False
        following = self.lower(number + 1)
        return (
            number + 1 >= stop
            or following in PREPOSITIONS
            or following in DETERMINERS | _DAYS
            or (following in RELATIVES or following.endswith("ly") or not self.tokens[number + 1].is_word)
        )

    def _joins_adjectives(self, number: int, stop: int, start: int) -> bool:
        """Whether an "and" stands before the noun: "current and former officials"."""
        if not start < number < stop - 1 or self.lower(number + 1) in DETERMINERS or self.role_at(number - 1):
            return False
        before = self.tokens[number - 1]
        shaped = before.lower in _ADJECTIVES or before.lower.endswith(("al", "ic", "ive", "ous", "ern"))
        return shaped and not before.is_capital and not self.tokens[number + 1].is_capital

    def _quoted_end(self, number: int, stop: int, noun: bool) -> int:
        """After the closing mark of a nickname or title inside a phrase that goes on, else 0."""
        closer = _CLOSERS.get(self.tokens[number].text)
        for end in range(number + 2, min(number + 9, stop - 1)):
            if self.tokens[end].text == closer:
                goes_on = self.tokens[end + 1].is_word and self.lower(end + 1) not in PREPOSITIONS | RELATIVES
                return end + 1 if goes_on and (not noun or self.tokens[end + 1].is_capital) else 0
        return 0


_NAMELIKE = lexicon(
    "dean hunter prince king duke earl baron sultan mason miller baker marshal pope bishop judge count page "
    "ranger porter major rector star sister father hope champion counsel"
)
_SURNAMES = lexicon("banker builder driver farmer keeper painter singer steward trainer vet player")


_TITLES = (ROLES | RANKS | COURTESY | PARTISANS) - _SURNAMES


def _line_end(text: str, end: int, beyond: int) -> int:
    limit = min(len(text), end + beyond)
    line = text.find("\n", end, limit)
    return limit if line < 0 else line
