"""The dictionary form of an English word, and the forms of a dictionary form.

Rules of inflection go both ways between a form and its lemma; `lemmas.txt` lists the lemmas that there are
and the forms that follow no rule. A rule is undone only to a lemma that is listed and has the word among its
forms: "owed" is of "owe" ("ow" is no verb), "hoping" of "hope" (that of "hop" doubles its consonant), "thing"
of nothing. A word that comes from no listed lemma is cut by rule where its tag says that it is inflected.

The lists come from the tables of the library LemmInflect (see `benchmarks/lemmas.py`). The library itself
is not used: table and library differ on 1 of 1,000 inflected words of news, where the table is meant to
("goods", "arms"), but the library takes a quarter of a second to load, and seconds where spaCy is installed,
which it then imports; the table takes 10 ms. The library has had no release since 2022.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

Part = Literal["verb", "noun", "adjective"]
"""The parts of speech that are inflected; adverbs are compared as adjectives are."""

_DOUBLES = re.compile(r"[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]")
"""Verbs and adjectives of one syllable that double their last letter: stop, quit, big."""
_HISSES = ("s", "x", "z", "ch", "sh")
_PREFIX = re.compile(
    r"(?:counter|cross|cyber|fore|inter|mis|over|out|pre|sub|super|trans|under|un|up|de|dis|re|tele)(?=[a-z]{4})|"
    r"(?:co|counter|cross|cyber|de|double|e|fact|fast|inter|mis|out|over|pre|re|second|self|sub|under|un)-"
)
"""What may stand before a listed verb to make one that is not: "outgunned", "self-isolated"."""
_SHORT = {"'m": "be", "'re": "be", "'ve": "have", "'ll": "will", "n't": "not"}
_SHORT_OF_TAG = {
    **{(short, "MD"): verb for short, verb in (("wo", "will"), ("ca", "can"), ("sha", "shall"))},
    **{("'d", tag): "have" for tag in ("VBD", "VBN")},
    ("'d", "MD"): "would",
    ("'s", "VBZ"): "be",
    ("gon", "VBG"): "go",
    ("wan", "VB"): "want",
}
_PARTS: dict[str, Part] = {"VB": "verb", "NN": "noun", "JJ": "adjective", "RB": "adjective"}
_ALL: tuple[Part, ...] = ("verb", "noun", "adjective")
_UNINFLECTED = ("VB", "VBP", "NN", "NNP", "JJ", "RB")


@lru_cache(maxsize=65536)
def lemma(word: str, tag: str | None) -> str:
    """The lemma of a word, in lower case.

    `tag`: its part of speech as in the Penn Treebank; tags of parts of speech that are not inflected leave a
    word as it is, and so does NNP. None where it is not known: then a word in "-s" is rather a noun
    ("lives"), any other rather a verb ("led"), but for those that mostly are not ("evening", "London-based").
    Never empty where `word` is not.
    """
    low = word.lower().replace("’", "'")
    short = _SHORT.get(low) or _SHORT_OF_TAG.get((low, tag or ""))
    if short is not None:
        return short
    if tag is None:
        return _untagged(low)
    part = _PARTS.get(tag[:2])
    if part is None or tag == "NNP":
        return low
    words = _words(part)
    if tag in _UNINFLECTED and (low in words.lemmas or part == "adjective"):
        return low
    known = words.lemma(low)
    if known is not None or tag in _UNINFLECTED or low in words.lemmas:
        return known or low
    return _cut(low, part)


def lemmas_of(word: str) -> tuple[str, ...]:
    """What a word may be a form of, itself first, whatever its part of speech: "lives", "live", "life"."""
    low = word.lower().replace("’", "'")
    return tuple(dict.fromkeys((low, *(found for part in _ALL if (found := _words(part).lemma(low))))))


def singular(word: str) -> str | None:
    """The singular of a plural, in lower case; None where the word is no plural, or not other in it
    ("police")."""
    low = word.lower().replace("’", "'")
    found = _words("noun").lemma(low)
    if found is None and not is_listed(low):
        found = _cut(low, "noun")
    return found if found != low else None


def verb_forms(verb: str) -> tuple[str, ...]:
    """All forms of a verb given by its lemma, which comes first."""
    return tuple(dict.fromkeys((verb, *_words("verb").forms(verb))))


def noun_forms(noun: str) -> tuple[str, ...]:
    """Singular and plural of a noun given by its singular, which comes first."""
    return tuple(dict.fromkeys((noun, *_words("noun").forms(noun))))


def is_listed(word: str) -> bool:
    """Whether a word in lower case is a lemma of `lemmas.txt`, of whatever part of speech."""
    return any(word in _words(part).lemmas for part in _ALL) or word in _uninflected()


@dataclass(frozen=True)
class _Words:
    """The words of a part of speech: `lemmas` all that are listed, `irregular` the forms of a lemma that
    follow no rule, `lemma_of` the lemma of each of those."""

    part: Part
    lemmas: frozenset[str]
    irregular: Mapping[str, tuple[str, ...]]
    lemma_of: Mapping[str, str]

    def lemma(self, form: str) -> str | None:
        """The listed lemma of a form; None where there is none, or only the word itself as a lemma."""
        found = self.lemma_of.get(form) or self._by_rule(form)
        if found is not None or form in self.lemmas:
            return found
        if self.part == "verb":
            prefix = _PREFIX.match(form)
            start = prefix.end() if prefix else 0
        else:
            start = form.rfind("-") + 1
        rest = self.lemma(form[start:]) if start else None
        return form[:start] + rest if rest else None

    def forms(self, lemma: str) -> tuple[str, ...]:
        """The forms of a lemma. An irregular one stands instead of the regular one of its kind."""
        irregular = self.irregular.get(lemma, ())
        if lemma == "be":
            return irregular
        kinds = {_kind(form, self.part) for form in irregular}
        return (*(f for f in _INFLECT[self.part](lemma) if _kind(f, self.part) not in kinds), *irregular)

    def _by_rule(self, form: str) -> str | None:
        return next((c for c in _UNDO[self.part](form) if c in self.lemmas and form in self.forms(c)), None)


@cache
def _sections() -> dict[str, str]:
    """The sections of `lemmas.txt` by their headings."""
    text = (files("onrecord.text") / "lemmas.txt").read_text(encoding="utf-8")
    sections = (section.partition("\n") for section in text.split("\n= ")[1:])
    return {heading: words for heading, _, words in sections}


@cache
def _words(part: Part) -> _Words:
    lines = [line.split() for line in _sections()[f"{part} forms"].splitlines() if line]
    return _Words(
        part,
        frozenset(_sections()[f"{part}s"].split()),
        {first: tuple(others) for first, *others in lines},
        {form: first for first, *others in reversed(lines) for form in others},
    )


@cache
def _uninflected() -> frozenset[str]:
    return frozenset(_sections()["not inflected"].split())


@cache
def _mostly_no_forms() -> frozenset[str]:
    return frozenset(_sections()["without a tag"].split())


def _untagged(low: str) -> str:
    verbs, nouns = _words("verb"), _words("noun")
    if low in _mostly_no_forms():
        return low
    if low.endswith("s") and low not in verbs.lemma_of:
        found = nouns.lemma(low) or (low if low in nouns.lemmas else verbs.lemma(low))
    elif "-" in low and low not in verbs.lemma_of:
        found = nouns.lemma(low)
    else:
        found = verbs.lemma(low) or nouns.lemma(low)
    return found or (low if is_listed(low) else _cut(low, "noun"))


def _kind(form: str, part: Part) -> str:
    """Which form it is by its ending; every form of a noun is a plural."""
    if part == "noun":
        return "plural"
    endings = ("ing", "s") if part == "verb" else ("st",)
    return next((ending for ending in endings if form.endswith(ending)), "")


def _inflect_verb(verb: str) -> tuple[str, ...]:
    """The third person, the past and the participle of the present by rule."""
    third = verb + "es" if re.search(r"[^aeiou]o$", verb) else _with_s(verb)
    stem = _stem(verb)
    past = verb[:-1] + "ied" if _ends_in_y(verb) else stem + "ed"
    if verb.endswith("ie"):
        return third, past, verb[:-2] + "ying"
    return third, past, (verb if verb.endswith(("ee", "oe", "ye")) else stem) + "ing"


def _inflect_noun(noun: str) -> tuple[str, ...]:
    if noun.endswith("man") and len(noun) > 3:
        return (noun[:-2] + "en",)
    return (noun[:-2] + "es" if noun.endswith("sis") else _with_s(noun),)


def _inflect_adjective(adjective: str) -> tuple[str, ...]:
    stem = adjective[:-1] + "i" if _ends_in_y(adjective) else _stem(adjective)
    return stem + "er", stem + "est"


def _stem(word: str) -> str:
    """What "-ed", "-ing", "-er" and "-est" are put to."""
    return word[:-1] if word.endswith("e") else word + word[-1] if _DOUBLES.fullmatch(word) else word


def _ends_in_y(word: str) -> bool:
    return len(word) > 1 and word[-1] == "y" and word[-2] not in "aeiou"


def _with_s(word: str) -> str:
    if _ends_in_y(word):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(_HISSES) else "s")


def _undo_verb(form: str) -> Iterator[str]:
    """What a form may be one of by the rules, most of it no words."""
    if form.endswith("s"):
        yield from _without_s(form)
    if form.endswith("ied"):
        yield form[:-3] + "y"
    for ending in ("ed", "ing"):
        if form.endswith(ending):
            yield from _without(form.removesuffix(ending))
    if form.endswith("ying"):
        yield form[:-4] + "ie"


def _undo_noun(form: str) -> Iterator[str]:
    if form.endswith("men"):
        yield form[:-2] + "an"
    if form.endswith("s"):
        yield from _without_s(form)
    if form.endswith("ses"):
        yield form[:-2] + "is"


def _undo_adjective(form: str) -> Iterator[str]:
    for ending in ("er", "est"):
        if form.endswith(ending):
            stem = form.removesuffix(ending)
            yield from _without(stem)
            if stem.endswith("i"):
                yield stem[:-1] + "y"


def _without_s(form: str) -> Iterator[str]:
    yield form[:-1]
    if form.endswith("es"):
        yield form[:-2]
    if form.endswith("ies"):
        yield form[:-3] + "y"


def _without(stem: str) -> Iterator[str]:
    yield stem
    yield stem + "e"
    if stem[-1:] == stem[-2:-1]:
        yield stem[:-1]


_INFLECT: dict[Part, Callable[[str], tuple[str, ...]]] = {
    "verb": _inflect_verb,
    "noun": _inflect_noun,
    "adjective": _inflect_adjective,
}
_UNDO: dict[Part, Callable[[str], Iterator[str]]] = {
    "verb": _undo_verb,
    "noun": _undo_noun,
    "adjective": _undo_adjective,
}

_NO_PLURAL = ("ss", "us", "is", "as", "ics", "'s")
_LONGEST_ENDING = 4


def _cut(form: str, part: Part) -> str:
    """The lemma of an inflected form that is not listed, by rule; "London-based" is none of a verb."""
    if form.endswith(("ies", "ied")[: 2 if part == "verb" else 1]) and len(form) > 4:
        return form[:-3] + "y"
    if form.endswith("men") and part == "noun":
        return form[:-2] + "an"
    if form.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return form[:-2]
    if re.fullmatch(r".{2,}[^\W\d_]s", form) and not form.endswith(_NO_PLURAL):
        return form[:-1]
    found = re.fullmatch(r"([^-]*[aeiouy][^-]*)(?:ed|ing)", form) if part == "verb" else None
    if found is None or len(found[1]) < 2:
        return form
    stem = found[1]
    if stem[-1] == stem[-2]:
        return stem if stem[-1] in "aeiousflz" else stem[:-1]
    return stem + "e" if _has_lost_e(stem) else stem


def _has_lost_e(stem: str) -> bool:
    """Whether a stem as of "marginalized" has lost an "e", by the longest of its endings that is listed."""
    lost, kept = (_sections()[f"stems that {have} lost e"].split() for have in ("have", "have not"))
    endings = (stem[-length:] for length in range(_LONGEST_ENDING, 0, -1))
    return next((ending in lost for ending in endings if ending in lost or ending in kept), False)
