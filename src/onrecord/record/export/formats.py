"""The formats of an export, and which one a file's name asks for."""

from __future__ import annotations

from pathlib import Path

from onrecord.record.errors import RecordError

FORMATS = ("csv", "jsonl", "parquet", "jsonld", "annotation", "brat")
"""What `Record.export` writes."""
TABLES = (
    *("statements", "articles", "documents", "speakers"),
    *("figures", "times", "forecasts", "reasons", "places", "about"),
)
"""What a row may be, in CSV, JSON Lines and Parquet."""

_ENDINGS = {
    ".csv": "csv",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".parquet": "parquet",
    ".pq": "parquet",
    ".jsonld": "jsonld",
}
_OF_ROWS = ("csv", "jsonl", "parquet")


def format_of(out: Path | None, asked: str | None) -> str:
    """The format asked for, or that of the file's ending. Raises RecordError where there is none."""
    mend = f"give --format with one of {', '.join(FORMATS)}"
    if asked is None and out is not None:
        asked = _ENDINGS.get(out.suffix.lower())
        if asked is None:
            raise RecordError(f"{out.name}: its ending tells no format: {mend}")
    if asked is None:
        raise RecordError(f"standard output has no ending that tells a format: {mend}")
    if asked not in FORMATS:
        raise RecordError(f"{asked!r} is no format: {mend}")
    return asked


def table_of(form: str, asked: str | None, *, filtered: bool) -> str:
    """What a row is. Raises RecordError where the format has no such table.

    Unless asked for, statements; in JSON Lines without filters whole articles.
    """
    if asked is not None and asked not in TABLES:
        raise RecordError(f"{asked!r} is no table: give one of {', '.join(TABLES)}")
    if form not in _OF_ROWS:
        if asked is not None:
            raise RecordError(f"{form} has no tables: leave out --table, or take {', '.join(_OF_ROWS)}")
        return "articles" if form == "brat" else "statements"
    if asked == "articles" and form != "jsonl":
        raise RecordError(f"whole articles are written as jsonl, not as {form}: --table documents lists them")
    return asked or ("articles" if form == "jsonl" and not filtered else "statements")
