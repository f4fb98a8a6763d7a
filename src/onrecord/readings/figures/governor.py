"""The word that governs a number: by what stands directly beside its phrase, else by the tree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.readings.figures.lexicon import (
    AUXILIARY,
    BE,
    CHANGES,
    ENTERING,
    HAVE,
    PERCEIVED,
    PLACES,
    RAISING,
    events,
    is_deed,
)
from onrecord.readings.figures.line import Line
from onrecord.readings.figures.phrase import Phrase
from onrecord.text.lemmas import lemmas_of
from onrecord.word_lists import lexicon

Role = Literal["subject", "passive", "object", "agent", "other", "noun", "after", "is"]
STEPS = 6
"""Heads above the number that are looked at."""
_REPORTED = lexicon(
    "reported believed feared presumed left found still confirmed listed officially also others more were"
)
_RELATIVE = lexicon("who that which")
_ADVERBS = ("RB", "RBR", "RBS", "RP")
_THEN = lexicon(
    "last this yesterday today tonight since so early late earlier later next on in by at when while "
    "after during"
)
_BEFORE_A_CLAUSE = lexicon("that because while if as since though although when after before than whether")
_BEGINS = ("DT", "PRP$", "PRP", "CD", "NN", "NNS", "NNP", "NNPS", "JJ")


@dataclass(frozen=True, slots=True)
class Governor:
    """Number of the governing word in the line, and what the number's phrase is to it.

    "subject" and "passive": its subject; "object"; "agent": the one by whom it was done; "noun": the word
    is a noun that the amount belongs to; "after": an adjective or participle behind the phrase; "is": there
    is only a form of "be"; "other": joined by a preposition.
    """

    word: int
    role: Role


def governor_of(line: Line, phrase: Phrase, measure: bool) -> Governor | None:
    """The word that says what happens with what is counted; `measure` for money, shares, lengths and the
    like."""
    behind = behind_of(line, phrase)
    if behind is not None and behind.role == "after":
        return behind
    if phrase.of_number:
        behind = None
    before = _verb_before(line, phrase)
    chain = _chain(line, phrase.last + 1) if _may_be_subject(line, phrase) else None
    if chain is not None:
        return chain
    if before is not None:
        if line[before.word].base not in PERCEIVED:
            return before
        return _relative(line, phrase) or behind or before
    found = _verb_and_preposition(line, phrase, measure)
    if found is None:
        found = _by_tree(line, phrase, measure)
    if found is not None and found.word > phrase.last and _is_parted(line, phrase.last, found.word):
        found = None
    if found is not None and behind is not None and _ends_before(line, behind.word, found.word):
        return behind
    if found is None or found.role in ("is", "other"):
        relative = _relative(line, phrase)
        if relative is not None and (
            found is None or found.role == "is" or line[relative.word].low in events().verbs
        ):
            return relative
        return found or (
            None if _is_place(line, phrase, measure) else behind or _verb_before(line, phrase, 2)
        )
    return found


def _ends_before(line: Line, participle: int, verb: int) -> bool:
    """ "Millions of jobs created, wages go up": a comma parts the participle from the verb that follows
    it."""
    return any(line[at].low == "," for at in range(participle + 1, verb))


def _is_place(line: Line, phrase: Phrase, measure: bool) -> bool:
    low = line[phrase.first - 1].low
    return not measure and low in PLACES and low not in ("with", "amid")


def _is_parted(line: Line, start: int, end: int) -> bool:
    return any(line[at].low in (":", ";") for at in range(start + 1, end))


def own_governor_of(line: Line, phrase: Phrase) -> Governor | None:
    """The word behind a phrase that stands under another number: "52 drones launched", "12 men who fled"."""
    found = behind_of(line, phrase) or _relative(line, phrase)
    if found is None and line[phrase.last + 1].tag == "VBD":
        return Governor(phrase.last + 1, "passive")
    return found


def behind_of(line: Line, phrase: Phrase) -> Governor | None:
    """The adjective or participle behind a phrase: "60 dead", "people believed missing", "12 refugees
    detained", "drones launched".

    "after" for the words of an event, "passive" or "subject" for another participle.
    """
    at = phrase.last + 1
    while line[at].low in _REPORTED or (line[at].tag in _ADVERBS and line[at].low not in events().adjectives):
        at += 1
    word = line[at]
    if word.low in events().adjectives and not line[at + 1].tag.startswith("NN"):
        return Governor(at, "after")
    participle = word.tag in ("VBN", "VBG", "JJ") or (word.tag == "VBD" and not _has_object(line, at))
    if word.low in events().verbs and participle and not word.low.endswith("ing"):
        if line[at - 1].low in BE:
            return None
        return None if _has_object(line, at) and word.tag == "VBD" else Governor(at, "after")
    if at == phrase.last + 1 and word.tag in ("VBN", "VBG"):
        return Governor(at, "passive" if word.tag == "VBN" else "subject")
    return None


def _has_object(line: Line, verb: int) -> bool:
    """Whether an object follows directly: "gunmen killed 30 people", not "people killed last week"."""
    after = line[verb + 1]
    return after.tag in _BEGINS and after.low not in _THEN and not _is_day(after.low)


def _is_day(low: str) -> bool:
    return low.endswith("day") or low in ("june", "july", "march", "april", "january", "february")


def _may_be_subject(line: Line, phrase: Phrase) -> bool:
    """Whether the phrase is not governed by a preposition before it."""
    before = line[phrase.first - 1]
    return before.tag not in ("IN", "TO") or before.low in _BEFORE_A_CLAUSE


def _chain(line: Line, at: int) -> Governor | None:
    """The main verb of a chain that begins at a word: "had been killed", "are believed to have died"."""
    begun = at
    passive = False
    while at < begun + 14:
        word = line[at]
        if word.low in AUXILIARY or word.tag == "MD":
            passive = (
                word.low in BE
                or word.low in ("get", "got", "gets", "getting")
                or (passive and word.low in HAVE)
            )
        elif not (
            word.tag in _ADVERBS
            or word.low in ("n't", "'t", "’t", "not")
            or (word.tag == "TO" and at > begun)
        ):
            break
        at += 1
    word = line[at]
    if at > begun and word.low in events().adjectives:
        return Governor(at, "after")
    if word.tag.startswith("VB") or (at > begun and word.low in events().verbs):
        if at == begun and word.tag in ("VBG", "VBN"):
            return None
        if word.base in RAISING and (line[at + 1].tag == "TO" or line[at + 2].tag == "TO"):
            return _chain(line, at + 1 + (line[at + 1].tag != "TO")) or Governor(at, "subject")
        if word.tag == "VBG" and passive:
            passive = False
        return Governor(at, "passive" if passive and word.tag != "VB" else "subject")
    if at == begun:
        return None
    if word.low in RAISING and line[at + 1].tag == "TO":
        return _chain(line, at + 1)
    last = next((n for n in range(at - 1, begun - 1, -1) if line[n].low in AUXILIARY), None)
    if last is not None and line[last].low in HAVE:
        return Governor(last, "subject")
    return Governor(last, "is") if last is not None and line[last].low in BE else None


def _relative(line: Line, phrase: Phrase) -> Governor | None:
    """ "The 20 children who were killed"."""
    at = phrase.last + 1
    at += line[at].low == ","
    return _chain(line, at + 1) if line[at].low in _RELATIVE else None


def _verb_before(line: Line, phrase: Phrase, over: int = 0) -> Governor | None:
    """The verb whose object the phrase directly is: "seized 29 rifles", "gave them $5 million".

    `over`: so many words of another object may stand between.
    """
    at = phrase.first - 1
    while over and line[at].tag.startswith("NN"):
        at, over = at - 1, over - 1
    while at >= 0 and (
        line[at].tag in ("DT", "PRP$", "PDT") or line[at].low in ("“", '"', "‘", "more", "also", "only")
    ):
        at -= 1
    if line[at].tag == "PRP" and line[at - 1].tag.startswith("VB"):
        at -= 1
    word = line[at]
    if not word.tag.startswith("VB") or word.low in ("including", "according", "given", "following"):
        return None
    if word.low in BE:
        return Governor(at, "is")
    return Governor(at, "object")


def _verb_and_preposition(line: Line, phrase: Phrase, measure: bool) -> Governor | None:
    """ "Accounts for 25 percent", "rose to 54", "focus on three areas": the verb right before the
    preposition."""
    at = phrase.first - 1
    if line[at].tag in ("DT", "PRP$"):
        at -= 1
    word, verb = line[at], line[at - 1]
    if word.tag not in ("IN", "TO") or verb.low in HAVE:
        return None
    if verb.low in BE:
        return Governor(at - 1, "is") if measure else None
    if not verb.tag.startswith("VB") and not (verb.base == "account" and word.low == "for"):
        return None
    if word.low in PLACES and not measure and verb.base not in ENTERING:
        return None
    return Governor(at - 1, "agent" if word.low == "by" and not measure else "other")


def _by_tree(line: Line, phrase: Phrase, measure: bool) -> Governor | None:
    """The first head above the phrase that is a verb, or a noun that tells what happens."""
    at = phrase.number if phrase.noun is None or measure else phrase.noun
    for _ in range(STEPS):
        head, relation = line[at].head, line[at].relation
        if head < 0:
            return None
        word = line[head]
        if word.tag.startswith("VB") or (word.low in events().verbs and relation.startswith("nsubj")):
            return _of_verb(line, at, head, measure)
        if relation == "nmod":
            if _is_telling(line, head):
                return Governor(head, "noun")
            if _case(line, at) in PLACES and not measure:
                return None
        elif relation in ("amod", "compound", "nummod", "dep") and not CHANGES.isdisjoint(
            lemmas_of(word.low)
        ):
            return Governor(head, "noun")
        elif relation.startswith("nsubj") and any(
            line[child].relation == "cop" for child in line.children(head)
        ):
            return Governor(head, "after" if word.low in events().adjectives else "is")
        at = head
    return None


def _is_change(low: str) -> bool:
    """Whether a noun, in the singular or plural, tells what happens with an amount."""
    return not CHANGES.isdisjoint(lemmas_of(low))


def _is_telling(line: Line, noun: int) -> bool:
    low = line[noun].low
    return low in events().nouns or _is_change(low) or is_deed(low)


def _of_verb(line: Line, at: int, verb: int, measure: bool) -> Governor | None:
    """What a word is to the verb above it; None for a place or a circumstance."""
    if line[verb].base in BE:
        return Governor(verb, "is")
    relation = line[at].relation
    if relation == "nmod":
        case = _case(line, at)
        if case == "by" and not measure:
            return Governor(verb, "agent")
        adjacent = line[_first_of(line, at) - 2] is line[verb] or line[verb].base in ENTERING
        if case in PLACES and not measure and not (adjacent and line[verb].base in ENTERING):
            return None
        return Governor(verb, "other")
    if relation.startswith("nsubj"):
        return Governor(verb, "passive" if relation == "nsubjpass" or _is_passive(line, verb) else "subject")
    if at < verb and relation in ("conj", "dep", "ccomp"):
        return Governor(verb, "passive" if _is_passive(line, verb) else "subject")
    if relation in ("acl", "advcl", "ccomp", "parataxis", "conj"):
        return Governor(verb, "other")
    return Governor(verb, "object")


def _is_passive(line: Line, verb: int) -> bool:
    """Whether a form of "be" stands before a participle."""
    at = verb - 1
    while line[at].tag in _ADVERBS:
        at -= 1
    return line[verb].tag in ("VBN", "VBD") and line[at].low in BE


def _first_of(line: Line, at: int) -> int:
    return min([at, *line.children(at)])


def _case(line: Line, at: int) -> str:
    """The preposition of a word, in small letters; "" for none."""
    for child in line.children(at):
        if line[child].relation == "case" and child < at:
            return line[child].low
    return ""
