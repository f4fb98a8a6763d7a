"""A name of a place to the place that it means, by the names around it."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

from onrecord.readings.places.gazetteer import Known, gazetteer

COMPARABLE = 4.0
"""A town is taken for the larger of two only where it has so many times the people of the other."""
_CONTAINER = re.compile(
    r"(?:,\s*|\s+\(|,?\s+in\s+(?:the\s+)?)(?P<name>[A-Z][\w.’'-]*(?:\s+(?:of\s+)?[A-Z][\w.’'-]*){0,3})"
)
_COMMA = re.compile(r",\s*(?P<name>[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,2})")
_PLAIN_KIND = re.compile(
    r"\s+(?:city|town|village|province|state|county|region|district|governorate|prefecture|oblast|"
    r"island|islands)$",
    re.IGNORECASE,
)


def resolve(text: str, start: int, end: int, countries: Counter[str]) -> Known | None:
    """The place at `[start, end)`; None where it is in no gazetteer, or nothing decides between several."""
    options = _options(text[start:end])
    if not options:
        return None
    if inside := _container(text, end):
        fitting = [option for option in options if _lies_in(option, inside)]
        if fitting:
            return fitting[0]
    return _likeliest(options, countries)


def _options(name: str) -> Sequence[Known]:
    known = gazetteer()
    return known.look_up(name) or known.look_up(_PLAIN_KIND.sub("", name))


def _container(text: str, end: int) -> Known | None:
    """The country or region that is printed after a name: "Flint, Michigan"."""
    match = _COMMA.match(text, end, end + 60) or _CONTAINER.match(text, end, end + 60)
    name = match["name"] if match else ""
    while name:
        wide = [option for option in gazetteer().look_up(name) if option.kind in "CA"]
        if wide:
            return wide[0]
        name = name.rpartition(" ")[0]
    return None


def _lies_in(option: Known, container: Known) -> bool:
    if option.country != container.country or option.number == container.number:
        return False
    return container.kind == "C" or option.region == container.region


def _likeliest(options: Sequence[Known], countries: Counter[str]) -> Known | None:
    scored = sorted(
        ((_score(option, countries), -number, option) for number, option in enumerate(options)), reverse=True
    )
    best = scored[0]
    if len(scored) > 1 and best[0] - scored[1][0] < math.log10(COMPARABLE) and best[2].kind == "P":
        return None
    return best[2] if best[2].latitude is not None else None


def _score(option: Known, countries: Counter[str]) -> float:
    """Logarithm of the people, with what the article's other places tell."""
    made = math.log10(max(option.people, 100))
    made += {"C": 3.0, "A": 1.0, "W": 1.0, "Z": 3.0}.get(option.kind, 0.0)
    if countries.get(option.country):
        made += 1.0 + min(1.0, math.log10(countries[option.country]))
    if countries.get(f"{option.country}.{option.region}"):
        made += 1.5
    return made
