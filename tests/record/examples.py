"""The examples of a page of the documentation, run as they are shown."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable

from click.testing import CliRunner

from onrecord.cli import main

ENOUGH = 0.8
"""Share of the lines shown that must come: other weights may read a statement less, or one more."""


def run_examples(
    page: str, columns: int, counts: Callable[[str], bool] = lambda line: True
) -> tuple[int, list[str]]:
    """Run the commands of a page here, each of which must succeed and print something.

    How many lines are shown that `counts` lets count, and those of them that did not come.
    """
    blocks = re.findall(r"```console\n(.*?)```", page, re.DOTALL)
    shown, missed = 0, []
    for command in re.split(r"^\$ ", "\n".join(blocks), flags=re.MULTILINE)[1:]:
        call, *lines = command.splitlines()
        if call.startswith("export"):
            continue
        result = CliRunner().invoke(
            main, shlex.split(call)[1:], env={"ONRECORD_RECORD": "news.db", "COLUMNS": str(columns)}
        )
        assert result.exit_code == 0, (call, result.output)
        assert result.stdout.strip(), call
        came = {_plain(line) for line in result.stdout.splitlines()}
        told = [line for line in lines if line.strip() and counts(line)]
        shown += len(told)
        missed += [line for line in told if _plain(line) not in came]
    return shown, missed


def _plain(line: str) -> str:
    """A line without what differs from run to run."""
    return re.sub(r"\d+", "0", " ".join(line.split()))
