"""Who a source is: source mentions to identities."""

from onrecord.speakers.across import same_speaker
from onrecord.speakers.speakers import with_speakers

__all__ = ["same_speaker", "with_speakers"]
