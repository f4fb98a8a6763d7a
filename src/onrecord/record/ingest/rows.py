"""The JSON of a statement or a sentence to the rows of the tables that hold what it says."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Row = tuple[str, tuple[Any, ...]]
"""The name of a table and the cells of one row of it."""
Json = Mapping[str, Any]

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NO_FACTS: Json = {}


def statement_row(number: int, reading: int, place: int, said: Json, ids: Mapping[str, int]) -> Row:
    """The row of a statement. `ids`: the numbers of the article's statements by their keys."""
    content, act, sure = said["content"], said.get("act") or _NO_FACTS, said.get("certainty") or _NO_FACTS
    around = said.get("said") or _NO_FACTS
    return "statements", (
        number,
        said["key"],
        reading,
        place,
        said["kind"],
        _text(said["source"]),
        _text(said["cue"]),
        content["text"],
        content["spans"][0][0],
        content["spans"][-1][1],
        len(content["text"].split()),
        said["confidence"],
        act.get("kind"),
        act.get("stance"),
        int(bool(act.get("negated"))) if act else None,
        sure.get("level"),
        _text(sure.get("condition")),
        _text(sure.get("negated")),
        *(_text(around.get(name)) for name in ("to", "where", "medium", "when")),
        ids.get(said["within"] or ""),
        ids.get(said.get("denies") or ""),
    )


def reading_rows(number: int, said: Json, speakers: Mapping[int, int]) -> Iterator[Row]:
    """The rows of what a statement says but its figures and reasons; `speakers`: numbers by ids."""
    spoken: dict[int, float] = {}
    for by in said.get("speakers", ()):
        if by["id"] in speakers:
            spoken.setdefault(speakers[by["id"]], by["confidence"])
    for speaker, confidence in spoken.items():
        yield "spoken_by", (number, speaker, confidence)
    for place, one in enumerate(said.get("times", ())):
        first, last = _days(one.get("interval"))
        yield "times", (number, place, *_stretch(one), first, last, one.get("offset"))
    for place, one in enumerate(said.get("forecasts", ())):
        event = one["event"]
        words = (one["likelihood"], _text(one["words"]), _text(one.get("by")), _text(one.get("condition")))
        yield "forecasts", (number, place, event["text"], *event["span"], *words)
    for place, one in enumerate(said.get("places", ())):
        where = (one.get("name"), one.get("latitude"), one.get("longitude"), one.get("country"))
        yield "places", (number, place, *_stretch(one), *where, int(bool(one.get("resolved"))))
    for place, one in enumerate(said.get("about", ())):
        speaker_row = speakers.get(one.get("speaker", -1))
        named = one.get("name") or one["text"]
        yield "about", (number, place, *_stretch(one), named, one.get("kind"), speaker_row)


def figure_cells(one: Json) -> tuple[Any, ...]:
    """The cells of a figure, from its span on."""
    bounds = (one.get("low"), one.get("high"), one.get("unit"), one.get("description"), one.get("part_of"))
    return (*_stretch(one), *bounds)


def reason_cells(one: Json) -> tuple[Any, ...]:
    """The cells of a reason, from its cause on."""
    cause, effect = one["cause"], one["effect"]
    words = (cause["text"], *cause["span"], effect["text"], *effect["span"])
    return (*words, one["direction"], _text(one.get("signal")), one.get("confidence"))


def insert(table: str, cells: Sequence[Any]) -> str:
    """The SQL that puts a row into a table."""
    return f"INSERT INTO {table} VALUES ({', '.join('?' * len(cells))})"


def as_json(values: Any) -> str:
    """Values as JSON in one line."""
    return json.dumps(values, ensure_ascii=False)


def _text(words: Json | None) -> str | None:
    return words["text"] if words else None


def _stretch(one: Json) -> tuple[int, int, str]:
    start, end = one["span"]
    return start, end, one["text"]


def _days(interval: str | None) -> tuple[str | None, str | None]:
    """First and last day of "2024-05-01/2024-05-03"; an end that is open is None."""
    first, _, last = (interval or "").partition("/")
    return _day(first), _day(last)


def _day(text: str) -> str | None:
    return text if _DAY.fullmatch(text) else None
