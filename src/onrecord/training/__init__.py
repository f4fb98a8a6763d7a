"""Data to weights. Needs torch, which reading does not: it is loaded only when training starts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

__all__ = ["train"]


def train(
    data: Path,
    output: Path,
    *,
    checkpoint: Path | None = None,
    silver: Path | None = None,
    written: Path | None = None,
    gum: Path | None = None,
    labels: Path | None = None,
    start: Path | None = None,
    mean: Sequence[Path] = (),
    against: Path | None = None,
    seed: int = 1,
    epochs: int = 7,
    rate: float = 1.5e-4,
    depth: float = 1.0,
    frozen: str | None = None,
    causes: Path | None = None,
    encoder: Path | None = None,
    say: Callable[[str], None] = print,
) -> None:
    """Learn weights from a file of articles marked by hand and write them to `output`.

    `data` is JSON lines in the form of PolNeAR. Every 14th article is set aside to
    calibrate the confidence by. `checkpoint` (beside `output` unless named) is written as the
    training goes; if it is there, the training goes on from it. `silver`: layers of syntax,
    names and coreference over the same articles, made by machine; `gum`: documents with gold names
    and coreference, of which the train part is used; `written`: a folder of articles with
    tags. `labels`: who the sources of some of the articles are, from which it is learned, as from
    `gum`, who pronouns and descriptions stand for. `start`: a checkpoint, or a file of weights such as
    the package's own, to begin with. `mean`: checkpoints with which the outcome is averaged.
    `depth`: each layer learns at this part of the rate of the one above it. `frozen`: only the heads of
    "names" (and antecedents) or of "readings" (syntax, causes) learn. `causes`: sentences with causes and
    effects. `encoder`: a folder with a pretrained encoder, BERT or MPNet, in place of all-MiniLM-L6-v2.
    `against`: weights that the new ones must not be worse than, see `gate`; if they are, they are written to
    `NAME.refused.onnx` in place of `NAME.onnx`.

    Raises ValueError where they are worse, the data are not in the form, the checkpoint is of another
    recipe or the folder holds no such encoder, WeightsError where `against` cannot be used, and
    ModuleNotFoundError where what training needs is not installed.
    """
    try:
        from onrecord.training.loop import Recipe
        from onrecord.training.run import run
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError(f"{error.name} is missing: pip install 'onrecord[train]'") from error
    run(
        data,
        output,
        checkpoint=checkpoint,
        silver=silver,
        written=written,
        gum=gum,
        labels=labels,
        start=start,
        mean=mean,
        against=against,
        causes=causes,
        encoder=encoder,
        recipe=Recipe(seed=seed, epochs=epochs, rate=rate, depth=depth, frozen=frozen),
        say=say,
    )
