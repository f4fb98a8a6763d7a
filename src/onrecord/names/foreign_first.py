"""A Western given name before a whole Chinese name: "Patrick Lam Chi-wai"."""

from __future__ import annotations

from onrecord.names import cantonese, chinese
from onrecord.names.given import is_western
from onrecord.names.letters import plain


def foreign_first(pieces: list[list[str]]) -> bool:
    """Whether the first word is a Western given name and the others are a Chinese name, family first.

    `pieces`: the words of the name in plain letters, each cut at its hyphens.
    """
    if not 3 <= len(pieces) <= 4 or len(pieces[0]) > 1 or len(pieces[1]) > 1:
        return False
    first, family = pieces[0][0], pieces[1][0]
    rest = pieces[1:]
    if not is_western(first) or sum(map(len, rest)) > 3 or is_western(pieces[2][0]):
        return False
    if any(reading[0] == family for reading in cantonese.readings(rest)):
        return True
    return bool(chinese.family_of(family)) and bool(chinese.readings(rest))


def turned(words: list[str]) -> list[str]:
    """ "Patrick Lam Chi-wai" in Western order: "Patrick Chiwai Lam"."""
    given = "".join(plain(word) for word in words[2:])
    return [words[0], given, words[1]]
