"""Weights to figures: articles marked by hand against what is read in them."""

from onrecord.evaluation.judging import Judged, Report, evaluate

__all__ = ["Judged", "Report", "evaluate"]
