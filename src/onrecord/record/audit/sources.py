"""A newsroom's own table of its sources: a CSV file with a name, or a number, and attributes.

A line is a speaker's by the number, or by a name just as it was printed; nothing is guessed.
"""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.record.audit.divisions import BUILT_IN
from onrecord.record.errors import RecordError

NAME, IDENTITY = "name", "identity"
_DELIMITERS = ",;\t|"
_MOST_NAMED = 5


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


@dataclass(frozen=True, slots=True)
class NotJoined:
    """A line of the table that fits no speaker, or more than one, and why."""

    line: int
    source: str
    why: str


@dataclass(frozen=True, slots=True)
class _Entry:
    """The values of a speaker, and the number of the line that each is from."""

    values: tuple[str, ...]
    lines: tuple[int, ...]


def join(connection: sqlite3.Connection, table: SourceTable) -> list[NotJoined]:
    """Make `audit_attributes`: the values of identities, by the numbers of their columns.

    Returns the lines that could not be joined. Raises RecordError where two lines contradict each other.
    """
    known = _SourceIdentities(connection, table)
    entries: dict[int, _Entry] = {}
    left = []
    for line in table.lines:
        found = known.find(line)
        if isinstance(found, NotJoined):
            left.append(found)
        else:
            entries[found] = _together(table, entries.get(found), line)
    connection.execute(
        "CREATE TEMP TABLE audit_attributes (number INTEGER, identity INTEGER, value TEXT, "
        "PRIMARY KEY (number, identity)) WITHOUT ROWID"
    )
    rows = (
        (number, identity, value or None)
        for identity, entry in entries.items()
        for number, value in enumerate(entry.values)
    )
    connection.executemany("INSERT INTO audit_attributes VALUES (?, ?, ?)", rows)
    return left


def _together(table: SourceTable, before: _Entry | None, line: SourceLine) -> _Entry:
    """What the lines before and this one say of the same speaker: one may fill what another leaves empty."""
    here = _Entry(line.values, (line.number,) * len(line.values))
    if before is None:
        return here
    values, lines = list(before.values), list(before.lines)
    for place, value in enumerate(here.values):
        if value and values[place] and value != values[place]:
            raise RecordError.at(
                table.path,
                f"lines {lines[place]} and {line.number} contradict each other about "
                f"{line.name or line.identity}: {table.attributes[place]} is {values[place]!r} and {value!r}",
            )
        if value and not values[place]:
            values[place], lines[place] = value, line.number
    return _Entry(tuple(values), tuple(lines))


class _SourceIdentities:
    """The identities that the lines of a table may be about."""

    def __init__(self, connection: sqlite3.Connection, table: SourceTable) -> None:
        wanted = {_folded(line.name) for line in table.lines if line.name}
        numbers = {int(line.identity) for line in table.lines if line.identity.isdecimal()}
        self._by_name: dict[str, set[int]] = defaultdict(set)
        for text, identity in _names(connection):
            folded = _folded(text)
            if folded in wanted:
                self._by_name[folded].add(identity)
        asked = json.dumps(sorted(numbers | set().union(*self._by_name.values())))
        self._names = dict(
            connection.execute(
                "SELECT id, name FROM identities WHERE id IN (SELECT value FROM json_each(?))", (asked,)
            )
        )

    def find(self, line: SourceLine) -> int | NotJoined:
        """The identity that a line is about, or why there is none."""
        named = self._by_name.get(_folded(line.name), set())
        source = line.name or line.identity
        if not source:
            return NotJoined(line.number, source, "the line has no name")
        if not line.identity:
            return self._only(line, named)
        if not line.identity.isdecimal() or int(line.identity) not in self._names:
            return NotJoined(line.number, source, f"no speaker has the number {line.identity}")
        number = int(line.identity)
        if line.name and number not in named:
            return NotJoined(line.number, source, f"speaker {number} is {self._names[number]}")
        return number

    def _only(self, line: SourceLine, found: set[int]) -> int | NotJoined:
        if not found:
            return NotJoined(line.number, line.name, "nobody of that name is quoted in the record")
        if len(found) > 1:
            some = ", ".join(f"{one} ({self._names[one]})" for one in sorted(found)[:_MOST_NAMED])
            more = " …" if len(found) > _MOST_NAMED else ""
            why = f"{len(found)} speakers have that name, {some}{more}: give the number in a column identity"
            return NotJoined(line.number, line.name, why)
        return next(iter(found))


def _names(connection: sqlite3.Connection) -> Iterator[tuple[str, int]]:
    """Every name of every identity."""
    yield from connection.execute(
        "SELECT n.text, a.identity_id FROM identity_names a CROSS JOIN names n ON n.id = a.name_id"
    )
    yield from connection.execute("SELECT name, id FROM identities")


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
