"""The pretrained encoder of sentences, as it is published, to one small ONNX file."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from onrecord.tagger.words import CLS, SEP
from onrecord.training.encoder import Encoder
from onrecord.training.export import OPSET
from onrecord.training.pretrained import load_pretrained, pretrained_folder


class SentenceEncoder(nn.Module):
    """Pieces of texts to a vector of length 1 each: the mean over the pieces (Reimers and Gurevych, EMNLP
    2019, section 3)."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, pieces: Tensor, seen: Tensor) -> tuple[Tensor, Tensor]:
        """`pieces`, (batch, length), and which of them are not padding, to (batch, width), and to the
        vector of each piece, (batch, length, width)."""
        nothing = torch.zeros_like(pieces)
        inputs = {"pieces": pieces, "case": nothing, "gap": nothing, "quote": nothing}
        mask = (1 - seen[:, None, None, :].float()) * -1e4
        hidden = self.encoder(inputs, mask)
        weights = seen[..., None].float()
        mean = (hidden * weights).sum(1) / weights.sum(1)
        return nn.functional.normalize(mean, dim=1), nn.functional.normalize(hidden, dim=2)


def published_encoder() -> SentenceEncoder:
    """The encoder of all-MiniLM-L6-v2. Raises ModuleNotFoundError where its package is not installed."""
    encoder = Encoder(0.0)
    load_pretrained(encoder, pretrained_folder())
    with torch.no_grad():
        for added in (encoder.case, encoder.gap, encoder.quote):
            added.weight.zero_()
    return SentenceEncoder(encoder.eval())


def export_sentences(path: Path, *, quantize: bool = True) -> None:
    """Write it as an ONNX file of about 22 MB, in 8-bit whole numbers, or in full."""
    model = published_encoder()
    inputs = (torch.tensor([[CLS, *range(2000, 2020), SEP]] * 2), torch.ones(2, 22, dtype=torch.long))
    shape = {0: torch.export.Dim("texts", min=1, max=4096), 1: torch.export.Dim("pieces", min=3, max=512)}
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full.onnx"
        torch.onnx.export(
            model,
            inputs,
            full,
            input_names=["pieces", "seen"],
            output_names=["vectors", "pieces_vectors"],
            opset_version=OPSET,
            dynamic_shapes={"pieces": shape, "seen": shape},
            external_data=False,
            dynamo=True,
            verbose=False,
        )
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
        made = onnx.load(full)
    notes = {"encoder": "all-MiniLM-L6-v2", "width": 384}
    onnx.helper.set_model_props(made, {"onrecord": json.dumps(notes, sort_keys=True)})
    path.write_bytes(made.SerializeToString(deterministic=True))
