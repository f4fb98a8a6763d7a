"""Figures of an evaluation as tables for a terminal."""

from __future__ import annotations

from collections.abc import Callable

from rich.console import Console
from rich.table import Table as RichTable

from onrecord.article import KINDS, Kind
from onrecord.evaluation.bootstrap import interval, paired
from onrecord.evaluation.exact import MEASURES, ROLES, Counts
from onrecord.evaluation.judging import Judged, Report, Table


def print_report(report: Report, console: Console) -> None:
    """Exact spans, characters, and exact spans for each kind, with 95% intervals."""
    console.print(f"{len(report.articles)} articles, weights {report.weights}")
    console.print(_table(report, "Exact spans", MEASURES, lambda judged: judged.exact))
    console.print(_table(report, "By characters", ROLES, lambda judged: judged.characters))
    for kind in KINDS:
        console.print(_table(report, f"Exact spans, {kind}", MEASURES, _of_kind(kind)))


def _of_kind(kind: Kind) -> Callable[[Judged], Table]:
    return lambda judged: judged.kinds[kind]


def _table(
    report: Report, title: str, names: tuple[str, ...], choose: Callable[[Judged], Table]
) -> RichTable:
    made = RichTable(title=title, title_justify="left")
    made.add_column("")
    for column in ("precision", "recall", "F1", "95% interval", "marked"):
        made.add_column(column, justify="right")
    for name in names:
        counts = [choose(article)[name] for article in report.articles]
        whole = sum(counts, Counts())
        low, high = interval(counts)
        made.add_row(
            name,
            *(f"{value:.3f}" for value in (whole.precision, whole.recall, whole.f1)),
            f"{low:.3f} to {high:.3f}",
            f"{whole.gold:.0f}",
        )
    return made


def print_comparison(first: Report, second: Report, console: Console) -> None:
    """The second weights against the first, article by article, exact spans."""
    made = RichTable(title=f"Weights {second.weights} against {first.weights}", title_justify="left")
    made.add_column("")
    for column in ("before", "after", "difference", "95% interval", "p"):
        made.add_column(column, justify="right")
    for name in MEASURES:
        before = [article.exact[name] for article in first.articles]
        after = [article.exact[name] for article in second.articles]
        difference, (low, high), chance = paired(before, after)
        made.add_row(
            name,
            f"{sum(before, Counts()).f1:.3f}",
            f"{sum(after, Counts()).f1:.3f}",
            f"{difference:+.3f}",
            f"{low:+.3f} to {high:+.3f}",
            f"{chance:.3f}",
        )
    console.print(made)


def report_json(report: Report) -> dict[str, object]:
    """The same figures as plain values, for programs."""

    def figures(choose: Callable[[Judged], Table]) -> dict[str, dict[str, float]]:
        return {
            name: {"precision": c.precision, "recall": c.recall, "f1": c.f1, "marked": c.gold}
            for name, c in report.total(choose).items()
        }

    return {
        "weights": report.weights,
        "articles": len(report.articles),
        "exact": figures(lambda judged: judged.exact),
        "characters": figures(lambda judged: judged.characters),
        "kinds": {kind: figures(_of_kind(kind)) for kind in KINDS},
    }
