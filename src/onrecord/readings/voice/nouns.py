"""Nouns that sum up what was said before them, and the words that show that it was.

Shell nouns in the sense of Schmid (English Abstract Nouns as Conceptual Shells, 2000): of his classes the
factual, eventive and circumstantial ones, for these take what they sum up as a fact; the mental and
linguistic ones ("claim", "idea") leave it with the speaker, and are no sign.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from onrecord.readings.voice.stems import stem


@dataclass(frozen=True)
class Nouns:
    """`signs`: by the stem of a noun, the stems of the words that it may sum up; `kin`: those of the nouns
    of the same sense. `general`: stems of nouns that sum up anything; `never`: stems of nouns that take
    nothing up as a fact; `vague`: words that do not tell one thing from another; `lead_ins`, in their
    words. `hedges` within a phrase and `doubts` in its sentence show that nothing is taken for a fact.
    """

    signs: dict[str, frozenset[str]]
    kin: dict[str, frozenset[str]]
    general: frozenset[str]
    never: frozenset[str]
    lead_ins: tuple[tuple[str, ...], ...]
    vague: frozenset[str]
    hedges: frozenset[str]
    doubts: re.Pattern[str]


@cache
def nouns() -> Nouns:
    """The lists of `shell_nouns.json`, read once."""
    path = files("onrecord.readings.voice") / "shell_nouns.json"
    lists = json.loads(path.read_text(encoding="utf-8"))
    signs: dict[str, frozenset[str]] = {}
    kin: dict[str, frozenset[str]] = {}
    for group in lists["groups"]:
        own = _stems(group["nouns"])
        shown = own | _stems(group["signs"])
        signs.update({noun: signs.get(noun, frozenset()) | shown for noun in own})
        kin.update({noun: kin.get(noun, frozenset()) | own for noun in own})
    return Nouns(
        signs=signs,
        kin=kin,
        general=_stems(lists["general"]),
        never=_stems(lists["never"]) - signs.keys(),
        lead_ins=tuple(tuple(words.split()) for words in lists["lead_ins"].split("|")),
        vague=frozenset(lists["vague"].split()),
        hedges=frozenset(lists["hedges"].split()),
        doubts=re.compile(rf"\b(?:{'|'.join(lists['doubts'].split())})\b", re.IGNORECASE),
    )


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words.split())
