"""The commands: one thin function each, over one public function."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import click
from rich.console import Console
from rich.progress import Progress, TextColumn, TimeElapsedColumn

from onrecord.article import Article
from onrecord.output import FORMATS, write
from onrecord.pages import Form, PageError, files_in
from onrecord.reader import OnError, Reader
from onrecord.statements import LEAST
from onrecord.tagger import WeightsError
from onrecord.version import VERSION

MAX_INPUT = 64_000_000
"""Bytes taken from standard input: far more than an article has."""
_PATH = click.Path(path_type=Path)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="onrecord")
def main() -> None:
    """Read news and keep the record of who said what."""


@main.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, allow_dash=True), required=True)
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True)
@click.option("--as", "taken_as", type=click.Choice(["text", "html", "jsonl"]), help="What the files are.")
@click.option("--no-furniture", is_flag=True, help="Mark no page furniture (players, lists of links).")
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    help=f"Leave out statements below it; 0 gives all. Unless given, indirect ones below {LEAST}.",
)
@click.option("--threads", type=click.IntRange(0), default=0, help="0 for all cores.")
@click.option("-o", "--output", type=_PATH, help="Write to a file in place of the screen.")
def read(
    files: tuple[Path, ...],
    form: str,
    taken_as: Form | None,
    no_furniture: bool,
    min_confidence: float | None,
    threads: int,
    output: Path | None,
) -> None:
    """Read articles and give every statement in them.

    FILES are text, HTML or JSONL, each also as .gz, folders of these, or - for standard input.
    """
    failures: list[PageError] = []

    def fail(error: PageError) -> None:
        failures.append(error)
        click.echo(f"onrecord: {error}", err=True)

    with _out(output) as out, Reader(threads=threads) as reader:
        sources = _sources(files, fail)
        articles = reader.pipe(
            sources,
            form=taken_as,
            furniture=not no_furniture,
            min_confidence=min_confidence,
            on_error=fail,
        )
        write(_warned(_watched(articles, files), form), form, out)
    sys.exit(1 if failures else 0)


@main.command()
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
@click.option("--labels", type=_PATH, help="Labels of the speakers in FILE: measure these.")
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
    as_json: bool,
    threads: int,
) -> None:
    """Measure how well a FILE of articles marked by hand is read."""
    if speakers or labels:
        _evaluate_speakers(file, labels, weights, as_json)
        return
    from onrecord.evaluation import errors as shown
    from onrecord.evaluation import evaluate as measure
    from onrecord.evaluation import report as figures

    with _OneLineErrors():
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


def _evaluate_speakers(file: Path, labels: Path | None, weights: Path | None, as_json: bool) -> None:
    """Speakers of labelled statements, or speakers and names of GUM."""
    from onrecord.evaluation import speaker_report as figures
    from onrecord.evaluation.gum import evaluate_gum, evaluate_names
    from onrecord.evaluation.speakers import evaluate_labels

    with _OneLineErrors():
        names = None if labels else evaluate_names(file, weights=weights)
        if labels:
            report = evaluate_labels(file, labels, weights=weights)
        else:
            report = evaluate_gum(file, weights=weights)
    if as_json:
        made = figures.speakers_json(report) | ({"names": figures.names_json(names)} if names else {})
        click.echo(json.dumps(made, indent=2))
        return
    console = Console(soft_wrap=False)
    if names:
        figures.print_names(names, console)
    figures.print_speakers(report, console)


@main.command()
@click.argument("file", type=_PATH)
@click.option("-o", "--output", type=_PATH, required=True, help="Where the weights go (.onnx).")
@click.option("--checkpoint", type=_PATH, help="Kept while training; if there, training goes on from it.")
@click.option("--silver", type=_PATH, help="Layers of syntax and names over the articles, to learn beside.")
@click.option("--written", type=_PATH, help="A folder of further articles, with tags in their text.")
@click.option("--gum", type=_PATH, help="Documents with gold names and coreference, to learn beside.")
@click.option("--labels", type=_PATH, help="Labels of the speakers in FILE, to learn who pronouns stand for.")
@click.option("--start", type=_PATH, help="A checkpoint, or weights (.onnx), to begin with.")
@click.option("--mean", type=_PATH, multiple=True, help="A checkpoint to average the outcome with.")
@click.option("--against", type=_PATH, help="Weights (.onnx) that the new ones must not be worse than.")
@click.option("--seed", type=int, default=1, show_default=True)
@click.option("--epochs", type=click.IntRange(1), default=7, show_default=True)
@click.option("--rate", type=float, default=1.5e-4, show_default=True, help="Learning rate of the encoder.")
@click.option("--depth", type=float, default=1.0, show_default=True, help="A layer's rate by that above it.")
@click.option("--frozen", is_flag=True, help="Only the heads of names and antecedents learn.")
def train(
    file: Path,
    output: Path,
    checkpoint: Path | None,
    silver: Path | None,
    written: Path | None,
    gum: Path | None,
    labels: Path | None,
    start: Path | None,
    mean: tuple[Path, ...],
    against: Path | None,
    seed: int,
    epochs: int,
    rate: float,
    depth: float,
    frozen: bool,
) -> None:
    """Learn weights from a FILE of articles marked by hand (needs onrecord[train])."""
    from onrecord.training import train as learn

    with _OneLineErrors():
        learn(
            file,
            output,
            checkpoint=checkpoint,
            silver=silver,
            written=written,
            gum=gum,
            labels=labels,
            start=start,
            mean=mean,
            against=against,
            seed=seed,
            epochs=epochs,
            rate=rate,
            depth=depth,
            frozen=frozen,
            say=click.echo,
        )


class _OneLineErrors:
    """Turns the errors that a user can mend into one line and exit code 1."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        if isinstance(error, OSError):
            raise click.ClickException(f"{error.filename}: {error.strerror}") from error
        if isinstance(error, (ValueError, WeightsError, ModuleNotFoundError)):
            raise click.ClickException(str(error)) from error


def _out(path: Path | None) -> IO[str]:
    if path is None:
        return sys.stdout
    try:
        return path.open("w", encoding="utf-8", newline="")
    except OSError as error:
        raise click.ClickException(f"{path}: cannot write: {error.strerror}") from error


def _sources(files: tuple[Path, ...], fail: OnError) -> Iterator[Path | bytes]:
    """Files one by one: folders opened up, `-` as the bytes of standard input."""
    for path in files:
        if str(path) == "-":
            yield sys.stdin.buffer.read(MAX_INPUT)
            continue
        try:
            yield from files_in(path)
        except PageError as error:
            fail(error)


def _watched(articles: Iterator[Article], files: tuple[Path, ...]) -> Iterator[Article]:
    """The same articles; where there may be several, their number goes to a terminal's stderr."""
    console = Console(stderr=True)
    several = len(files) > 1 or any(path.is_dir() for path in files)
    if not several or not console.is_terminal:
        yield from articles
        return
    columns = (TextColumn("reading"), TextColumn("{task.completed} articles"), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("reading", total=None)
        for article in articles:
            progress.advance(task)
            yield article


def _warned(articles: Iterator[Article], form: str) -> Iterator[Article]:
    """The same articles; their warnings go to stderr, but for the table, which shows them."""
    for article in articles:
        if form != "table":
            for warning in article.warnings:
                click.echo(f"onrecord: {article.path or 'standard input'}: {warning}", err=True)
        yield article


if __name__ == "__main__":
    main()
