"""Dataclasses to Arrow tables, with the types that their fields are declared with."""

from __future__ import annotations

import types
from collections.abc import Iterable
from dataclasses import asdict, fields, is_dataclass
from typing import IO, Any, Literal, Union, get_args, get_origin, get_type_hints

from onrecord.output.characters import without_surrogates

try:
    import pyarrow as pa
    import pyarrow.parquet as pq
except ModuleNotFoundError as missing:
    raise ModuleNotFoundError(
        "tables for pandas and Polars, and Parquet, need pyarrow: pip install 'onrecord[arrow]'"
    ) from missing

_PLAIN = {int: pa.int64(), float: pa.float64(), str: pa.string(), bool: pa.bool_()}


def table(kind: type[Any], rows: Iterable[Any]) -> pa.Table:
    """A table with a column for each field of the dataclass `kind`, also where there are no rows."""
    schema, made = pa.schema(_columns(kind)), [asdict(row) for row in rows]
    try:
        return pa.Table.from_pylist(made, schema=schema)
    except UnicodeEncodeError:
        # the name of a file that is not UTF-8
        return pa.Table.from_pylist([_writable(row) for row in made], schema=schema)


def _writable(value: Any) -> Any:
    """A value whose text can be written in UTF-8."""
    if isinstance(value, str):
        return without_surrogates(value)
    if isinstance(value, dict):
        return {name: _writable(one) for name, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_writable(one) for one in value]
    return value


def _columns(kind: type[Any]) -> list[pa.Field]:
    hints = get_type_hints(kind)
    return [pa.field(field.name, _type(hints[field.name])) for field in fields(kind)]


def _type(hint: Any) -> pa.DataType:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        (inner,) = [one for one in get_args(hint) if one is not type(None)]
        return _type(inner)
    if origin is Literal:
        return pa.string()
    if origin in (tuple, list):
        return pa.list_(_type(get_args(hint)[0]))
    if is_dataclass(hint):
        return pa.struct(_columns(hint))  # type: ignore[arg-type]
    return _PLAIN[hint]


def in_groups(kind: type[Any], parts: Iterable[list[Any]], together: int, out: IO[bytes]) -> None:
    """Write rows as Parquet; so many parts of them `together` are a row group."""
    waiting: list[pa.Table] = []
    with pq.ParquetWriter(out, pa.schema(_columns(kind)), compression="zstd") as writer:

        def write() -> None:
            writer.write_table(pa.concat_tables(waiting), row_group_size=sum(map(len, waiting)))
            waiting.clear()

        for part in parts:
            waiting.append(table(kind, part))
            if len(waiting) == together:
                write()
        if waiting:
            write()
