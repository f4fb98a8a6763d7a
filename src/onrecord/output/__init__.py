"""What is shown and written of an article: terminal table, JSON, CSV, HTML page, JSON Schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.lazy import lazy_names

if TYPE_CHECKING:
    from onrecord.output.formats import FORMATS, write
    from onrecord.output.json_schema import schema
    from onrecord.output.json_text import to_jsonl
    from onrecord.output.page import to_html
    from onrecord.output.rows import CSV_HEADER, to_csv_rows
    from onrecord.output.table import to_table

__all__ = [
    "CSV_HEADER",
    "FORMATS",
    "schema",
    "to_csv_rows",
    "to_html",
    "to_jsonl",
    "to_table",
    "write",
]

__getattr__, __dir__ = lazy_names(
    __name__,
    {
        "CSV_HEADER": "onrecord.output.rows",
        "FORMATS": "onrecord.output.formats",
        "schema": "onrecord.output.json_schema",
        "to_csv_rows": "onrecord.output.rows",
        "to_html": "onrecord.output.page",
        "to_jsonl": "onrecord.output.json_text",
        "to_table": "onrecord.output.table",
        "write": "onrecord.output.formats",
    },
)
