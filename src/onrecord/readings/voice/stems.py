"""Words without their endings, so that "halving" is "halved" and "scarcity" is "scarce"."""

from __future__ import annotations

from functools import lru_cache

_ENDINGS = (
    "ations",
    "ation",
    "ition",
    "ments",
    "ment",
    "ness",
    "ances",
    "ance",
    "ence",
    "ities",
    "ity",
    "ions",
    "ion",
)
_SHORT_ENDINGS = ("ing", "ed", "al", "ure", "ly")
LEAST = 3
"""Letters that are left at least."""


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The word in lower case without endings of number, tense and of nouns made of verbs and adjectives."""
    word = word.lower().replace("’", "'").partition("'")[0]
    for plural, singular in (("ies", "y"), ("ied", "y")):
        if word.endswith(plural) and len(word) > len(plural) + 1:
            return word[: -len(plural)] + singular
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > LEAST:
            return _bare(word.removesuffix(ending))
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > LEAST:
        word = word[:-1]
    for ending in _SHORT_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST:
            return _bare(word.removesuffix(ending))
    return _bare(word)


def _bare(word: str) -> str:
    """Without a last e, and with one letter for two that an ending doubled ("stopped")."""
    if word.endswith("e") and len(word) > LEAST:
        word = word[:-1]
    if len(word) > LEAST and word[-1] == word[-2] and word[-1] not in "aeioulsfz":
        word = word[:-1]
    return word
