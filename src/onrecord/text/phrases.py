"""Noun phrases and clauses of a text, as views over the parse.

A rule asks them in the words of grammar: `clause_of(verb).subject`, `NounPhrase(head).possessor`. The
relations are those of Universal Dependencies, version 1 (de Marneffe et al., LREC 2014).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.model.passage import Span
from onrecord.text.words import Word

_BEFORE_HEAD = frozenset(["det", "compound", "amod", "nummod", "neg", "mwe"])
_SUBJECTS = frozenset(["nsubj", "nsubjpass", "csubj", "csubjpass"])
_OBJECTS = frozenset(["dobj", "iobj"])
_NEGATIVE = frozenset(["not", "n't", "never", "no", "neither", "nor", "hardly", "scarcely"])
_VERB_TAGS = ("VB", "MD")
_RELATIVE_TAGS = frozenset(["WDT", "WP", "WP$", "WRB"])


def _children(word: Word, *relations: str) -> list[Word]:
    return [child for child in word.children if child.relation in relations]


def _reach(words: list[Word]) -> Span:
    return (words[0].start, words[-1].end)


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun phrase by its head word."""

    head: Word

    @property
    def determiner(self) -> Word | None:
        """Its article, demonstrative or quantifier: "the", "this", "some"; None without one."""
        return next((child for child in _children(self.head, "det") if child.number < self.head.number), None)

    @property
    def possessor(self) -> NounPhrase | None:
        """Whose it is: "Hale" in "Hale's lawyer", "her" in "her lawyer"."""
        for child in _children(self.head, "nmod"):
            if child.tag == "PRP$" or any(c.is_possessive or c.tag == "POS" for c in child.children):
                return NounPhrase(child)
        return None

    @property
    def modifiers(self) -> list[Word]:
        """Adjectives, nouns and numbers before the head: "former", "finance" of "former finance chief"."""
        return [
            child
            for child in _children(self.head, "amod", "compound", "nummod")
            if child.number < self.head.number
        ]

    @property
    def complements(self) -> list[tuple[Word, NounPhrase]]:
        """What hangs on it by a preposition, with the preposition: ("of", "the council")."""
        found = []
        for child in _children(self.head, "nmod"):
            case = next((c for c in _children(child, "case") if c.number < child.number), None)
            if case is not None and child.number > self.head.number:
                found.append((case, NounPhrase(child)))
        return found

    @property
    def of(self) -> NounPhrase | None:
        """What stands behind "of": "the council" in "the head of the council"."""
        return next((phrase for case, phrase in self.complements if case.lower == "of"), None)

    @property
    def appositions(self) -> list[NounPhrase]:
        """The noun phrases that name it again: "the mayor" in "Ada Hale, the mayor,"."""
        return [NounPhrase(child) for child in _children(self.head, "appos")]

    @property
    def conjuncts(self) -> list[NounPhrase]:
        """Those joined to it by "and" or "or"."""
        return [NounPhrase(child) for child in _children(self.head, "conj")]

    @property
    def relative(self) -> Clause | None:
        """The relative clause behind it: "who left" in "a man who left"."""
        for child in _children(self.head, "acl"):
            if any(word.tag in _RELATIVE_TAGS for word in child.children):
                return Clause(child)
        return None

    @property
    def core(self) -> list[Word]:
        """The words from its first determiner or modifier to its head, in order."""
        found = {self.head.number: self.head}
        possessor = self.possessor
        for child in self.head.children:
            is_possessor = possessor is not None and child is possessor.head
            if child.number < self.head.number and (child.relation in _BEFORE_HEAD or is_possessor):
                found.update((word.number, word) for word in child.subtree())
        return [found[number] for number in sorted(found)]

    @property
    def span(self) -> Span:
        """Where its core stands."""
        return _reach(self.core)

    @property
    def is_plural(self) -> bool:
        """Whether the tag of its head is that of a plural, or it is joined to another by "and"."""
        return self.head.tag in ("NNS", "NNPS") or bool(self.conjuncts)


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause by its predicate: a verb, or the noun or adjective that a copula goes with."""

    verb: Word

    @property
    def subject(self) -> Word | None:
        """Head of the subject; that of the clause it is joined to where it has none of its own."""
        word, steps = self.verb, 0
        while steps < 3:
            found = next((child for child in word.children if child.relation in _SUBJECTS), None)
            if found is not None or word.relation != "conj" or word.head is None:
                return found
            word, steps = word.head, steps + 1
        return None

    @property
    def objects(self) -> list[Word]:
        """Heads of its direct and indirect objects."""
        return _children(self.verb, *_OBJECTS)

    @property
    def auxiliaries(self) -> list[Word]:
        """Its auxiliaries and copula, in order."""
        return _children(self.verb, "aux", "auxpass", "cop")

    @property
    def modal(self) -> Word | None:
        """Its modal verb: "may", "will"; None without one."""
        return next((word for word in self.auxiliaries if word.tag == "MD"), None)

    @property
    def negation(self) -> Word | None:
        """The word that denies it: "not", "n't", "never"; None where it is affirmed."""
        return next((w for w in self.verb.children if w.relation == "neg" or w.lower in _NEGATIVE), None)

    @property
    def is_passive(self) -> bool:
        """Whether its subject is acted on."""
        return any(child.relation in ("nsubjpass", "auxpass") for child in self.verb.children)

    @property
    def complements(self) -> list[Clause]:
        """The clauses that it has as its object: "that it rains", "to leave"."""
        return [Clause(child) for child in _children(self.verb, "ccomp", "xcomp")]

    @property
    def span(self) -> Span:
        """From the first to the last word that hangs on it."""
        return _reach(self.verb.subtree())


def is_predicate(word: Word) -> bool:
    """Whether a word heads a clause: a verb that is no auxiliary, or what a copula goes with."""
    if word.relation in ("aux", "auxpass", "cop"):
        return False
    return word.tag.startswith(_VERB_TAGS) or any(child.relation == "cop" for child in word.children)


def clause_of(word: Word) -> Clause | None:
    """The clause that a word stands in: its own where it heads one; None outside any."""
    seen = 0
    at: Word | None = word
    while at is not None and seen < 50:
        if is_predicate(at):
            return Clause(at)
        at, seen = at.head, seen + 1
    return None


def clauses(words: list[Word]) -> Iterator[Clause]:
    """The clauses whose predicate is among some words, in order."""
    return (Clause(word) for word in words if is_predicate(word))


def noun_phrase_of(word: Word) -> NounPhrase | None:
    """The noun phrase that a word stands in: up its heads to a noun or pronoun; None without one."""
    at: Word | None = word
    while at is not None:
        inside = at.head is not None and at.relation in _BEFORE_HEAD and at.head.number > at.number
        if not inside:
            return NounPhrase(at) if at.tag.startswith(("NN", "PRP", "CD", "DT", "WP")) else None
        at = at.head
    return None
