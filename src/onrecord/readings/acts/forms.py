"""English verbs and nouns and their inflected forms: by rule, with those that follow none listed.

The list of forms that follow no rule, doubled consonants among them, is WordNet's.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

_VOWELS = "aeiou"
_ES = ("s", "x", "z", "ch", "sh")


@cache
def irregular() -> dict[str, list[str]]:
    """Forms that follow no rule, by the base."""
    path = files("onrecord.readings.acts") / "irregular.json"
    read: dict[str, list[str]] = json.loads(path.read_text(encoding="utf-8"))
    return read


@cache
def _base_of_irregular() -> dict[str, str]:
    return {form: base for base, forms in irregular().items() for form in forms}


def verb_forms(verb: str) -> tuple[str, ...]:
    """All forms of a verb given by its base, which comes first."""
    listed = irregular().get(verb, [])
    if verb == "be":
        return (verb, *listed)
    stem = verb[:-1] if verb.endswith("e") else verb
    past = verb[:-1] + "ied" if _ends_in_y(verb) else stem + "ed"
    going = stem + "ing" if not verb.endswith(("ee", "oe", "ye")) else verb + "ing"
    return (verb, _with_s(verb), past, going, *listed)


def noun_forms(noun: str) -> tuple[str, ...]:
    """Singular and plural."""
    return (noun, noun[:-2] + "es" if noun.endswith("sis") else _with_s(noun))


def bases(word: str) -> tuple[str, ...]:
    """What a form may be a form of, itself first: "denied" of "deny". Some are no words."""
    made = [word]
    if word in _base_of_irregular():
        made.append(_base_of_irregular()[word])
    if word.endswith(("ies", "ied")):
        made.append(word[:-3] + "y")
    for ending in ("ing", "ed", "es", "s"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 1:
            made += [stem, stem + "e"]
    return tuple(dict.fromkeys(made))


def _ends_in_y(word: str) -> bool:
    return len(word) > 1 and word.endswith("y") and word[-2] not in _VOWELS


def _with_s(word: str) -> str:
    if _ends_in_y(word):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(_ES) or word in ("go", "do", "undergo", "echo", "veto") else "s")
