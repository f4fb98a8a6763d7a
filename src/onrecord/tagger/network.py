"""The weights and their graph, run by ONNX Runtime. Nothing else touches the network."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from onrecord.tagger.antecedents import AntecedentTables
from onrecord.tagger.crf import Transitions
from onrecord.tagger.labels import allowed

SHIPPED = "tagger.onnx"
FURTHER = ("entities", "coreference", "syntax", "causes")
"""What is said of the words besides attribution."""


class WeightsError(ValueError):
    """A file of weights that cannot be used; says which and why."""


@dataclass(frozen=True, slots=True)
class LinkTables:
    """What links need besides vectors: `none` (kinds, width), `none_bias` (kinds,),
    `distance` (kinds, classes of distance)."""

    none: NDArray[np.float64]
    none_bias: NDArray[np.float64]
    distance: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the network says of the words of a window, (words, …) each.

    `labels`: scores. `links`: (words, kinds, 2, width), query and key. `entities`: scores;
    `antecedents`: (words, 2, width), query and key; `syntax` and `causes`: scores and vectors as the heads
    give them. These are None where they were not asked for, or the weights have no such heads.
    """

    labels: NDArray[np.float64]
    links: NDArray[np.float64]
    entities: NDArray[np.float64] | None
    antecedents: NDArray[np.float32] | None
    syntax: NDArray[np.float32] | None = None
    causes: NDArray[np.float32] | None = None


class Network:
    """One graph: a window's pieces to what every head says of its words.

    Every window is run alone, on one thread, so that its outcome depends on nothing
    but itself; several windows may be run at once from several threads.
    """

    def __init__(self, path: Path | None = None) -> None:
        """Load the weights of the package, or those of `path`.

        Raises WeightsError where the file is missing or is not made by this project.
        """
        if path is None:
            with as_file(files("onrecord.weights") / SHIPPED) as shipped:
                self._load(shipped)
        else:
            self._load(path)

    def _load(self, path: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.enable_mem_pattern = False
        options.log_severity_level = 3
        try:
            content = path.read_bytes()
            self._session = onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
            stored = json.loads(self._session.get_modelmeta().custom_metadata_map["onrecord"])
            self.transitions, self.link_tables = _transitions(stored), _link_tables(stored)
            self.antecedent_tables = _antecedent_tables(stored)
            self._outputs = {output.name for output in self._session.get_outputs()}
        except OSError as error:
            raise WeightsError(f"{path}: cannot read weights: {error.strerror}") from error
        except (KeyError, ValueError) as error:
            raise WeightsError(f"{path}: not weights of onrecord") from error
        except Exception as error:  # ONNX Runtime raises types of its own, made in C++
            raise WeightsError(f"{path}: not an ONNX file that runs here: {error}") from error
        self.hash = hashlib.sha256(content).hexdigest()[:16]
        self.calibration: dict[str, Any] = stored.get("calibration", {})
        self.choice: dict[str, Any] = stored.get("choice", {})

    def run(self, window: dict[str, NDArray[np.int64]], *, whole: bool = True) -> Answer:
        """What is said of one window, see `windows.feed`; not `whole`: of attribution only."""
        further = [name for name in FURTHER if name in self._outputs] if whole else []
        outputs = ["labels", "links", *further]
        found = {
            name: rows[0] for name, rows in zip(outputs, self._session.run(outputs, window), strict=True)
        }
        kinds, width = self.link_tables.none.shape
        labels = found["labels"].astype(np.float64)
        return Answer(
            labels,
            found["links"].reshape(-1, kinds, 2, width).astype(np.float64),
            found["entities"].astype(np.float64) if "entities" in found else None,
            found["coreference"].reshape(len(labels), 2, -1) if "coreference" in found else None,
            found.get("syntax"),
            found.get("causes"),
        )


def _transitions(stored: dict[str, Any]) -> Transitions:
    start, pairs = allowed()
    return Transitions(np.array(stored["start"]) + start, np.array(stored["pairs"]) + pairs)


def _link_tables(stored: dict[str, Any]) -> LinkTables:
    return LinkTables(*(np.array(stored[key]) for key in ("none", "none_bias", "distance")))


def _antecedent_tables(stored: dict[str, Any]) -> AntecedentTables | None:
    """None for weights that were made before there was such a head."""
    if "coreference_none" not in stored:
        return None
    return AntecedentTables(
        np.array(stored["coreference_none"]),
        float(stored["coreference_none_bias"]),
        np.array(stored["coreference_distance"]),
    )
