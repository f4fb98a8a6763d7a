"""The ways in which the letters of a romanised word can be read before it is cut to sounds."""

from __future__ import annotations

import re
from functools import lru_cache

_MOST = 8
_WAYS: tuple[tuple[tuple[str, str], ...], ...] = (
    (("j(?=[aeou])|(?<=[aeiou])j(?=$)|(?<=[aeo])j", "y"),),  # Jakovlev, Krajic
    (("(?<=[aeou])w(?![aeiouy])", "u"),),  # Dawlat
    (("(?<=[aeou])w(?=[aeiou])", ""),),  # Yawovi
    (("(?<=[aeio])u(?=sk|ts|ch|k)", "v"),),  # Belarusian: Makouski
    (("(?<=o)u$", "v"),),  # Belarusian: Kavaliou
    (("ee(?=.)", "eye"),),  # Andreev
    (("(?<=t)zh", "j"),),  # Bakytzhan
    (("tx", "ch"), ("b", "v")),  # Basque: Etxeberria
    (("tx", "ch"), ("qu", "k"), ("gu(?=[ei])", "g")),  # Basque: Iriquin
    (("^(?:gi|yi)(?=[ao])", "y"),),  # Greek: Giannakis
    (("^mp", "b"), ("^nt", "d")),  # Greek: Mpalis
    (("(?<=[aeiou])h(?=[uo]l+ah$)", ""),),  # Zabihullah
    (("oe", "u"), ("tj", "ch"), ("dz(?=[eiy])", "d")),  # Soetjipto, Dziarzhynski
    (("(?<=..)eh$", "a"),),  # Makhamreh
    (("ou(?=[aei])", "w"),),  # Ouattara
)


@lru_cache(maxsize=1)
def _compiled() -> tuple[tuple[tuple[re.Pattern[str], str], ...], ...]:
    return tuple(tuple((re.compile(old), new) for old, new in way) for way in _WAYS)


def spelt_ways(word: str) -> list[str]:
    """The word itself first, then each other way to read its letters."""
    found = [word]
    for way in _compiled():
        text = word
        for old, new in way:
            text = old.sub(new, text)
        if text not in found:
            found.append(text)
    return found[:_MOST]
