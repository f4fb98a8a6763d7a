"""A record, or what is chosen of it, into a file of one of the formats."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from onrecord.record.errors import RecordError
from onrecord.record.export.brat_folder import write_brat
from onrecord.record.export.files import (
    as_text,
    whole_file,
    write_articles,
    write_csv,
    write_parquet,
    write_rows,
)
from onrecord.record.export.formats import format_of, table_of
from onrecord.record.export.linked_data import write_annotations, write_jsonld
from onrecord.record.export.rows import (
    READINGS,
    DocumentRow,
    SpeakerRow,
    StatementRow,
    document_rows,
    speaker_rows,
    statement_rows,
)
from onrecord.record.export.selection import SelectedArticle, every_article, selected_articles
from onrecord.record.query.filters import FilterOptions, is_filtered

_TABLES: dict[str, tuple[type[Any], Callable[[SelectedArticle], Iterator[Any]]]] = {
    "statements": (StatementRow, statement_rows),
    "documents": (DocumentRow, document_rows),
    "speakers": (SpeakerRow, speaker_rows),
    **READINGS,
}


@dataclass(slots=True)
class ExportSummary:
    """What was written: how many rows of which table, of how many articles and statements."""

    format: str
    table: str
    rows: int = 0
    articles: int = 0
    statements: int = 0


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What is to be exported: see `Record.export`."""

    query: str | None
    filters: FilterOptions
    form: str | None = None
    table: str | None = None
    force: bool = False
    bom: bool | None = None

    @property
    def filtered(self) -> bool:
        """Whether not everything is wanted."""
        return bool(self.query) or is_filtered(self.filters)


def export(connection: sqlite3.Connection, out: Path | IO[bytes], wanted: ExportOptions) -> ExportSummary:
    """Write what is wanted to a file or a stream, as the record is at this moment. Raises RecordError."""
    path = out if isinstance(out, Path) else None
    form = format_of(path, wanted.form)
    made = ExportSummary(form, table_of(form, wanted.table, filtered=wanted.filtered))
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


def _articles(connection: sqlite3.Connection, wanted: ExportOptions, table: str) -> Iterator[SelectedArticle]:
    if wanted.filtered or table not in ("articles", "documents"):
        return selected_articles(connection, wanted.query, wanted.filters)
    return every_article(connection)


def _counted(found: Iterable[SelectedArticle], made: ExportSummary) -> Iterator[SelectedArticle]:
    for one in found:
        made.articles += 1
        made.statements += len(one.statements)
        yield one


def _write(found: Iterator[SelectedArticle], made: ExportSummary, out: IO[bytes], bom: bool) -> None:
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


def _rows(found: Iterator[SelectedArticle], made: ExportSummary) -> tuple[type[Any], Iterator[Any]]:
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
