"""Which record a command works on."""

from __future__ import annotations

from pathlib import Path

import click

record_option = click.option(
    "--record",
    "record_path",
    type=click.Path(path_type=Path),
    required=True,
    envvar="ONRECORD_RECORD",
    show_envvar=True,
    help="The file of the record.",
)
