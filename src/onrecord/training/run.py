"""From a file of marked articles to a file of weights: train, export, balance, calibrate."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from onrecord.marked import held_out, read_marked
from onrecord.training.balance import balance
from onrecord.training.blend import blend
from onrecord.training.calibrate import calibrate
from onrecord.training.export import add_notes, export
from onrecord.training.loop import Recipe, train
from onrecord.training.silver import Silver


def run(
    data: Path,
    out: Path,
    *,
    checkpoint: Path | None = None,
    silver: Path | None = None,
    start: Path | None = None,
    recipe: Recipe | None = None,
    say: Callable[[str], None] = print,
) -> None:
    """Write to `out` the weights learned from the articles of `data`.

    Every 14th article is set aside to calibrate the confidence by. `checkpoint` is kept
    beside `out` unless named; if it is there, the training goes on from it. `silver` are
    layers of syntax, `start` the checkpoint of a first stage, to which the weights are drawn back.
    """
    articles, aside = held_out(read_marked(data))
    say(f"{len(articles)} articles to train on, {len(aside)} set aside")
    network = train(
        articles,
        checkpoint or out.with_suffix(".pt"),
        recipe,
        say,
        silver=Silver(silver) if silver else None,
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
