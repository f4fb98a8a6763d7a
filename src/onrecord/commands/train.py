"""`onrecord train`: articles marked by hand to weights."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.commands.errors import OneLineErrors

_PATH = click.Path(path_type=Path)


@click.command()
@click.argument("file", type=_PATH)
@click.option("-o", "--output", type=_PATH, required=True, help="Where the weights go (.onnx).")
@click.option("--checkpoint", type=_PATH, help="Kept while training; if there, training goes on from it.")
@click.option("--silver", type=_PATH, help="Layers of syntax and names over the articles, to learn beside.")
@click.option("--written", type=_PATH, help="A folder of further articles, with tags in their text.")
@click.option("--gum", type=_PATH, help="Documents with gold names and coreference, to learn beside.")
@click.option("--causes", type=_PATH, help="Sentences with causes and effects, to learn beside.")
@click.option("--labels", type=_PATH, help="Labels of the speakers in FILE, to learn who pronouns stand for.")
@click.option("--encoder", type=_PATH, help="A folder with a pretrained encoder (BERT or MPNet).")
@click.option("--start", type=_PATH, help="A checkpoint, or weights (.onnx), to begin with.")
@click.option("--mean", type=_PATH, multiple=True, help="A checkpoint to average the outcome with.")
@click.option("--against", type=_PATH, help="Weights (.onnx) that the new ones must not be worse than.")
@click.option("--seed", type=int, default=1, show_default=True)
@click.option("--epochs", type=click.IntRange(1), default=7, show_default=True)
@click.option("--rate", type=float, default=1.5e-4, show_default=True, help="Learning rate of the encoder.")
@click.option("--depth", type=float, default=1.0, show_default=True, help="A layer's rate by that above it.")
@click.option("--frozen", type=click.Choice(["names", "readings"]), help="Only these heads learn.")
def train(
    file: Path,
    output: Path,
    checkpoint: Path | None,
    silver: Path | None,
    written: Path | None,
    gum: Path | None,
    labels: Path | None,
    start: Path | None,
    mean: tuple[Path, ...],
    against: Path | None,
    seed: int,
    epochs: int,
    rate: float,
    depth: float,
    frozen: str | None,
    causes: Path | None,
    encoder: Path | None,
) -> None:
    """Learn weights from a FILE of articles marked by hand (needs onrecord[train])."""
    from onrecord.training import train as learn

    with OneLineErrors():
        learn(
            file,
            output,
            checkpoint=checkpoint,
            silver=silver,
            written=written,
            gum=gum,
            labels=labels,
            start=start,
            mean=mean,
            against=against,
            seed=seed,
            epochs=epochs,
            rate=rate,
            depth=depth,
            frozen=frozen,
            causes=causes,
            encoder=encoder,
            say=click.echo,
        )
