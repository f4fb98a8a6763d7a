"""What a statement says, and how surely."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.lazy import lazy_names

if TYPE_CHECKING:
    from onrecord.readings.readings import reasons_of, with_readings

__all__ = ["reasons_of", "with_readings"]

__getattr__, __dir__ = lazy_names(
    __name__,
    {
        "reasons_of": "onrecord.readings.readings",
        "with_readings": "onrecord.readings.readings",
    },
)
