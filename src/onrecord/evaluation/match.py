"""When a reading is right: from what was found and what was labelled to counts.

A reading is found where its words touch those of the label. Beyond that: Act: its kind. Certainty: its
level. Figures: both bounds, the unit and the events. Times: the interval, or the offset where the label
has no interval. Forecasts: the words of the event agree by a token F1 of 0.5 and the likelihood is the
same. Reasons: tokens of cause and effect. Places: within 50 km, or the same named country or region, or
rightly not resolved. About: the words alone. Voice: attributed, or the outlet's own.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from onrecord.gold.counts import Counts
from onrecord.model.article import Statement
from onrecord.model.passage import Span, common
from onrecord.model.readings import Figure, Forecast, Place, Reason, Stretch, Time, Voice
from onrecord.readings.figures.lexicon import CLASSES as KNOWN
from onrecord.text.lemmas import lemmas_of, singular

Label = Mapping[str, Any]
NEAR = 50.0
"""Kilometres within which a place is the same."""
EARTH = 6371.0
HALF = 0.5
"""Token F1 from which two stretches of text are the same."""
CLASSES = frozenset(KNOWN)
_TOKEN = re.compile(r"\w+|[^\w\s]")


def count_items(found: Sequence[Any], labels: Sequence[Any], same: Callable[[Any, Any], bool]) -> Counts:
    """Each label is met by at most one of what was found."""
    free = list(found)
    right = 0
    for label in labels:
        met = next((one for one in free if same(one, label)), None)
        if met is not None:
            free.remove(met)
            right += 1
    return Counts(right, len(found), len(labels))


def act(said: Statement, label: Label | None) -> dict[str, Counts]:
    """Kind, stance and whether it is negated, each by itself, where the label has an act."""
    if label is None:
        return {}
    made = {}
    for part in ("kind", "stance", "negated"):
        right = said.act is not None and getattr(said.act, part) == label.get(part, False)
        made[f"act: {part}"] = Counts(int(right), int(said.act is not None), 1)
    return made


def certainty(said: Statement, label: Label | None) -> dict[str, Counts]:
    """The level of every statement, none being one; and by itself where there is one."""
    level = said.certainty.level if said.certainty else None
    meant = (label or {}).get("level")
    marked = Counts(int(level == meant and meant is not None), int(level is not None), int(meant is not None))
    made = {"certainty: level": Counts(int(level == meant), 1, 1), "certainty: marked level": marked}
    for name in ("condition", "negated"):
        own = getattr(said.certainty, name, None)
        span = (label or {}).get(name)
        right = own is not None and span is not None and touch(own.span, span)
        made[f"certainty: {name}"] = Counts(int(right), int(own is not None), int(span is not None))
    return made


def items(reading: str, text: str, found: Sequence[Any], labels: Sequence[Any]) -> dict[str, Counts]:
    """Counts of a reading of which a statement has any number, by each of its measures."""
    made = {"reasons: tokens": _reason_tokens(text, found, labels)} if reading == "reasons" else {}
    for measure, same in _SAME[reading].items():
        name = f"{reading}: {measure}" if measure else reading
        made[name] = count_items(found, labels, partial(same, text))
    return made


def _touches(_: str, found: Time | Place, label: Label) -> bool:
    return touch(found.span, label["span"])


def _same_bounds(_: str, found: Figure, label: Label) -> bool:
    return touch(found.span, label["span"]) and all(
        _near(getattr(found, side), label[side]) for side in ("low", "high")
    )


def _near(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return math.isclose(one, other, rel_tol=0.005, abs_tol=0.01)


def _same_amount(text: str, found: Figure, label: Label) -> bool:
    return _same_bounds(text, found, label) and same_unit(found.unit, label["unit"])


def _same_figure(text: str, found: Figure, label: Label) -> bool:
    return _same_amount(text, found, label) and same_events(found.events, label["events"])


def same_unit(one: str | None, other: str | None) -> bool:
    """The same noun, in the singular or the plural."""
    if one is None or other is None:
        return one is other
    return _one(one) == _one(other)


def same_events(one: Sequence[str], other: Sequence[str]) -> bool:
    """The same classes; where the label has none of them, a word with the same lemma, or no class."""
    classes = set(other) & CLASSES
    if classes or set(one) & CLASSES:
        return classes == set(one) & CLASSES
    if not one or not other:
        return not one and not other
    return not _lemmas(one).isdisjoint(_lemmas(other))


def _lemmas(words: Sequence[str]) -> set[str]:
    return {found for word in words for found in lemmas_of(word)}


def _one(noun: str) -> str:
    found = singular(noun) or noun.lower()
    return "person" if found == "people" else found


def _same_time(_: str, found: Time, label: Label) -> bool:
    if not touch(found.span, label["span"]):
        return False
    if label.get("interval"):
        return found.interval == str(label["interval"])
    offset = label.get("offset")
    return found.interval is None and (offset is None or found.offset == str(offset))


def _same_event(text: str, found: Forecast, label: Label) -> bool:
    return token_f1(text, found.event.span, label["event"]) >= HALF


def _same_forecast(text: str, found: Forecast, label: Label) -> bool:
    return _same_event(text, found, label) and found.likelihood == label["likelihood"]


def _same_reason(text: str, found: Reason, label: Label) -> bool:
    return all(token_f1(text, own.span, label[part]) >= HALF for part, own in _parts(found).items())


def _same_direction(text: str, found: Reason, label: Label) -> bool:
    return _same_reason(text, found, label) and found.direction == label["direction"]


def _parts(reason: Reason) -> dict[str, Stretch]:
    return {"cause": reason.cause, "effect": reason.effect}


def _reason_tokens(text: str, found: Sequence[Reason], labels: Sequence[Label]) -> Counts:
    """Tokens of cause and effect, each label with the item that shares most with it."""
    given = [{part: tokens(text, own.span) for part, own in _parts(one).items()} for one in found]
    meant = [{part: tokens(text, label[part]) for part in ("cause", "effect")} for label in labels]
    pairs = best_pairs([[sum(len(a[part] & b[part]) for part in a) for b in meant] for a in given])
    sizes = (sum(len(own) for one in side for own in one.values()) for side in (given, meant))
    return Counts(sum(pairs.values()), *sizes)


def best_pairs(shared: Sequence[Sequence[int]]) -> dict[tuple[int, int], int]:
    """Row and column of those that share most, and how much: each is in one pair at most."""
    ordered = sorted(((n, a, b) for a, row in enumerate(shared) for b, n in enumerate(row)), reverse=True)
    made: dict[tuple[int, int], int] = {}
    for number, a, b in ordered:
        if number and all(a != one and b != other for one, other in made):
            made[a, b] = number
    return made


def _same_place(text: str, found: Place, label: Label) -> bool:
    if not _touches(text, found, label):
        return False
    if label["latitude"] is None:
        return not found.resolved
    if found.latitude is None or found.longitude is None:
        return False
    if (found.name or "").lower() == (label.get("name") or "").lower() and found.country == label["country"]:
        return True
    return kilometres(found.latitude, found.longitude, label["latitude"], label["longitude"]) <= NEAR


def kilometres(latitude: float, longitude: float, latitude2: float, longitude2: float) -> float:
    """Great-circle distance of two points in degrees (haversine)."""
    a, b = math.radians(latitude), math.radians(latitude2)
    across = math.sin(math.radians(longitude2 - longitude) / 2) ** 2
    return 2 * EARTH * math.asin(math.sqrt(math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * across))


def _same_words(_: str, found: Stretch, label: Sequence[int]) -> bool:
    return touch(found.span, label)


def voice(found: Sequence[Voice], labels: Sequence[Label]) -> dict[str, Counts]:
    """Labelled sentences that are attributed or the outlet's own as they should be; adopted claims."""
    right = 0
    for label in labels:
        own = [v for v in found if touch(v.span, label["span"])]
        most = max(own, key=lambda v: common(v.span, label["span"]), default=None)
        right += most is not None and (most.statement is not None) == bool(label["attributed"])
    words = [v.adopted_words for v in found if v.adopted_words is not None]
    adopted = [label["adopted"] for label in labels if label.get("adopted")]
    return {
        "voice: attributed or own": Counts(right, len(labels), len(labels)),
        "voice: adopted": count_items(words, adopted, lambda a, b: touch(a.span, b)),
    }


def touch(one: Span, other: Sequence[int]) -> bool:
    """Whether two spans have a character in common."""
    return common(one, other) > 0


def tokens(text: str, span: Sequence[int]) -> set[int]:
    """Where the words and marks of a span begin."""
    return {match.start() for match in _TOKEN.finditer(text, span[0], span[1])}


def token_f1(text: str, one: Sequence[int], other: Sequence[int]) -> float:
    """Agreement of two spans by their tokens."""
    a, b = tokens(text, one), tokens(text, other)
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 0.0


_SAME: dict[str, dict[str, Callable[[str, Any, Any], bool]]] = {
    "figures": {"all right": _same_figure, "bounds": _same_bounds, "bounds and unit": _same_amount},
    "times": {"all right": _same_time, "words": _touches},
    "forecasts": {"all right": _same_forecast, "event": _same_event},
    "reasons": {"items": _same_reason, "items and direction": _same_direction},
    "places": {"all right": _same_place, "words": _touches},
    "about": {"": _same_words},
}
"""By reading and measure, when what was found in a text is what was labelled."""
