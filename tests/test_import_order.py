"""The rooms of the package import one way: each only what lies before it on an article's way."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

SOURCE = Path(__file__).parent.parent / "src" / "onrecord"
EVERY_FILE = {
    ".".join(("onrecord", *path.relative_to(SOURCE).with_suffix("").parts)).removesuffix(".__init__"): path
    for path in sorted(SOURCE.rglob("*.py"))
}

ORDER = (
    "version",
    "lazy",
    "word_lists",
    "marks",
    "model",
    "pages",
    "weights",
    "tagger",
    "text",
    "attribution",
    "names",
    "speakers",
    "readings",
    "similarity",
    "reader",
    "output",
    "record.errors",
    "record.arrow",
    "record.results",
    "record.store",
    "record.corrections",
    "record.identities",
    "record.query",
    "record.ingest",
    "record.compare",
    "record.audit",
    "record.export",
    "record",
    "gold",
    "evaluation",
    "training",
    "spacy_component",
    "commands",
    "cli",
    "__init__",
    "__main__",
)
"""The rooms, each after all that it may import."""
STRANGERS = {("training", "evaluation"), ("spacy_component", "record"), ("spacy_component", "output")}
"""Rooms of which the first comes later and still may not import the second."""
EXCEPTIONS: set[tuple[str, str]] = set()
"""Files, with the room that each imports against the order: to be mended, then taken out of this list."""
CYCLES = {
    ("onrecord.readings.context", "onrecord.readings.places"),
}
"""Imports inside a function that would be a cycle if they stood at the top of the file."""


def room(name: str) -> str:
    """The room of a module: the longest name of ORDER that it begins with."""
    below = name.removeprefix("onrecord").removeprefix(".") or "__init__"
    fits = [r for r in ORDER if below == r or below.startswith(f"{r}.")]
    assert fits, f"{name} is in no room of ORDER"
    return max(fits, key=len)


def imports(tree: ast.AST, *, at_load: bool) -> Iterator[str]:
    """Modules of the package that a tree imports: anywhere, or only what is imported when it is loaded."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] == "onrecord")
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "imports are written out in full"
            if node.module and node.module.split(".")[0] == "onrecord":
                wholes = [f"{node.module}.{alias.name}" for alias in node.names]
                yield from (whole if whole in EVERY_FILE else node.module for whole in wholes)
        elif not (at_load and _is_put_off(node)):
            yield from imports(node, at_load=at_load)


def _is_put_off(node: ast.AST) -> bool:
    checking = isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
    return checking or isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)


@cache
def imported(name: str, at_load: bool) -> frozenset[str]:
    tree = ast.parse(EVERY_FILE[name].read_text(encoding="utf-8"))
    return frozenset(imports(tree, at_load=at_load)) - {name}


def backward() -> Iterator[tuple[str, str]]:
    """Each file that imports a room after its own, or one that is none of its business."""
    for name in EVERY_FILE:
        own = room(name)
        for other in {room(module) for module in imported(name, at_load=False)} - {own}:
            if ORDER.index(other) > ORDER.index(own) or (own, other.split(".")[0]) in STRANGERS:
                yield name, other


def graph(at_load: bool) -> dict[str, set[str]]:
    """Each file to those that must be loaded before it: a module's packages are loaded with it."""
    made: dict[str, set[str]] = {}
    for name in EVERY_FILE:
        wanted = imported(name, at_load)
        loaded = {package for module in wanted for package in _packages(module)} - _packages(name)
        made[name] = {*wanted, *loaded} - {name}
    return made


def _packages(module: str) -> set[str]:
    parts = module.split(".")
    return {".".join(parts[:depth]) for depth in range(2, len(parts))}


def cycle(graph: dict[str, set[str]]) -> list[str]:
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def test_rooms_import_only_what_lies_before_them() -> None:
    assert set(backward()) - EXCEPTIONS == set()


def test_no_exception_has_outlived_its_need() -> None:
    assert set(backward()) >= EXCEPTIONS


def test_training_and_evaluation_do_not_know_each_other() -> None:
    pairs = {(room(name), room(module)) for name in EVERY_FILE for module in imported(name, at_load=False)}
    assert not pairs & {("training", "evaluation"), ("evaluation", "training")}


def test_files_load_one_after_the_other() -> None:
    assert cycle(graph(at_load=True)) == []


def test_no_import_waits_in_a_function_because_of_a_cycle() -> None:
    edges = graph(at_load=False)
    for name, module in CYCLES:
        edges[name].discard(module)
    assert cycle(edges) == []
    for name, module in CYCLES:
        assert cycle({**edges, name: edges[name] | {module}}), f"{name} to {module} is no cycle any more"


def test_an_import_against_the_order_is_seen() -> None:
    tree = ast.parse("if TYPE_CHECKING:\n import onrecord.cli\ndef f():\n from onrecord import output\n")
    assert set(imports(tree, at_load=False)) == {"onrecord.cli", "onrecord.output"}
    assert set(imports(tree, at_load=True)) == set()
    assert cycle({"a": {"b"}, "b": {"a"}})
