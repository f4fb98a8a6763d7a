"""A newsroom's own table of its sources: a CSV file with a name, or a number, and attributes."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.record.audit.divisions import BUILT_IN
from onrecord.record.errors import RecordError

NAME, IDENTITY = "name", "identity"
_DELIMITERS = ",;\t|"


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line of the table: whom it is about, and a value for each attribute, which may be empty."""

    number: int
    name: str
    identity: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourceTable:
    """The table: its attributes, by the names of their columns, and its lines."""

    path: Path
    attributes: tuple[str, ...]
    lines: tuple[SourceLine, ...]


def read_sources(path: Path) -> SourceTable:
    """The table in a CSV file (UTF-8; commas, semicolons, tabs or |). Raises RecordError."""
    text = _text(path)
    rows = _rows(path, text)
    if not rows:
        raise RecordError.at(path, "is empty: write a first line such as name,beat, then a line a source")
    (_, header), *rest = rows
    columns = [" ".join(cell.split()) for cell in header]
    _check_columns(path, columns)
    lowered = [column.casefold() for column in columns]
    attributes = [place for place, name in enumerate(lowered) if name not in ("", NAME, IDENTITY)]
    lines = []
    for number, cells in rest:
        if any(cells[len(columns) :]):
            raise RecordError.at(
                path, f"line {number} has {len(cells)} cells and the first line {len(columns)}: "
                "put values with the delimiter in them in quotation marks",
            )  # fmt: skip
        plain = [" ".join(cell.split()) for cell in cells] + [""] * (len(columns) - len(cells))
        named = dict(zip(lowered, plain, strict=False))
        values = tuple(plain[place] for place in attributes)
        lines.append(SourceLine(number, named.get(NAME, ""), named.get(IDENTITY, ""), values))
    return SourceTable(path, tuple(columns[place] for place in attributes), tuple(lines))


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise RecordError.at(path, f"cannot be read ({error.strerror}): check its name and folder") from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise RecordError.at(path, f"line {line} is not UTF-8: save the table as CSV in UTF-8") from error


def _rows(path: Path, text: str) -> list[tuple[int, list[str]]]:
    """The rows that have anything in them, each with the number of the line on which it begins."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    rows, begin = [], 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append((begin, cells))
            begin = reader.line_num + 1
    except csv.Error as error:
        raise RecordError.at(path, f"line {begin} is not CSV: {error}") from error
    return rows


def _delimiter(text: str) -> str:
    """What parts the cells of the first line: that line has no text in it to mislead the sniffer."""
    head = next((line for line in text.splitlines() if line.strip()), "")
    try:
        return csv.Sniffer().sniff(head, _DELIMITERS).delimiter
    except csv.Error:
        return ","


def _check_columns(path: Path, columns: Sequence[str]) -> None:
    lowered = [column.casefold() for column in columns if column]
    if NAME not in lowered and IDENTITY not in lowered:
        raise RecordError.at(path, f"has no column {NAME!r} or {IDENTITY!r} in its first line: name it so")
    for column in columns:
        if column.casefold() in (*BUILT_IN, "all"):
            raise RecordError.at(
                path, f"the column {column!r} is called as a division that onrecord audit has itself: "
                "give it another name",
            )  # fmt: skip
        if column and lowered.count(column.casefold()) > 1:
            raise RecordError.at(path, f"has two columns {column!r}: give one another name")
    if not set(lowered) - {NAME, IDENTITY}:
        raise RecordError.at(path, "has no column of an attribute beside the name: add one")
