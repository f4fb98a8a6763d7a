"""The head that tells parts of speech, and which word each word depends on.

Heads of words by a product of two vectors (Dozat and Manning, ICLR 2017), each word's best by itself.
It also makes the encoder learn where phrases end (multi-task learning; for syntax in
attribution compare Newell, Margolin and Ruths, LREC 2018).
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from onrecord.gold.layers import HEAD, RELATION, TAG, UNKNOWN
from onrecord.tagger.syntax import RELATIONS, TAGS

INNER = 256
ARC_WIDTH = 128


class SyntaxHead(nn.Module):
    """Vectors of words to tag, relation and head."""

    def __init__(self, width: int, dropout: float) -> None:
        super().__init__()
        self.dropout = nn.Dropout(dropout)
        self.inner = nn.Linear(width, INNER)
        self.outer = nn.Linear(INNER, len(TAGS) + len(RELATIONS) + 2 * ARC_WIDTH)

    def forward(self, vectors: Tensor) -> Tensor:
        """(batch, words, width) to scores of tags and relations, and two vectors of arcs."""
        raised = functional.gelu(self.inner(self.dropout(vectors)))
        made: Tensor = self.outer(self.dropout(raised))
        return made

    def loss(self, vectors: Tensor, layers: Tensor, present: Tensor) -> Tensor:
        """Mean cross entropy of the three, over words of which it is known.

        `layers`: (batch, words, layers), see `layers.Layers`; heads as words of the window or UNKNOWN.
        """
        made = self(vectors).float()
        tag, relation, dependent, head = made.split([len(TAGS), len(RELATIONS), ARC_WIDTH, ARC_WIDTH], dim=2)
        arcs = torch.einsum("bih,bjh->bij", dependent, head) / ARC_WIDTH**0.5
        arcs = arcs.masked_fill(~present[:, None], -1e4)
        losses = [
            known_loss(scores, layers[:, :, layer])
            for layer, scores in ((TAG, tag), (RELATION, relation), (HEAD, arcs))
        ]
        return torch.stack(losses).mean()


def known_loss(scores: Tensor, labels: Tensor) -> Tensor:
    """Mean cross entropy over what is known; `scores`: (batch, words, classes), `labels`: (batch, words)."""
    known = (labels != UNKNOWN).sum().clamp(min=1)
    summed = functional.cross_entropy(
        scores.flatten(0, 1), labels.flatten(), ignore_index=UNKNOWN, reduction="sum"
    )
    return summed / known
