"""The shape of an encoder: what its parameters and its graph hang on, besides what it learned."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.tagger.windows import SIZE


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of an encoder of BERT's kind. Those of all-MiniLM-L6-v2 unless given."""

    width: int = 384
    layers: int = 6
    heads: int = 12
    inner: int = 1536
    """Width of the feed-forward step."""
    positions: int = 512
    """Pieces of the longest window."""
    epsilon: float = 1e-12
    """Added to the variance by each normalisation."""
    buckets: int = 0
    """Classes of the distance between two pieces that attention has a preference for; 0: it has none."""


def read_shape(folder: Path) -> Shape:
    """The shape of a published encoder, from its `config.json` (in the form of transformers).

    Raises ValueError, naming the folder, where there is none, or it is of a kind that cannot be trained.
    """
    try:
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        return _shape(config)
    except OSError as error:
        raise ValueError(f"{folder}: no encoder: config.json: {error.strerror}") from error
    except KeyError as error:
        raise ValueError(f"{folder}: no encoder: config.json lacks {error}") from error
    except (TypeError, ValueError) as error:
        raise ValueError(f"{folder}: no encoder that can be trained: {error}") from error


def _shape(config: dict[str, Any]) -> Shape:
    kind = config["model_type"]
    if kind not in ("bert", "mpnet"):
        raise ValueError(f"its kind is {kind}, not bert or mpnet")
    if config["hidden_act"] != "gelu" or config.get("position_embedding_type", "absolute") != "absolute":
        raise ValueError("its layers are not those of BERT")
    relative = kind == "mpnet"
    made = Shape(
        width=int(config["hidden_size"]),
        layers=int(config["num_hidden_layers"]),
        heads=int(config["num_attention_heads"]),
        inner=int(config["intermediate_size"]),
        positions=int(config["max_position_embeddings"]) - first_position(config),
        epsilon=float(config["layer_norm_eps"]),
        buckets=int(config["relative_attention_num_buckets"]) if relative else 0,
    )
    if made.width % made.heads:
        raise ValueError(f"its width, {made.width}, is no multiple of its {made.heads} heads")
    if made.positions < SIZE:
        raise ValueError(f"it reads {made.positions} pieces at once, and windows have {SIZE}")
    return made


def first_position(config: dict[str, Any]) -> int:
    """Which row of the embeddings of positions is that of the first piece: MPNet's follow the padding's."""
    return int(config["pad_token_id"]) + 1 if config["model_type"] == "mpnet" else 0
