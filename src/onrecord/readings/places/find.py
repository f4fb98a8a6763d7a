"""Which words of a stretch name a place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.model.passage import Span
from onrecord.readings.context import Context
from onrecord.readings.places.gazetteer import gazetteer
from onrecord.readings.places.spelling import folded
from onrecord.tagger.tagged import Entity
from onrecord.word_lists import lexicon

_NAME = re.compile(
    r"(?:[A-Z][\w’'-]*|(?:[A-Z]\.){2,}|[A-Z][a-z]{1,5}\.)"
    r"(?:[ \t](?:(?:of|al|de|del|la|and)[ \t])?[A-Z][\w’'-]*){0,3}"
)
_NO_PLACE = lexicon(
    "may march august hope reading mobile nice bath union liberty independence freedom republic "
    "democrats congress house senate "
    "white black green brown young king bush clinton trump sanders obama kerry cruz rubio pence "
    "kaine lincoln washington_post "
    "monday tuesday wednesday thursday friday saturday sunday christmas easter english french "
    "german republican "
    "democrat president general chief police court state united justice defense the a an i he she "
    "it we they in on at "
    "west east north south central"
)
_BODIES = lexicon("white_house pentagon kremlin wall_street capitol_hill downing_street")
_SURE_KINDS = "CAW"
LARGE = 200_000
"""People of a town that is found by its name alone."""
_CAMP = re.compile(
    r"[ \t](?:refugee camp|camp|neighbou?rhoods?|district|province|governorate|"
    r"county|peninsula|strip|valley|island)s?\b",
    re.IGNORECASE,
)


def names_of_places(context: Context, span: Span) -> Iterator[Span]:
    """`[start, end)` of the names of places in a stretch, in order, none within another."""
    inside = context.doc.entities_in(span)
    taken: list[Span] = []
    for entity in inside:
        if _is_place(context, entity):
            taken.append(_with_kind(context.text, (entity.start, entity.end), span[1]))
    covered = [*taken, *((e.start, e.end) for e in inside)]
    for match in _NAME.finditer(context.text, *span):
        found = _by_name(context, match)
        if found and not any(s < found[1] and found[0] < e for s, e in covered):
            taken.append(_with_kind(context.text, found, span[1]))
            covered.append(found)
    yield from sorted(set(taken))


def _is_place(context: Context, entity: Entity) -> bool:
    name = context.text[entity.start : entity.end]
    key = folded(name)
    if key.replace(" ", "_") in _BODIES or key in gazetteer().peoples:
        return False
    if entity.kind == "place":
        return entity.chance > 0.5 or bool(gazetteer().look_up(name))
    options = gazetteer().look_up(name)
    if entity.kind == "person" or not options:
        return entity.kind == "person" and bool(options) and options[0].kind in "CW" and entity.chance < 0.8
    return options[0].kind in _SURE_KINDS and key not in _NO_PLACE


def _by_name(context: Context, match: re.Match[str]) -> Span | None:
    """The longest beginning of a row of capitals that the gazetteer knows for a place of weight."""
    start, name = match.start(), match.group()
    while name:
        key = folded(name)
        if key not in _NO_PLACE and key not in gazetteer().peoples:
            options = gazetteer().named(key, spellings=False)
            if options and (options[0].kind in _SURE_KINDS or options[0].people >= LARGE):
                return start, start + len(name)
        name = name.rpartition(" ")[0].rstrip()
    return None


def _with_kind(text: str, span: Span, limit: int) -> Span:
    """With "refugee camp", "province" and the like after a name."""
    match = _CAMP.match(text, span[1], limit)
    return (span[0], match.end()) if match else span
