"""The words that expressions of time are made of, in lower case."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Final

_MONTHS = "january february march april may june july august september october november december"
MONTHS: Final = {name: number for number, name in enumerate(_MONTHS.split(), 1)}
SHORT_MONTHS: Final = {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}
"""Months as they are cut short, with or without a full stop."""
ALSO_WORDS: Final = frozenset(["may", "march", "mar", "august", "april", "june", "jan", "dec"])
"""Months that are names or other words as well, so that they need a number or a preposition beside them."""

_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"
WEEKDAYS: Final = {name: number for number, name in enumerate(_WEEKDAYS.split())}
SHORT_WEEKDAYS: Final = {
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
} | {
    "sat": 5,
    "sun": 6,
}

SEASONS: Final = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""Seasons of the north with the month in which they begin, as meteorologists count them."""

DAY_WORDS: Final = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
DAY_PARTS: Final = frozenset(
    ["morning", "afternoon", "evening", "night", "noon", "midday", "lunchtime", "overnight", "midnight"]
)

UNITS: Final = {
    "hour": ("day", 0),
    "day": ("day", 1),
    "week": ("week", 1),
    "weekend": ("weekend", 1),
    "fortnight": ("week", 2),
    "month": ("month", 1),
    "quarter": ("month", 3),
    "year": ("year", 1),
    "decade": ("year", 10),
    "century": ("year", 100),
}
"""Units by the calendar's unit and how many of it they are; hours count by the day, 24 of them."""
PLURALS: Final = {unit + "s": unit for unit in UNITS} | {"centuries": "century"}

_SMALL = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
NUMBERS: Final = {word: number for number, word in enumerate(_SMALL.split(), 1)} | {
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "a": 1,
    "an": 1,
    "dozen": 12,
}
VAGUE: Final = frozenset(["few", "several", "couple", "some", "many", "many", "number", "handful"])
"""Words for a number that is not told."""
HEDGES: Final = frozenset(
    [
        "about",
        "around",
        "roughly",
        "nearly",
        "almost",
        "some",
        "just",
        "only",
        "exactly",
        "barely",
        "approximately",
    ]
)

ORDINALS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "former": 1, "latter": 2}
DECADES: Final = {
    "twenties": 1920,
    "thirties": 1930,
    "forties": 1940,
    "fifties": 1950,
    "sixties": 1960,
    "seventies": 1970,
    "eighties": 1980,
    "nineties": 1990,
}

LAST: Final = frozenset(["last", "past", "previous", "preceding"])
NEXT: Final = frozenset(["next", "coming", "upcoming", "following"])
BY_THE_TEXT: Final = frozenset(["previous", "preceding", "following"])
"""Words that count from another moment of the text, not from the day of publication."""

DASHES: Final = frozenset("-–—‑")


@cache
def _lists() -> dict[str, list[str]]:
    read: dict[str, list[str]] = json.loads(files(__package__).joinpath("words.json").read_text("utf-8"))
    return read


def listed(name: str) -> frozenset[str]:
    """The words of a list in `words.json`."""
    return frozenset(_lists()[name])
