"""Heads that are trained and not exported: part of speech and dependency.

They make the encoder learn where phrases end (multi-task learning; for syntax in
attribution compare Newell, Margolin and Ruths, LREC 2018).
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from onrecord.training.encoder import WIDTH
from onrecord.training.layers import HEAD, RELATION, RELATIONS, TAG, TAGS, UNKNOWN

ARC_WIDTH = 96


class SyntaxHead(nn.Module):
    """Vectors of words to tag, relation and head."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.dropout = nn.Dropout(dropout)
        self.labels = nn.Linear(WIDTH, TAGS + RELATIONS)
        self.arcs = nn.Linear(WIDTH, 2 * ARC_WIDTH)

    def loss(self, vectors: Tensor, layers: Tensor, present: Tensor) -> Tensor:
        """Mean cross entropy of the three, over words of which it is known.

        `layers`: (batch, words, 5), see `layers.Layers`; heads as words of the window or UNKNOWN.
        """
        dropped = self.dropout(vectors)
        tag, relation = self.labels(dropped).split([TAGS, RELATIONS], dim=2)
        dependent, head = self.arcs(dropped).split(ARC_WIDTH, dim=2)
        arcs = torch.einsum("bih,bjh->bij", dependent, head) / ARC_WIDTH**0.5
        arcs = arcs.masked_fill(~present[:, None], -1e4)
        losses = [
            _cross_entropy(scores, layers[:, :, layer])
            for layer, scores in ((TAG, tag), (RELATION, relation), (HEAD, arcs))
        ]
        return torch.stack(losses).mean()


def _cross_entropy(scores: Tensor, labels: Tensor) -> Tensor:
    known = (labels != UNKNOWN).sum().clamp(min=1)
    summed = functional.cross_entropy(
        scores.flatten(0, 1), labels.flatten(), ignore_index=UNKNOWN, reduction="sum"
    )
    return summed / known
