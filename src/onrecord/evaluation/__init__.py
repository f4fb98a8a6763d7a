"""Weights to figures: articles marked by hand against what is read in them."""

from onrecord.evaluation.statements import Report, evaluate
from onrecord.gold.judge import Judged

__all__ = ["Judged", "Report", "evaluate"]
