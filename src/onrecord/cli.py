"""The command line: `onrecord` and all its commands, which `onrecord.commands` has file by file."""

from __future__ import annotations

import errno
import os
import sys
from typing import Any

import click

from onrecord.commands import all_commands
from onrecord.version import VERSION


class _Commands(click.Group):
    """Commands that tell in one line where standard output cannot be written."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            result = super().invoke(ctx)
            if not sys.stdout.closed:
                sys.stdout.flush()
        except OSError as error:
            if error.errno == errno.EPIPE or error.filename is not None:
                raise
            # what is still to be written would be told of once more when Python ends
            if sys.stdout is sys.__stdout__:
                os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            what = f"standard output: cannot be written ({error.strerror or error}): make room"
            raise click.ClickException(what) from error
        return result


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="onrecord")
def main() -> None:
    """Read news and keep the record of who said what."""


for _command in all_commands():
    main.add_command(_command)


if __name__ == "__main__":
    main()
