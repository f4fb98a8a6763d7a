"""When a reading is right: one function for each, from what was found and what was labelled to counts.

A reading is found where its words touch those of the label. Beyond that: Act: its kind. Certainty: its
level. Figures: both bounds, the unit and the events. Times: the interval, or the offset where the label
has no interval. Forecasts: the words of the event agree by a token F1 of 0.5 and the likelihood is the
same. Reasons: tokens of cause and effect. Places: within 50 km, or the same named country or region, or
rightly not resolved. About: the words alone. Voice: attributed, or the outlet's own.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from typing import Any

from onrecord.gold.counts import Counts
from onrecord.model.article import Statement
from onrecord.model.passage import Span
from onrecord.model.readings import Figure, Forecast, Place, Reason, Stretch, Time, Voice
from onrecord.readings.figures.lexicon import CLASSES as KNOWN
from onrecord.text.lemmas import lemmas_of, singular

NEAR = 50.0
"""Kilometres within which a place is the same."""
EARTH = 6371.0
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


def act(said: Statement, label: dict[str, Any] | None) -> dict[str, Counts]:
    """Kind, stance and both, where the label has an act."""
    if label is None:
        return {}
    kind = said.act is not None and said.act.kind == label["kind"]
    stance = said.act is not None and said.act.stance == label["stance"]
    negated = said.act is not None and said.act.negated == label.get("negated", False)
    found = int(said.act is not None)
    return {
        "act: kind": Counts(int(kind), found, 1),
        "act: stance": Counts(int(stance), found, 1),
        "act: negated": Counts(int(negated), found, 1),
    }


def certainty(said: Statement, label: dict[str, Any] | None) -> dict[str, Counts]:
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


def figures(found: Sequence[Figure], labels: Sequence[dict[str, Any]]) -> dict[str, Counts]:
    """All right, and bounds alone."""
    return {
        "figures: all right": count_items(found, labels, _same_figure),
        "figures: bounds": count_items(found, labels, _same_bounds),
        "figures: bounds and unit": count_items(
            found, labels, lambda a, b: _same_bounds(a, b) and same_unit(a.unit, b["unit"])
        ),
    }


def _same_bounds(found: Figure, label: dict[str, Any]) -> bool:
    return touch(found.span, label["span"]) and all(
        _near(getattr(found, side), label[side]) for side in ("low", "high")
    )


def _near(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return math.isclose(one, other, rel_tol=0.005, abs_tol=0.01)


def _same_figure(found: Figure, label: dict[str, Any]) -> bool:
    return (
        _same_bounds(found, label)
        and same_unit(found.unit, label["unit"])
        and same_events(found.events, label["events"])
    )


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


def times(found: Sequence[Time], labels: Sequence[dict[str, Any]]) -> dict[str, Counts]:
    """Right in words and days, and in words alone."""
    return {
        "times: all right": count_items(found, labels, _same_time),
        "times: words": count_items(found, labels, lambda a, b: touch(a.span, b["span"])),
    }


def _same_time(found: Time, label: dict[str, Any]) -> bool:
    if not touch(found.span, label["span"]):
        return False
    if label.get("interval"):
        return found.interval == str(label["interval"])
    offset = label.get("offset")
    return found.interval is None and (offset is None or found.offset == str(offset))


def forecasts(text: str, found: Sequence[Forecast], labels: Sequence[dict[str, Any]]) -> dict[str, Counts]:
    """All right, and the event alone."""

    def event(one: Forecast, label: dict[str, Any]) -> bool:
        return token_f1(text, one.event.span, label["event"]) >= 0.5

    return {
        "forecasts: all right": count_items(
            found, labels, lambda a, b: event(a, b) and a.likelihood == b["likelihood"]
        ),
        "forecasts: event": count_items(found, labels, event),
    }


def reasons(text: str, found: Sequence[Reason], labels: Sequence[dict[str, Any]]) -> dict[str, Counts]:
    """Tokens of cause and effect, each label with the item that shares most with it; and whole items.

    An item as a whole is right where cause and effect each agree by a token F1 of 0.5.
    """
    pairs = sorted(
        ((_shared(text, one, label), a, b) for a, one in enumerate(found) for b, label in enumerate(labels)),
        reverse=True,
    )
    matched: dict[int, int] = {}
    right = 0
    for shared, a, b in pairs:
        if shared and a not in matched and b not in matched.values():
            matched[a] = b
            right += shared
    given = sum(len(tokens(text, part.span)) for one in found for part in (one.cause, one.effect))
    meant = sum(len(tokens(text, label[part])) for label in labels for part in ("cause", "effect"))

    def whole(one: Reason, label: dict[str, Any]) -> bool:
        cause = token_f1(text, one.cause.span, label["cause"])
        effect = token_f1(text, one.effect.span, label["effect"])
        return cause >= 0.5 and effect >= 0.5

    return {
        "reasons: tokens": Counts(right, given, meant),
        "reasons: items": count_items(found, labels, whole),
        "reasons: items and direction": count_items(
            found, labels, lambda a, b: whole(a, b) and a.direction == b["direction"]
        ),
    }


def _shared(text: str, found: Reason, label: dict[str, Any]) -> int:
    parts: tuple[tuple[Stretch, str], ...] = ((found.cause, "cause"), (found.effect, "effect"))
    return sum(len(tokens(text, own.span) & tokens(text, label[name])) for own, name in parts)


def places(found: Sequence[Place], labels: Sequence[dict[str, Any]]) -> dict[str, Counts]:
    """Right in words and on the map, and in words alone."""
    return {
        "places: all right": count_items(found, labels, _same_place),
        "places: words": count_items(found, labels, lambda a, b: touch(a.span, b["span"])),
    }


def _same_place(found: Place, label: dict[str, Any]) -> bool:
    if not touch(found.span, label["span"]):
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


def about(found: Sequence[Stretch], labels: Sequence[Sequence[int]]) -> dict[str, Counts]:
    """Whom and what the content speaks of, by its words."""
    return {"about": count_items(found, labels, lambda a, b: touch(a.span, b))}


def voice(found: Sequence[Voice], labels: Sequence[dict[str, Any]]) -> dict[str, Counts]:
    """Labelled sentences that are attributed or the outlet's own as they should be; adopted claims."""
    right = 0
    for label in labels:
        own = [v for v in found if touch(v.span, label["span"])]
        most = max(own, key=lambda v: _common(v.span, label["span"]), default=None)
        right += most is not None and (most.statement is not None) == bool(label["attributed"])
    words = [v.adopted_words for v in found if v.adopted_words is not None]
    adopted = [label["adopted"] for label in labels if label.get("adopted")]
    return {
        "voice: attributed or own": Counts(right, len(labels), len(labels)),
        "voice: adopted": count_items(words, adopted, lambda a, b: touch(a.span, b)),
    }


def _common(one: Sequence[int], other: Sequence[int]) -> int:
    return min(one[1], other[1]) - max(one[0], other[0])


def touch(one: Span, other: Sequence[int]) -> bool:
    """Whether two spans have a character in common."""
    return one[0] < other[1] and other[0] < one[1]


def tokens(text: str, span: Sequence[int]) -> set[int]:
    """Where the words and marks of a span begin."""
    return {match.start() for match in _TOKEN.finditer(text, span[0], span[1])}


def token_f1(text: str, one: Sequence[int], other: Sequence[int]) -> float:
    """Agreement of two spans by their tokens."""
    a, b = tokens(text, one), tokens(text, other)
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 0.0


OF_TEXT: dict[str, Callable[[str, Any, Any], dict[str, Counts]]] = {
    "forecasts": forecasts,
    "reasons": reasons,
}
OF_WORDS: dict[str, Callable[[Any, Any], dict[str, Counts]]] = {
    "figures": figures,
    "times": times,
    "places": places,
    "about": about,
}
