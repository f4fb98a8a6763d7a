"""How well claims are compared: `python benchmarks/similarity.py [--fit CORPUS]`, on pairs written for it.

Prints, on the half that was kept from whoever chose the features: how often the relation is right, how
sure answers do, and how near contents lie for the encoder of sentences and for the tagger's. `--fit`
writes the weights of the relation anew from the other half and a corpus (needs torch).
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray

from onrecord.gold.marked import as_statements, read_marked
from onrecord.similarity import Encoder, claim_text
from onrecord.similarity.relation import KINDS, chances_of
from onrecord.tagger.windows import feed
from onrecord.tagger.words import words

PAIRS = Path(__file__).parent.parent / "tests" / "similarity" / "pairs.jsonl"
LAYER = "encoder.layers.5.norm_out.weight"
"""What the last layer of the tagger's encoder is normalised by."""
Vectors = NDArray[np.float32]


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--fit", type=Path, metavar="CORPUS", help="PolNeAR's train part, for neighbours in news"
    )
    from onrecord.training.similarity_relation import feature_rows, fit, neighbour_pairs, read_pairs

    corpus = parser.parse_args().fit
    if corpus is not None:
        neighbours = neighbour_pairs(list(_contents(corpus)), Encoder())
        fit(read_pairs(PAIRS, "seen"), neighbours, Path(str(files("onrecord.similarity") / "relation.json")))
    for part in ("seen", "kept"):
        pairs = read_pairs(PAIRS, part)
        gold = np.array([KINDS.index(pair["relation"]) for pair in pairs])
        _print_relations(part, chances_of(feature_rows(pairs, Encoder())), gold)
    pairs = [*read_pairs(PAIRS, "seen"), *read_pairs(PAIRS, "kept")]
    one, other = ([pair[side] for pair in pairs] for side in ("one", "other"))
    kinds = np.array([pair["relation"] for pair in pairs])
    encoder = Encoder()
    _print_nearness("sentences", encoder.vectors(one), encoder.vectors(other), kinds)
    _print_nearness("tagger", _tagged(one), _tagged(other), kinds)


def _contents(corpus: Path) -> Iterator[tuple[str, str]]:
    """The contents in a corpus of articles marked by hand, each with its document."""
    for article in read_marked(corpus):
        for said in as_statements(article):
            yield article.id, said.content.text


def _print_relations(part: str, chances: NDArray[np.float64], gold: NDArray[np.int64]) -> None:
    found = chances.argmax(1)
    print(f"\n{part}, {len(gold)} pairs: right {np.mean(found == gold):.3f}")
    for number, kind in enumerate(KINDS):
        right = int(((found == number) & (gold == number)).sum())
        f1 = 2 * right / int((found == number).sum() + (gold == number).sum())
        print(f"  {kind:10} F1 {f1:.3f}", end="")
        for least in (0.6, 0.7, 0.8):
            sure = chances[:, number] >= least
            share = np.mean(gold[sure] == number) if sure.any() else float("nan")
            print(f"   from {least}: {share:.2f} of {int(sure.sum())}", end="")
        print()
    sureness = chances.max(1)
    bins = np.minimum((sureness * 10).astype(int), 9)
    right, gap = found == gold, 0.0
    for number in set(bins):
        here = bins == number
        gap += abs(right[here].mean() - sureness[here].mean()) * here.mean()
    print(f"  calibration error {gap:.3f}")


def _print_nearness(name: str, one: Vectors, other: Vectors, kinds: NDArray[np.str_]) -> None:
    """Whether claims of one thing lie nearer than others on the same topic, and whether each is found."""
    one, other = (v / np.linalg.norm(v, axis=1, keepdims=True) for v in (one, other))
    near = (one * other).sum(1)
    alike, apart = near[kinds != "other"], near[kinds == "other"]
    area = np.mean(alike[:, None] > apart[None])
    found = np.mean([(one[at] @ other.T).argmax() == at for at in np.flatnonzero(kinds == "same")])
    strangers = (one * np.roll(other, 7, axis=0)).sum(1)
    print(
        f"\n{name}: same or opposite nearer than other {area:.3f}; the same claim is the nearest of all "
        f"{found:.3f}; "
        f"cosine of 1 in 20 of the same claims below {np.percentile(near[kinds == 'same'], 5):.2f}, "
        f"of 1 in 100 strangers above {np.percentile(strangers, 99):.2f}"
    )


def _tagged(texts: list[str]) -> Vectors:
    """The mean over the pieces of what the tagger's encoder makes of a text."""
    model = onnx.load(str(files("onrecord.weights") / "tagger.onnx"))
    (layer,) = [node.output[0] for node in model.graph.node if LAYER in node.input]
    model.graph.output.append(onnx.helper.make_tensor_value_info(layer, onnx.TensorProto.FLOAT, None))
    session: Any = onnxruntime.InferenceSession(model.SerializeToString())
    made = []
    for text in texts:
        read = words(claim_text(text))
        made.append(session.run([layer], feed(read, 0, len(read)))[0][0].mean(0))
    return np.array(made)


if __name__ == "__main__":
    main()
