"""Tagged text to statements: which cue has which source and which content, and of what kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.lazy import lazy_names

if TYPE_CHECKING:
    from onrecord.attribution.confidence import LEAST, believable
    from onrecord.attribution.statements import drafts_of, statements_of, without_furniture

__all__ = ["LEAST", "believable", "drafts_of", "statements_of", "without_furniture"]

__getattr__, __dir__ = lazy_names(
    __name__,
    {
        "LEAST": "onrecord.attribution.confidence",
        "believable": "onrecord.attribution.confidence",
        "drafts_of": "onrecord.attribution.statements",
        "statements_of": "onrecord.attribution.statements",
        "without_furniture": "onrecord.attribution.statements",
    },
)
