"""The mean of several sets of weights that were trained from the same ones.

It is more robust than any of them (Wortsman et al., Model Soups, ICML 2022).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from onrecord.training.network import Network
from onrecord.training.start import read_weights


def take_mean(network: Network, others: Sequence[Path]) -> None:
    """Change a network to the mean of itself and of the weights in these files.

    Parameters that a file lacks count as the network's own. Raises ValueError where they are of another
    encoder, and as `start.read_weights`.
    """
    state = network.state_dict()
    read = [read_weights(path) for path in others]
    for path, other in zip(others, read, strict=True):
        if any(name in state and value.shape != state[name].shape for name, value in other.items()):
            raise ValueError(f"{path}: weights of another encoder")
    mixed = {
        name: sum((other.get(name, value) for other in read), value) / (1 + len(read))
        for name, value in state.items()
        if value.is_floating_point() and not name.endswith("_mask")
    }
    network.load_state_dict(state | mixed)
