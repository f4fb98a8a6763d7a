"""`onrecord evaluate`: how well articles marked by hand are read."""

from __future__ import annotations

import json
from pathlib import Path

import click
from rich.console import Console

from onrecord.attribution import LEAST
from onrecord.commands.errors import OneLineErrors

_PATH = click.Path(path_type=Path)


@click.command()
@click.argument("file", type=_PATH)
@click.option("--weights", type=_PATH, help="Use these weights in place of the package's.")
@click.option("--against", type=_PATH, help="Test the weights against these, article by article.")
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    help=f"Leave out statements below it; 0 gives all. Unless given, indirect ones below {LEAST}.",
)
@click.option("--errors", type=click.IntRange(1), is_flag=False, flag_value=20, help="Show the worst N.")
@click.option(
    "--speakers", is_flag=True, help="Who the sources are, and names: FILE is GUM, or see --labels."
)
@click.option(
    "--labels", type=_PATH, help="Labels of the speakers in FILE, or of its readings: measure these."
)
@click.option(
    "--readings",
    is_flag=True,
    help="What statements say: FILE has cases, or is a corpus that --labels is of.",
)
@click.option("--causes", is_flag=True, help="Causes and effects: FILE is the Causal News Corpus.")
@click.option("--json", "as_json", is_flag=True, help="Figures for programs.")
@click.option("--threads", type=click.IntRange(0), default=0, help="0 for all cores.")
def evaluate(
    file: Path,
    weights: Path | None,
    against: Path | None,
    min_confidence: float | None,
    errors: int | None,
    speakers: bool,
    labels: Path | None,
    readings: bool,
    causes: bool,
    as_json: bool,
    threads: int,
) -> None:
    """Measure how well a FILE of articles marked by hand is read."""
    if readings or causes:
        _evaluate_readings(file, labels, weights, causes, as_json)
        return
    if speakers or labels:
        _evaluate_speakers(file, labels, weights, as_json)
        return
    from onrecord.evaluation import errors as shown
    from onrecord.evaluation import evaluate as measure
    from onrecord.evaluation import report as figures

    with OneLineErrors():
        report = measure(file, weights=weights, min_confidence=min_confidence, threads=threads)
        other = None
        if against:
            other = measure(file, weights=against, min_confidence=min_confidence, threads=threads)
    console = Console(soft_wrap=False)
    if as_json:
        click.echo(json.dumps(figures.report_json(report), indent=2))
        return
    figures.print_report(report, console)
    if other:
        figures.print_comparison(other, report, console)
    if errors:
        shown.print_errors(report, console, errors)


def _evaluate_readings(
    file: Path, labels: Path | None, weights: Path | None, causes: bool, as_json: bool
) -> None:
    """What labelled statements say, or causes and effects of a corpus."""
    from onrecord.evaluation.readings import evaluate_causes, evaluate_readings
    from onrecord.evaluation.report import print_readings, readings_json

    with OneLineErrors():
        if causes:
            report = evaluate_causes(file, weights=weights)
        elif labels:
            report = evaluate_readings(labels, file, weights=weights)
        else:
            report = evaluate_readings(file, weights=weights)
    if as_json:
        click.echo(json.dumps(readings_json(report), indent=2))
    else:
        print_readings(report, Console(soft_wrap=False))


def _evaluate_speakers(file: Path, labels: Path | None, weights: Path | None, as_json: bool) -> None:
    """Speakers of labelled statements, or speakers and names of GUM."""
    from onrecord.evaluation import report as figures
    from onrecord.evaluation.speakers import evaluate_gum, evaluate_labels, evaluate_names
    from onrecord.training.choice import fit_by_form

    with OneLineErrors():
        names = None if labels else evaluate_names(file, weights=weights)
        if labels:
            report = evaluate_labels(file, labels, weights=weights)
        else:
            report = evaluate_gum(file, fit_by_form, weights=weights)
    if as_json:
        made = figures.speakers_json(report) | ({"names": figures.names_json(names)} if names else {})
        click.echo(json.dumps(made, indent=2))
        return
    console = Console(soft_wrap=False)
    if names:
        figures.print_names(names, console)
    figures.print_speakers(report, console)
