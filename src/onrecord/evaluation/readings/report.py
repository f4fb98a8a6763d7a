"""Figures of readings as a table for a terminal, and as plain values."""

from __future__ import annotations

from typing import Any

from rich.console import Console
from rich.table import Table

from onrecord.evaluation.readings.evaluate import ReadingReport
from onrecord.gold.counts import Counts, interval


def print_readings(report: ReadingReport, console: Console) -> None:
    """Each measure with its 95% interval over documents, a table for each part of the labels."""
    for part, table in sorted(report.tables.items()):
        made = Table(title=f"Readings, part {part!r}, weights {report.weights}", title_justify="left")
        made.add_column("")
        for column in ("precision", "recall", "F1", "95% interval", "right", "found", "labelled"):
            made.add_column(column, justify="right")
        for name, counts in table.items():
            whole = sum(counts, Counts())
            low, high = interval(counts)
            figures = (f"{value:.3f}" for value in (whole.precision, whole.recall, whole.f1))
            numbers = (f"{value:.0f}" for value in (whole.right, whole.found, whole.gold))
            made.add_row(name, *figures, f"{low:.3f} to {high:.3f}", *numbers)
        console.print(made)


def readings_json(report: ReadingReport) -> dict[str, Any]:
    """The same for programs."""
    parts: dict[str, Any] = {}
    for part, table in report.tables.items():
        parts[part] = {}
        for name, counts in table.items():
            whole = sum(counts, Counts())
            parts[part][name] = {
                "precision": round(whole.precision, 4),
                "recall": round(whole.recall, 4),
                "f1": round(whole.f1, 4),
                "right": whole.right,
                "found": whole.found,
                "labelled": whole.gold,
            }
    return {"weights": report.weights, "readings": parts}
