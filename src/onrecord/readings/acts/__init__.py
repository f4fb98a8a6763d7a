"""What the cue of a statement does."""

from onrecord.readings.acts.act import read_act

__all__ = ["read_act"]
