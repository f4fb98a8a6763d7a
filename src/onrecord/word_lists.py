"""A word list as it is written in these files: words parted by white space."""

from __future__ import annotations


def lexicon(words: str) -> frozenset[str]:
    """The words, each once, in lower case."""
    return frozenset(words.lower().split())
