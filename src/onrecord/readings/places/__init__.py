"""Named places."""

from onrecord.readings.places.places import read_places

__all__ = ["read_places"]
