"""The worst errors of an evaluation, shown in their place."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from onrecord.evaluation.statements import Report
from onrecord.gold.judge import ROLES, Judged, Triple, by_character
from onrecord.model.passage import Span
from onrecord.output.characters import visible

AROUND = 60
"""Characters of the article shown on either side."""


def print_errors(report: Report, console: Console, limit: int) -> None:
    """What was missed, what was found beyond, and what was cut wrong; most characters first."""
    wrong = [error for article in report.articles for error in _errors(article)]
    wrong.sort(key=lambda error: -error[0])
    for characters, article, kind, spans in wrong[:limit]:
        console.rule(Text(f"{article.id}: {kind} ({characters} characters)"), align="left")
        console.print(_in_place(article.text, spans))
    console.print(Text(f"{min(limit, len(wrong))} of {len(wrong)} errors shown"))


Error = tuple[int, Judged, str, list[tuple[Span, str]]]


def _errors(article: Judged) -> list[Error]:
    made: list[Error] = []
    gold = [triple for triple in article.gold if triple not in article.found]
    found = [triple for triple in article.found if triple not in article.gold]
    for triple in gold:
        partner = max(found, key=lambda other: _shared(triple, other), default=None)
        if partner is None or _shared(triple, partner) == 0:
            made.append((_difference([triple], []), article, "missed", _roles(triple, "")))
        else:
            found.remove(partner)
            both = _roles(triple, "marked ") + _roles(partner, "found ")
            made.append((_difference([triple], [partner]), article, "cut or linked wrong", both))
    made.extend((_difference([], [t]), article, "found, not marked", _roles(t, "")) for t in found)
    return made


def _shared(one: Triple, other: Triple) -> float:
    counts = by_character([one], [other])
    return 1000 * counts["cue"].right + counts["content"].right


def _difference(gold: list[Triple], found: list[Triple]) -> int:
    """Characters that are in one of the two alone, role by role."""
    counts = by_character(gold, found).values()
    return int(sum(count.gold + count.found - 2 * count.right for count in counts))


def _roles(triple: Triple, prefix: str) -> list[tuple[Span, str]]:
    return [(span, prefix + role) for role in ROLES for span in triple[role]]


def _in_place(text: str, spans: list[tuple[Span, str]]) -> Text:
    """The stretch of the article that holds the spans, each between brackets with its role."""
    low = max(0, min(start for (start, _), _ in spans) - AROUND)
    high = min(len(text), max(end for (_, end), _ in spans) + AROUND)
    opening: dict[int, str] = {}
    closing: dict[int, str] = {}
    for (start, end), role in sorted(spans, key=lambda item: (item[0][0], -item[0][1])):
        opening[start] = opening.get(start, "") + f"[{role}: "
        closing[end] = closing.get(end, "") + "]"
    shown = Text()
    for at in range(low, high + 1):
        shown.append(closing.get(at, ""), "bold")
        shown.append(opening.get(at, ""), "bold")
        if at < high:
            shown.append(visible(text[at]))
    return shown
