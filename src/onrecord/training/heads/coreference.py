"""The head that leads a mention back to an earlier one of the same person or thing.

Coreference between words (Dobrovolskii, EMNLP 2021): each mention is its head word, and
ranks every word before it, and none, by a bilinear form with a preference for distance.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from onrecord.tagger import distance

INNER = 256
COREFERENCE_WIDTH = 64


class CoreferenceHead(nn.Module):
    """Vectors of words to a query and a key vector of each."""

    def __init__(self, width: int, dropout: float) -> None:
        super().__init__()
        self.dropout = nn.Dropout(dropout)
        self.inner = nn.Linear(width, INNER)
        self.outer = nn.Linear(INNER, 2 * COREFERENCE_WIDTH)
        self.none = nn.Parameter(torch.zeros(COREFERENCE_WIDTH))
        self.none_bias = nn.Parameter(torch.zeros(()))
        self.distance = nn.Parameter(torch.zeros(distance.CLASSES))

    def forward(self, vectors: Tensor) -> Tensor:
        """(batch, words, width) to (batch, words, 2 x 64): query and key."""
        raised = functional.gelu(self.inner(self.dropout(vectors)))
        made: Tensor = self.outer(self.dropout(raised))
        return made

    def loss(self, vectors: Tensor, clusters: Tensor, present: Tensor) -> Tensor:
        """Mean negative log of the chance that goes to right antecedents.

        `clusters`: (batch, words), above 0 the cluster whose mention has this word as its
        head. The first mention of a cluster has no antecedent in sight.
        """
        row, at = torch.nonzero((clusters > 0) & present, as_tuple=True)
        if len(row) == 0:
            return vectors.sum() * 0.0
        query, key = self(vectors).float().chunk(2, dim=2)
        asked = query[row, at]
        scores = torch.einsum("mh,mwh->mw", asked, key[row]) / COREFERENCE_WIDTH**0.5
        words = torch.arange(vectors.shape[1])
        offsets = (words[None] - at.cpu()[:, None]).numpy()
        scores = scores + self.distance[torch.from_numpy(distance.classes(offsets))]
        before = words[None] < at[:, None]
        none = (asked * self.none).sum(1) / COREFERENCE_WIDTH**0.5 + self.none_bias
        every = torch.cat([none[:, None], scores.masked_fill(~before, -1e4)], 1)
        right = (clusters[row] == clusters[row, at][:, None]) & before
        right = torch.cat([~right.any(1, keepdim=True), right], 1)
        chosen = torch.logsumexp(every.masked_fill(~right, -1e4), 1)
        return (torch.logsumexp(every, 1) - chosen).mean()
