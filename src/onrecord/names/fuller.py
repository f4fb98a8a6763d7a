"""Which of two names of the same person is the one to show."""

from __future__ import annotations

from onrecord.names.letters import all_capitals
from onrecord.names.person import ordered
from onrecord.names.shape import shape_of

_TOO_LONG = 45


def fuller(a: str, b: str) -> str:
    """The fuller of two names, without title and nick: given name and surname, in mixed case.

    Equally full: the first in the order of the alphabet, whichever way they are given.
    """
    best = max(sorted((a, b)), key=_fullness)
    return _shown(best)


def _shown(printed: str) -> str:
    name = ordered(printed)
    return " ".join((*name.words, *name.suffixes)) or printed.strip()


def _fullness(printed: str) -> tuple[bool, int, bool, bool, int, int]:
    shown, shape = _shown(printed), shape_of(printed)
    written_out = sum(not word.initial for word in shape.words)
    return (
        len(shown) <= _TOO_LONG,
        min(written_out, 2),
        not all_capitals(shown),
        bool(shape.words) and not shape.words[0].initial,
        written_out * 2 + sum(word.initial for word in shape.words),
        sum(not letter.isascii() for letter in shown) * 2 + len(shown),
    )
