"""Named places."""

from __future__ import annotations

from onrecord.article import Statement
from onrecord.reading import Place
from onrecord.readings.sheet import Sheet


def read_places(statement: Statement, sheet: Sheet) -> tuple[Place, ...]:
    """Named places."""
    return ()
