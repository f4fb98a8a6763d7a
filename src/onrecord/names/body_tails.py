"""Whether one name of a body is another one cut short: "Hamas" for "Hamas movement"."""

from __future__ import annotations

from onrecord.word_lists import WordLists

_BODY_WORDS = WordLists("onrecord.names", "lists/body_words.txt")

_SIDES = _BODY_WORDS.words("sides")
_COMMON = _BODY_WORDS.words("common")
_TAILS = _BODY_WORDS.words("tails")
_BEFORE_TAILS = _BODY_WORDS.words("before tails")
_SECTORS = _BODY_WORDS.words("sectors")
_COUNTRIES = frozenset(_BODY_WORDS.replacements("demonyms").values())


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
