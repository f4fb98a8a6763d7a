"""The whole network: one encoder, the words' vectors, and a head for each task."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor, nn

from onrecord.gold.layers import CLUSTER, ENTITY
from onrecord.tagger.words import CLS, SEP
from onrecord.training.encoder import Encoder
from onrecord.training.examples import ANNOTATORS
from onrecord.training.heads.causes import CauseHead
from onrecord.training.heads.coreference import CoreferenceHead
from onrecord.training.heads.entities import EntityHead
from onrecord.training.heads.links import LinkHead
from onrecord.training.heads.spans import SpanHead
from onrecord.training.heads.syntax import SyntaxHead
from onrecord.training.shape import Shape

KNOWN = 0.7
"""How often training tells whose marks it sees; else, and when reading, nobody's in particular."""
INPUTS = ("pieces", "case", "gap", "quote", "first")
OUTPUTS = ("labels", "links", "entities", "coreference", "syntax", "causes")
STAGES = {"names": ("entities.", "coreference."), "readings": ("syntax.", "causes.")}
"""What learns when the rest is frozen, by name of the stage."""
HIDDEN = 0.05
"""Part of the pieces that training hides, in half of the rows, so that names are not learned by heart."""
MASK = 103


class Network(nn.Module):
    """Windows of an article to scores of labels and vectors of links."""

    def __init__(self, dropout: float = 0.1, shape: Shape | None = None) -> None:
        """`shape`: that of the encoder, all-MiniLM-L6-v2's unless given."""
        super().__init__()
        self.encoder = Encoder(dropout, shape)
        width = self.encoder.shape.width
        self.spans = SpanHead(width, dropout)
        self.links = LinkHead(width, dropout)
        self.syntax = SyntaxHead(width, dropout)
        self.entities = EntityHead(width, dropout)
        self.coreference = CoreferenceHead(width, dropout)
        self.causes = CauseHead(width)
        self.annotator = nn.Embedding(ANNOTATORS, width)
        nn.init.zeros_(self.annotator.weight)

    def vectors(self, inputs: dict[str, Tensor], mask: Tensor | None = None) -> Tensor:
        """(batch, words, width): the vector of each word's first piece."""
        habit = None
        if self.encoder.training:
            known = torch.rand(inputs["annotator"].shape) < KNOWN
            habit = self.annotator(inputs["annotator"] * known)
        hidden = self.encoder(inputs, mask, habit)
        places = inputs["first"][:, :, None].expand(-1, -1, self.encoder.shape.width)
        vectors: Tensor = hidden.gather(1, places)
        return vectors

    def forward(
        self, pieces: Tensor, case: Tensor, gap: Tensor, quote: Tensor, first: Tensor
    ) -> tuple[Tensor, ...]:
        """What the exported graph computes of each word, see OUTPUTS."""
        vectors = self.vectors({"pieces": pieces, "case": case, "gap": gap, "quote": quote, "first": first})
        heads = (self.spans, self.links, self.entities, self.coreference, self.syntax, self.causes)
        return tuple(head(vectors) for head in heads)

    def freeze(self, stage: str) -> None:
        """From now on only the heads of a stage learn, see STAGES, from the vectors that all heads share."""
        for name, parameter in self.named_parameters():
            parameter.requires_grad_(name.startswith(STAGES[stage]))
        self.encoder.eval()

    def losses(self, batch: dict[str, Tensor]) -> dict[str, Tensor]:
        """The loss of each head that learns, on a batch, by name."""
        pieces = hide(batch["pieces"]) if self.encoder.training else batch["pieces"]
        vectors = self.vectors(batch | {"pieces": pieces}, batch["mask"])
        layers, present = batch["layers"], batch["present"]
        with torch.autocast(vectors.device.type, enabled=False):
            vectors = vectors.float()
            losses: dict[str, Callable[[], Tensor]] = {
                "spans": lambda: self.spans.loss(vectors, batch["labels"], present),
                "links": lambda: self.links.loss(vectors, batch["links"], present),
                "syntax": lambda: self.syntax.loss(vectors, layers, present),
                "entities": lambda: self.entities.loss(vectors, layers[:, :, ENTITY]),
                "coreference": lambda: self.coreference.loss(vectors, layers[:, :, CLUSTER], present),
                "causes": lambda: self.causes.loss(vectors, layers, present),
            }
            return {name: loss() for name, loss in losses.items() if self._learns(name)}

    def _learns(self, head: str) -> bool:
        return any(p.requires_grad for p in getattr(self, head).parameters())


def hide(pieces: Tensor) -> Tensor:
    """Pieces, (batch, pieces), of which some are replaced by the encoder's mask; never the special ones."""
    hidden = torch.rand(pieces.shape) < HIDDEN
    hidden &= torch.rand(len(pieces), 1) < 0.5
    hidden &= (pieces != CLS) & (pieces != SEP) & (pieces != 0)
    return pieces.masked_fill(hidden, MASK)
