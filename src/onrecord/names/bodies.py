"""Whether two printed names can denote the same body: a ministry, firm, party, court, newspaper."""

from __future__ import annotations

from functools import lru_cache

from onrecord.names.body_words import acronym_of, body_words, initials_of, known_bodies, raw_words
from onrecord.names.keys import body_keys
from onrecord.names.letters import has_letter
from onrecord.names.sounds import one_name
from onrecord.word_lists import WordLists

_BODY_WORDS = WordLists("onrecord.names", "lists/body_words.txt")
_SAME, _KNOWN, _ACRONYM, _SPELT, _SHORTENED = 1.0, 0.9, 0.85, 0.8, 0.6
_RELATED, _DIFFERENT = 0.3, 0.1
_SIDES = _BODY_WORDS.words("sides")
_COMMON = _BODY_WORDS.words("common")
_TAILS = _BODY_WORDS.words("tails")
_BEFORE_TAILS = _BODY_WORDS.words("before tails")
_SECTORS = _BODY_WORDS.words("sectors")
_COUNTRIES = frozenset(_BODY_WORDS.replacements("demonyms").values())
_ROMANISED = frozenset({"islamic"})
_ONE_WORD = frozenset({"islamic", "slavic"})


@lru_cache(maxsize=50_000)
def match_bodies(a: str, b: str) -> float:
    """0..1, how likely two names as printed can denote the same body; 0.5 is the threshold."""
    if a == b:
        return 1.0 if has_letter(a) else 0.0
    one, other = sorted((a, b))
    score = _score(one, other)
    if score >= 0.5 and not body_keys(one) & body_keys(other):
        return 0.49
    return score


def _score(one: str, other: str) -> float:
    first, second = body_words(one), body_words(other)
    if not first or not second:
        return 0.0
    if first == second or _as_one_word(first) == _as_one_word(second):
        return _SAME
    if known_bodies(one) & known_bodies(other):
        return _KNOWN
    if sorted(first) == sorted(second):
        return 0.9 if _movable(first, second) else _RELATED
    if _is_acronym(one, other) or _is_acronym(other, one):
        return _ACRONYM
    if len(first) == len(second):
        return _SPELT if _spelt_otherwise(one, other, first, second) else _DIFFERENT
    short, long = sorted((first, second), key=len)
    if _is_shortened(short, long):
        return _SHORTENED
    return _RELATED if set(short) <= set(long) else _DIFFERENT


def _as_one_word(words: tuple[str, ...]) -> str:
    """ "Al Jazeera" and "Aljazeera" are one."""
    text = "".join(words)
    return text[2:] if text.startswith("al") and len(words) == 1 and len(text) > 7 else text


def _movable(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Words may change places, but not North with South in a name that has both."""
    sides = [word for word in first if word in _SIDES]
    return sides == [word for word in second if word in _SIDES]


def _is_acronym(short: str, long: str) -> bool:
    acronym = acronym_of(short)
    return bool(acronym) and len(raw_words(long)) > 1 and acronym in initials_of(long)


def _spelt_otherwise(one: str, other: str, first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Romanised names: "Hezbollah" and "Hizbullah"; every word equal or one spelling of a long word."""
    unequal = [(x, y) for x, y in zip(first, second, strict=True) if x != y]
    if len(unequal) != 1 or min(map(len, unequal[0])) < 5 or any(word in _COMMON for word in unequal[0]):
        return False
    article = any(text.casefold().startswith(("al-", "al ", "el-")) for text in (one, other))
    if len(first) == 1:
        return one_name(*unequal[0], _ONE_WORD)
    return article and one_name(*unequal[0], _ROMANISED)


def _is_shortened(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
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
