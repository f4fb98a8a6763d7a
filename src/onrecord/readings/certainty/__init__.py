"""How sure a speaker is."""

from onrecord.readings.certainty.certainty import read_certainty

__all__ = ["read_certainty"]
