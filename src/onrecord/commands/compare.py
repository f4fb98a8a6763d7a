"""`onrecord compare` and `vectors`: who says the same, who denies it, and which figures exclude each
other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.text import Text

from onrecord.commands.claims_chart import draw, form_of
from onrecord.commands.errors import OneLineErrors
from onrecord.commands.options import filter_options, record_option
from onrecord.commands.rows import FORMATS, print_rows
from onrecord.output.cells import words
from onrecord.record import ComparedStatement, Comparison, FigureClaim, FigureClaims, Record
from onrecord.record.compare.vectors import Watch

_STYLES = {"denies": "red", "reverses": "red", "reworded": "yellow", "agrees": "green", "repeats": "green"}


@click.command()
@click.argument("query", required=False)
@record_option
@click.option("--like", metavar="KEY", help="Around the statement of this key, which onrecord search shows.")
@filter_options
@click.option("--disputed", is_flag=True, help="Only figures that somebody else's exclude.")
@click.option("--chart", type=click.Path(path_type=Path), help="Draw the figures over time: .svg or .png.")
@click.option("--limit", type=click.IntRange(1), default=10, show_default=True, help="Groups to show.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True)
def compare(
    record_path: Path,
    form: str,
    query: str | None,
    like: str | None,
    disputed: bool,
    chart: Path | None,
    limit: int,
    **filters: Any,
) -> None:
    """Show who says what about the same thing: who agrees, who denies, who changed the words.

    QUERY and the filters are those of onrecord search and choose the statements around which others are
    looked for; without any, the newest. With --figures KIND, --disputed or --chart the figures claimed are
    laid side by side instead.
    """
    if like is not None and not like.strip():
        raise click.UsageError("--like needs the key of a statement, which onrecord search shows")
    if like and (query or any(filters.values())):
        raise click.UsageError("--like is the one statement to look around: leave QUERY and filters out")
    if chart is not None:
        form_of(chart)
    with OneLineErrors(), Record(record_path, create=False) as record:
        if filters["figures"] or disputed or chart is not None:
            _figures(record.claims(query=query, disputed=disputed, **filters), form, chart, disputed)
            return
        with watching() as watch:
            found = record.compare(query, like=like, limit=limit, watch=watch, **filters)
    _print(found, form)


@click.command()
@record_option
@click.option("--rebuild", is_flag=True, help="Throw away what is there and make all anew.")
def vectors(record_path: Path, rebuild: bool) -> None:
    """Make the vectors by which onrecord compare finds statements about the same thing.

    They lie in two files beside the record, which can be deleted at any time.
    """
    with OneLineErrors(), Record(record_path, create=False) as record, watching() as watch:
        count = record.vectors(rebuild=rebuild, watch=watch)
    click.echo(f"{count:,} statements can be compared")


@contextmanager
def watching() -> Iterator[Watch | None]:
    """What tells on a terminal how far the vectors are; elsewhere nothing."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield None
        return
    columns = (
        TextColumn("reading statements"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(compact=True),
    )
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _print(found: Comparison, form: str) -> None:
    nothing = "No two sources say anything about the same thing there."
    print_rows(found, form, nothing=nothing, table=_print_groups)
    if found.missing:
        message = f"{found.missing:,} older statements were not looked at: onrecord vectors takes them in"
        click.echo(message, err=form != "table")


def _print_groups(rows: Sequence[ComparedStatement], console: Console) -> None:
    group = 0
    for row in rows:
        if row.group != group:
            group = row.group
            _print_head(row, [one for one in rows if one.group == group], console)
        line = Text.assemble("  ", (f"{row.relation:<11}", _STYLES.get(row.relation, "bold")))
        line.append_text(words("; ".join(row.speakers) or row.source or "nobody named", console, "bold"))
        facts = [row.outlet, row.published and row.published[:10]]
        if row.copies:
            facts.append(f"{row.copies} {'copy' if row.copies == 1 else 'copies'}")
        if row.relation != "first":
            facts.append(f"{row.sureness:.2f}")
        line.append("  ").append_text(words(" | ".join(fact for fact in facts if fact), console, "dim"))
        console.print(line)
        console.print(_indented(row, console))
        console.print(Text(" " * 13).append_text(words(row.key, console, "dim")))
    console.print()


def _print_head(first: ComparedStatement, rows: Sequence[ComparedStatement], console: Console) -> None:
    if first.group > 1:
        console.print()
    voices = len({(row.identities or row.speakers or row.source) for row in rows})
    outlets = len({row.outlet for row in rows if row.outlet})
    counts = [_counted(len(rows), "statement"), _counted(voices, "source"), _counted(outlets, "outlet")]
    denied = sum(row.relation in ("denies", "reverses") for row in rows)
    if denied:
        counts.append("denied")
    console.print(words(f"{first.group}. " + ", ".join(counts), console, "bold underline"))


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


def _indented(row: ComparedStatement, console: Console) -> Text:
    body = words(row.changes or row.content, console)
    if row.changes:
        body.highlight_regex(r"\[-.*?-\]", "red")
        body.highlight_regex(r"\{\+.*?\+\}", "green")
    wide = max(console.width - 13, 20)
    lines = body.wrap(console, wide)
    return Text("\n").join(Text(" " * 13).append_text(line) for line in lines)


def _figures(found: FigureClaims, form: str, chart: Path | None, disputed: bool) -> None:
    if chart is not None and found:
        draw(found, chart)
    elif chart is not None:
        click.echo(f"{chart} is not drawn: there are no such figures", err=True)
    nothing = "No figures there exclude each other." if disputed else "Nobody claims such a figure there."
    print_rows(found, form, nothing=nothing, table=_print_claims)
    if found.among:
        message = (
            f"only the {found.among:,} newest statements with figures: narrow it by words, --from or --to"
        )
        click.echo(message, err=form != "table")


def _print_claims(rows: Sequence[FigureClaim], console: Console) -> None:
    for row in rows:
        head = Text.assemble((f"{row.number:>3} ", "bold"), ((row.published or "no date")[:10], "dim"), "  ")
        head.append_text(words(row.claimant, console, "bold")).append("  ")
        head.append_text(words(" ".join(filter(None, [row.text, row.event])), console, "green"))
        if row.places:
            head.append("  ").append_text(words(", ".join(row.places), console, "dim"))
        if row.disputed_by:
            head.append_text(Text("  disputed by " + ", ".join(map(str, row.disputed_by)), "red"))
        console.print(head)
        window = [day for day in (row.first, row.last) if day]
        facts = [row.outlet, " to ".join(dict.fromkeys(window)), row.key]
        console.print(
            Text("    ").append_text(words(" | ".join(fact for fact in facts if fact), console, "dim"))
        )
        console.print(Text("    ").append_text(words(row.content, console)))
