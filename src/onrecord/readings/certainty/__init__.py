"""How sure a speaker is."""

from __future__ import annotations

from onrecord.article import Statement
from onrecord.reading import Certainty
from onrecord.readings.sheet import Sheet


def read_certainty(statement: Statement, sheet: Sheet) -> Certainty | None:
    """How sure a speaker is."""
    return None
