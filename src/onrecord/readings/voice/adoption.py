"""Where the outlet takes up, as a fact, what a statement claimed: "In light of these heavy losses, …"."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model.article import Statement
from onrecord.model.passage import Span
from onrecord.readings.context import Context
from onrecord.readings.voice.attribution import Attributed
from onrecord.readings.voice.claims import Claims, Word
from onrecord.readings.voice.nouns import nouns
from onrecord.readings.voice.phrases import POINTING, SMALL, Phrase, front_of, phrases_of
from onrecord.readings.voice.stems import stem
from onrecord.word_lists import lexicon

REACH = 4
"""Sentences before one that are looked at for what it takes up."""
NEAR = 2
"""Sentences before a claim in which the outlet may have spoken of the same thing."""
_DEFINITE = lexicon("the his her their its our my your this these those that")
_NEGATIONS = lexicon("no not never without nobody none neither")
_STOPS = lexicon("a an of to had has have is are was were be been and or in on at by for with from that than")
_STEPS = 8
"""Words before a word among which its article or a negation stands."""
_CLAUSE_ENDS = frozenset([",", ";", ":", "and", "but", "that", "because", "who", "which"])
_PERSONS = (
    "ist",
    "ists",
    "ee",
    "ees",
    "ian",
    "ians",
    "man",
    "men",
    "er",
    "ers",
    "or",
    "ors",
    "aire",
    "aires",
)
_ABSTRACT = ("ing", "tion", "sion", "ment", "ance", "ence", "ity", "ness", "al", "ure")


@dataclass(frozen=True, slots=True)
class Adoption:
    """The statement whose claim is taken up, and the words that take it up."""

    statement: Statement
    words: Span


class Adoptions:
    """What the sentences of an article take up from statements before them."""

    def __init__(self, attributed: Attributed, context: Context) -> None:
        self._attributed = attributed
        self._context = context
        self._claims = Claims(attributed, context)

    def of_sentence(self, number: int) -> Adoption | None:
        """What the front of a sentence takes up, where it is the outlet's own."""
        sentence = self._attributed.sentences[number]
        tokens = front_of(self._context.doc.text, sentence)
        if not tokens or not any(self._claims.made_in(n) for n in self._before(number)):
            return None
        if nouns().doubts.search(self._context.doc.text, *sentence):
            return None
        for phrase in phrases_of(tokens, self._context):
            if self._attributed.is_quoted(phrase.head.start) or not _may_take_up(phrase):
                continue
            taken = self._taken_up(number, phrase)
            if taken is not None:
                start = phrase.start if phrase.lead_in is None else phrase.lead_in
                return Adoption(taken, (start, phrase.end))
        return None

    def _before(self, number: int) -> range:
        """The sentences before one among which it may find a claim, the nearest first."""
        return range(number - 1, max(-1, number - 1 - REACH), -1)

    def _taken_up(self, number: int, phrase: Phrase) -> Statement | None:
        """The statement that most words of a phrase are found in, the nearest of several."""
        best, most = None, 0
        for n in self._before(number):
            for statement in self._claims.made_in(n):
                shared = self._shared(phrase, n, statement, number)
                if shared > most and self._is_own(phrase, number, statement):
                    best, most = statement, shared
        return best

    def _is_own(self, phrase: Phrase, number: int, claim: Statement) -> bool:
        """Whether the phrase is the outlet's own.

        A phrase that leads in to what another speaker is reported to say, in words of the outlet, is too.
        """
        around = self._attributed.over(phrase.head.start)
        if not around:
            return True
        opens = phrase.lead_in == self._attributed.sentences[number][0]
        return opens and all(s.kind == "indirect" and not _same_speaker(s, claim) for s in around)

    def _shared(self, phrase: Phrase, n: int, statement: Statement, number: int) -> int:
        """How many words of what sentence `n` claims a phrase in sentence `number` takes up, 0 for none.

        "This" and its like take up by a noun alone that sums up, "the" by a noun of one of the groups,
        or by two words.
        """
        claimed = self._claims.claimed_words(n, statement)
        head = stem(phrase.head.lower)
        pointing = phrase.determiner in POINTING
        sign = _sign(phrase, claimed)
        if sign is None:
            return int(self._sums_up(phrase, n, claimed, number))
        if self._is_the_outlets(head, sign, n, number, pointing):
            return 0
        count = 2 + len(self._others(phrase) & _content(claimed) - {head}) + _is_lacking(phrase)
        grouped = head in nouns().signs
        if count > 2 and (grouped or pointing or phrase.determiner == "the"):
            return count
        abstract = phrase.head.lower.rstrip("s").endswith(_ABSTRACT)
        alone = abstract or grouped if pointing else grouped and n == number - 1
        return count if alone else 0

    def _others(self, phrase: Phrase) -> set[str]:
        """Stems of the words of a phrase that say which one it is: no names, numbers or "new"."""
        printed = self._context.doc.text
        return {
            stem(token.lower)
            for token in (*phrase.modifiers, *phrase.further)
            if printed[token.start].islower() and token.lower not in nouns().vague
        }

    def _is_the_outlets(self, head: str, sign: str, n: int, number: int, pointing: bool) -> bool:
        """Whether the outlet itself spoke of the thing: near the claim, or for "the" at any time before."""
        kin = nouns().kin.get(head, frozenset()) | {head, sign}
        if pointing:
            return self._claims.is_own(kin, range(max(0, n - NEAR), number))
        near = range(max(0, n - REACH), number)
        return self._claims.own_before(kin - {sign}, number) or self._claims.is_own(frozenset([sign]), near)

    def _sums_up(self, phrase: Phrase, n: int, claimed: list[Word], number: int) -> bool:
        """Whether a phrase sums up the claim that is the sentence before its own: "This move …"."""
        words = sum(word.token.is_word for word in self._claims.words(n))
        return (
            n == number - 1
            and phrase.determiner in POINTING - {"such"}
            and stem(phrase.head.lower) in nouns().general
            and 2 * sum(word.token.is_word for word in claimed) > words
        )


