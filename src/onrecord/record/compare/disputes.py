"""Figures that exclude each other: claims of the same thing, by different people, of which at most one is
right."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from onrecord.readings.figures.bounds import exclude_each_other
from onrecord.readings.figures.lexicon import CLASSES
from onrecord.readings.places.gazetteer import gazetteer
from onrecord.record.compare.figures import Place, Raw

Alike = Callable[[Sequence[tuple[Raw, Raw]]], Sequence[bool]]
"""Which pairs speak of the same event, as far as their words tell."""


def disputes(claims: Sequence[Raw], alike: Alike) -> list[tuple[int, int]]:
    """Pairs of numbers in `claims`, the lower first, that exclude each other.

    Same class of events, same unit, same place where both have one, overlapping days, bounds that exclude
    each other, different speakers. Where one of the two names no place, `alike` decides whether they speak
    of the same event.
    """
    found, unsure = [], []
    for one, other in _overlapping(claims):
        a, b = claims[one], claims[other]
        if not _may_dispute(a, b):
            continue
        if a.places and b.places:
            if _same_place(a.places, b.places):
                found.append((one, other))
        else:
            unsure.append((one, other))
    sure = alike([(claims[one], claims[other]) for one, other in unsure])
    found += [pair for pair, yes in zip(unsure, sure, strict=True) if yes]
    return sorted(found)


def _overlapping(claims: Sequence[Raw]) -> Iterator[tuple[int, int]]:
    """Pairs whose days overlap, each once: a sweep over the days."""
    dated = [at for at, one in enumerate(claims) if one.first is not None and one.last is not None]
    order = sorted(dated, key=lambda at: (claims[at].first or "", at))
    running: list[int] = []
    for at in order:
        first = claims[at].first or ""
        running = [other for other in running if (claims[other].last or "") >= first]
        for other in running:
            yield (other, at) if other < at else (at, other)
        running.append(at)


def _may_dispute(a: Raw, b: Raw) -> bool:
    """What does not depend on where it was."""
    return (
        a.events == b.events
        and bool(a.events)
        and a.events <= frozenset(CLASSES)
        and _same_unit(a, b)
        and exclude_each_other(a, b)
        and not a.voices & b.voices
        and (a.wire != b.wire or a.statement != b.statement)
    )


def _same_unit(a: Raw, b: Raw) -> bool:
    if a.unit != b.unit and a.unit is not None and b.unit is not None:
        return False
    return (
        a.description is None or b.description is None or a.description.casefold() == b.description.casefold()
    )


def _same_place(here: Sequence[Place], there: Sequence[Place]) -> bool:
    """Whether a place of one is a place of the other, or the country that one of the other's lies in."""
    return any(_within(a, b) or _within(b, a) for a in here for b in there)


def _within(small: Place, large: Place) -> bool:
    if small.country != large.country and small.country and large.country:
        return False
    if small.name.casefold() == large.name.casefold():
        return True
    return bool(small.country) and _is_country(large.name, large.country)


@lru_cache(maxsize=4096)
def _is_country(name: str, code: str | None) -> bool:
    return any(known.kind == "C" and known.country == code for known in gazetteer().look_up(name))
