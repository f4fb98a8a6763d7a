"""Whether one name of a body is another one cut short: "Hamas" for "Hamas movement"."""

from __future__ import annotations

from onrecord.names import listed

_SIDES = listed.words("body_words", "sides")
_COMMON = listed.words("body_words", "common")
_TAILS = listed.words("body_words", "tails")
_BEFORE_TAILS = listed.words("body_words", "before_tails")
_SECTORS = listed.words("body_words", "sectors")
_COUNTRIES = frozenset(listed.pairs("body_words", "demonyms").values())


def is_shortened(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the longer name only adds what sort of body it is, or the country before it."""
    if long[: len(short)] == short and _adds_sort(short, long[len(short) :]):
        return True
    of_country = long[:2] in {("united", "state"), ("united", "kingdom")}
    return of_country and len(short) > 1 and sorted(long[2:]) == sorted(short)


def _adds_sort(short: tuple[str, ...], added: tuple[str, ...]) -> bool:
    """ "group", "news agency", "Motor" after a telling name; "Department" after "Chicago Police"."""
    telling = any(word not in _COMMON and word not in _SIDES for word in short)
    if len(added) == 1:
        if added[0] == "department":
            return telling and len(short) > 1 and short[-1] in {"police", "fire"}
        if added[0] in _SECTORS:
            return telling and len(short) == 1 and not _COUNTRIES & set(short)
        if added[0] in _TAILS:
            return telling or added[0] == "group" or (added[0] == "party" and len(short) == 1)
    kind = all(word in _BEFORE_TAILS for word in added[:-1]) and added[-1] in _TAILS
    return kind and telling and len(added) == 2 and not _COUNTRIES & set(short)
