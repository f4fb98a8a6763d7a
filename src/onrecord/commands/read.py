"""`onrecord read`: articles to the screen or to a file."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress, TextColumn, TimeElapsedColumn

from onrecord.attribution import LEAST
from onrecord.commands.output_file import opened_output, say_utf_8
from onrecord.model.article import Article
from onrecord.output import FORMATS, write
from onrecord.pages import Form, PageError, files_in
from onrecord.reader import OnError, Reader

_PATH = click.Path(path_type=Path)
MAX_INPUT = 64_000_000
"""Bytes taken from standard input: far more than an article has."""


@click.command()
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

    if form != "table":
        say_utf_8()
    with opened_output(output) as out, Reader(threads=threads) as reader:
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
