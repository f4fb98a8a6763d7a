"""The head that labels words as source, cue and content: a linear-chain CRF.

Lafferty, McCallum and Pereira (ICML 2001); over an encoder as in Lample et al.
(NAACL 2016). Pairs of labels that cannot stand together are shut out.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from onrecord.gold.layers import UNKNOWN
from onrecord.tagger.labels import LABELS, allowed


class SpanHead(nn.Module):
    """Vectors of words to scores of labels; learns which label follows which."""

    start_mask: Tensor
    pairs_mask: Tensor

    def __init__(self, width: int, dropout: float) -> None:
        super().__init__()
        self.dropout = nn.Dropout(dropout)
        self.linear = nn.Linear(width, len(LABELS))
        self.start = nn.Parameter(torch.zeros(len(LABELS)))
        self.pairs = nn.Parameter(torch.zeros(len(LABELS), len(LABELS)))
        start, pairs = allowed()
        self.register_buffer("start_mask", torch.from_numpy(start))
        self.register_buffer("pairs_mask", torch.from_numpy(pairs))

    def forward(self, vectors: Tensor) -> Tensor:
        """(batch, words, width) to scores (batch, words, labels)."""
        scores: Tensor = self.linear(self.dropout(vectors))
        return scores

    def loss(self, vectors: Tensor, labels: Tensor, present: Tensor) -> Tensor:
        """Negative log likelihood of the labels, for each word.

        `labels`: (batch, words), UNKNOWN throughout a row that nobody marked; `present`: (batch,
        words), false for padding. A window may begin inside a span, so a leading inside label
        is read as a beginning.
        """
        marked = labels[:, 0] != UNKNOWN
        if not marked.any():
            return vectors.sum() * 0.0
        vectors, labels, present = vectors[marked], labels[marked], present[marked]
        scores = self(vectors).float()
        pairs = self.pairs + self.pairs_mask
        start = self.start + self.start_mask
        path = start[labels[:, 0]] + scores[:, 0].gather(1, labels[:, :1]).squeeze(1)
        steps = pairs[labels[:, :-1], labels[:, 1:]]
        steps = steps + scores[:, 1:].gather(2, labels[:, 1:, None]).squeeze(2)
        path = path + (steps * present[:, 1:]).sum(1)
        alpha = start + scores[:, 0]
        for at in range(1, scores.shape[1]):
            following = torch.logsumexp(alpha[:, :, None] + pairs, dim=1) + scores[:, at]
            alpha = torch.where(present[:, at, None], following, alpha)
        missed: Tensor = (torch.logsumexp(alpha, dim=1) - path).sum()
        return missed / present.sum()
