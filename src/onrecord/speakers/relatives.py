"""The noun that a "who" goes with."""

from __future__ import annotations

from onrecord.model.passage import Span
from onrecord.speakers.nouns import BODIES, CROWDS, PERSONS, in_lexicon, is_role
from onrecord.speakers.small_words import DETERMINERS
from onrecord.text.doc import Doc
from onrecord.text.lemmas import singular
from onrecord.text.words import Word

REACH = 160
"""Characters before a "who" in which its noun is looked for."""


def noun_before(doc: Doc, place: int) -> Span | None:
    """The noun phrase, or name, right before a relative pronoun, in its sentence; None if none is seen.

    "Who" goes with a person: a comma may stand between, and an apposition that one closes ("Ann Hale,
    the mayor of Norvik, who …"), or "of" and a name ("Ann Hale of Norvik, who …").
    """
    start = max(doc.whole_sentence_start(place), place - REACH)
    named = [e for e in doc.entities_near((start, place), 0, 0) if start <= e.start and e.end <= place]
    tokens = [word for word in doc.words_in((start, place)) if word.end <= place]
    last = len(tokens) - 1
    while last >= 0 and not tokens[last].is_word:
        last -= 1
    if last < 0:
        return None
    who = doc.text[place : place + 3].lower() == "who"
    kinds = ("person",) if who else ("person", "organization")
    if named and named[-1].end >= tokens[last].end - 1 and named[-1].kind in kinds:
        return (named[-1].start, named[-1].end)
    person = next((e for e in reversed(named) if e.kind == "person"), None) if who else None
    if person and _is_apposition(tokens, last, person.end, alone=person is named[-1]):
        return (person.start, person.end)
    phrase = _phrase(tokens, last)
    if who:
        phrase = _with_bearer(tokens, phrase)
    if person and doc.text[person.end : phrase[0]].strip() in _BEFORE_APPOSITION:
        return (person.start, person.end)
    return phrase


_BEFORE_APPOSITION = (",", "of", "from", "at")
_BEFORE_PLACES = ("of", "from", "at", "in")


def _is_apposition(tokens: list[Word], last: int, named_until: int, *, alone: bool) -> bool:
    """Whether a comma, a description and a further comma stand between a name and the "who".

    Not `alone`: with another name between them; then no comma stands inside the description.
    """
    between = [n for n in range(last + 1) if tokens[n].start >= named_until]
    closed = any(token.text in ",)—–" for token in tokens[last + 1 :])
    if not between or not closed or tokens[between[0]].text not in ",(" or len(between) >= 14:
        return False
    return alone or all(tokens[n].is_word for n in between[1:])


def _with_bearer(tokens: list[Word], phrase: Span) -> Span:
    """ "The mayor of the town" for "the town": a "who" does not go with a thing or a place."""
    first = next(n for n, token in enumerate(tokens) if token.start == phrase[0])
    last = next(n for n, token in enumerate(tokens) if token.end == phrase[1])
    told = first > 1 and tokens[first - 1].lower in _BEFORE_PLACES and _is_somebody(tokens[first - 2].lower)
    if not told or _is_somebody(tokens[last].lower) or tokens[last].lower in BODIES:
        return phrase
    return (_phrase(tokens, first - 2)[0], phrase[1])


def _is_somebody(word: str) -> bool:
    one = singular(word) or word
    return is_role(one) or one in PERSONS or word in CROWDS


def _phrase(tokens: list[Word], last: int) -> Span:
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
