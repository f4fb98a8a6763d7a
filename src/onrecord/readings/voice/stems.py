"""The stem that words derived of each other share: of "scarcity" and "scarce", "closure" and "close"."""

from __future__ import annotations

from functools import lru_cache

from onrecord.text.lemmas import lemma

_ENDINGS = ("ation", "ition", "ment", "ness", "ance", "ence", "ity", "ion")
_SHORT_ENDINGS = ("ing", "ed", "al", "ure", "ly")
LEAST = 3
"""Letters that are left at least."""


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The lemma of a word without the endings of nouns and adverbs made of verbs and adjectives.

    In lower case, and mostly no word: "scarc", "clos".
    """
    found = lemma(word.replace("’", "'").partition("'")[0], None)
    for ending in _ENDINGS:
        if found.endswith(ending) and len(found) - len(ending) > LEAST:
            return _bare(found.removesuffix(ending))
    for ending in _SHORT_ENDINGS:
        if found.endswith(ending) and len(found) - len(ending) >= LEAST:
            return _bare(found.removesuffix(ending))
    return _bare(found)


def _bare(word: str) -> str:
    """Without a last e, and with one letter for two that an ending doubled ("stopped")."""
    if word.endswith("e") and len(word) > LEAST:
        word = word[:-1]
    if len(word) > LEAST and word[-1] == word[-2] and word[-1] not in "aeioulsfz":
        word = word[:-1]
    return word
