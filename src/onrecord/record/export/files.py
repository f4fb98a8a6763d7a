"""Rows as CSV, JSON Lines and Parquet, in a file that is there whole or not at all.

CSV is safe to open in a spreadsheet: text that one would take for a formula has an apostrophe in front
(`onrecord.output.rows.uncell` takes it away again). Numbers stay numbers: they stand without quotation marks,
everything else within.
"""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, fields
from itertools import islice
from pathlib import Path
from typing import IO, Any

from onrecord.model.readings import About, Figure, Forecast, Place, Reason, Time
from onrecord.output.json_text import escaped, to_jsonl
from onrecord.output.readings_told import figure_told, forecast_told, place_told, reason_told, time_told
from onrecord.output.rows import cell
from onrecord.record.errors import RecordError
from onrecord.record.export.rows import SpeakerOf, StatementRow
from onrecord.record.export.selection import SelectedArticle
from onrecord.record.store.database import is_running

BETWEEN = "; "
TOGETHER = 2_000
"""Rows that are Python objects at a time."""
GROUP = 16
"""So many times of these make a row group."""


@contextmanager
def whole_file(path: Path, *, force: bool) -> Iterator[IO[bytes]]:
    """A file to write, which gets its name when it is whole. Raises RecordError.

    Without `force` nothing that is there is written over. What is no ordinary file (a pipe, a device)
    is written to directly.
    """
    if path.exists() and not path.is_file() and not path.is_dir():
        with _clear_output_errors(path), path.open("wb") as out:
            yield out
        return
    _check(path, force)
    drop_leftovers(path)
    part = path.with_name(f".{path.name}.part-{os.getpid()}")
    try:
        with _clear_output_errors(path):
            with part.open("wb") as out:
                yield out
                out.flush()
                os.fsync(out.fileno())
            _check(path, force)
            part.replace(path)
    finally:
        with suppress(OSError):
            part.unlink()


@contextmanager
def as_text(out: IO[bytes], *, mark: bool = False) -> Iterator[IO[str]]:
    """A stream of text over one of bytes, in UTF-8, line ends as they come; `mark`: begin with U+FEFF."""
    # what cannot be written in UTF-8 was replaced before: nothing is lost here
    text = io.TextIOWrapper(out, encoding="utf-8-sig" if mark else "utf-8", newline="", write_through=False)
    try:
        yield text
        text.flush()
    finally:
        with suppress(OSError, ValueError):
            text.detach()


def drop_leftovers(path: Path) -> None:
    """Delete what exports to this name left behind that were killed."""
    pattern = re.compile(re.escape(f".{path.name}.part-") + r"(\d+)")
    with suppress(OSError):
        for found in path.absolute().parent.iterdir():
            match = pattern.fullmatch(found.name)
            if match and not is_running(int(match[1])):
                with suppress(OSError):
                    shutil.rmtree(found) if found.is_dir() else found.unlink()


def _check(path: Path, force: bool) -> None:
    if path.is_dir():
        raise RecordError.at(path, "a folder: give the name of a file in it")
    if path.exists() and not force:
        raise exists(path)


def exists(path: Path) -> RecordError:
    """The error for an output that is there already."""
    return RecordError.at(path, "there already: give another name, or --force to write over it")


@contextmanager
def _clear_output_errors(path: Path) -> Iterator[None]:
    """Tell what is wrong with the output, unless somebody just reads no further."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise cannot_write(path, error) from error


def cannot_write(path: Path | str, error: OSError) -> RecordError:
    """The error for an output that cannot be written."""
    why = error.strerror or str(error)
    mend = "make room, or give a name in a folder that exists and may be written"
    return RecordError.at(path, f"cannot be written ({why}): {mend}")


_IN_WORDS: dict[type[Any], Callable[[Any], str]] = {
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
            for words_of in _OF_SPEAKERS.values():
                yield cell(BETWEEN.join(words_of(one) for one in value))
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
        several = (_IN_WORDS[type(one)](one) for one in value)
        return BETWEEN.join(dict.fromkeys(several) if value and isinstance(value[0], About) else several)
    return str(value)


def write_rows(kind: type[Any], rows: Iterable[Any], out: IO[str]) -> None:
    """Write an object a line for each row of a dataclass, all of its keys in each."""
    for row in rows:
        out.write(escaped(json.dumps(asdict(row), ensure_ascii=False)) + "\n")


def write_articles(found: Iterable[SelectedArticle], out: IO[str]) -> None:
    """Write whole articles in the JSON of the contract, one a line: `onrecord add` takes them in again."""
    for one in found:
        out.write(to_jsonl(one.article) + "\n")


def write_parquet(kind: type[Any], rows: Iterable[Any], out: IO[bytes]) -> None:
    """Write rows of the dataclass `kind`, a column for each field. Needs onrecord[arrow]."""
    from onrecord.record.arrow import in_groups

    rest = iter(rows)

    def some() -> Iterator[list[Any]]:
        while several := list(islice(rest, TOGETHER)):
            yield several

    in_groups(kind, some(), GROUP, out)
