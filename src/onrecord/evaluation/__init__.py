"""Weights to figures: articles marked by hand against what is read in them."""

from onrecord.evaluation.judging import Report, evaluate
from onrecord.gold.judge import Judged

__all__ = ["Judged", "Report", "evaluate"]
