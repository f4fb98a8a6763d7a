"""How far adding is: a bar with rate and time left on a terminal, plain lines elsewhere."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

import click
from rich.console import Console
from rich.progress import BarColumn, TaskID, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from onrecord.output.characters import on_one_line
from onrecord.record import Progress
from onrecord.record.ingest.progress import Watch

EVERY = 15.0
"""Seconds between two lines."""


@contextmanager
def watching() -> Iterator[Watch]:
    """What tells how far it is, on standard error; each failure in a line of its own."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield _Lines()
        return
    columns = (
        TextColumn("adding"),
        BarColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(compact=True),
    )
    with Bar(*columns, console=console, transient=True) as bar:
        yield _OnBar(bar, bar.add_task("adding", total=None, rate=""))


class _Lines:
    def __init__(self) -> None:
        self._clock = _Clock()
        self._next = time.monotonic() + EVERY

    def __call__(self, progress: Progress) -> None:
        _tell_failures(progress)
        if time.monotonic() >= self._next:
            self._next = time.monotonic() + EVERY
            click.echo(f"onrecord: {self._clock.rate(progress)}{self._clock.left(progress)}", err=True)


class _OnBar:
    def __init__(self, bar: Bar, task: TaskID) -> None:
        self._bar = bar
        self._task = task
        self._clock = _Clock()

    def __call__(self, progress: Progress) -> None:
        _tell_failures(progress, self._bar.console)
        rate = self._clock.rate(progress)
        self._bar.update(self._task, total=progress.total_bytes, completed=progress.bytes, rate=rate)


class _Clock:
    def __init__(self) -> None:
        self._began = time.monotonic()

    def rate(self, progress: Progress) -> str:
        seconds = max(time.monotonic() - self._began, 0.001)
        return f"{progress.articles:,} articles, {progress.articles / seconds:.1f} a second"

    def left(self, progress: Progress) -> str:
        if not progress.total_bytes or not progress.bytes:
            return ""
        share = progress.bytes / progress.total_bytes
        minutes = (time.monotonic() - self._began) * (1 - share) / share / 60
        return f", about {minutes:.0f} minutes left" if minutes >= 1 else ", less than a minute left"


def _tell_failures(progress: Progress, console: Console | None = None) -> None:
    for failure in progress.fresh:
        line = f"onrecord: {on_one_line(failure.reason)}"
        if console:
            console.print(line, markup=False, highlight=False, soft_wrap=True)
        else:
            click.echo(line, err=True)
