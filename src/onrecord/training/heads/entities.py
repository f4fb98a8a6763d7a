"""The head that finds names: persons, organizations, places and others."""

from __future__ import annotations

from torch import Tensor, nn
from torch.nn import functional

from onrecord.gold.layers import UNKNOWN
from onrecord.tagger.entities import ENTITY_LABELS

INNER = 128


class EntityHead(nn.Module):
    """Vectors of words to scores of the labels of names."""

    def __init__(self, width: int, dropout: float) -> None:
        super().__init__()
        self.dropout = nn.Dropout(dropout)
        self.inner = nn.Linear(width, INNER)
        self.outer = nn.Linear(INNER, len(ENTITY_LABELS))

    def forward(self, vectors: Tensor) -> Tensor:
        """(batch, words, width) to (batch, words, labels)."""
        raised = functional.gelu(self.inner(self.dropout(vectors)))
        scores: Tensor = self.outer(self.dropout(raised))
        return scores

    def loss(self, vectors: Tensor, labels: Tensor) -> Tensor:
        """Mean cross entropy over words whose label is known; `labels`: (batch, words)."""
        known = (labels != UNKNOWN).sum().clamp(min=1)
        summed = functional.cross_entropy(
            self(vectors).float().flatten(0, 1), labels.flatten(), ignore_index=UNKNOWN, reduction="sum"
        )
        return summed / known
