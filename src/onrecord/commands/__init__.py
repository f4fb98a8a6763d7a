"""The commands: one thin function each, over one public function, a file for each group.

Every `click` command that a file of this folder makes is one of `onrecord`: a new one needs its file
and nothing else. Which command a file has is read from its source, so that a command loads what it needs
and no other.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import NamedTuple

import click


class Place(NamedTuple):
    """Where a command is made, and what it says of itself."""

    file: str
    function: str
    help: str


@cache
def command_places() -> dict[str, Place]:
    """The commands by name, without loading any."""
    return {name: place for file in _file_names() for name, place in _commands_in(file)}


def load_command(name: str) -> click.Command | None:
    """The command of a name, loaded with what it needs; None where there is none."""
    # most files are named for their command, which spares reading the others
    own = dict(_commands_in(name)) if name in _file_names() else {}
    place = own.get(name) or command_places().get(name)
    if place is None:
        return None
    made = getattr(import_module(f"{__name__}.{place.file}"), place.function)
    assert isinstance(made, click.Command)
    return made


@cache
def _file_names() -> tuple[str, ...]:
    names = (entry.name for entry in files(__name__).iterdir())
    return tuple(sorted(n.removesuffix(".py") for n in names if n.endswith(".py") and n != "__init__.py"))


def _commands_in(file: str) -> Iterator[tuple[str, Place]]:
    source = (files(__name__) / f"{file}.py").read_text(encoding="utf-8")
    if "@click.command(" not in source:
        return
    for node in ast.parse(source).body:
        if not isinstance(node, ast.FunctionDef):
            continue
        for made in node.decorator_list:
            if isinstance(made, ast.Call) and ast.unparse(made.func) == "click.command":
                given = made.args[0] if made.args else ast.Constant(node.name.replace("_", "-"))
                yield str(ast.literal_eval(given)), Place(file, node.name, ast.get_docstring(node) or "")
