"""Exact-span and by-character counts against articles marked by hand.

Exact scoring as in CofeNet (Wang et al., COLING 2022, section 4): distinct `[start, end)`
pieces of each role, a piece counts once. Two things that print leaves open are the same in both
sides before they are compared: surrounding white space is trimmed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.model.article import Kind
from onrecord.model.passage import Span

ROLES = ("source", "cue", "content")
MEASURES = (*ROLES, "all three")
Triple = Mapping[str, tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class Counts:
    """What is right, what was found, and what there is to find."""

    right: float = 0
    found: float = 0
    gold: float = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.right + other.right, self.found + other.found, self.gold + other.gold)

    @property
    def precision(self) -> float:
        """Share of the found that is right; 1 where nothing was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of the gold that was found; 1 where there is none."""
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two, 2 x right / (found + gold)."""
        total = self.found + self.gold
        return 2 * self.right / total if total else 1.0


def trimmed(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans without surrounding white space, in order, each once."""
    made = set()
    for start, end in spans:
        piece = text[start:end]
        if piece.strip():
            low = start + len(piece) - len(piece.lstrip())
            made.add((low, low + len(piece.strip())))
    return tuple(sorted(made))


def triple(text: str, source: Iterable[Span], cue: Iterable[Span], content: Iterable[Span]) -> Triple:
    """An attribution as trimmed spans by role."""
    return {"source": trimmed(text, source), "cue": trimmed(text, cue), "content": trimmed(text, content)}


def exact(gold: list[Triple], found: list[Triple]) -> dict[str, Counts]:
    """Counts of exact pieces for each role, and of attributions right in all three."""
    counts = {}
    for role in ROLES:
        wanted = {span for triple in gold for span in triple[role]}
        given = {span for triple in found for span in triple[role]}
        counts[role] = Counts(len(wanted & given), len(given), len(wanted))
    wanted_whole = {tuple(triple[role] for role in ROLES) for triple in gold}
    given_whole = {tuple(triple[role] for role in ROLES) for triple in found}
    counts["all three"] = Counts(len(wanted_whole & given_whole), len(given_whole), len(wanted_whole))
    return counts


def by_character(gold: list[Triple], found: list[Triple]) -> dict[str, Counts]:
    """Counts of characters for each role."""
    counts = {}
    for role in ROLES:
        wanted, given = _characters(gold, role), _characters(found, role)
        counts[role] = Counts(len(wanted & given), len(given), len(wanted))
    return counts


def _characters(triples: list[Triple], role: str) -> set[int]:
    return {at for triple in triples for start, end in triple[role] for at in range(start, end)}


def of_kind(triples: list[Triple], kinds: list[Kind], wanted: Kind) -> list[Triple]:
    """The triples whose content is of one kind."""
    return [triple for triple, kind in zip(triples, kinds, strict=True) if kind == wanted]
