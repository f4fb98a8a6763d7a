"""Files of annotations: a JSON record a line."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

from onrecord.model.passage import Span

T = TypeVar("T")


def read_jsonl(path: Path, read: Callable[[Any], T], what: str) -> Iterator[T]:
    """What `read` makes of each line of a `.jsonl` or `.jsonl.gz` file, in order.

    Raises ValueError, naming the line, where one is not `what` it should be: no JSON, or a record that
    `read` refuses.
    """
    with path.open("rb") as file, gzip.open(file) if path.suffix == ".gz" else file as lines:
        for number, line in enumerate(lines, 1):
            try:
                made = read(json.loads(line))
            except (ValueError, KeyError, TypeError, IndexError) as error:
                raise ValueError(f"{path}: line {number} is no {what}: {error!r}") from error
            yield made


def span(pair: Sequence[Any]) -> Span:
    """Two numbers of JSON as a span. Raises ValueError or TypeError where they are not two numbers."""
    start, end = pair
    return (int(start), int(end))


def spans(pairs: Iterable[Sequence[Any]]) -> tuple[Span, ...]:
    """Lists of two numbers as spans, in the same order."""
    return tuple(map(span, pairs))
