"""A trained network to one ONNX file: exported, quantised, with all that decoding needs in it."""

from __future__ import annotations

import json
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from onrecord.training.network import INPUTS, OUTPUTS, Network

OPSET = 18


def export(network: Network, path: Path, *, quantize: bool = True) -> None:
    """Write a network as an ONNX file, in 8-bit whole numbers or in full.

    Weights are unsigned, one scale a column: unsigned by unsigned products do not overflow
    the 16-bit sums of processors without VNNI (ONNX Runtime's notes on quantisation).
    Activations get their scale at run time from the one window that is run.
    """
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full.onnx"
        _export_full(network.eval(), full)
        if quantize:
            small = Path(folder) / "small.onnx"
            quantize_dynamic(
                full,
                small,
                per_channel=True,
                weight_type=QuantType.QUInt8,
                op_types_to_quantize=["MatMul", "Gather", "Gemm"],
            )
            full = small
        model = onnx.load(full)
    write_notes(model, decoding(network) | {"encoder": asdict(network.encoder.shape)})
    path.write_bytes(model.SerializeToString(deterministic=True))


def decoding(network: Network) -> dict[str, Any]:
    """Learned tables that are used outside the graph."""
    tables = {
        "start": network.spans.start,
        "pairs": network.spans.pairs,
        "none": network.links.none,
        "none_bias": network.links.none_bias,
        "distance": network.links.distance,
        "coreference_none": network.coreference.none,
        "coreference_none_bias": network.coreference.none_bias,
        "coreference_distance": network.coreference.distance,
    }
    return {name: table.detach().numpy().round(6).tolist() for name, table in tables.items()}


def write_notes(model: onnx.ModelProto, notes: dict[str, Any]) -> None:
    """Put the tables, as JSON, into the file's own metadata."""
    onnx.helper.set_model_props(model, {"onrecord": json.dumps(notes, sort_keys=True)})


def add_notes(path: Path, notes: dict[str, Any]) -> None:
    """Add to the tables of a file that was exported before."""
    model = onnx.load(path)
    stored = {entry.key: entry.value for entry in model.metadata_props}
    write_notes(model, json.loads(stored["onrecord"]) | notes)
    path.write_bytes(model.SerializeToString(deterministic=True))


def _export_full(network: Network, path: Path) -> None:
    pieces, count = 40, 30
    inputs = tuple(torch.zeros(1, pieces, dtype=torch.long) for _ in range(4))
    inputs = (*inputs, torch.arange(1, count + 1)[None])
    most = network.encoder.shape.positions
    length, some = torch.export.Dim("pieces", min=3, max=most), torch.export.Dim("words", min=1, max=most - 2)
    torch.onnx.export(
        network,
        inputs,
        path,
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        opset_version=OPSET,
        dynamic_shapes={name: {1: some if name == "first" else length} for name in INPUTS},
        external_data=False,
        dynamo=True,
        verbose=False,
    )
