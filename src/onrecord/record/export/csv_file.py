"""Rows as CSV that is safe to open in a spreadsheet.

Text that a spreadsheet would take for a formula has an apostrophe in front
(`onrecord.output.rows.uncell` takes it away again). Numbers stay numbers: they stand without
quotation marks, everything else within.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from typing import IO, Any

from onrecord.model.readings import About, Figure, Forecast, Place, Reason, Time
from onrecord.output.readings_told import figure_told, forecast_told, place_told, reason_told, time_told
from onrecord.output.rows import cell
from onrecord.record.export.statement_rows import SpeakerOf, StatementRow

BETWEEN = "; "
_TOLD: dict[type[Any], Callable[[Any], str]] = {
    Figure: figure_told,
    Time: time_told,
    Forecast: forecast_told,
    Reason: reason_told,
    Place: place_told,
    About: lambda one: one.name,
    str: str,
    int: str,
}
_OF_SPEAKERS: dict[str, Callable[[SpeakerOf], str]] = {
    "speakers": lambda one: one.name,
    "printed_names": lambda one: one.printed,
    "identities": lambda one: "" if one.identity is None else str(one.identity),
    "types": lambda one: one.type,
    "named": lambda one: _plain(one.named),
    "roles": lambda one: ", ".join(one.roles),
    "affiliations": lambda one: ", ".join(one.affiliations),
    "why_unnamed": lambda one: one.why_unnamed or "",
    "speaker_confidences": lambda one: f"{one.confidence:g}",
}
"""The columns of a statement about its speakers: one value for each, in the same order."""


def write_csv(kind: type[Any], rows: Iterable[Any], out: IO[str]) -> None:
    """Write a header and a line a row of the dataclass `kind`."""
    # not QUOTE_MINIMAL: that leaves a lone carriage return without quotation marks
    lines = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)
    lines.writerow(header(kind))
    for row in rows:
        lines.writerow(cells(row))


def header(kind: type[Any]) -> list[str]:
    """The names of the columns of a class of rows."""
    names = [field.name for field in fields(kind)]
    if kind is not StatementRow:
        return names
    at = names.index("speakers")
    return [*names[:at], *_OF_SPEAKERS, *names[at + 1 :]]


def cells(row: Any) -> list[str | int | float]:
    """The cells of a row, in the order of `header`."""
    return list(_cells(row))


def _cells(row: Any) -> Iterator[str | int | float]:
    for field in fields(row):
        value = getattr(row, field.name)
        if isinstance(row, StatementRow) and field.name == "speakers":
            for told in _OF_SPEAKERS.values():
                yield cell(BETWEEN.join(told(one) for one in value))
        elif isinstance(value, (int, float)) and not isinstance(value, bool):
            yield value
        else:
            yield cell(_plain(value))


def _plain(value: Any) -> str:
    """A value in words; several are joined, spans as "12-40;55-80"."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        if value and isinstance(value[0], tuple):
            return ";".join(f"{start}-{end}" for start, end in value)
        told = (_TOLD[type(one)](one) for one in value)
        return BETWEEN.join(dict.fromkeys(told) if value and isinstance(value[0], About) else told)
    return str(value)
