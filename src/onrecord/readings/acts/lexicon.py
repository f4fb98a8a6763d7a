"""The known cues: verbs, nouns, adjectives and set phrases, each with its kind of act and its stance."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from onrecord.model.readings import ActKind, Stance
from onrecord.readings.acts.tokens import Token, is_adverb, words_of
from onrecord.text.lemmas import noun_forms, verb_forms

GAP = 3
"""Words that may stand between the first word of an entry and the others: "made it very clear"."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A cue: its words, the first in any form, the others as they are.

    `when` is the name of what must hold of source or content, empty where nothing must; `fixed` ones
    have no other words between theirs.
    """

    words: tuple[str, ...]
    kind: ActKind
    stance: Stance
    when: str = ""
    fixed: bool = False

    @property
    def name(self) -> str:
        """The cue as it stands in the lexicon."""
        return " ".join(self.words)


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens `[start, end)` of a cue that are an entry; `full` of its words; some may follow."""

    start: int
    end: int
    entry: Entry


Index = dict[str, list[Entry]]


@dataclass(frozen=True)
class Lexicon:
    """Entries by the forms of their first word, the longest first.

    `light` verbs leave the deciding to a noun of the cue ("issued a warning"), `bare` ones of the content
    too ("offered | some advice"), `opening` ones to the verb that follows ("went on to criticize"); of
    `distancing` ones the outlet doubts that it succeeded ("sought to portray"), by `negating` ones it was
    not done ("refused to confirm").
    """

    verbs: Index
    nouns: Index
    adjectives: Index
    phrases: Index
    light: Index
    bare: Index
    opening: Index
    distancing: frozenset[str]
    negating: Index


@cache
def lexicon() -> Lexicon:
    """The lexicon of the package."""
    read = json.loads((files("onrecord.readings.acts") / "lexicon.json").read_text(encoding="utf-8"))
    operators = read["operators"]
    return Lexicon(
        verbs=_index(_entries(read["verbs"]), verb_forms),
        nouns=_index(_entries(read["nouns"]), noun_forms),
        adjectives=_index(_entries(read["adjectives"]), _itself),
        phrases=_index(_entries(read["phrases"], fixed=True), _itself),
        light=_index(_operators(operators["light"]), verb_forms),
        bare=_index(_operators(operators["bare"]), verb_forms),
        opening=_index(_operators(operators["opening"]), verb_forms),
        distancing=frozenset(operators["distancing"]),
        negating=_index(_operators(operators["negating"]), verb_forms),
    )


def matches(index: Index, tokens: Sequence[Token], at: int, limit: int) -> Iterator[Match]:
    """The entries that begin with token `at`, which is before `limit`, the longest first.

    Tokens from `limit` on are words after the cue: those of an entry that are there must follow at once.
    """
    for entry in index.get(tokens[at].lower, ()):
        end = _matched(entry, tokens, at, limit)
        if end is not None:
            yield Match(at, min(end, limit), entry)


def _matched(entry: Entry, tokens: Sequence[Token], at: int, limit: int) -> int | None:
    """Where an entry whose first word is at a token ends, or None where its other words do not follow."""
    words, place = entry.words, at + 1
    for number, word in enumerate(words[1:]):
        gap = GAP if number == 0 and place < limit and not entry.fixed else 0
        far = min(len(tokens), place + gap + 1)
        found = next((i for i in range(place, far) if tokens[i].lower == word), None)
        if found is None or (found > place and found >= limit):
            return None
        if words[0] in ("be", "have") and not all(is_adverb(token) for token in tokens[place:found]):
            return None
        place = found + 1
    return place


def _itself(word: str) -> tuple[str, ...]:
    return (word,)


def _entries(groups: list[dict[str, Any]], *, fixed: bool = False) -> Iterator[Entry]:
    for group in groups:
        for words in group["words"]:
            yield Entry(words_of(words), group["kind"], group["stance"], group.get("when", ""), fixed)


def _operators(words: list[str]) -> Iterator[Entry]:
    for one in words:
        yield Entry(words_of(one), "say", "neutral")


def _index(entries: Iterator[Entry], forms: Callable[[str], tuple[str, ...]]) -> Index:
    made: Index = {}
    for entry in entries:
        for form in dict.fromkeys(forms(entry.words[0])):
            made.setdefault(form, []).append(entry)
    for listed in made.values():
        listed.sort(key=lambda entry: (-len(entry.words), not entry.when))
    return made
