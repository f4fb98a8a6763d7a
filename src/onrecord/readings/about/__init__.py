"""Whom and what a content speaks of."""

from onrecord.readings.about.about import read_about

__all__ = ["read_about"]
