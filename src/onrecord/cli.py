"""The command line: `onrecord` and all its commands, which `onrecord.commands` has file by file."""

from __future__ import annotations

import errno
import os
import sys
from typing import Any

import click

from onrecord.commands import command_places, load_command
from onrecord.version import VERSION


class _Commands(click.Group):
    """Commands that are loaded when they are called, and tell in one line where output cannot be written."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(command_places())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        return load_command(cmd_name)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        named = {name: click.Command(name, help=place.help) for name, place in command_places().items()}
        room = formatter.width - 6 - max(map(len, named))
        with formatter.section("Commands"):
            formatter.write_dl([(name, named[name].get_short_help_str(room)) for name in sorted(named)])

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


if __name__ == "__main__":
    main()
