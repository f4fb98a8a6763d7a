"""Expressions of time, as days by the calendar or counted from the day of publication."""

from onrecord.readings.times.find import times_in
from onrecord.readings.times.statement_times import read_times

__all__ = ["read_times", "times_in"]
