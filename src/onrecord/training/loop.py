"""Marked articles to weights: one loop, read from top to bottom."""

from __future__ import annotations

import math
import random
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
from torch import nn

from onrecord.gold.layers import Layers
from onrecord.gold.marked import MarkedArticle
from onrecord.training.examples import batches, collate
from onrecord.training.network import Network
from onrecord.training.pretrained import load_pretrained, pretrained_folder
from onrecord.training.shape import Shape, read_shape
from onrecord.training.start import begin_with, read_start

MIX = {"spans": 1.0, "links": 0.15, "syntax": 0.2, "entities": 0.3, "coreference": 0.08, "causes": 0.3}
"""How much the loss of each head counts."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """All that decides a training besides its articles."""

    seed: int = 1
    epochs: int = 6
    budget: int = 2304
    """Pieces in a batch."""
    rate: float = 1.5e-4
    """Learning rate of the encoder, at its highest."""
    head_rate: float = 1e-3
    depth: float = 1.0
    """Each layer learns at this part of the rate of the layer above it (Howard and Ruder, ACL 2018)."""
    decay: float = 0.01
    warmup: float = 0.06
    """Part of all steps over which the rate rises; after it, it falls to nothing."""
    dropout: float = 0.1
    frozen: str | None = None
    """The stage of which only the heads learn, see `Network.freeze`."""
    save_every: int = 100
    """Steps between two checkpoints."""


def train(
    articles: list[MarkedArticle],
    checkpoint: Path,
    recipe: Recipe | None = None,
    say: Callable[[str], None] = print,
    stop_after: int | None = None,
    layers: Layers | None = None,
    start: Path | None = None,
    encoder: Path | None = None,
) -> Network:
    """Train on articles and return the network.

    `checkpoint` is written as the training goes; if it is there, the training goes on
    from it, to the same weights as without a stop. `stop_after`: stop at that step, as if
    interrupted. `layers`: what is known of the articles besides. `start`: a checkpoint, or a
    file of weights, to begin with. `encoder`: a folder with the pretrained encoder, see
    `pretrained`, where it does not come with `start`. Raises ValueError where the checkpoint is
    of another recipe, or what the training should begin with does not fit.
    """
    recipe = recipe or Recipe()
    _seed(recipe.seed)
    network = _begin(recipe, start, encoder)
    optimizer = torch.optim.AdamW(_groups(network, recipe), betas=(0.9, 0.98), eps=1e-6)
    per_epoch = [
        len(batches(articles, recipe.seed, epoch, recipe.budget, layers=layers))
        for epoch in range(recipe.epochs)
    ]
    total = sum(per_epoch)
    step = _resume(checkpoint, recipe, network, optimizer)
    network.train()
    if recipe.frozen:
        network.freeze(recipe.frozen)
    began, seen = time.monotonic(), 0
    running: dict[str, float] = {}
    for epoch, count in enumerate(per_epoch):
        before = sum(per_epoch[:epoch])
        if step >= before + count:
            continue
        for rows in batches(articles, recipe.seed, epoch, recipe.budget, layers=layers)[step - before :]:
            for group in optimizer.param_groups:
                group["lr"] = group["peak"] * _schedule(step / total, recipe.warmup)
            _seed(recipe.seed * 1_000_003 + step)
            batch = collate(rows)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                losses = network.losses(batch)
            loss = torch.stack([MIX[name] * value for name, value in losses.items()]).sum()
            optimizer.zero_grad(set_to_none=True)
            torch.autograd.backward(loss)
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            step += 1
            seen += batch["pieces"].numel()
            for name, value in losses.items():
                running[name] = 0.98 * running.get(name, value.item()) + 0.02 * value.item()
            if step % 20 == 0:
                rate = seen / (time.monotonic() - began)
                told = " ".join(f"{name} {value:.4f}" for name, value in running.items())
                say(f"epoch {epoch + 1} step {step}/{total} {told} {rate:.0f} pieces/s")
            if step % recipe.save_every == 0 or step == total:
                _save(checkpoint, recipe, network, optimizer, step)
            if step == stop_after:
                return network.eval()
    return network.eval()


def _begin(recipe: Recipe, start: Path | None, encoder: Path | None) -> Network:
    """The network before its first step: with a pretrained encoder, or with all that `start` holds."""
    if start is not None:
        begun = read_start(start)
        if encoder is not None and read_shape(encoder) != begun.shape:
            raise ValueError(f"{start}: another encoder than that of {encoder}")
        network = Network(recipe.dropout, begun.shape)
        begin_with(network, begun, start)
        return network
    folder = encoder or pretrained_folder()
    network = Network(recipe.dropout, read_shape(folder))
    load_pretrained(network.encoder, folder)
    return network


def _seed(seed: int) -> None:
    random.seed(seed)
    np.random.seed(seed % 2**32)
    torch.manual_seed(seed)


def _groups(network: Network, recipe: Recipe) -> list[dict[str, object]]:
    """Parameters by learning rate and decay: biases, norms and head tables do not decay."""
    groups: dict[tuple[float, float], list[nn.Parameter]] = {}
    for name, parameter in network.named_parameters():
        of_encoder = name.startswith("encoder.")
        above = _layers_above(name, network.encoder.shape.layers) if of_encoder else 0
        rate = recipe.rate * recipe.depth**above if of_encoder else recipe.head_rate
        decay = recipe.decay if parameter.ndim > 1 and name.endswith("weight") else 0.0
        groups.setdefault((rate, decay), []).append(parameter)
    return [
        {"params": parameters, "lr": rate, "peak": rate, "weight_decay": decay}
        for (rate, decay), parameters in groups.items()
    ]


def _layers_above(name: str, layers: int) -> int:
    """How many of the encoder's layers lie above a parameter of it."""
    parts = name.split(".")
    return layers - 1 - int(parts[2]) if parts[1] == "layers" else layers


def _schedule(done: float, warmup: float) -> float:
    """Part of the highest rate: a straight rise, then half a cosine down."""
    if done < warmup:
        return done / warmup
    return 0.5 * (1 + math.cos(math.pi * (done - warmup) / (1 - warmup)))


def _save(path: Path, recipe: Recipe, network: Network, optimizer: torch.optim.Optimizer, step: int) -> None:
    part = path.with_suffix(".part")
    state = {
        "recipe": asdict(recipe),
        "shape": asdict(network.encoder.shape),
        "network": network.state_dict(),
        "optimizer": optimizer.state_dict(),
        "step": step,
    }
    torch.save(state, part)
    part.replace(path)


def _resume(path: Path, recipe: Recipe, network: Network, optimizer: torch.optim.Optimizer) -> int:
    if not path.exists():
        return 0
    state = torch.load(path, weights_only=True)
    shape = Shape(**state.get("shape", {}))
    if state["recipe"] != asdict(recipe) or shape != network.encoder.shape:
        raise ValueError(f"{path}: a checkpoint of another recipe; remove it or name another file")
    network.load_state_dict(state["network"])
    optimizer.load_state_dict(state["optimizer"])
    return int(state["step"])
