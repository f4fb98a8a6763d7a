"""What is held to lead to what."""

from onrecord.readings.reasons.reasons import read_reasons, reasons_in

__all__ = ["read_reasons", "reasons_in"]
