"""Tagged text to statements: which cue has which source and which content, and of what kind."""

from onrecord.attribution.confidence import LEAST, believable
from onrecord.attribution.statements import drafts_of, statements_of, without_furniture

__all__ = ["LEAST", "believable", "drafts_of", "statements_of", "without_furniture"]
