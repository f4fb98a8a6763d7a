"""`onrecord versions` and `onrecord remove`: the documents of a record."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Console

from onrecord.commands.errors import OneLineErrors
from onrecord.commands.options import record_option
from onrecord.commands.rows import FORMATS, print_rows
from onrecord.output.cells import words
from onrecord.record import Record, Version


@click.command()
@click.argument("document")
@record_option
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True)
def versions(document: str, record_path: Path, form: str) -> None:
    """Show the versions of a DOCUMENT (URL or path), and which statements each edit changed."""
    with OneLineErrors(), Record(record_path, create=False) as record:
        found = record.versions(document)
    print_rows(found, form, nothing="No version.", table=_print_versions)


@click.command()
@click.argument("documents", nargs=-1, required=True)
@record_option
def remove(documents: tuple[str, ...], record_path: Path) -> None:
    """Take DOCUMENTS (URLs or paths) out of a record, wholly: text, statements, and who only spoke there.

    The file is written anew, so that nothing is left in it. Adding passes over them from then on.
    """
    with OneLineErrors(), Record(record_path, create=False) as record:
        count = record.remove(*documents)
    click.echo(f"{count} removed" if count != 1 else "1 removed")


_SIGNS = {"added": "+", "dropped": "-", "changed": "~"}


def _print_versions(found: Sequence[Version], console: Console) -> None:
    for version in found:
        facts = [f"version {version.number}", version.added, f"{version.statements} statements"]
        console.print(words(" | ".join(facts), console, "bold"))
        for change in version.changes:
            sign = _SIGNS[change.what]
            if change.what == "changed":
                console.print(words(f"{sign} {change.before}", console, "yellow"))
                console.print(words(f"  -> {change.after}", console, "yellow"))
            else:
                style = "green" if change.what == "added" else "red"
                console.print(words(f"{sign} {change.after or change.before}", console, style))
