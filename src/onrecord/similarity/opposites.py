"""Words that are the opposite of each other, and words that deny."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from importlib.resources import files

from onrecord.word_lists import lexicon

NEGATORS = lexicon(
    "not no never none nobody nothing neither nor nowhere without cannot hardly barely scarcely n't no-one"
)
DENYING = lexicon(
    "deny refuse fail reject decline lack prevent avoid cease stop halt abandon scrap cancel drop "
    "impossible unable "
    "false untrue wrong lie myth hoax baseless unfounded fabricate nonsense failure refusal denial "
    "absence dismiss "
    "rebut refute contradict block oppose withhold forbid ban bar reverse miss skip"
)
_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "non-", "mis", "anti-")
_LEAST = 3


@cache
def opposites() -> dict[str, frozenset[str]]:
    """The bases of words and the bases of their opposites, from `opposites.txt`."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in (files("onrecord.similarity") / "opposites.txt").read_text(encoding="utf-8").splitlines():
        one, other = line.split()
        found[one].add(other)
        found[other].add(one)
    return {word: frozenset(others) for word, others in found.items()}


def opposites_of(word: str) -> frozenset[str]:
    """The bases that are the opposite of one: by the list, or by a prefix or an ending that makes one."""
    return opposites().get(word, frozenset()) | _by_form(word)


@lru_cache(maxsize=65536)
def _by_form(word: str) -> frozenset[str]:
    if len(word) < _LEAST:
        return frozenset()
    made = {prefix + word for prefix in _PREFIXES}
    made |= {word[len(p) :] for p in _PREFIXES if word.startswith(p) and len(word) - len(p) >= _LEAST}
    if word.endswith("ful"):
        made.add(word[:-3] + "less")
    if word.endswith("less"):
        made.add(word[:-4] + "ful")
    return frozenset(made)
