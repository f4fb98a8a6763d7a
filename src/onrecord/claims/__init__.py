"""Claims: whether two contents say the same, the opposite, or something else."""

from onrecord.claims.encoder import NEAR, WIDTH, Encoded, Encoder
from onrecord.claims.features import Side, side_of
from onrecord.claims.relation import Relation, relation
from onrecord.claims.words import Claim, claim_of

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
