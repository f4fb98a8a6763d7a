"""`onrecord speakers`, `merge` and `split`: who speaks in a record, and who is who."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Console

from onrecord.commands.errors import OneLineErrors
from onrecord.commands.options import record_option
from onrecord.commands.rows import FORMATS, print_rows
from onrecord.output.cells import words
from onrecord.record import Identity, Record, RoleOverTime


@click.command()
@click.argument("name", required=False)
@record_option
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True)
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True)
def speakers(name: str | None, record_path: Path, limit: int, form: str) -> None:
    """List who speaks in a record: numbers, names, roles over time, how often.

    NAME: only those with all its words in one of their names, or the one of this number.
    """
    with OneLineErrors(), Record(record_path, create=False) as record:
        found = record.speakers(name, limit=limit)
    print_rows(found, form, nothing="Nobody of that name speaks.", table=_print_speakers)


@click.command()
@click.argument("keep")
@click.argument("others", nargs=-1, required=True)
@record_option
def merge(keep: str, others: tuple[str, ...], record_path: Path) -> None:
    """Say that OTHERS are the same as KEEP: numbers that onrecord speakers gives, or full names.

    It holds whatever is added or read again.
    """
    with OneLineErrors(), Record(record_path, create=False) as record:
        kept = record.merge(keep, *others)
    click.echo(f"{kept.id} {kept.name}: {kept.statements:,} statements in {kept.articles:,} articles")


@click.command()
@click.argument("who")
@click.argument("places", nargs=-1, required=True)
@record_option
@click.option("--name", help="The name of the other; the same unless given.")
def split(who: str, places: tuple[str, ...], record_path: Path, name: str | None) -> None:
    """Say that WHO is somebody else in PLACES: URLs or paths of articles, or keys of statements.

    It holds whatever is added or read again.
    """
    with OneLineErrors(), Record(record_path, create=False) as record:
        other = record.split(who, *places, name=name)
    click.echo(f"{other.id} {other.name}: {other.statements:,} statements in {other.articles:,} articles")


def _print_speakers(found: Sequence[Identity], console: Console) -> None:
    for one in found:
        counts = f"{one.type}, {one.statements:,} statements in {one.articles:,} articles{_years(one)}"
        console.print(words(f"{one.id} {one.name}", console, "bold"), words(counts, console))
        others = [alias for alias in one.aliases if alias != one.name]
        if others:
            console.print(words(f"  also: {'; '.join(others)}", console))
        if one.roles:
            message = "; ".join(f"{role.text}{_years(role)}" for role in one.roles)
            console.print(words(f"  as: {message}", console))


def _years(what: Identity | RoleOverTime) -> str:
    """The days from first to last, in brackets."""
    if not what.first:
        return ""
    return f" ({what.first})" if what.first == what.last else f" ({what.first} to {what.last})"
