"""Fathers who are in the news as much as their sons: without suffix, the father is meant."""

from __future__ import annotations

from onrecord.names import listed
from onrecord.names.given import same_given
from onrecord.names.shape import Shape

_KNOWN = [tuple(line.split()) for line in listed.lines("families", "fathers_in_the_news")]


def elder_is_known(shape: Shape) -> bool:
    """Whether this full name, without suffix, is known as that of the elder of two."""
    if shape.generation or len(shape.words) < 2:
        return False
    first, last = shape.words[0].text, shape.words[-1].text
    return any(last == name and bool(same_given(first, given, frozenset())) for given, name in _KNOWN)
