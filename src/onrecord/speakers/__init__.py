"""Who a source is: source mentions to identities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.lazy import lazy_names

if TYPE_CHECKING:
    from onrecord.speakers.across import same_speaker
    from onrecord.speakers.speakers import with_speakers

__all__ = ["same_speaker", "with_speakers"]

__getattr__, __dir__ = lazy_names(
    __name__,
    {
        "same_speaker": "onrecord.speakers.across",
        "with_speakers": "onrecord.speakers.speakers",
    },
)
