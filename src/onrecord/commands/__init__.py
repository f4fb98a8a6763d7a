"""The commands: one thin function each, over one public function, a file for each group.

Every `click` command that a file of this folder makes is one of `onrecord`: a new one needs its file
and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

import click


def all_commands() -> Iterator[click.Command]:
    """The commands that the files of this folder make."""
    for found in iter_modules(__path__):
        for value in vars(import_module(f"{__name__}.{found.name}")).values():
            if isinstance(value, click.Command):
                yield value
