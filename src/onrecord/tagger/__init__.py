"""Text to `Tagged`, by one small encoder with several heads."""

from onrecord.tagger.network import WeightsError
from onrecord.tagger.tagged import Link, Tagged, TaggedSpan
from onrecord.tagger.tagger import Tagger

__all__ = ["Link", "Tagged", "TaggedSpan", "Tagger", "WeightsError"]
