"""What the text holds to lead to what: spans of cause, effect and signal, and which belong together."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.passage import Span


@dataclass(frozen=True, slots=True)
class Causation:
    """A cause with its effect and the words that tie them, `[start, end)` in code points.

    `chance`: how likely all of it is right, between 0 and 1.
    """

    cause: Span
    effect: Span
    signal: Span | None
    chance: float
