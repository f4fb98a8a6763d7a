"""The noun that a "who" goes with."""

from __future__ import annotations

from onrecord.passage import Span
from onrecord.speakers.nouns import in_lexicon, is_role, singular
from onrecord.speakers.scene import Scene
from onrecord.speakers.small_words import DETERMINERS
from onrecord.speakers.tokens import Token, tokens_of

REACH = 160
"""Characters before a "who" in which its noun is looked for."""


def noun_before(scene: Scene, place: int) -> Span | None:
    """The noun phrase, or name, right before a relative pronoun, in its sentence; None if none is seen.

    A comma may stand between, and an apposition between commas: "Ann Hale, the mayor, who …".
    """
    start = max(scene.sentence_start(place), place - REACH)
    named = [e for e in scene.names_near((start, place), 0, 0) if start <= e.start and e.end <= place]
    tokens = tokens_of(scene.text, (start, place))
    if not tokens:
        return None
    last = len(tokens) - 1
    while last >= 0 and not tokens[last].is_word:
        last -= 1
    if last < 0:
        return None
    if named and named[-1].end >= tokens[last].end - 1 and named[-1].kind in ("person", "organization"):
        return (named[-1].start, named[-1].end)
    if named and _is_apposition(tokens, last, named[-1].end) and named[-1].kind == "person":
        return (named[-1].start, named[-1].end)
    phrase = _phrase(tokens, last)
    owner = next((e for e in reversed(named) if e.kind == "person" and e.end <= phrase[0]), None)
    if owner and scene.text[owner.end : phrase[0]].strip() == ",":
        return (owner.start, owner.end)
    return phrase


def _is_apposition(tokens: list[Token], last: int, named_until: int) -> bool:
    """Whether a comma and a description stand between a name and the "who"."""
    following = [n for n in range(last + 1) if tokens[n].start >= named_until]
    return bool(following) and tokens[following[0]].text in ",(" and len(following) < 14


def _phrase(tokens: list[Token], last: int) -> Span:
    """From its article, if that is near, or the head noun with the capital words before it."""
    for first in range(last, max(-1, last - 7), -1):
        if not tokens[first].is_word:
            break
        if tokens[first].lower in DETERMINERS or tokens[first].lower.isdigit():
            return (tokens[first].start, tokens[last].end)
    head = last
    for first in range(last, max(-1, last - 5), -1):
        word = tokens[first].lower
        if is_role(singular(word) or word) or in_lexicon(word, frozenset(["people", "men", "women"])):
            head = first
            break
    while head > 0 and tokens[head - 1].is_capital:
        head -= 1
    return (tokens[head].start, tokens[last].end)
