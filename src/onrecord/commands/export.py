"""`onrecord export`: a record, or what is chosen of it, in the formats of others."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import click

from onrecord.commands.errors import OneLineErrors
from onrecord.commands.options import filter_options, record_option
from onrecord.record import ExportSummary, Record
from onrecord.record.export.formats import FORMATS, TABLES


@click.command()
@click.argument("out", type=click.Path(path_type=Path, allow_dash=True))
@record_option
@click.option("--format", "form", type=click.Choice(FORMATS), help="Unless given, what OUT ends in.")
@click.option(
    "--table",
    type=click.Choice(TABLES),
    help="What a row is, in csv, jsonl and parquet: statements unless given, "
    "in jsonl without filters whole articles.",
)
@click.option("--query", help="Only statements with these words, as in onrecord search.")
@filter_options
@click.option("--force", is_flag=True, help="Write over what is there.")
@click.option(
    "--bom/--no-bom",
    default=None,
    help="Begin CSV with the mark by which Excel knows UTF-8; files have it, standard output not.",
)
def export(out: Path, record_path: Path, **wanted: Any) -> None:
    """Write the statements of a record, or those that pass the filters, to OUT; - is standard output.

    csv, jsonl and parquet have rows, jsonld is schema.org, annotation is the W3C's, and brat is a folder
    in which people correct statements by hand: onrecord import takes it back.
    """
    stream = str(out) == "-"
    if stream and wanted["form"] == "parquet" and sys.stdout.isatty():
        raise click.UsageError("parquet is not for a screen: give a file, or a pipe to a program")
    with OneLineErrors(), Record(record_path, create=False) as record:
        try:
            made = record.export(sys.stdout.buffer if stream else out, **wanted)
            if stream:
                sys.stdout.buffer.flush()
        except BrokenPipeError:
            # whoever reads has had enough; nothing more is written when Python ends
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(1)
    click.echo(summary(made), err=stream)


def summary(made: ExportSummary) -> str:
    """What was written, in one line."""
    message = f"{made.statements:,} statements of {made.articles:,} articles"
    of_others = made.table not in ("statements", "articles")
    return f"{made.rows:,} {made.table} of {message}" if of_others else message
