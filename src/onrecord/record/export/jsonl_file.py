"""Rows, and whole articles, as JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import IO, Any

from onrecord.output.json_text import escaped, to_jsonl
from onrecord.record.export.selection import Chosen


def write_rows(kind: type[Any], rows: Iterable[Any], out: IO[str]) -> None:
    """Write an object a line for each row of a dataclass, all of its keys in each."""
    for row in rows:
        out.write(escaped(json.dumps(asdict(row), ensure_ascii=False)) + "\n")


def write_articles(found: Iterable[Chosen], out: IO[str]) -> None:
    """Write whole articles in the JSON of the contract, one a line: `onrecord add` takes them in again."""
    for one in found:
        out.write(to_jsonl(one.article) + "\n")
