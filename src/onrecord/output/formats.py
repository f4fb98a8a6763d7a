"""Articles written to a stream in one of the formats."""

from __future__ import annotations

import csv
import os
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from textwrap import indent
from typing import IO

from rich.console import Console

from onrecord.model.article import Article
from onrecord.output.json_text import to_json_text, to_jsonl
from onrecord.output.rows import CSV_HEADER, to_csv_rows
from onrecord.output.table import to_table

FORMATS = ("table", "json", "jsonl", "csv", "html")
"""The names of the formats that `write` knows."""

PLAIN_WIDTH = 80
"""Columns of a table that goes to no terminal, unless COLUMNS says otherwise."""


def write(articles: Iterable[Article], form: str, out: IO[str], console: Console | None = None) -> None:
    """Write articles in a format to a stream of text.

    table: to `console`, or where that is None to `out`, in colour only on a terminal.
    json: one object for exactly one article, else an array. jsonl: a line an article.
    csv: a header and a line a statement; open a file for it with `newline=""`.
    html: one page. All but html write each article as it comes and keep none.

    Raises ValueError where `form` is not one of FORMATS, before anything is written.
    """
    if form not in FORMATS:
        raise ValueError(f"{form!r} is no format; the formats are {', '.join(FORMATS)}")
    if form == "table":
        to_table(articles, console or console_for(out))
    else:
        _WRITERS[form](articles, out)


def console_for(out: IO[str]) -> Console:
    """The console that prints tables to a stream.

    rich would take the width from any terminal around, even when the output goes to a
    file, and the same command would then write different files on different screens.
    """
    if out.isatty():
        return Console(file=out, highlight=False)
    columns = os.environ.get("COLUMNS", "")
    width = int(columns) if columns.isdecimal() and int(columns) else PLAIN_WIDTH
    return Console(file=out, highlight=False, width=width)


def _write_json(articles: Iterable[Article], out: IO[str]) -> None:
    rest: Iterator[Article] = iter(articles)
    first = next(rest, None)
    second = next(rest, None)
    if first is not None and second is None:
        out.write(to_json_text(first) + "\n")
        return
    before = "["
    for article in chain((a for a in (first, second) if a is not None), rest):
        out.write(f"{before}\n{indent(to_json_text(article), '  ')}")
        before = ","
    out.write("[]\n" if before == "[" else "\n]\n")


def _write_jsonl(articles: Iterable[Article], out: IO[str]) -> None:
    for article in articles:
        out.write(to_jsonl(article) + "\n")


def _write_csv(articles: Iterable[Article], out: IO[str]) -> None:
    # Everything in quotes: the csv module would leave a lone carriage return without any.
    rows = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL)
    rows.writerow(CSV_HEADER)
    for article in articles:
        rows.writerows(to_csv_rows(article))


def _write_html(articles: Iterable[Article], out: IO[str]) -> None:
    from onrecord.output.page import to_html  # templates are loaded for pages only

    out.write(to_html(list(articles)))


_WRITERS: dict[str, Callable[[Iterable[Article], IO[str]], None]] = {
    "json": _write_json,
    "jsonl": _write_jsonl,
    "csv": _write_csv,
    "html": _write_html,
}
