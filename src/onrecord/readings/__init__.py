"""What a statement says, and how surely."""

from onrecord.readings.readings import with_readings

__all__ = ["with_readings"]
