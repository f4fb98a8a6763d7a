"""How far adding has come."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

_MOST = 10_000


@dataclass(frozen=True, slots=True)
class Failure:
    """An article, or a file, that could not be read: where it stands, and why in one line."""

    source: str
    place: str
    reason: str


@dataclass(slots=True)
class Progress:
    """Articles so far, by what became of them; `known_files` were gone through before, unopened.

    `failures` are the first 10,000 of the `failed`; `fresh` those since it was last told.

    `bytes` of `total_bytes` are read; the total is None where it cannot be known.
    """

    added: int = 0
    versions: int = 0
    reread: int = 0
    known: int = 0
    removed: int = 0
    statements: int = 0
    known_files: int = 0
    failures: list[Failure] = field(default_factory=list)
    fresh: list[Failure] = field(default_factory=list)
    failed: int = 0
    bytes: int = 0
    total_bytes: int | None = None

    @property
    def articles(self) -> int:
        """All that were gone through."""
        return self.added + self.versions + self.reread + self.known + self.removed + self.failed

    @property
    def read(self) -> int:
        """Those that are new in one way or another."""
        return self.added + self.versions + self.reread

    def fail(self, failure: Failure) -> None:
        """Count a failure."""
        self.failed += 1
        self.fresh.append(failure)
        if len(self.failures) < _MOST:
            self.failures.append(failure)

    def told(self) -> None:
        """It was told how far it is."""
        self.fresh.clear()


Watch = Callable[[Progress], None]
"""Is told how far adding has come, after every few articles; it must not keep or change what it gets."""
