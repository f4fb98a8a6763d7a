"""Rows of an answer on the screen: a table, JSON, JSON Lines or CSV."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any, TypeVar

import click
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from onrecord.commands.output_file import say_utf_8
from onrecord.output.cells import words
from onrecord.output.characters import without_surrogates
from onrecord.output.formats import console_for
from onrecord.output.json_text import escaped
from onrecord.output.rows import cell
from onrecord.record import Results

FORMATS = ("table", "json", "jsonl", "csv")
Row = TypeVar("Row")
Print = Callable[[Sequence[Row], Console], None]


def print_rows(rows: Results[Any], form: str, *, nothing: str, table: Print[Any] | None = None) -> None:
    """Print the rows of an answer, by `table` where one is wanted, which says `nothing` if there are none."""
    if form != "table":
        say_utf_8()
    if form == "json":
        click.echo(escaped(json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=2)))
    elif form == "jsonl":
        for row in rows:
            click.echo(escaped(json.dumps(asdict(row), ensure_ascii=False)))
    elif form == "csv":
        _print_csv(rows)
    elif not rows:
        click.echo(nothing)
    else:
        (table or plain_table)(rows, console_for(sys.stdout))


def plain_table(rows: Sequence[Any], console: Console) -> None:
    """A table with a column for each field of the rows."""
    made = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1, 0, 0))
    for name in asdict(rows[0]):
        made.add_column(name.replace("_", " "), overflow="fold")
    for row in rows:
        made.add_row(*(words(_plain(value), console) for value in asdict(row).values()))
    console.print(made)


def _print_csv(rows: Results[Any]) -> None:
    out = csv.writer(sys.stdout, lineterminator="\n", quoting=csv.QUOTE_ALL)
    out.writerow(rows.columns)
    for row in rows:
        out.writerow([cell(_plain(value)) for value in asdict(row).values()])


def _plain(value: Any) -> str:
    """A value as the text of a cell; several are joined."""
    if value is None:
        return ""
    if isinstance(value, (list, tuple)):
        return "; ".join(_plain(one) for one in value)
    if isinstance(value, dict):
        return " ".join(_plain(one) for one in value.values())
    return without_surrogates(str(value))
