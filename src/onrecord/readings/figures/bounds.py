"""Bounds of amounts laid beside each other."""

from __future__ import annotations

from typing import Protocol


class Bounded(Protocol):
    """What has a lower and an upper bound, None where open."""

    @property
    def low(self) -> float | None:
        """The lower bound."""

    @property
    def high(self) -> float | None:
        """The upper bound."""


def exclude_each_other(one: Bounded, other: Bounded) -> bool:
    """Whether no number is within the bounds of both."""
    return (one.low is not None and other.high is not None and one.low > other.high) or (
        other.low is not None and one.high is not None and other.low > one.high
    )
