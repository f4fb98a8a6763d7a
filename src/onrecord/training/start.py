"""The weights that a training begins with: a checkpoint, or a file of weights as it is shipped."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn

from onrecord.tagger.labels import FORBIDDEN
from onrecord.training.shape import Shape

State = dict[str, Tensor]
_TABLES = {
    "start": "spans.start",
    "pairs": "spans.pairs",
    "none": "links.none",
    "none_bias": "links.none_bias",
    "distance": "links.distance",
    "coreference_none": "coreference.none",
    "coreference_none_bias": "coreference.none_bias",
    "coreference_distance": "coreference.distance",
}


@dataclass(frozen=True, slots=True)
class Start:
    """The shape of an encoder, and parameters by name: its own and those of the heads."""

    shape: Shape
    state: State


def read_weights(path: Path) -> State:
    """Parameters by name: of a checkpoint, all of them; of an ONNX file what its graph holds, out of 8 bits.

    Raises ValueError where the file is neither, OSError where it cannot be opened.
    """
    return read_start(path).state


def read_start(path: Path) -> Start:
    """The parameters of a file, see `read_weights`, with the shape of their encoder.

    A file that does not say its shape is of the one encoder that there was before there was a choice.
    Raises ValueError and OSError as `read_weights`.
    """
    try:
        if path.suffix == ".onnx":
            model = onnx.load(path)
            notes = json.loads({entry.key: entry.value for entry in model.metadata_props}["onrecord"])
            return Start(Shape(**notes.get("encoder", {})), _of_graph(model, notes))
        stored = torch.load(path, weights_only=True, mmap=True)
        return Start(Shape(**stored.get("shape", {})), stored["network"])
    except OSError:
        raise
    except Exception as error:  # torch and protobuf raise what they like at bytes that are not theirs
        kind = "weights of onrecord" if path.suffix == ".onnx" else "checkpoint of a training"
        raise ValueError(f"{path}: no {kind}: {type(error).__name__}") from error


def begin_with(network: nn.Module, begun: Start, path: Path) -> None:
    """Fill a network with what a file holds; heads that it lacks stay as they are.

    Raises ValueError, naming `path`, where the parameters do not fit or the encoder is not whole.
    """
    known = network.state_dict()
    lacking = [name for name in known if name.startswith("encoder.") and name not in begun.state]
    wrong = [
        name for name, value in begun.state.items() if name in known and value.shape != known[name].shape
    ]
    if lacking or wrong:
        raise ValueError(f"{path}: no weights that fit the encoder: {(lacking + wrong)[0]}")
    network.load_state_dict(begun.state, strict=False)


def _of_graph(model: onnx.ModelProto, notes: dict[str, Any]) -> State:
    stored = {i.name: numpy_helper.to_array(i) for i in model.graph.initializer}
    made = {_TABLES[name]: _unmasked(notes[name]) for name in _TABLES if name in notes}
    for name, value in stored.items():
        if name.endswith(".weight_quantized"):
            whole = name.removesuffix("_quantized")
            made[whole] = _unpacked(stored, whole)
        elif name.endswith((".weight", ".bias", ".kind")) and value.dtype == np.float32:
            made.setdefault(name, value)
    made |= dict(_products(model.graph, stored))
    return {name: torch.from_numpy(np.array(value, np.float32)) for name, value in made.items()}


def _unmasked(table: object) -> np.ndarray:
    """A table without the scores that shut pairs of labels out: the network adds these by itself."""
    values = np.array(table, np.float32)
    return np.where(values <= FORBIDDEN / 2, values - FORBIDDEN, values)


def _products(graph: onnx.GraphProto, stored: dict[str, np.ndarray]) -> Iterator[tuple[str, np.ndarray]]:
    """Each matrix that is multiplied by, by the bias that is added to its product."""
    users: dict[str, list[onnx.NodeProto]] = {}
    for node in graph.node:
        for name in node.input:
            users.setdefault(name, []).append(node)
    for node in graph.node:
        if node.op_type not in ("MatMulInteger", "MatMul") or not _is_matrix(node, stored):
            continue
        at = node
        while at.op_type != "Add":
            at = users[at.output[0]][0]
        bias = next(name for name in at.input if name.endswith(".bias"))
        matrix = node.input[1]
        whole = (
            _unpacked(stored, matrix.removesuffix("_quantized")) if "_quantized" in matrix else stored[matrix]
        )
        yield bias.removesuffix("bias") + "weight", whole.T


def _is_matrix(node: onnx.NodeProto, stored: dict[str, np.ndarray]) -> bool:
    return node.input[1] in stored and stored[node.input[1]].ndim == 2


def _unpacked(stored: dict[str, np.ndarray], name: str) -> np.ndarray:
    values = stored[f"{name}_quantized"].astype(np.float32)
    zero = stored[f"{name}_zero_point"].astype(np.float32)
    unpacked: np.ndarray = (values - zero) * stored[f"{name}_scale"]
    return unpacked
