"""The speakers of an article as a table in a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from onrecord.model.article import Article
from onrecord.model.speakers import Speaker
from onrecord.output.cells import NARROW, words
from onrecord.output.speaking import Voice, affiliations, other_names, roles, voices


def print_speakers(article: Article, console: Console) -> None:
    """Print who speaks in an article: name, type, roles, affiliations, other names, how often.

    Those without a name are marked as such, with the article's words for why. Prints
    nothing where no statement has a speaker.
    """
    speaking = voices(article)
    if not speaking:
        return
    console.print()
    if console.width < NARROW:
        _print_list(speaking, console)
    else:
        console.print(_table(speaking, console))


def _table(speaking: Iterable[Voice], console: Console) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1, 0, 0))
    table.add_column("Who speaks", max_width=console.width // 3, overflow="fold")
    table.add_column("Type", max_width=15, overflow="fold")
    table.add_column("Role, body, other names", overflow="fold")
    table.add_column("Said", justify="right", min_width=4)
    for voice in speaking:
        one = voice.speaker
        facts = Text("\n").join(_facts(one, console))
        table.add_row(words(one.name, console, "bold"), _type(one), facts, str(len(voice.numbers)))
    return table


def _print_list(speaking: Iterable[Voice], console: Console) -> None:
    console.print("Who speaks", style="bold")
    for voice in speaking:
        said = Text(f", {len(voice.numbers)} statement{'' if len(voice.numbers) == 1 else 's'}")
        console.print()
        console.print(words(voice.speaker.name, console, "bold"))
        console.print(Text.assemble(_type(voice.speaker), said))
        for line in _facts(voice.speaker, console):
            console.print(line)


def _type(one: Speaker) -> Text:
    return Text(one.type) if one.named else Text(f"unnamed {one.type}", "yellow")


def _facts(one: Speaker, console: Console) -> list[Text]:
    """What the article tells of a speaker, in up to three lines."""
    office = ", ".join([*roles(one), *affiliations(one)])
    others = "; ".join(other_names(one))
    lines = [words(office, console)] if office else []
    lines += [words(f"also: {others}", console, "dim")] if others else []
    if one.why_unnamed:
        lines.append(words(f"why unnamed: {one.why_unnamed.text}", console, "yellow"))
    return lines
