"""Which countries and regions an article is about: by its names of places that mean one place only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from onrecord.readings.places.gazetteer import gazetteer
from onrecord.tagger.tagged import Entity

MOST = 3000
"""Names that are looked at."""


def countries_in(text: str, entities: Sequence[Entity]) -> Counter[str]:
    """How often each country (ISO 3166) and each of its first-level regions ("US.MI") is meant."""
    found: Counter[str] = Counter()
    known = gazetteer()
    for entity in entities[:MOST]:
        if entity.kind not in ("place", "organization"):
            continue
        options = known.look_up(text[entity.start : entity.end])
        sure = [option for option in options if option.kind in "CA"]
        if len(sure) == 1 or (sure and sure[0].kind == "C"):
            found[sure[0].country] += 1
            if sure[0].kind == "A":
                found[f"{sure[0].country}.{sure[0].region}"] += 1
        elif len(options) == 1:
            found[options[0].country] += 1
    return found
