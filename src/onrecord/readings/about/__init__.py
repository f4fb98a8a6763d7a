"""Whom and what a content speaks of."""

from __future__ import annotations

from onrecord.article import Statement
from onrecord.reading import About
from onrecord.readings.sheet import Sheet


def read_about(statement: Statement, sheet: Sheet) -> tuple[About, ...]:
    """Whom and what a content speaks of."""
    return ()
