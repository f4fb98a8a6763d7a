"""How much is read: what is longer is no article but a mistake, or an attack."""

from __future__ import annotations

MAX_CHARACTERS = 5_000_000
"""The most characters that a text, or the markup of one page, may have."""

MAX_BYTES = 4 * MAX_CHARACTERS
"""The most bytes that are read of one page: no encoding needs more than four for a character."""

MAX_ELEMENTS = 100_000
"""The most elements a page may have; the extraction takes about a second for 8,000."""

MAX_LINE = 8 * MAX_CHARACTERS
"""The most characters of one line of JSONL, in which a character may be written as \\u00e9."""


def too_long(count: int, unit: str = "characters") -> str:
    """What to say of a text of `count` units: plain figures, and what to do."""
    return f"{count:,} {unit} is no article (limit {MAX_CHARACTERS:,} characters): split it"
