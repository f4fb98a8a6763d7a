"""The words in which two quotations differ."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from onrecord.similarity.words import claim_of

ALIKE = 0.6
"""The share of words in common from which two quotations are taken for one that was changed."""
_WORD = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]")


def plain(content: str) -> str:
    """Words only, by which two quotations are the same."""
    return " ".join(re.findall(r"\w+", claim_of(content).casefold()))


def changed(one: str, other: str) -> str | None:
    """The second with what was left out as [-words-] and what was put in as {+words+}; None where the two
    have too little in common, or differ in no word."""
    before, after = _WORD.findall(claim_of(one)), _WORD.findall(claim_of(other))
    matcher = SequenceMatcher(
        None, [w.casefold() for w in before], [w.casefold() for w in after], autojunk=False
    )
    if plain(one) == plain(other) or matcher.ratio() < ALIKE:
        return None
    made: list[str] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            made.append(_line(after[c:d]))
            continue
        if a < b:
            made.append(f"[-{_line(before[a:b])}-]")
        if c < d:
            made.append(f"{{+{_line(after[c:d])}+}}")
    return _tight(" ".join(made))


def _line(words: list[str]) -> str:
    return _tight(" ".join(words))


def _tight(text: str) -> str:
    return re.sub(r" (?=[.,;:!?)])", "", text)
