"""`onrecord add`: articles into a record."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from pathlib import Path

import click

from onrecord.attribution import LEAST
from onrecord.commands.adding_watch import watching
from onrecord.commands.errors import OneLineErrors
from onrecord.commands.options import record_option
from onrecord.pages import Form
from onrecord.reader import Reader
from onrecord.record import Progress, Record

_PATH = click.Path(path_type=Path, allow_dash=True)


@click.command()
@click.argument("paths", nargs=-1, type=_PATH)
@record_option
@click.option("--as", "taken_as", type=click.Choice(["text", "html", "jsonl"]), help="What the files are.")
@click.option("--no-furniture", is_flag=True, help="Mark no page furniture (players, lists of links).")
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    help=f"Leave out statements below it; 0 gives all. Unless given, indirect ones below {LEAST}.",
)
@click.option(
    "--reread", is_flag=True, help="Read anew what other software or weights read; without PATHS all."
)
@click.option("--retry", is_flag=True, help="Read again what could not be read.")
@click.option("--restore", is_flag=True, help="Take in again what was removed.")
@click.option("--weights", type=_PATH, help="Use these weights in place of the package's.")
@click.option("--threads", type=click.IntRange(0), default=0, help="0 for all cores.")
def add(
    paths: tuple[Path, ...],
    record_path: Path,
    taken_as: Form | None,
    no_furniture: bool,
    min_confidence: float | None,
    reread: bool,
    retry: bool,
    restore: bool,
    weights: Path | None,
    threads: int,
) -> None:
    """Add articles to a record, which is made if it is not there.

    PATHS are files, folders, patterns such as 'news/*.html', or - for standard input: text, HTML,
    JSONL, WARC, each also as .gz, and the JSON of articles that were read. What the record has is
    passed over, so the same command goes on where it was stopped.
    """
    if not (paths or reread or retry):
        raise click.UsageError("give PATHS to add, or --reread or --retry")
    files = [path for path in paths if str(path) != "-"]
    with (
        OneLineErrors(),
        Reader(weights, threads) if weights else nullcontext() as reader,
        Record(record_path) as record,
        watching() as watch,
    ):
        made = record.add(
            files,
            stream=sys.stdin.buffer if len(files) < len(paths) else None,
            form=taken_as,
            furniture=not no_furniture,
            min_confidence=min_confidence,
            threads=threads,
            reader=reader,
            reread=reread,
            retry=retry,
            restore=restore,
            watch=watch,
        )
    click.echo(summary(made))
    sys.exit(1 if made.failed else 0)


def summary(made: Progress) -> str:
    """What became of all articles, in one line."""
    parts = [
        (made.added, "added"),
        (made.versions, "new versions"),
        (made.reread, "read again"),
        (made.known, "there before"),
        (made.known_files, "files gone through before"),
        (made.removed, "removed before (--restore takes them in)"),
        (made.failed, "failed"),
    ]
    message = ", ".join(f"{count:,} {what}" for count, what in parts if count) or "nothing to add"
    return f"{message}; {made.statements:,} statements"
