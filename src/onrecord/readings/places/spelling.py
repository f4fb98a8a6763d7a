"""A name of a place in the form under which the gazetteer keeps it."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

_DROPPED = re.compile(r"[.'’‘ʻ`´\"]+")
_SPACES = re.compile(r"[\W_]+")
_OPENING = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}
LONGEST = 80
"""Characters of the longest name that is looked up."""


@lru_cache(maxsize=16384)
def folded(name: str) -> str:
    """Lower case letters of ASCII and single spaces, without article: "The St. Lawrence" gives "
    ""saint lawrence"."""
    plain = name if name.isascii() else anyascii(name[:LONGEST])
    words = _SPACES.sub(" ", _DROPPED.sub("", plain.lower())).split()
    if len(words) > 1 and words[0] == "the":
        del words[0]
    if len(words) > 1 and words[0] in _OPENING:
        words[0] = _OPENING[words[0]]
    return " ".join(words)
