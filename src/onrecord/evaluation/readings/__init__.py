"""Readings against what careful readers took out of the same statements."""

from onrecord.evaluation.readings.evaluate import ReadingReport, evaluate_readings

__all__ = ["ReadingReport", "evaluate_readings"]
