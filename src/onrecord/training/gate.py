"""New weights against old ones: those that are worse at anything do not take their place."""

from __future__ import annotations

from pathlib import Path

from onrecord.gold.counts import Counts, paired, total
from onrecord.gold.gum import Document
from onrecord.gold.judge import MEASURES
from onrecord.gold.marked import MarkedArticle
from onrecord.tagger import Tagger
from onrecord.training.measure import antecedent_counts, exact_counts, name_counts

SIGNIFICANT = 0.05
"""Worse is what is lower with a p below this, in draws of articles for both weights at once."""


def gate(
    new: Path, old: Path, articles: list[MarkedArticle], documents: list[Document] | None = None
) -> list[str]:
    """A line for each measure at which the new weights are worse; none: they pass.

    Measured are exact source, cue, content and all three on `articles`, and, on `documents`, names
    (span and kind) and to whom pronouns lead back, but where the old weights have no such head. Neither
    articles nor documents may have been trained on. Raises WeightsError where weights cannot be used.
    """
    before, after = Tagger(old, again=False), Tagger(new, again=False)
    lines = []
    was, now = exact_counts(before, articles), exact_counts(after, articles)
    for name in MEASURES:
        lines.extend(_worse(name, [table[name] for table in was], [table[name] for table in now]))
    names = name_counts(before, documents or [])
    if any(counts.found for counts in names):
        lines.extend(_worse("names", names, name_counts(after, documents or [])))
    if before.network.choice and after.network.choice and documents:
        led = antecedent_counts(before, documents), antecedent_counts(after, documents)
        lines.extend(_worse("antecedents", *led))
    return lines


def _worse(name: str, before: list[Counts], after: list[Counts]) -> list[str]:
    """One line, or none where the second is not worse or it may be chance."""
    if not before:
        return []
    difference, (low, high), chance = paired(before, after)
    if difference >= 0 or chance >= SIGNIFICANT:
        return []
    was, now = total(before).f1, total(after).f1
    return [
        f"{name} is worse by {-difference:.3f} (F1 {was:.3f} before, {now:.3f} after, "
        f"difference {low:+.3f} to {high:+.3f}, p {chance:.3f})"
    ]
