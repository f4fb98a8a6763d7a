"""Amounts claimed."""

from onrecord.readings.figures.figures import figures_in, read_figures

__all__ = ["figures_in", "read_figures"]
