"""A command loads only what it needs. No clock is read: what is loaded decides how long it takes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import onrecord
from onrecord.commands import command_places, load_command

LOAD = """
import sys
from onrecord.cli import main
try:
    main(sys.argv[1:], prog_name="onrecord")
except SystemExit as end:
    assert not end.code, end.code
print("\\n" + " ".join(sys.modules))
"""
NETWORK = ["onnxruntime", "tokenizers", "numpy"]
PAGES = ["trafilatura", "lxml", "py3langid", "charset_normalizer", "onrecord.pages.reading"]
READING = [
    "onrecord.tagger.tagger",
    "onrecord.text.doc",
    "onrecord.speakers.speakers",
    "onrecord.readings.readings",
]
REST = [
    "torch",
    "spacy",
    "pyarrow",
    "matplotlib",
    "usearch",
    "jinja2",
    "onrecord.evaluation",
    "onrecord.training",
]


def loaded(*arguments: str) -> set[str]:
    """The modules that are there when a command has run by itself."""
    done = subprocess.run(
        [sys.executable, "-c", LOAD, *arguments],
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.splitlines()[-1].split())


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory, reader: onrecord.Reader, examples: Path) -> str:
    path = tmp_path_factory.mktemp("startup") / "news.db"
    with onrecord.Record(path) as made:
        made.add(examples / "wire.txt", reader=reader)
    return str(path)


@pytest.mark.parametrize("asked", ["--version", "--help"])
def test_what_says_little_loads_little(asked: str) -> None:
    modules = loaded(asked)
    assert not modules & {*NETWORK, *PAGES, *READING, *REST, "rich", "sqlite3", "onrecord.record"}


@pytest.mark.parametrize(
    "command", [["search", "truce"], ["search", "--format", "csv"], ["speakers"], ["audit"]]
)
def test_what_asks_a_record_reads_nothing(command: list[str], record: str) -> None:
    modules = loaded(*command, "--record", record)
    assert not modules & {*NETWORK, *PAGES, *READING, *REST}
    assert not modules & {"onrecord.reader", "onrecord.similarity", "onrecord.record.export.export"}


@pytest.mark.parametrize("command", ["export", "versions", "remove", "merge", "split", "import", "failures"])
def test_help_reads_nothing(command: str) -> None:
    modules = loaded(command, "--help")
    assert not modules & {*NETWORK, *REST, "onrecord.text.doc"}


def test_importing_loads_nothing_but_names() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import sys, onrecord; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert not set(done.stdout.split()) & {*NETWORK, *PAGES, *READING, *REST, "click", "rich"}


def test_every_public_name_is_there() -> None:
    assert all(getattr(onrecord, name) is not None for name in onrecord.__all__)
    assert set(onrecord.__all__) <= set(dir(onrecord))
    with pytest.raises(AttributeError, match="nothing_like_it"):
        _ = onrecord.nothing_like_it


def test_commands_are_found_as_they_are_made() -> None:
    for name, place in command_places().items():
        command = load_command(name)
        assert command is not None
        assert command.name == name
        assert command.help is not None
        assert " ".join(command.help.split()) == " ".join(place.help.split())
    assert load_command("shout") is None
