"""A record, or what is chosen of it, into a file of one of the formats."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from onrecord.record.errors import RecordError
from onrecord.record.export.article_rows import DocumentRow, SpeakerRow, document_rows, speaker_rows
from onrecord.record.export.brat_folder import write_brat
from onrecord.record.export.csv_file import write_csv
from onrecord.record.export.formats import format_of, table_of
from onrecord.record.export.jsonl_file import write_articles, write_rows
from onrecord.record.export.jsonld import write_jsonld
from onrecord.record.export.output_file import as_text, whole_file
from onrecord.record.export.parquet_file import write_parquet
from onrecord.record.export.reading_rows import READINGS
from onrecord.record.export.selection import Chosen, chosen, every_article
from onrecord.record.export.statement_rows import StatementRow, statement_rows
from onrecord.record.export.web_annotation import write_annotations
from onrecord.record.query.filters import Search

_TABLES: dict[str, tuple[type[Any], Callable[[Chosen], Iterator[Any]]]] = {
    "statements": (StatementRow, statement_rows),
    "documents": (DocumentRow, document_rows),
    "speakers": (SpeakerRow, speaker_rows),
    **READINGS,
}


@dataclass(slots=True)
class Exported:
    """What was written: how many rows of which table, of how many articles and statements."""

    format: str
    table: str
    rows: int = 0
    articles: int = 0
    statements: int = 0


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be exported: see `Record.export`."""

    query: str | None
    search: Search
    form: str | None = None
    table: str | None = None
    force: bool = False
    bom: bool | None = None

    @property
    def filtered(self) -> bool:
        """Whether not everything is wanted."""
        return bool(self.query) or self.search != Search()


def export(connection: sqlite3.Connection, out: Path | IO[bytes], wanted: Wanted) -> Exported:
    """Write what is wanted to a file or a stream, as the record is at this moment. Raises RecordError."""
    path = out if isinstance(out, Path) else None
    form = format_of(path, wanted.form)
    made = Exported(form, table_of(form, wanted.table, filtered=wanted.filtered))
    bom = path is not None if wanted.bom is None else wanted.bom
    with _snapshot(connection):
        found = _counted(_articles(connection, wanted, made.table), made)
        if form == "brat":
            if path is None:
                raise RecordError("brat is a folder: give the name of one in place of standard output")
            write_brat(found, path, force=wanted.force)
        elif path is None:
            assert not isinstance(out, Path)
            _write(found, made, out, bom)
        else:
            with whole_file(path, force=wanted.force) as stream:
                _write(found, made, stream, bom)
    return made


def _articles(connection: sqlite3.Connection, wanted: Wanted, table: str) -> Iterator[Chosen]:
    if wanted.filtered or table not in ("articles", "documents"):
        return chosen(connection, wanted.query, wanted.search)
    return every_article(connection)


def _counted(found: Iterable[Chosen], made: Exported) -> Iterator[Chosen]:
    for one in found:
        made.articles += 1
        made.statements += len(one.statements)
        yield one


def _write(found: Iterator[Chosen], made: Exported, out: IO[bytes], bom: bool) -> None:
    form = made.format
    if form == "parquet":
        kind, rows = _rows(found, made)
        write_parquet(kind, rows, out)
        return
    with as_text(out, mark=bom and form == "csv") as text:
        if form == "jsonld":
            write_jsonld(found, text)
        elif form == "annotation":
            write_annotations(found, text)
        elif made.table == "articles":
            write_articles(found, text)
        else:
            kind, rows = _rows(found, made)
            (write_csv if form == "csv" else write_rows)(kind, rows, text)


def _rows(found: Iterator[Chosen], made: Exported) -> tuple[type[Any], Iterator[Any]]:
    kind, rows_of = _TABLES[made.table]

    def rows() -> Iterator[Any]:
        for one in found:
            for row in rows_of(one):
                made.rows += 1
                yield row

    return kind, rows()


@contextmanager
def _snapshot(connection: sqlite3.Connection) -> Iterator[None]:
    """Let everything be read as it is at one moment, whatever others write meanwhile."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("COMMIT")
