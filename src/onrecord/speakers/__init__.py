"""Who a source is: source mentions to identities."""

from onrecord.speakers.speakers import with_speakers

__all__ = ["with_speakers"]