def _may_take_up(phrase: Phrase) -> bool:
    """Whether the noun is one that takes up as a fact, and no word with it says that it is none."""
    head = stem(phrase.head.lower)
    if head in nouns().never or not phrase.head.lower[0].isalpha():
        return False
    if phrase.head.lower.endswith(_PERSONS) and head not in nouns().signs.keys() | nouns().general:
        return False
    return not any(token.lower in nouns().hedges for token in phrase.modifiers)


def _sign(phrase: Phrase, claimed: list[Word]) -> str | None:
    """The stem of the claimed word that a noun repeats or sums up; none where it was known before."""
    noun = phrase.head.lower
    head = stem(noun)
    lacking = _is_lacking(phrase)
    signs = nouns().signs.get(head, frozenset()) | {head}
    for at, word in enumerate(claimed):
        if word.stem not in signs or not word.token.is_word:
            continue
        before = [w.token.lower for w in claimed[max(0, at - _STEPS) : at]]
        if not lacking and _is_negated(before):
            continue
        if _same_noun(word.token.lower, noun) and _is_known(before):
            continue
        return word.stem
    return None


def _is_negated(before: list[str]) -> bool:
    """Whether a word of negation stands in the clause, before a word."""
    for word in reversed(before):
        if word in _CLAUSE_ENDS:
            return False
        if word in _NEGATIONS or word.endswith(("n't", "n’t")):
            return True
    return False


def _is_lacking(phrase: Phrase) -> bool:
    """Whether a phrase is of something that is not there: "the missing lock"."""
    return any(stem(token.lower) in nouns().signs["lack"] for token in phrase.modifiers)


def _same_noun(one: str, other: str) -> bool:
    return one.rstrip("s") == other.rstrip("s")


def _is_known(before: list[str]) -> bool:
    """Whether the words before a noun make it one that is taken for known: "the long strike"."""
    for word in reversed(before):
        if word in _DEFINITE or word in ("’s", "'s"):
            return True
        if not word[0].isalnum() or word in _STOPS:
            return False
    return False


def _content(claimed: list[Word]) -> set[str]:
    """Stems of the claimed words that are no small ones."""
    return {word.stem for word in claimed if word.token.is_word and word.token.lower not in SMALL}


def _same_speaker(one: Statement, other: Statement) -> bool:
    ids = {by.id for by in one.speakers}, {by.id for by in other.speakers}
    if all(ids):
        return bool(ids[0] & ids[1])
    sources = [s.source.text.lower() if s.source else "" for s in (one, other)]
    return sources[0] == sources[1]
