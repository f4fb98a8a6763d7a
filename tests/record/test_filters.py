"""A filter that no statement can pass is told of, with the right values, wherever there are filters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner

from onrecord import Record, RecordError
from onrecord.cli import main
from onrecord.commands.options import filter_options
from onrecord.model.readings import Figure
from onrecord.record.query.filters import FilterOptions

from .making import article, said

METHODS: dict[str, Callable[..., Any]] = {
    "search": Record.search,
    "export": lambda record, **filters: record.export(BytesIO(), form="csv", **filters),
    "audit": Record.audit,
    "compare": Record.compare,
    "compare around one": lambda record, **filters: record.compare(like="no such key", **filters),
    "claims": Record.claims,
}
COMMANDS = {
    "search": ("search",),
    "export": ("export", "-", "--format", "csv"),
    "audit": ("audit",),
    "compare": ("compare",),
    "claims": ("compare", "--disputed"),
}
WRONG = {
    "kind": ("quoted", "direct, indirect, mixed"),
    "act": ("shout", "say, claim"),
    "certainty": ("surely", "certain, likely, possible, unlikely, unknown, plain"),
    "figures": ("drowned", "killed, wounded, missing"),
}
"""A wrong value for each filter of few values, and how the list of the right ones begins."""


@pytest.fixture
def full(path: Path) -> Path:
    with Record(path) as record:
        record.put(article(said("The dam is safe", "Ann Hale")))
    return path


@pytest.mark.parametrize("name", WRONG)
@pytest.mark.parametrize("method", METHODS)
def test_a_wrong_value_in_a_method(full: Path, method: str, name: str) -> None:
    value, right = WRONG[name]
    with Record(full) as record, pytest.raises(RecordError) as error:
        METHODS[method](record, **{name: value})
    assert str(error.value).startswith(f"{value!r} is no ")
    assert f": give one of {right}" in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("name", WRONG)
@pytest.mark.parametrize("command", COMMANDS)
def test_a_wrong_value_in_a_command(full: Path, command: str, name: str) -> None:
    value, right = WRONG[name]
    result = CliRunner().invoke(main, [*COMMANDS[command], "--record", str(full), f"--{name}", value])
    assert result.exit_code == 1
    assert f": give one of {right}" in result.stderr
    assert result.stderr.count("\n") == 1
    assert not result.stdout


def test_right_values_pass(full: Path) -> None:
    with Record(full) as record:
        for name, value in (
            ("act", "deny"),
            ("certainty", "likely"),
            ("figures", "killed"),
            ("figures", "*"),
        ):
            assert METHODS["search"](record, **{name: value}).total == 0
        assert len(record.search(certainty="plain")) == 1
        assert len(record.search(kind="direct")) == 1
        assert len(record.search(kind="", act="", certainty="", figures="")) == 1


def test_an_event_that_another_program_read(path: Path) -> None:
    plain = article(said("Twelve swam"))
    figure = Figure((1, 7), "Twelve", 12, 12, None, events=("swum",))
    one = replace(plain, statements=(replace(plain.statements[0], figures=(figure,)),))
    with Record(path) as record:
        with pytest.raises(RecordError, match="'swum' is no kind of figures"):
            record.search(figures="swum")
        record.put(one)
        assert len(record.search(figures="swum")) == 1


@pytest.mark.parametrize("method", METHODS)
def test_a_filter_that_there_is_not(full: Path, method: str) -> None:
    with Record(full) as record, pytest.raises(TypeError, match="no filter is called outlets"):
        METHODS[method](record, outlets="Post")


def test_commands_have_the_filters_of_the_methods() -> None:
    command = click.command()(filter_options(lambda: None))
    assert {option.name for option in command.params} == FilterOptions.__annotations__.keys()
