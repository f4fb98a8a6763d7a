"""The sentences of an article, attributed or the outlet's own."""

from onrecord.readings.voice.voice import read_voice

__all__ = ["read_voice"]
