"""Claims: whether two contents say the same, the opposite, or something else."""

from onrecord.similarity.encoder import NEAR, WIDTH, Encoded, Encoder
from onrecord.similarity.features import Side, side_of
from onrecord.similarity.relation import Relation, relation
from onrecord.similarity.words import Claim, claim_of

__all__ = [
    "NEAR",
    "WIDTH",
    "Claim",
    "Encoded",
    "Encoder",
    "Relation",
    "Side",
    "claim_of",
    "relation",
    "side_of",
]
