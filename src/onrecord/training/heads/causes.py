"""The head that finds causes, effects and the signals between them, and ties them together.

Each of the three has labels of its own, for one may lie in another: the effect of one cause is the cause
of the next. An effect leads to its cause, and a signal to its effect, by the first word of each, as cues
lead to their sources (Dozat and Manning, ICLR 2017). Data and classes: Tan et al., Causal News Corpus
(LREC 2022).
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from onrecord.gold.layers import CAUSE, CAUSE_OF, EFFECT_OF, UNKNOWN
from onrecord.tagger.causes import CAUSE_ROLES, LABELS_EACH, LINK_WIDTH
from onrecord.training.heads.syntax import known_loss

INNER = 256
REACH = 5
"""Words that one step of convolution sees; two steps see nine."""
DROPOUT = 0.3
"""More than elsewhere: the sentences are few."""
LINKS = (CAUSE_OF, EFFECT_OF)
LINK_PART = 0.3
"""How much the links count beside the labels."""


def neighbours(vectors: Tensor) -> Tensor:
    """(batch, words, width) to (batch, words, REACH x width): each word with those beside it.

    A convolution written so that its product is one that is brought to 8 bits.
    """
    side, count = REACH // 2, vectors.shape[1]
    padded = functional.pad(vectors, (0, 0, side, side))
    return torch.cat([padded[:, step : step + count] for step in range(REACH)], dim=2)


class CauseHead(nn.Module):
    """Vectors of words to labels of three roles and vectors of two links."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.dropout = nn.Dropout(DROPOUT)
        self.inner = nn.Linear(width, INNER)
        self.near = nn.Linear(REACH * INNER, INNER)
        self.far = nn.Linear(REACH * INNER, INNER)
        self.outer = nn.Linear(INNER, len(CAUSE_ROLES) * LABELS_EACH + 2 * len(LINKS) * LINK_WIDTH)

    def forward(self, vectors: Tensor) -> Tensor:
        """(batch, words, width) to (batch, words, 3 x 3 + 4 x 64): labels, query and key of each link."""
        raised = functional.gelu(self.inner(self.dropout(vectors)))
        around = functional.gelu(self.near(neighbours(raised)))
        around = self.far(neighbours(self.dropout(around)))
        made: Tensor = self.outer(self.dropout(functional.gelu(raised + around)))
        return made

    def loss(self, vectors: Tensor, layers: Tensor, present: Tensor) -> Tensor:
        """Cross entropy of the labels and of the links, over rows that were marked.

        `layers`: (batch, words, layers), see `layers.Layers`; links as words of the window or UNKNOWN.
        """
        marked = (layers[:, :, CAUSE] != UNKNOWN).any(1)
        if not marked.any():
            return vectors.sum() * 0.0
        vectors, layers, present = vectors[marked], layers[marked], present[marked]
        made = self(vectors).float()
        count = len(CAUSE_ROLES) * LABELS_EACH
        labels = made[:, :, :count].unflatten(2, (len(CAUSE_ROLES), LABELS_EACH))
        losses = [
            known_loss(labels[:, :, role], layers[:, :, CAUSE + role]) for role in range(len(CAUSE_ROLES))
        ]
        links = made[:, :, count:].unflatten(2, (len(LINKS), 2, LINK_WIDTH))
        for number, layer in enumerate(LINKS):
            row, at = torch.nonzero(layers[:, :, layer] >= 0, as_tuple=True)
            if len(row):
                scores = torch.einsum("lh,lwh->lw", links[row, at, number, 0], links[row, :, number, 1])
                scores = (scores / LINK_WIDTH**0.5).masked_fill(~present[row], -1e4)
                losses.append(LINK_PART * functional.cross_entropy(scores, layers[row, at, layer]))
        return torch.stack(losses).sum()
