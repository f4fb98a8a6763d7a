"""Text to `Tagged`, by one small encoder with several heads."""

from onrecord.tagger.antecedents import Antecedents
from onrecord.tagger.network import WeightsError
from onrecord.tagger.tagged import Entity, Link, Tagged, TaggedSpan
from onrecord.tagger.tagger import Tagger

__all__ = ["Antecedents", "Entity", "Link", "Tagged", "TaggedSpan", "Tagger", "WeightsError"]
