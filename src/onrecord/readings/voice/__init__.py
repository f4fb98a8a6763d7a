"""The sentences of an article, attributed or the outlet's own."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.article import Statement
from onrecord.reading import Voice
from onrecord.readings.sheet import Sheet


def read_voice(statements: Sequence[Statement], sheet: Sheet) -> tuple[Voice, ...]:
    """Each sentence of the body with the statement it belongs to, if any."""
    return ()
