"""What will or may happen."""

from __future__ import annotations

from onrecord.article import Statement
from onrecord.reading import Forecast
from onrecord.readings.sheet import Sheet


def read_forecasts(statement: Statement, sheet: Sheet) -> tuple[Forecast, ...]:
    """What will or may happen."""
    return ()
