"""Expressions of time."""

from __future__ import annotations

from onrecord.article import Statement
from onrecord.reading import Time
from onrecord.readings.sheet import Sheet


def read_times(statement: Statement, sheet: Sheet) -> tuple[Time, ...]:
    """Expressions of time."""
    return ()
