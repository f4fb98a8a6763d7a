"""Where a command writes: a file, or the screen."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import IO

import click


def say_utf_8() -> None:
    """Write UTF-8 on standard output from now on: JSON and CSV are for programs, not for a terminal."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")


def opened_output(path: Path | None) -> IO[str]:
    """The file that is to be written, or the screen where there is none."""
    if path is None:
        return sys.stdout
    try:
        return path.open("w", encoding="utf-8", newline="")
    except OSError as error:
        raise click.ClickException(f"{path}: cannot write: {error.strerror}") from error
