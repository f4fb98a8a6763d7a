"""Rows of an answer: a sequence that turns into an Arrow table, and so into pandas or Polars."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Generic, TypeVar, overload

if TYPE_CHECKING:
    import pyarrow

Row = TypeVar("Row")


class Results(Sequence[Row], Generic[Row]):
    """The rows of an answer, each a dataclass."""

    def __init__(self, kind: type[Row], rows: Iterable[Row]) -> None:
        self._kind = kind
        self._rows = list(rows)

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> list[Row]: ...
    def __getitem__(self, place: int | slice) -> Row | list[Row]:
        return self._rows[place]

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self._rows)

    def __repr__(self) -> str:
        return f"<{len(self)} of {self._kind.__name__}>"

    @property
    def columns(self) -> list[str]:
        """The names of the fields of a row."""
        return [field.name for field in fields(self._kind)]  # type: ignore[arg-type]

    def to_arrow(self) -> pyarrow.Table:
        """The rows as an Arrow table, a column for each field; it needs onrecord[arrow].

        `.to_pandas()` of it and `polars.from_arrow` make data frames. Raises ModuleNotFoundError
        where pyarrow is not installed.
        """
        from onrecord.record.arrow import table

        return table(self._kind, self._rows)
