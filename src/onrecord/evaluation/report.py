"""Figures of an evaluation as tables for a terminal, and as plain values for programs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from rich.console import Console
from rich.table import Table as RichTable

from onrecord.attribution.confidence import PARTS
from onrecord.evaluation.statements import THRESHOLDS, Report, above, expected_error, reliability, sure_of
from onrecord.gold.counts import Counts, Tables, interval, paired, total
from onrecord.gold.judge import MEASURES, ROLES, Judged, Table
from onrecord.gold.speaker_labels import FORMS
from onrecord.model.article import KINDS, Kind

WHOLE = "right as a whole"


def _headed(title: str, first: str, columns: Sequence[str]) -> RichTable:
    made = RichTable(title=title, title_justify="left")
    made.add_column(first)
    for column in columns:
        made.add_column(column, justify="right")
    return made


def _measures(title: str, rows: Mapping[str, list[Counts]], numbers: Mapping[str, str]) -> RichTable:
    """Each measure with its 95% interval over articles; `numbers`: columns of plain numbers, and of what."""
    made = _headed(title, "", ("precision", "recall", "F1", "95% interval", *numbers))
    for name, counts in rows.items():
        whole = total(counts)
        shares = (f"{value:.3f}" for value in (whole.precision, whole.recall, whole.f1))
        plain = (f"{getattr(whole, number):.0f}" for number in numbers.values())
        made.add_row(name, *shares, _range(interval(counts)), *plain)
    return made


def _range(bounds: tuple[float, float], form: str = ".3f") -> str:
    low, high = bounds
    return f"{low:{form}} to {high:{form}}"


def _shares(counts: Counts, digits: int | None = None) -> dict[str, float]:
    made = {"precision": counts.precision, "recall": counts.recall, "f1": counts.f1}
    return made if digits is None else {name: round(value, digits) for name, value in made.items()}


# statements


def print_report(report: Report, console: Console) -> None:
    """What is right as a whole, exact spans, characters, exact spans of each kind; confidence.

    With 95% intervals.
    """

    def table(title: str, names: Sequence[str], choose: Callable[[Judged], Table]) -> RichTable:
        rows = {name: [choose(article)[name] for article in report.articles] for name in names}
        return _measures(title, rows, {"marked": "gold"})

    console.print(f"{len(report.articles)} articles, weights {report.weights}")
    console.print(table("Statements", (WHOLE,), _whole))
    console.print(table("Exact spans", MEASURES, lambda judged: judged.exact))
    console.print(table("By characters", ROLES, lambda judged: judged.characters))
    for kind in KINDS:
        console.print(table(f"Exact spans, {kind}", MEASURES, _of_kind(kind)))
    for made in (_thresholds(report), _reliability(report), _calibration_errors(report)):
        console.print(made)


def _whole(judged: Judged) -> Table:
    return {WHOLE: judged.whole()}


def _of_kind(kind: Kind) -> Callable[[Judged], Table]:
    return lambda judged: judged.kinds[kind]


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
        before, after = ([(a.exact | _whole(a))[name] for a in report.articles] for report in (first, second))
        difference, bounds, chance = paired(before, after)
        was, now = total(before).f1, total(after).f1
        made.add_row(
            name, f"{was:.3f}", f"{now:.3f}", f"{difference:+.3f}", _range(bounds, "+.3f"), f"{chance:.3f}"
        )
    console.print(made)


def report_json(report: Report) -> dict[str, object]:
    """The same figures as plain values; None where there is nothing to measure by."""

    def figures(choose: Callable[[Judged], Table]) -> dict[str, dict[str, float]]:
        return {name: _of_marked(counts) for name, counts in report.total(choose).items()}

    whole = [judged.whole() for judged in report.articles]
    return {
        "weights": report.weights,
        "articles": len(report.articles),
        "right": {**_of_marked(total(whole)), "interval": list(interval(whole))},
        "exact": figures(lambda judged: judged.exact),
        "characters": figures(lambda judged: judged.characters),
        "kinds": {kind: figures(_of_kind(kind)) for kind in KINDS},
        "thresholds": [_threshold_json(report, least) for least in THRESHOLDS],
        "calibration": {part: _calibration_json(report, part) for part in PARTS},
    }


def _of_marked(counts: Counts) -> dict[str, float]:
    return _shares(counts) | {"marked": counts.gold}


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


# readings


def print_readings(report: Tables, console: Console) -> None:
    """Each measure with its 95% interval over documents, a table for each part of the labels."""
    numbers = {"right": "right", "found": "found", "labelled": "gold"}
    for part, table in sorted(report.tables.items()):
        console.print(_measures(f"Readings, part {part!r}, weights {report.weights}", table, numbers))


def readings_json(report: Tables) -> dict[str, Any]:
    """The same for programs."""

    def figures(whole: Counts) -> dict[str, float]:
        return _shares(whole, 4) | {"right": whole.right, "found": whole.found, "labelled": whole.gold}

    parts = {
        part: {name: figures(total(counts)) for name, counts in table.items()}
        for part, table in report.tables.items()
    }
    return {"weights": report.weights, "readings": parts}


# speakers and names


def print_speakers(report: Tables, console: Console) -> None:
    """The share of sources that are right, by system and form, with 95% intervals over documents."""
    columns = ("form", "right", "95% interval", "wrong", "undecided", "sources")
    made = _headed(f"Speakers, weights {report.weights}", "", columns)
    for system, table in report.tables.items():
        for form in FORMS:
            if counts := table.get(form):
                made.add_row(system, form, *_cells(counts))
    console.print(made)


def _cells(counts: list[Counts]) -> list[str]:
    whole = total(counts)
    share = f"{whole.right / whole.gold:.3f}" if whole.gold else ""
    numbers = (whole.found - whole.right, whole.gold - whole.found, whole.gold)
    bounds = interval([Counts(c.right, c.gold, c.gold) for c in counts])
    return [share, _range(bounds), *(f"{number:.0f}" for number in numbers)]


def print_names(tables: dict[str, list[Counts]], console: Console) -> None:
    """Names by kind: exact span and kind."""
    console.print(_measures("Names, exact span and kind", tables, {"gold": "gold"}))


def speakers_json(report: Tables) -> dict[str, Any]:
    """Shares of right sources by system and form, with the numbers they are made of."""
    systems: dict[str, Any] = {}
    for system, table in report.tables.items():
        for form, counts in table.items():
            whole = total(counts)
            systems.setdefault(system, {})[form] = {
                "right": whole.right,
                "given": whole.found,
                "sources": whole.gold,
                "accuracy": round(whole.right / whole.gold, 4) if whole.gold else None,
            }
    return {"weights": report.weights, "systems": systems}


def names_json(tables: dict[str, list[Counts]]) -> dict[str, Any]:
    """Precision, recall and F1 of each kind of name."""
    return {kind: _shares(total(counts), 4) for kind, counts in tables.items()}
