"""`onrecord failures`: what could not be read into a record."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.commands.errors import OneLineErrors
from onrecord.commands.options import record_option
from onrecord.commands.rows import FORMATS, print_rows
from onrecord.record import Record


@click.command()
@record_option
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True)
def failures(record_path: Path, form: str) -> None:
    """List what could not be read, and why; onrecord add --retry reads it again."""
    with OneLineErrors(), Record(record_path, create=False) as record:
        print_rows(record.failures(), form, nothing="Everything could be read.")
