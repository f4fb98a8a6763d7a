"""A content as a claim: its words with their bases, what is denied in it, its names and amounts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from onrecord.readings.figures.amounts import Amount, amounts_in
from onrecord.similarity.opposites import DENYING, NEGATORS
from onrecord.text.lemmas import lemma
from onrecord.word_lists import lexicon

_AROUND = re.compile(
    r"^[\s\"“”„«»‘’'.,;:–—-]*(?:that\s+(?=\w+\s+\w+))?[\s\"“”„«»‘’']*|[\s\"“”„«»‘’',;:–—-]+$", re.IGNORECASE
)
_QUOTES = re.compile(r"[\"“”„«»]|(?<!\w)[‘']|[’'](?!\w)")
_NO_ONE = re.compile(r"\bno[ -]one\b", re.IGNORECASE)
_WORD = re.compile(r"\d[\d.,]*\d|\d|n['’]t\b|\w+?(?=n['’]t\b)|[^\W\d_]+(?:[-'’][^\W\d_]+)*|\w+")
_EMPTY = lexicon(
    "a an the of to in on at by for with from into onto over under as than that this these those it its "
    "he she they "
    "them him her his their we us our i me my you your be is are was were been being am have has had do "
    "does did and "
    "or but if so also very just only there here who which what when where while about after before up "
    "out off down "
    "again more most some any all each every both such own same other s re ve ll d m t will would can "
    "could may might "
    "shall should must said say says"
)
_TIMES = lexicon(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
    "september october november december yesterday today tomorrow tonight morning evening night week "
    "month year "
    "spring summer autumn winter"
)
_COMING = lexicon("will would shall going may might could plan intend expect")
_VERBS = lexicon(
    "is are was were be been being am 's 're 'm ’s ’re ’m has have had do does did will would can could "
    "should must may might shall wo ca n't n’t 'll ’ll made went came took said knew left lost fell rose "
    "began gave got held kept told ran saw sent set shot broke put won met paid"
)
_PAST = re.compile(r"[a-z]{2}ed$")
_SCOPE = 4
"""Words behind a negator that it is taken to deny."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word: where it begins, as printed, its base, and whether a negator stands shortly before it."""

    start: int
    printed: str
    base: str
    denied: bool


@dataclass(frozen=True)
class Claim:
    """The claim of a content."""

    text: str

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """All words, negators too, in order."""
        made: list[Word] = []
        last = -_SCOPE - 1
        for number, found in enumerate(_WORD.finditer(self.text)):
            printed = found[0]
            low = printed.lower().replace("’", "'")
            made.append(Word(found.start(), printed, lemma(low, None), number - last <= _SCOPE))
            if low in NEGATORS:
                last = number
        return tuple(made)

    @cached_property
    def full(self) -> tuple[Word, ...]:
        """The words that carry meaning: no negators, no numbers."""
        return tuple(
            word
            for word in self.words
            if word.printed.lower() not in _EMPTY
            and word.base not in _EMPTY
            and word.printed.lower().replace("’", "'") not in NEGATORS
            and not word.printed[0].isdigit()
        )

    @property
    def is_comparable(self) -> bool:
        """Whether there is enough to compare: "it", "the minimum wage" claim nothing alone."""
        low = [word.lower() for word in _WORD.findall(self.text)]
        full = sum(word not in _EMPTY and word not in NEGATORS and not word[0].isdigit() for word in low)
        return len(low) >= 4 and full >= (2 if self.has_verb else 4)

    @cached_property
    def has_verb(self) -> bool:
        """Whether there is an auxiliary, a form of "be" or "have", or what may well be a past tense."""
        return any(word.lower() in _VERBS or _PAST.search(word) for word in _WORD.findall(self.text))

    @property
    def places(self) -> list[tuple[int, int]]:
        """Where the words that carry meaning stand."""
        return [(word.start, word.start + len(word.printed)) for word in self.full]

    @cached_property
    def bases(self) -> frozenset[str]:
        """The bases of the words that carry meaning."""
        return frozenset(word.base for word in self.full)

    @cached_property
    def negators(self) -> int:
        """How many negators there are."""
        return sum(word.printed.lower().replace("’", "'") in NEGATORS for word in self.words)

    @cached_property
    def denials(self) -> int:
        """How many words there are whose meaning denies: refuse, fail, false."""
        return sum(word.base in DENYING for word in self.full)

    @cached_property
    def names(self) -> frozenset[str]:
        """Words printed with a capital, but for the first."""
        return frozenset(
            w.printed.lower() for w in self.words[1:] if w.printed[0].isupper() and len(w.printed) > 1
        )

    @cached_property
    def times(self) -> frozenset[str]:
        """Days, months, seasons and years."""
        low = {word.printed.lower() for word in self.words}
        return frozenset((low & _TIMES) | {w for w in low if re.fullmatch(r"(?:19|20)\d\d", w)})

    @cached_property
    def coming(self) -> bool:
        """Whether it speaks of what is to come."""
        return any(word.printed.lower() in _COMING or word.base in _COMING for word in self.words)

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """The amounts with their bounds."""
        return tuple(amounts_in(self.text, (0, len(self.text))))


def claim_text(content: str) -> str:
    """One line without quotation marks, a "that" at the beginning and punctuation around."""
    plain = " ".join(_QUOTES.sub(" ", _AROUND.sub("", content)).split())
    return _NO_ONE.sub("nobody", plain)
