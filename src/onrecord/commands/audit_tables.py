"""An audit on a terminal: the first page, the table of one division, and that of one by another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console, OverflowMethod
from rich.table import Table
from rich.text import Text

from onrecord.output.cells import NARROW, words
from onrecord.record import Audit, AuditRow

_TITLES = {
    "speaker": "speakers",
    "role": "roles",
    "type": "what speakers are",
    "named": "named or not",
    "why-unnamed": "why not named",
    "kind": "how they are quoted",
    "outlet": "outlets",
    "month": "months",
}
_LEFT = ("speaker", "role", "outlet")
_CELL = 8
"""Columns of a terminal that a cell of a table of one by another takes, at least."""
_LABEL = 14
"""Columns that are left for what a row is called, at least."""


def print_first_page(made: Audit, console: Console) -> None:
    """The totals, and the head of every division, side by side where there is room."""
    whole = made.totals
    console.print(words(_sizes(whole), console, "bold"))
    console.print(words(_manner(whole), console))
    console.print()
    by_name: dict[str, list[AuditRow]] = {}
    for row in made:
        by_name.setdefault(row.by, []).append(row)
    if console.width < NARROW:
        for name, rows in by_name.items():
            console.print(_panel(name, rows, made.divisions[name], console, console.width))
        return
    width = (console.width - 2) // 2
    sides, lines = (Table.grid(), Table.grid()), [0, 0]
    for name, rows in by_name.items():
        side = lines.index(min(lines)) if name not in _TITLES else int(name not in _LEFT)
        sides[side].add_row(_panel(name, rows, made.divisions[name], console, width))
        lines[side] += len(rows) + 2
    page = Table.grid(padding=(0, 2, 0, 0))
    page.add_row(*sides)
    console.print(page)
    console.print(words("%: of all statements; words: of all words quoted", console, "dim"))


def print_division(made: Audit, console: Console) -> None:
    """A table with a row for each value, and all statements last."""
    by = made[0].by
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1, 0, 0))
    table.add_column(by, overflow="fold", min_width=_LABEL)
    heads = ["state- ments", "%", "arti- cles", "spea- kers", "words %", "dir/ind/ mixed"]
    heads += ["na- med", "place", "first fifth"]
    if by == "speaker":
        heads.remove("spea- kers")
    heads = [head.replace("- ", "-\n").replace(" ", "\n") for head in heads]
    rows = [(row, list(_cells(row, speakers=by != "speaker"))) for row in [*made, made.totals]]
    shown = _with_room(heads, [cells for _, cells in rows], console.width - _LABEL - 1)
    for head in heads[:shown]:
        table.add_column(head, justify="right", no_wrap=True)
    for row, cells in rows:
        if row is made.totals:
            table.add_section()
        table.add_row(_label(row, console), *cells[:shown])
    console.print(table)
    if shown < len(heads):
        message = f"{len(heads) - shown} more columns: a wider terminal, or --format csv, has them"
        console.print(words(message, console, "dim"))


def _with_room(heads: Sequence[str], rows: Sequence[Sequence[str]], room: int) -> int:
    """How many columns, from the first on, have room beside the names; at least one."""
    shown = 0
    for head, *cells in zip(heads, *rows, strict=True):
        room -= 2 + max(len(line) for line in (*head.split("\n"), *cells))
        if room < 0:
            break
        shown += 1
    return max(shown, 1)


def print_cross_table(made: Audit, console: Console) -> None:
    """A table with a row for each value of one division and a column for each of the other that has room."""
    columns = list(dict.fromkeys((row.and_value, row.and_unknown) for row in made))
    weights = dict.fromkeys(columns, 0)
    for row in made:
        weights[row.and_value, row.and_unknown] += row.statements
    width = max(_CELL, *(len(_cell(row)) for row in made))
    room = max(1, (console.width - _LABEL - 1) // (width + 1))
    in_time = made[0].and_by == "month"
    kept = columns
    if len(columns) > room:
        known = [one for one in columns if one[1] is None]
        best = known[-room:] if in_time else sorted(columns, key=lambda one: -weights[one])[:room]
        kept = [one for one in columns if one in best]
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1, 0, 0))
    table.add_column(f"{made[0].by} by {made[0].and_by}", overflow="fold", min_width=_LABEL)
    for value, unknown in kept:
        head = words(value if value is not None else unknown or "", console, "" if unknown is None else "dim")
        table.add_column(head, justify="right", max_width=width, overflow="fold")
    cells: dict[tuple[object, ...], dict[object, AuditRow]] = {}
    for row in made:
        cells.setdefault(_value(row), {})[row.and_value, row.and_unknown] = row
    for of_value in cells.values():
        some = next(iter(of_value.values()))
        table.add_row(_label(some, console), *(_cell(of_value.get(column)) for column in kept))
    console.print(table)
    left = len(columns) - len(kept)
    message = f"statements, and their share of the column; {left} more columns: --format csv has all"
    console.print(words(message if left else message.partition(";")[0], console, "dim"))


def _panel(name: str, rows: Sequence[AuditRow], found: int, console: Console, width: int) -> Table:
    """The head of one division."""
    title = _TITLES.get(name, name)
    more = found - len(rows)
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), width=width)
    head = words(f"{title} ({found:,})" if more else title, console, "bold")
    # the sign for what is cut off is one that not every terminal can show
    overflow: OverflowMethod = "crop" if console.options.ascii_only else "ellipsis"
    table.add_column(head, ratio=1, no_wrap=True, overflow=overflow)
    for column in ("", "%", "words"):
        table.add_column(Text(column, "dim"), justify="right", no_wrap=True)
    for row in rows:
        counts = (f"{row.statements:,}", _percent(row.share), _percent(row.share_of_words))
        table.add_row(_label(row, console), *counts)
    table.add_row()
    return table


def _sizes(whole: AuditRow) -> str:
    sizes = (whole.statements, "statements"), (whole.articles, "articles"), (whole.speakers, "speakers")
    return ", ".join(f"{count:,} {what}" for count, what in (*sizes, (whole.words, "words quoted")))


def _manner(whole: AuditRow) -> str:
    shares = (
        (whole.direct, "direct"),
        (whole.indirect, "indirect"),
        (whole.mixed, "mixed"),
        (whole.named, "named"),
        (whole.first_fifth, "in the first fifth"),
    )
    return ", ".join(f"{_percent(share)} {what}" for share, what in shares)


def _cells(row: AuditRow, *, speakers: bool) -> Iterable[str]:
    yield from (f"{row.statements:,}", _percent(row.share), f"{row.articles:,}")
    if speakers:
        yield f"{row.speakers:,}"
    manner = "/".join(_percent(share).removesuffix("%") for share in (row.direct, row.indirect, row.mixed))
    yield from (_percent(row.share_of_words), manner, _percent(row.named))
    yield from (f"{row.place:.2f}", _percent(row.first_fifth))


def _label(row: AuditRow, console: Console) -> Text:
    """What a row is called; what is no value of the division, and who has no name, is set apart."""
    if row.by == "all":
        return Text("all", "bold")
    if row.value is None:
        return words(row.unknown or "", console, "dim italic")
    return words(row.value, console, "italic" if row.by == "speaker" and row.identity is None else "")


def _value(row: AuditRow) -> tuple[object, ...]:
    return row.value, row.unknown, row.identity


def _cell(row: AuditRow | None) -> str:
    return f"{row.statements:,} {_percent(row.share_within or 0):>4}" if row else ""


def _percent(share: float) -> str:
    """A share in percent; what is there but rounds to nothing is told apart from nothing."""
    return "<1%" if 0 < share < 0.005 else f"{share:.0%}"
