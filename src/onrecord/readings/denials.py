"""Which statement of the article another one denies."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.article import Statement
from onrecord.readings.sheet import Sheet


def denied(statements: Sequence[Statement], sheet: Sheet) -> dict[str, str]:
    """Key of the statement denied, by the key of the one that denies it."""
    return {}
