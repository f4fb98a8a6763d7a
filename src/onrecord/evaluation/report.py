"""Figures of an evaluation as tables for a terminal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict

from rich.console import Console
from rich.table import Table as RichTable

from onrecord.attribution.confidence import PARTS
from onrecord.evaluation.calibration import THRESHOLDS, above, expected_error, reliability, sure_of
from onrecord.evaluation.judging import Report
from onrecord.gold.counts import Counts, interval, paired
from onrecord.gold.judge import MEASURES, ROLES, Judged, Table
from onrecord.model.article import KINDS, Kind

WHOLE = "right as a whole"


def print_report(report: Report, console: Console) -> None:
    """What is right as a whole, exact spans, characters, exact spans of each kind; confidence.

    With 95% intervals.
    """
    console.print(f"{len(report.articles)} articles, weights {report.weights}")
    console.print(_table(report, "Statements", (WHOLE,), _whole))
    console.print(_table(report, "Exact spans", MEASURES, lambda judged: judged.exact))
    console.print(_table(report, "By characters", ROLES, lambda judged: judged.characters))
    for kind in KINDS:
        console.print(_table(report, f"Exact spans, {kind}", MEASURES, _of_kind(kind)))
    for made in (_thresholds(report), _reliability(report), _calibration_errors(report)):
        console.print(made)


def _whole(judged: Judged) -> Table:
    return {WHOLE: judged.whole()}


def _of_kind(kind: Kind) -> Callable[[Judged], Table]:
    return lambda judged: judged.kinds[kind]


def _table(
    report: Report, title: str, names: tuple[str, ...], choose: Callable[[Judged], Table]
) -> RichTable:
    made = _headed(title, "", ("precision", "recall", "F1", "95% interval", "marked"))
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


def _headed(title: str, first: str, columns: tuple[str, ...]) -> RichTable:
    made = RichTable(title=title, title_justify="left")
    made.add_column(first)
    for column in columns:
        made.add_column(column, justify="right")
    return made


def _thresholds(report: Report) -> RichTable:
    made = _headed("Right as a whole, by confidence", "at least", ("precision", "recall", "statements"))
    for least in THRESHOLDS:
        counts = above(report.articles, least)
        precision = f"{counts.precision:.3f}" if counts.found else "-"
        made.add_row(f"{least}", precision, f"{counts.recall:.3f}", f"{counts.found:.0f}")
    return made


def _reliability(report: Report) -> RichTable:
    made = _headed("Confidence of statements", "between", ("mean", "share right", "statements"))
    for one in reliability(sure_of(report.articles, "statement")):
        made.add_row(f"{one.low} and {one.high}", f"{one.confidence:.3f}", f"{one.right:.3f}", f"{one.count}")
    return made


def _calibration_errors(report: Report) -> RichTable:
    made = _headed("Confidence", "", ("expected calibration error",))
    for part in PARTS:
        error = expected_error(reliability(sure_of(report.articles, part)))
        made.add_row(part, "-" if error is None else f"{error:.3f}")
    return made


def print_comparison(first: Report, second: Report, console: Console) -> None:
    """The second weights against the first, article by article: exact spans, and right as a whole."""
    title = f"Weights {second.weights} against {first.weights}"
    made = _headed(title, "", ("before", "after", "difference", "95% interval", "p"))
    for name in (*MEASURES, WHOLE):
        before = [(article.exact | _whole(article))[name] for article in first.articles]
        after = [(article.exact | _whole(article))[name] for article in second.articles]
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
    """The same figures as plain values, for programs; None where there is nothing to measure by."""

    def figures(choose: Callable[[Judged], Table]) -> dict[str, dict[str, float]]:
        return {name: _figures(counts) for name, counts in report.total(choose).items()}

    whole = [judged.whole() for judged in report.articles]
    return {
        "weights": report.weights,
        "articles": len(report.articles),
        "right": {**_figures(sum(whole, Counts())), "interval": list(interval(whole))},
        "exact": figures(lambda judged: judged.exact),
        "characters": figures(lambda judged: judged.characters),
        "kinds": {kind: figures(_of_kind(kind)) for kind in KINDS},
        "thresholds": [_threshold_json(report, least) for least in THRESHOLDS],
        "calibration": {part: _calibration_json(report, part) for part in PARTS},
    }


def _figures(counts: Counts) -> dict[str, float]:
    return {
        "precision": counts.precision,
        "recall": counts.recall,
        "f1": counts.f1,
        "marked": counts.gold,
    }


def _threshold_json(report: Report, least: float) -> dict[str, float | None]:
    counts = above(report.articles, least)
    precision = counts.precision if counts.found else None
    return {
        "confidence": least,
        "precision": precision,
        "recall": counts.recall,
        "statements": counts.found,
    }


def _calibration_json(report: Report, part: str) -> dict[str, object]:
    bins = reliability(sure_of(report.articles, part))
    return {"error": expected_error(bins), "bins": [asdict(one) for one in bins]}
