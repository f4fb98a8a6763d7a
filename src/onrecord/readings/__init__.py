"""What a statement says, and how surely."""

from onrecord.readings.readings import reasons_of, with_readings

__all__ = ["reasons_of", "with_readings"]
