"""A statement in the making: spans, and what the tagger thought of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.model.article import Kind
from onrecord.model.passage import Span

ONESELF = {"i", "we", "i myself", "we ourselves"}
LOWEST = -12.0
"""Log probabilities below this say no more."""


@dataclass(slots=True)
class Draft:
    """Spans of one statement. `evidence` holds log probabilities by name, see `evidence`.

    `frame`: the content that was read again and in which this was found, if it was. `kind` and
    `features` (see `evidence.features`) are filled in once the bounds are settled.
    """

    source: list[Span]
    cue: list[Span]
    content: list[Span]
    evidence: dict[str, float] = field(default_factory=dict)
    transcript: bool = False
    frame: Span | None = None
    kind: Kind = "indirect"
    features: tuple[float, ...] = ()

    def speaks_of_oneself(self, text: str) -> bool:
        """Whether the source is "I" or "we": inside somebody's words, that is nobody else."""
        return any(text[start:end].lower() in ONESELF for start, end in self.source)

    @property
    def start(self) -> int:
        """Where the content begins."""
        return self.content[0][0]

    @property
    def end(self) -> int:
        """Where the content ends."""
        return self.content[-1][1]
