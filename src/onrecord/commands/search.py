"""`onrecord search`: statements by their words, and by who said them, when, where and how."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.text import Text

from onrecord.commands.errors import OneLineErrors
from onrecord.commands.options import filter_options, record_option
from onrecord.commands.rows import FORMATS, print_rows
from onrecord.output.cells import words
from onrecord.record import Hit, Hits, Record


@click.command()
@click.argument("query", required=False)
@record_option
@filter_options
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True)
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True)
def search(record_path: Path, form: str, query: str | None, limit: int, **filters: Any) -> None:
    """Find statements in a record, the best first; without a QUERY the newest first.

    QUERY has words, "phrases", begin*, AND, OR, NOT, NEAR(a b, 5) and brackets; -word leaves out.
    """
    with OneLineErrors(), Record(record_path, create=False) as record:
        found = record.search(query, limit=limit, **filters)
    print_rows(found, form, nothing="No statement is like that.", table=_print_hits)
    message = _note(found)
    if message:
        click.echo(message, err=form != "table")


def _print_hits(found: Sequence[Hit], console: Console) -> None:
    for hit in found:
        who = "; ".join(hit.speakers) or hit.source or "nobody named"
        facts = [hit.outlet, hit.published, hit.kind, hit.act, hit.certainty, f"{hit.confidence:.2f}"]
        console.print(words(who, console, "bold"), words(hit.cue or "", console, "italic"))
        console.print(_marked(hit, console))
        console.print(words(" | ".join(fact for fact in facts if fact), console, "dim"))
        console.print(words(f"{hit.document}  {hit.key}", console, "dim"))
        console.print()


def _marked(hit: Hit, console: Console) -> Text:
    """The sentence, with the content in it marked."""
    before, _, after = hit.sentence.partition(" ".join(hit.content.split()))
    if not after and before == hit.sentence:
        return words(hit.sentence, console)
    content = words(hit.content, console, "green")
    return Text.assemble(_spaced(before, console), content, _spaced(after, console))


def _spaced(text: str, console: Console) -> Text:
    """The text with the space that it begins or ends with."""
    made = words(text, console)
    return Text.assemble(" " * text.startswith(" "), made, " " * (text.endswith(" ") and len(text) > 1))


def _note(found: Hits) -> str:
    if found.among:
        total = f"of {found.total:,} hits " if found.total else ""
        return f"{total}only the newest {found.among:,} were ranked: more words, or --from, rank them all"
    if found.total is not None and found.total > len(found):
        return f"{len(found)} of {found.total:,} hits"
    return ""
