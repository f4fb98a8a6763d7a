"""`onrecord import`: corrections made by hand back into a record."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from onrecord.commands.errors import OneLineErrors
from onrecord.commands.options import record_option
from onrecord.output.characters import on_one_line
from onrecord.record import ImportSummary, Record


@click.command("import")
@click.argument("folder", type=click.Path(path_type=Path))
@record_option
def import_(folder: Path, record_path: Path) -> None:
    """Take the corrections in FOLDER, made by onrecord export --format brat, into the record.

    They hold whatever is added or read again. What was not changed is passed over.
    """
    with OneLineErrors(), Record(record_path, create=False) as record:
        made = record.import_(folder)
    for line in made.failed:
        click.echo(f"onrecord: {on_one_line(line)}", err=True)
    click.echo(summary(made))
    sys.exit(1 if made.failed else 0)


def summary(made: ImportSummary) -> str:
    """What became of all articles, in one line."""
    parts = [
        (made.unchanged, "unchanged"),
        (made.missing, "without .ann"),
        (len(made.failed), "failed"),
    ]
    rest = "".join(f", {count:,} {what}" for count, what in parts if count)
    statements = f"{made.added:,} added, {made.changed:,} changed, {made.deleted:,} deleted"
    return f"{made.corrected:,} articles corrected{rest}; statements: {statements}"
