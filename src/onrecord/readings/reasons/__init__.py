"""What is held to lead to what."""

from __future__ import annotations

from onrecord.article import Statement
from onrecord.reading import Reason
from onrecord.readings.sheet import Sheet


def read_reasons(statement: Statement, sheet: Sheet) -> tuple[Reason, ...]:
    """What is held to lead to what."""
    return ()


def reasons_in(span: tuple[int, int], sheet: Sheet) -> tuple[Reason, ...]:
    """What a stretch of the text holds to lead to what."""
    return ()
