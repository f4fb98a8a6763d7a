"""The command line: `onrecord` and all its commands, which `onrecord.commands` has file by file."""

from __future__ import annotations

import click

from onrecord.commands import all_commands
from onrecord.version import VERSION


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="onrecord")
def main() -> None:
    """Read news and keep the record of who said what."""


for _command in all_commands():
    main.add_command(_command)


if __name__ == "__main__":
    main()
