"""Rows as Parquet, with lists and structs, a group of rows at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import IO, Any

TOGETHER = 2_000
"""Rows that are Python objects at a time."""
GROUP = 16
"""So many times of these make a row group."""


def write_parquet(kind: type[Any], rows: Iterable[Any], out: IO[bytes]) -> None:
    """Write rows of the dataclass `kind`, a column for each field. Needs onrecord[arrow]."""
    from onrecord.record.arrow import in_groups

    rest = iter(rows)

    def some() -> Iterator[list[Any]]:
        while several := list(islice(rest, TOGETHER)):
            yield several

    in_groups(kind, some(), GROUP, out)
