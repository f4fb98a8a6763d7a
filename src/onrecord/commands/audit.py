"""`onrecord audit`: whom a record quotes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from onrecord.commands.audit_tables import print_cross_table, print_division, print_first_page
from onrecord.commands.errors import OneLineErrors
from onrecord.commands.options import filter_options, record_option
from onrecord.commands.rows import FORMATS, Print, print_rows
from onrecord.record import Audit, Record


@click.command()
@record_option
@click.option(
    "--by",
    multiple=True,
    help="speaker, role, type (person, organization …), named, why-unnamed, kind (direct …), outlet, "
    "month, or a column of --sources; twice for a table of one by the other.",
)
@click.option(
    "--sources",
    type=click.Path(path_type=Path),
    help="A CSV file of your own about your sources: a column name, or identity, and any others.",
)
@filter_options
@click.option("--wires", is_flag=True, help="Count copies of one text once.")
@click.option(
    "--limit",
    type=click.IntRange(1),
    help="Rows of a division: 50 unless given, 5 without --by. What is not known comes besides.",
)
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True)
def audit(record_path: Path, form: str, by: tuple[str, ...], **wanted: Any) -> None:
    """Count whom the statements of a record quote; without --by the totals and the head of each division.

    Statements are those that pass the filters. Nothing about a person is guessed from the name: --sources
    joins what you know of them.
    """
    with OneLineErrors(), Record(record_path, create=False) as record:
        made = record.audit(by, **wanted)
    for left in made.not_joined:
        message = f"{wanted['sources']}: line {left.line}, {left.source or 'no name'}: {left.why}"
        click.echo(f"{message}; counted as not in the table", err=True)
    if not made.totals.statements and form == "table":
        click.echo("No statement is like that.")
        return
    table: tuple[Print[Any], ...] = (
        lambda rows, console: print_first_page(made, console),
        lambda rows, console: print_division(made, console),
        lambda rows, console: print_cross_table(made, console),
    )
    print_rows(made, form, nothing="", table=table[len(by)])
    if by:
        message = _left_out(made, by[0])
        if message:
            click.echo(message, err=form != "table")


def _left_out(made: Audit, by: str) -> str:
    """How many values there are, where not all are shown."""
    shown = len({(row.value, row.unknown, row.identity) for row in made})
    (found,) = [count for name, count in made.divisions.items() if name.casefold() == by.casefold()]
    return f"{shown:,} of {found:,} rows: --limit {found} shows all" if found > shown else ""
