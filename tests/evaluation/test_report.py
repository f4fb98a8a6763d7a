"""Figures for a terminal and for programs."""

from __future__ import annotations

import io
import json

import pytest
from rich.console import Console

from onrecord.evaluation.report import print_comparison, print_report, report_json
from onrecord.evaluation.statements import Report

from .made import judged

REPORT = Report(
    "abc",
    [
        judged([(0, 0.95, "scq"), (1, 0.85, "scq"), (1, 0.55, "sc")], gold=3),
        judged([(0, 0.75, "scq"), (None, 0.35, "")], gold=1, id="2"),
    ],
)
NOTHING = Report("abd", [judged([], gold=2), judged([], gold=1)])


def printed(report: Report, against: Report | None = None) -> str:
    out = io.StringIO()
    console = Console(file=out, width=100)
    print_report(report, console)
    if against:
        print_comparison(against, report, console)
    return out.getvalue()


def row(text: str, title: str, first: str) -> list[str]:
    """The cells of the first row, below a title, that begins as told."""
    lines = text[text.index(title) :].splitlines()
    cells = [[cell.strip() for cell in line.strip("│").split("│")] for line in lines if "│" in line]
    return next(row for row in cells if row[0] == first)


def test_what_is_right_as_a_whole_for_programs() -> None:
    right = report_json(REPORT)["right"]
    assert isinstance(right, dict)
    assert right["precision"] == pytest.approx(3 / 5)
    assert right["recall"] == pytest.approx(3 / 4)
    assert right["f1"] == pytest.approx(6 / 9)
    assert right["marked"] == 4
    low, high = right["interval"]
    assert low <= right["f1"] <= high


def test_thresholds_for_programs() -> None:
    assert report_json(REPORT)["thresholds"] == [
        {"confidence": 0.5, "precision": 0.75, "recall": 0.75, "statements": 4},
        {"confidence": 0.7, "precision": 1.0, "recall": 0.75, "statements": 3},
        {"confidence": 0.8, "precision": 1.0, "recall": 0.5, "statements": 2},
        {"confidence": 0.9, "precision": 1.0, "recall": 0.25, "statements": 1},
    ]


def test_calibration_for_programs() -> None:
    calibration = report_json(REPORT)["calibration"]
    assert isinstance(calibration, dict)
    assert calibration["statement"]["error"] == pytest.approx((0.05 + 0.15 + 0.25 + 0.35 + 0.55) / 5)
    assert [one["count"] for one in calibration["statement"]["bins"]] == [1, 1, 1, 1, 1]
    assert calibration["source"]["error"] == pytest.approx(0.3)
    (only,) = calibration["content"]["bins"]
    assert only == {"low": 0.5, "high": 0.6, "confidence": 0.5, "right": 0.6, "count": 5}


def test_nothing_found_is_no_figure_and_still_json() -> None:
    figures = json.loads(json.dumps(report_json(NOTHING)))
    assert figures["thresholds"][0] == {
        "confidence": 0.5,
        "precision": None,
        "recall": 0.0,
        "statements": 0,
    }
    assert figures["calibration"]["cue"] == {"error": None, "bins": []}
    assert "-" in row(printed(NOTHING), "Right as a whole, by confidence", "0.5")


def test_the_tables_say_the_same() -> None:
    text = printed(REPORT)
    assert row(text, "Statements", "right as a whole")[1:4] == ["0.600", "0.750", "0.667"]
    assert row(text, "by confidence", "0.8") == ["0.8", "1.000", "0.500", "2"]
    assert row(text, "Confidence of statements", "0.8 and 0.9") == ["0.8 and 0.9", "0.850", "1.000", "1"]
    assert row(text, "expected calibration error", "statement") == ["statement", "0.270"]


def test_two_weights_are_compared_by_it_as_well() -> None:
    text = printed(REPORT, against=NOTHING)
    assert row(text, "against abd", "right as a whole")[1:4] == ["0.000", "0.667", "+0.667"]
