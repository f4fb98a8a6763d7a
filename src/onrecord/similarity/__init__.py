"""Similarity: whether two contents claim the same, the opposite, or something else."""

from onrecord.similarity.claim import Claim, claim_text
from onrecord.similarity.encoder import NEAR, WIDTH, ClaimVectors, Encoder
from onrecord.similarity.features import Side, side_of
from onrecord.similarity.relation import Relation, relation

__all__ = [
    "NEAR",
    "WIDTH",
    "Claim",
    "ClaimVectors",
    "Encoder",
    "Relation",
    "Side",
    "claim_text",
    "relation",
    "side_of",
]
