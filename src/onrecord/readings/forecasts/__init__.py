"""What will or may happen."""

from onrecord.readings.forecasts.forecasts import read_forecasts

__all__ = ["read_forecasts"]
