"""Articles and their statements as a table in a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from onrecord.article import Article, Statement
from onrecord.output.characters import on_one_line
from onrecord.passage import Passage

NARROW = 60
"""Below this many columns the statements are listed one under the other, not in a table."""

_KIND_STYLES = {"direct": "green", "mixed": "yellow", "indirect": "blue"}


def to_table(articles: Iterable[Article], console: Console) -> None:
    """Print each article's header and statements, and at the end how many there were.

    Takes the articles one by one, so a long stream is shown as it comes. The words are
    wrapped to the console's width and never cut. Nothing in an article's text is obeyed
    by the terminal or read as markup.
    """
    kinds: Counter[str] = Counter()
    count = 0
    for article in articles:
        count += 1
        kinds.update(statement.kind for statement in article.statements)
        _print_article(article, console)
    console.print(_text(_count_line(count, kinds), console, "bold"))


def _print_article(article: Article, console: Console) -> None:
    console.print(_text(article.title or article.path or article.url or "Untitled article", console, "bold"))
    facts = [article.outlet, article.published, article.url, article.path if article.title else None]
    known = [fact for fact in facts if fact]
    if known:
        console.print(_text(" | ".join(known), console, "dim"))
    for warning in article.warnings:
        console.print(_text(f"Warning: {warning}", console, "yellow"))
    if not article.statements:
        console.print(_text("No statements were found in this article.", console))
    elif console.width < NARROW:
        _print_list(article.statements, console)
    else:
        console.print(_table(article.statements, console))
    console.print()


def _table(statements: Iterable[Statement], console: Console) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, leading=1, padding=(0, 1, 0, 0))
    table.add_column("Source", max_width=max(12, console.width // 5), overflow="fold")
    table.add_column("Cue", max_width=max(12, console.width // 8), overflow="fold")
    table.add_column("Words", overflow="fold")
    table.add_column("Kind", overflow="fold")
    table.add_column("Conf.", justify="right", overflow="fold")
    for said in statements:
        table.add_row(
            _words(said.source, console, "bold"),
            _words(said.cue, console, "italic"),
            _words(said.content, console),
            Text(said.kind, _KIND_STYLES[said.kind]),
            Text(f"{said.confidence:.2f}"),
        )
    return table


def _print_list(statements: Iterable[Statement], console: Console) -> None:
    for said in statements:
        console.print()
        console.print(_words(said.source, console, "bold"))
        console.print(_words(said.cue, console, "italic"))
        console.print(_words(said.content, console))
        console.print(Text(f"{said.kind} {said.confidence:.2f}", _KIND_STYLES[said.kind]))


def _words(passage: Passage | None, console: Console, style: str = "") -> Text:
    if passage is None:
        return Text("-" if console.options.ascii_only else "—", "dim")
    return _text(passage.text, console, style)


def _text(text: str, console: Console, style: str = "") -> Text:
    # Text, not str: rich reads markup such as [red] in a str only. What the terminal's
    # encoding lacks is shown by its number instead of ending the run with an error.
    known = on_one_line(text).encode(console.encoding, "backslashreplace").decode(console.encoding)
    return Text(known, style)


def _count_line(articles: int, kinds: Counter[str]) -> str:
    if not articles:
        return "No articles."
    total = sum(kinds.values())
    line = f"{total} statement{'' if total == 1 else 's'} in {articles} article{'' if articles == 1 else 's'}"
    if not total:
        return line
    if total == 1:
        return f"{line}, {next(iter(kinds))}"
    direct = kinds["direct"]
    return f"{line}, {'none' if not direct else 'all' if direct == total else direct} of them direct"
