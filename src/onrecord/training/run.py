"""From files of articles to a file of weights: train, export, balance, calibrate."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from onrecord.marked import MarkedArticle, held_out, read_marked
from onrecord.training.balance import balance
from onrecord.training.blend import blend
from onrecord.training.calibrate import calibrate
from onrecord.training.export import add_notes, export
from onrecord.training.gum import Gum, read_gum
from onrecord.training.layers import Joined, Layers
from onrecord.training.loop import Recipe, train
from onrecord.training.silver import Silver
from onrecord.training.written import read_written

WRITTEN_TIMES = 2
"""How often an epoch goes through the articles of `written`, which are few and of many styles."""


def run(
    data: Path,
    out: Path,
    *,
    checkpoint: Path | None = None,
    silver: Path | None = None,
    written: Path | None = None,
    gum: Path | None = None,
    start: Path | None = None,
    recipe: Recipe | None = None,
    say: Callable[[str], None] = print,
) -> None:
    """Write to `out` the weights learned from the articles of `data`: see `training.train`."""
    articles, aside = held_out(read_marked(data))
    say(f"{len(articles)} articles to train on, {len(aside)} set aside")
    further, layers = _further(silver, written, gum)
    say(f"{len(further)} further ones")
    network = train(
        [*articles, *further],
        checkpoint or out.with_suffix(".pt"),
        recipe,
        say,
        layers=layers,
        start=start,
    )
    if start:
        blend(network, start)
    export(network, out)
    step, tables = balance(out, aside)
    add_notes(out, tables)
    say(f"the label for nothing is scored {step} less")
    add_notes(out, {"calibration": calibrate(out, aside)})
    say(f"{out}: {out.stat().st_size:,} bytes")


def _further(
    silver: Path | None, written: Path | None, gum: Path | None
) -> tuple[list[MarkedArticle], Layers | None]:
    """Articles beside those of the data, and what is known of any of them."""
    articles: list[MarkedArticle] = []
    layers: list[Layers] = []
    if silver:
        layers.append(Silver(silver))
    if written:
        articles.extend(read_written(written) * WRITTEN_TIMES)
    if gum:
        documents = Gum([document for document in read_gum(gum) if document.split == "train"])
        articles.extend(documents.articles())
        layers.append(documents)
    return articles, Joined(*layers) if layers else None
