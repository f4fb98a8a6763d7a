"""The encoder: BERT's layers (Devlin et al., NAACL 2019) with three small embeddings added.

Written out so that it exports to a small graph and holds what an uncased vocabulary
loses: the case of a word, what stands before it, and whether it is in quotation marks. With relative
positions it is MPNet (Song et al., NeurIPS 2020), whose layers prefer some distances between pieces.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional

from onrecord.tagger.words import CASES, GAPS, QUOTES
from onrecord.training.shape import Shape

VOCABULARY = 30522
"""Pieces of the tokenizer, whichever encoder reads them."""
FAR = 128
"""All pieces at this distance or further are in the same class of distance."""


class Layer(nn.Module):
    """Self-attention and a feed-forward step, each added to its input and normalised."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        width = shape.width
        self.heads = shape.heads
        self.query = nn.Linear(width, width)
        self.key = nn.Linear(width, width)
        self.value = nn.Linear(width, width)
        self.output = nn.Linear(width, width)
        self.norm = nn.LayerNorm(width, shape.epsilon)
        self.inner = nn.Linear(width, shape.inner)
        self.outer = nn.Linear(shape.inner, width)
        self.norm_out = nn.LayerNorm(width, shape.epsilon)
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden: Tensor, mask: Tensor | None) -> Tensor:
        """(batch, pieces, width) to the same; `mask`: see `Encoder.forward`."""
        batch, length, width = hidden.shape

        def heads(linear: nn.Linear) -> Tensor:
            made: Tensor = linear(hidden).view(batch, length, self.heads, width // self.heads)
            return made.transpose(1, 2)

        # no dropout on the weights of attention: it would shut out the fused kernel, at half the speed
        seen = functional.scaled_dot_product_attention(
            heads(self.query), heads(self.key), heads(self.value), attn_mask=mask
        )
        seen = seen.transpose(1, 2).reshape(batch, length, width)
        hidden = self.norm(hidden + self.dropout(self.output(seen)))
        raised = self.outer(functional.gelu(self.inner(hidden)))
        made: Tensor = self.norm_out(hidden + self.dropout(raised))
        return made


class Encoder(nn.Module):
    """Pieces and their classes to vectors."""

    classes: Tensor

    def __init__(self, dropout: float = 0.1, shape: Shape | None = None) -> None:
        """`shape`: that of all-MiniLM-L6-v2 unless given."""
        super().__init__()
        self.shape = shape = shape or Shape()
        self.word = nn.Embedding(VOCABULARY, shape.width)
        self.position = nn.Embedding(shape.positions, shape.width)
        self.kind = nn.Parameter(torch.zeros(shape.width))
        self.case = nn.Embedding(CASES, shape.width)
        self.gap = nn.Embedding(GAPS, shape.width)
        self.quote = nn.Embedding(QUOTES, shape.width)
        self.norm = nn.LayerNorm(shape.width, shape.epsilon)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(shape.layers))
        for added in (self.case, self.gap, self.quote):
            nn.init.normal_(added.weight, std=0.01)
        self.relative: nn.Embedding | None = None
        if shape.buckets:
            self.relative = nn.Embedding(shape.buckets, shape.heads)
            # stays as it is: the fused kernel of attention gives its mask no gradient, and without it
            # attention takes three times as long
            self.relative.weight.requires_grad_(False)
            self.register_buffer("classes", distances(shape.positions, shape.buckets), persistent=False)

    def forward(
        self, inputs: dict[str, Tensor], mask: Tensor | None = None, habit: Tensor | None = None
    ) -> Tensor:
        """`pieces`, `case`, `gap`, `quote`, each (batch, pieces), to (batch, pieces, width).

        `mask`: (batch, 1, 1, pieces), true to see, or numbers that are added to the scores of attention.
        `habit`: (batch, width), added to every piece.
        """
        pieces = inputs["pieces"]
        places = torch.arange(pieces.shape[1], device=pieces.device)
        hidden: Tensor = self.word(pieces) + self.position(places) + self.kind
        hidden = hidden + self.case(inputs["case"]) + self.gap(inputs["gap"]) + self.quote(inputs["quote"])
        if habit is not None:
            hidden = hidden + habit[:, None]
        hidden = self.dropout(self.norm(hidden))
        if self.relative is not None:
            mask = self._preferring(self.relative, places, mask)
        for layer in self.layers:
            hidden = layer(hidden, mask)
        return hidden

    def _preferring(self, relative: nn.Embedding, places: Tensor, mask: Tensor | None) -> Tensor:
        """What the distance of two pieces adds to their score, (1 or batch, heads, pieces, pieces)."""
        away = places[None] - places[:, None] + self.shape.positions - 1
        added: Tensor = relative(self.classes[away]).permute(2, 0, 1)[None]
        if mask is not None:
            added = added.masked_fill(~mask, -1e4) if mask.dtype == torch.bool else added + mask
        if torch.is_autocast_enabled("cpu"):  # once here, not in every layer again
            added = added.to(torch.get_autocast_dtype("cpu"))
        return added


def distances(positions: int, buckets: int) -> Tensor:
    """The class of each distance from `1 - positions` to `positions - 1`, (2 x positions - 1,).

    The classes of T5 (Raffel et al., JMLR 2020) for both directions: the first half are of pieces before,
    the second of pieces after; near ones have a class each, and further ones share classes that widen by
    the logarithm until FAR.
    """
    away = torch.arange(1 - positions, positions)
    half = buckets // 2
    near = half // 2
    length = away.abs()
    widened = torch.log(length.clamp(min=1).float() / near) / math.log(FAR / near) * (half - near)
    shared = (near + widened.long()).clamp(max=half - 1)
    return torch.where(length < near, length, shared) + half * (away > 0)
