"""The head that ties a cue to its source and a content to its cue.

For each word that begins a cue: which word begins its source, or none; for the first
and the last word of each piece of content: which word begins its cue, or none. Scored by a
bilinear form on the encoder's vectors as in parsing (Dozat and Manning, ICLR 2017),
with a learned preference for each class of distance.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from onrecord.tagger import distance

KINDS = ("source", "cue")
LINK_WIDTH = 64


class LinkHead(nn.Module):
    """Vectors of words to two pairs of query and key vectors."""

    def __init__(self, width: int, dropout: float) -> None:
        super().__init__()
        self.dropout = nn.Dropout(dropout)
        self.linear = nn.Linear(width, 2 * len(KINDS) * LINK_WIDTH)
        self.none = nn.Parameter(torch.zeros(len(KINDS), LINK_WIDTH))
        self.none_bias = nn.Parameter(torch.zeros(len(KINDS)))
        self.distance = nn.Parameter(torch.zeros(len(KINDS), distance.CLASSES))

    def forward(self, vectors: Tensor) -> Tensor:
        """(batch, words, width) to (batch, words, 4 x 64): query and key of each kind."""
        made: Tensor = self.linear(self.dropout(vectors))
        return made

    def loss(self, vectors: Tensor, links: Tensor, present: Tensor) -> Tensor:
        """Mean cross entropy of the links.

        `links`: (links, 4) of row in the batch, kind, word from, word to (-1 for none).
        """
        if len(links) == 0:
            return vectors.sum() * 0.0
        made = self(vectors).float().unflatten(2, (len(KINDS), 2, LINK_WIDTH))
        row, kind, start, goal = links.unbind(1)
        query = made[row, start, kind, 0]
        keys = made[row, :, kind, 1]
        scores = torch.einsum("lh,lwh->lw", query, keys) / LINK_WIDTH**0.5
        words = torch.arange(vectors.shape[1])
        offsets = (words[None] - start.cpu()[:, None]).numpy()
        away = torch.from_numpy(distance.classes(offsets)).to(vectors.device)
        scores = scores + self.distance[kind[:, None], away]
        scores = scores.masked_fill(~present[row], -1e4)
        none = (query * self.none[kind]).sum(1) / LINK_WIDTH**0.5 + self.none_bias[kind]
        return functional.cross_entropy(torch.cat([none[:, None], scores], 1), goal + 1)
