"""The gazetteer: which places a name may mean.

Its table, `gazetteer.json`, is made by `gazetteer/build.py` from GeoNames (CC BY 4.0) and from lists of seas,
rivers, mountains and regions. It is read when the first place is looked up.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from onrecord.readings.places.spelling import LONGEST, folded

FILE = Path(__file__).parent / "gazetteer.json"


@dataclass(frozen=True, slots=True)
class Known:
    """A place of the gazetteer.

    `kind`: "C" country or territory, "A" first-level region, "B" county, "P" town, "W" water, "L" other
    feature or region, "Z" part of the world. `country` is ISO 3166 or "", `region` the code of the
    first-level region or "". `latitude`, `longitude` in degrees, None where the name means no place on a
    map ("the West"). `people`: population, or what stands for it.
    """

    number: int
    name: str
    kind: str
    country: str
    region: str
    latitude: float | None
    longitude: float | None
    people: int


class Gazetteer:
    """Names in order, for a search by halves, and the lines of the places, each read when it is "
    "asked for."""

    def __init__(self, path: Path = FILE) -> None:
        table = json.loads(path.read_text(encoding="utf-8"))
        self._places: list[str] = table["places"].split("\n")
        self._names: list[str] = table["names"].split("\n")
        self._spellings: list[str] = table["spellings"].split("\n")
        self.peoples: dict[str, str] = table["peoples"]
        self.place = lru_cache(maxsize=65536)(self._place)
        self.named = lru_cache(maxsize=65536)(self._named)

    def _named(self, key: str, *, spellings: bool = True) -> tuple[Known, ...]:
        """The places of a folded name, the one with most people first; by other spellings where "
        "none has it."""
        line = _line(self._names, key) or (_line(self._spellings, key) if spellings else None)
        if not key or line is None:
            return ()
        found = [self.place(int(number)) for number in line.split("\t")[1].split()]
        return tuple(sorted(found, key=lambda known: (-known.people, known.number)))

    def look_up(self, name: str) -> tuple[Known, ...]:
        """The places that a name as printed may mean."""
        return self.named(folded(name)) if len(name) <= LONGEST else ()

    def _place(self, number: int) -> Known:
        name, kind, country, region, latitude, longitude, people = self._places[number].split("\t")
        return Known(
            number,
            name,
            kind,
            country,
            region,
            float(latitude) if latitude else None,
            float(longitude) if longitude else None,
            int(people),
        )


@cache
def gazetteer() -> Gazetteer:
    """The package's gazetteer, loaded once."""
    return Gazetteer()


def _line(lines: list[str], key: str) -> str | None:
    at = bisect_left(lines, key + "\t")
    return lines[at] if at < len(lines) and lines[at].startswith(key + "\t") else None
