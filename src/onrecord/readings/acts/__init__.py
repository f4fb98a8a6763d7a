"""What the cue of a statement does."""

from __future__ import annotations

from onrecord.article import Statement
from onrecord.reading import Act
from onrecord.readings.sheet import Sheet


def read_act(statement: Statement, sheet: Sheet) -> Act | None:
    """What the cue of a statement does."""
    return None
