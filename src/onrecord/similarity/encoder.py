"""Words that were said to vectors: near each other where they speak of the same thing."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from onrecord.similarity.claim import Claim, claim_text
from onrecord.tagger.words import CLS, SEP, tokenizer

if TYPE_CHECKING:
    import onnxruntime

SHIPPED = "sentences.onnx"
WIDTH = 384
NEAR = 0.44
"""Below this cosine 1 in 20 of the claims that are the same lies, and 99 in 100 of those of strangers."""
MOST_PIECES = 254
"""The encoder was trained on no longer texts; what is beyond is left out."""
_TOGETHER = 256

Vectors = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class ClaimVectors:
    """`whole`: a claim's vector, (384,); `words`: those of its words that carry meaning, (words, 384).

    Each is of length 1. Words beyond what the encoder reads have zeros.
    """

    whole: NDArray[np.float32]
    words: NDArray[np.float32]


class Encoder:
    """The encoder of sentences, loaded when it is first used.

    all-MiniLM-L6-v2 (Reimers and Gurevych, EMNLP 2019; Wang et al., NeurIPS 2020), in 8-bit whole numbers.
    Every text is run alone, so that its vector depends on nothing but itself.
    """

    def __init__(self, weights: Path | None = None, *, threads: int | None = None) -> None:
        """`weights`: a file in place of the package's; `threads`: None for all cores."""
        self._path = weights
        self._threads = threads or os.cpu_count() or 1

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """(texts, 384), each of length 1; a text without any word has a vector of zeros."""
        made = list(self.stream(texts))
        return np.stack(made) if made else np.zeros((0, WIDTH), np.float32)

    def stream(self, texts: Iterable[str]) -> Iterator[NDArray[np.float32]]:
        """The vector of each text, (384,), in their order; a few hundred texts are in memory at once."""
        rest = iter(texts)
        with ThreadPoolExecutor(self._threads) as pool:
            while some := list(islice(rest, _TOGETHER)):
                yield from pool.map(self._vector, some)

    def claim_vectors(self, claim: Claim) -> ClaimVectors:
        """The vectors of a claim and of its words."""
        encoding = tokenizer().encode(claim.text, add_special_tokens=False)
        pieces = encoding.ids[:MOST_PIECES]
        if not pieces:
            return ClaimVectors(np.zeros(WIDTH, np.float32), np.zeros((0, WIDTH), np.float32))
        vectors, of_pieces = self._session.run(None, _inputs(pieces))
        words = np.zeros((len(claim.full), WIDTH), np.float32)
        for number, row in enumerate(_rows(claim, encoding.offsets[: len(pieces)])):
            if row:
                words[number] = of_pieces[0][[1 + at for at in row]].mean(axis=0)
        return ClaimVectors(
            vectors[0], words / np.maximum(np.linalg.norm(words, axis=1, keepdims=True), 1e-9)
        )

    @cached_property
    def hash(self) -> str:
        """What tells vectors of these weights from those of others."""
        return hashlib.sha256(self._content).hexdigest()[:16]

    def _vector(self, text: str) -> NDArray[np.float32]:
        pieces = tokenizer().encode(claim_text(text), add_special_tokens=False).ids[:MOST_PIECES]
        if not pieces:
            return np.zeros(WIDTH, np.float32)
        (found,) = self._session.run(["vectors"], _inputs(pieces))
        made: NDArray[np.float32] = found[0]
        return made

    @cached_property
    def _content(self) -> bytes:
        if self._path is not None:
            return self._path.read_bytes()
        return (files("onrecord.weights") / SHIPPED).read_bytes()

    @cached_property
    def _session(self) -> onnxruntime.InferenceSession:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.enable_mem_pattern = False
        options.log_severity_level = 3
        return onnxruntime.InferenceSession(self._content, options, providers=["CPUExecutionProvider"])


def _inputs(pieces: Sequence[int]) -> dict[str, NDArray[np.int64]]:
    row = np.array([[CLS, *pieces, SEP]], np.int64)
    return {"pieces": row, "seen": np.ones_like(row)}


def _rows(claim: Claim, offsets: Sequence[tuple[int, int]]) -> Iterator[list[int]]:
    """The numbers of the pieces of each word that carries meaning."""
    for start, end in claim.places:
        yield [at for at, (begin, _) in enumerate(offsets) if start <= begin < end]
