"""Fathers who are in the news as much as their sons: without suffix, the father is meant."""

from __future__ import annotations

from onrecord.names.given import same_given
from onrecord.names.shape import Shape
from onrecord.word_lists import WordLists

_LISTS = WordLists("onrecord.names", "lists/families.txt")

_KNOWN = [tuple(line.split()) for line in _LISTS.lines("fathers in the news")]


def elder_is_known(shape: Shape) -> bool:
    """Whether this full name, without suffix, is known as that of the elder of two."""
    if shape.generation or len(shape.words) < 2:
        return False
    first, last = shape.words[0].text, shape.words[-1].text
    return any(last == name and bool(same_given(first, given, frozenset())) for given, name in _KNOWN)
