"""From files of articles to a file of weights: train, export, balance, calibrate, and the gate."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from onrecord.gold.causes import Causal, CausalSentence, read_causes
from onrecord.gold.gum import Document, Gum, read_gum
from onrecord.gold.layers import Joined, Layers
from onrecord.gold.marked import MarkedArticle, held_out, read_marked
from onrecord.gold.silver import Silver
from onrecord.gold.speaker_labels import read_labels
from onrecord.gold.written import read_written
from onrecord.tagger import Tagger
from onrecord.training.balance import balance
from onrecord.training.calibrate import calibrate
from onrecord.training.choice import learn_choice
from onrecord.training.export import add_notes, export
from onrecord.training.gate import gate
from onrecord.training.loop import Recipe, train
from onrecord.training.mean import take_mean

WRITTEN_TIMES = 2
"""How often an epoch goes through the articles of `written`, which are few and of many styles."""

GUM_TIMES = 4
"""How often a frozen stage goes through the documents of GUM: gold, but few beside the silver ones."""

CAUSES_TIMES, CAUSES_TIMES_FROZEN = 2, 6
"""How often an epoch goes through the sentences with causes and effects; in a frozen stage oftener."""


def run(
    data: Path,
    out: Path,
    *,
    checkpoint: Path | None = None,
    silver: Path | None = None,
    written: Path | None = None,
    gum: Path | None = None,
    labels: Path | None = None,
    start: Path | None = None,
    mean: Sequence[Path] = (),
    against: Path | None = None,
    causes: Path | None = None,
    encoder: Path | None = None,
    recipe: Recipe | None = None,
    say: Callable[[str], None] = print,
) -> None:
    """Write to `out` the weights learned from the articles of `data`: see `training.train`."""
    if against:
        Tagger(against)  # what cannot be compared with is told now, not when all is learned
    articles, aside = held_out(read_marked(data))
    say(f"{len(articles)} articles to train on, {len(aside)} set aside")
    documents = read_gum(gum) if gum else []
    recipe = recipe or Recipe()
    taught = [d for d in documents if d.split == "train"]
    sentences = read_causes(causes) if causes else []
    times = (GUM_TIMES, CAUSES_TIMES_FROZEN) if recipe.frozen else (1, CAUSES_TIMES)
    further, layers = _further(silver, written, taught, sentences, times)
    say(f"{len(further)} further ones")
    network = train(
        [*articles, *further],
        checkpoint or out.with_suffix(".pt"),
        recipe,
        say,
        layers=layers,
        start=start,
        encoder=encoder,
    )
    if mean:
        take_mean(network, mean)
    made = out.with_suffix(".part.onnx")
    export(network, made)
    step, tables = balance(made, aside)
    add_notes(made, tables)
    say(f"the label for nothing is scored {step} less")
    add_notes(made, {"calibration": calibrate(Tagger(made, again=False), aside)})
    if labels:
        choice = learn_choice(Tagger(made, again=False), read_labels(labels), [*articles, *aside])
        add_notes(made, {"choice": choice})
    worse = gate(made, against, aside, [d for d in documents if d.split == "dev"]) if against else []
    if worse:
        refused = made.replace(out.with_suffix(".refused.onnx"))
        raise ValueError(f"refused, so the weights are in {refused}: {'; '.join(worse)}")
    made.replace(out)
    say(f"{out}: {out.stat().st_size:,} bytes")


def _further(
    silver: Path | None,
    written: Path | None,
    documents: list[Document],
    sentences: list[CausalSentence],
    times: tuple[int, int],
) -> tuple[list[MarkedArticle], Layers | None]:
    """Articles beside those of the data, and what is known of any of them."""
    articles: list[MarkedArticle] = []
    layers: list[Layers] = []
    if silver:
        layers.append(Silver(silver))
    if written:
        articles.extend(read_written(written) * WRITTEN_TIMES)
    if documents:
        known = Gum(documents)
        articles.extend(known.articles() * times[0])
        layers.append(known)
    if sentences:
        marked = Causal([s for s in sentences if not s.aside])
        articles.extend(marked.articles() * times[1])
        layers.append(marked)
    return articles, Joined(*layers) if layers else None
