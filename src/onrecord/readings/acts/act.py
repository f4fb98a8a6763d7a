"""From the cue of a statement to what it does."""

from __future__ import annotations

from onrecord.model.article import Statement
from onrecord.model.passage import Span
from onrecord.model.readings import Act, ActKind, stretch
from onrecord.readings.acts.cue import Cue, cue_of
from onrecord.readings.acts.decide import Decision, decide, is_negated
from onrecord.readings.acts.nearest import nearest
from onrecord.readings.acts.senses import is_called_untrue
from onrecord.readings.context import Context
from onrecord.text.lemmas import lemmas_of

_SAYING = ("in", "by", "under", "on", "of", "about", "from", "with", "as", "at", "via", "per")
_SMALL: dict[str, ActKind] = {"to": "believe", "for": "believe", **dict.fromkeys(_SAYING, "say")}
"""Cues of one small word: "To her, nothing is more important", "in the poll"."""
_CALLS = frozenset(["call", "label", "term", "describe", "characterize", "characterise", "dub"])
"""Verbs by which somebody says what something is, so also that it is untrue."""


def read_act(statement: Statement, context: Context) -> Act | None:
    """What the cue of a statement does, by the word of it that decides.

    None where there is no cue, and where no word of it is known or near to a known one.
    """
    cue = cue_of(statement, context.text, context.doc.syntax)
    if cue is None:
        return None
    decided = decide(cue)
    if decided is not None:
        return _act(cue, decided)
    return _of_small_words(cue) or _of_nearest(cue)


def _of_nearest(cue: Cue) -> Act | None:
    """An unknown cue by the known one that it is nearest to, which is told."""
    for place, token in enumerate(cue.tokens[: cue.limit]):
        found = nearest(token.lower) if token.is_word else None
        if found is not None:
            verb, entry = found
            start, end = _stretch_of(cue, place, place + 1)
            words = stretch(cue.text, start, end)
            return Act(entry.kind, entry.stance, words, is_negated(cue.tokens[:place]), verb)
    return None


def _act(cue: Cue, decided: Decision) -> Act:
    kind, stance = decided.kind, decided.stance
    if kind == "say" and _calls_untrue(cue, decided):
        kind, stance = "deny", "denying"
    start, end = _stretch_of(cue, decided.start, decided.end)
    return Act(kind, stance, stretch(cue.text, start, end), decided.negated)


def _calls_untrue(cue: Cue, decided: Decision) -> bool:
    """Whether the cue is "called" or the like, and what follows says that something is not true."""
    verb = cue.tokens[decided.start]
    if cue.statement.content.start < verb.start or not _CALLS & set(lemmas_of(verb.lower)):
        return False
    said = " ".join(token.lower for token in cue.tokens[decided.end : cue.limit])
    return is_called_untrue(f"{said} {cue.statement.content.text[:200]}")


def _stretch_of(cue: Cue, start: int, end: int) -> Span:
    """From the first to the last of the cue's tokens, within one piece of the cue."""
    first, last = cue.tokens[start], cue.tokens[end - 1]
    assert cue.statement.cue is not None
    piece = next(span for span in cue.statement.cue.spans if span[0] <= first.start < span[1])
    return (first.start, min(last.end, piece[1]))


def _of_small_words(cue: Cue) -> Act | None:
    assert cue.statement.cue is not None
    words = [token for token in cue.tokens[: cue.limit] if token.is_word]
    start, end = cue.statement.cue.spans[0]
    whole = stretch(cue.text, start, end)
    if not words:
        return Act("say", "neutral", whole)
    if len(words) == 1 and words[0].lower in _SMALL:
        return Act(_SMALL[words[0].lower], "neutral", whole)
    return None
