"""Amounts claimed."""

from __future__ import annotations

from onrecord.article import Statement
from onrecord.reading import Figure
from onrecord.readings.sheet import Sheet


def read_figures(statement: Statement, sheet: Sheet) -> tuple[Figure, ...]:
    """Amounts claimed."""
    return ()


def figures_in(span: tuple[int, int], sheet: Sheet) -> tuple[Figure, ...]:
    """Amounts claimed in a stretch of the text."""
    return ()
