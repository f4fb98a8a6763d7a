"""The whole network: one encoder, the words' vectors, and a head for each task."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from onrecord.training.encoder import WIDTH, Encoder
from onrecord.training.heads.coreference import CoreferenceHead
from onrecord.training.heads.links import LinkHead
from onrecord.training.heads.spans import SpanHead
from onrecord.training.heads.syntax import SyntaxHead

ANNOTATORS = 16
KNOWN = 0.7
"""How often training tells whose marks it sees; else, and when reading, nobody's in particular."""
INPUTS = ("pieces", "case", "gap", "quote", "first")


class Network(nn.Module):
    """Windows of an article to scores of labels and vectors of links."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = Encoder(dropout)
        self.spans = SpanHead(dropout)
        self.links = LinkHead(dropout)
        self.syntax = SyntaxHead(dropout)
        self.coreference = CoreferenceHead(dropout)
        self.annotator = nn.Embedding(ANNOTATORS, WIDTH)
        nn.init.zeros_(self.annotator.weight)

    def vectors(self, inputs: dict[str, Tensor], mask: Tensor | None = None) -> Tensor:
        """(batch, words, width): the vector of each word's first piece."""
        habit = None
        if self.training:
            known = torch.rand(inputs["annotator"].shape) < KNOWN
            habit = self.annotator(inputs["annotator"] * known)
        hidden = self.encoder(inputs, mask, habit)
        places = inputs["first"][:, :, None].expand(-1, -1, WIDTH)
        vectors: Tensor = hidden.gather(1, places)
        return vectors

    def forward(
        self, pieces: Tensor, case: Tensor, gap: Tensor, quote: Tensor, first: Tensor
    ) -> tuple[Tensor, Tensor]:
        """What the exported graph computes: `(labels, links)` of each word."""
        vectors = self.vectors({"pieces": pieces, "case": case, "gap": gap, "quote": quote, "first": first})
        return self.spans(vectors), self.links(vectors)

    def losses(self, batch: dict[str, Tensor]) -> dict[str, Tensor]:
        """The loss of each head on a batch, by name."""
        vectors = self.vectors(batch, batch["mask"])
        with torch.autocast(vectors.device.type, enabled=False):
            vectors = vectors.float()
            return {
                "spans": self.spans.loss(vectors, batch["labels"], batch["present"]),
                "links": self.links.loss(vectors, batch["links"], batch["present"]),
                "syntax": self.syntax.loss(vectors, batch["syntax"], batch["present"]),
                "coreference": self.coreference.loss(vectors, batch["syntax"][:, :, 4], batch["present"]),
            }
