"""What is to be added, file by file: what was gone through before is passed over unopened."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import IO

from onrecord.model.article import Article
from onrecord.pages import PageError
from onrecord.record.ingest.progress import Failure, Progress, failures_of
from onrecord.record.ingest.sources import (
    STANDARD_INPUT,
    Item,
    Meter,
    Origin,
    PageOptions,
    files_of,
    items_of_file,
    items_of_stream,
)
from onrecord.record.store.articles import article_of
from onrecord.record.store.keys import now, path_name

OriginItems = Iterator[tuple[Origin, Item | None, int]]
"""Articles with their file and their number in it; None in place of the article at the end of a file."""
_PAGES = "pages"


class Walk:
    """Goes through sources and counts their bytes."""

    def __init__(
        self, connection: sqlite3.Connection, how: PageOptions, progress: Progress, *, retry: bool = False
    ) -> None:
        """`retry`: what failed before is read once more, and is no failure meanwhile."""
        self._connection = connection
        self._how = how
        self._progress = progress
        self._retry = retry
        self._meter = Meter()

    def files(self, paths: Iterable[Path], *, again: bool) -> OriginItems:
        """The articles of files, folders and patterns. `again`: also of files that were gone through."""
        problems: list[tuple[str, PageError]] = []

        def fail(path: str, error: PageError) -> None:
            problems.append((path, error))

        for path in files_of(paths, fail):
            yield from _failed(problems)
            yield from self._file(path, again)
        yield from _failed(problems)

    def stream(self, stream: IO[bytes]) -> OriginItems:
        """The articles of standard input."""
        origin = Origin(STANDARD_INPUT, STANDARD_INPUT)
        for item in items_of_stream(stream, self._how, self._meter):
            self._progress.bytes = self._meter.bytes
            yield origin, item, item.number

    def stored(self) -> OriginItems:
        """The newest version of every document in the record, to be read again."""
        last = 0
        while True:
            row = self._connection.execute(
                "SELECT v.id, d.name, t.text, r.json FROM versions v "
                "JOIN documents d ON d.id = v.document_id JOIN texts t "
                "ON t.id = v.text_id JOIN readings r ON r.version_id = v.id AND r.current "
                "WHERE v.latest AND v.id > ? ORDER BY v.id LIMIT 1",
                (last,),
            ).fetchone()
            if row is None:
                return
            last, name, text, blob = row
            yield Origin(name, name), Item(0, "", unread(article_of(blob, text)), name), 0

    def failed(self) -> OriginItems:
        """The files that could not be read, or parts of them, once more."""
        names = [name for (name,) in self._connection.execute("SELECT DISTINCT source FROM failures")]
        for name in names:
            if name != STANDARD_INPUT:
                yield from self._file(Path(name), again=True)

    def _file(self, path: Path, again: bool) -> OriginItems:
        origin = _origin(path)
        begin = 0 if again else self._begin(origin)
        if begin is None:
            yield from self._passed_over(origin)
            return
        if begin == 0:
            origin = replace(origin, began=now())
        before = self._meter.bytes
        number = begin - 1
        for item in items_of_file(path, self._how, self._meter, begin):
            self._progress.bytes = self._meter.bytes
            number = item.number
            yield origin, item, number
        yield origin, None, number + 1
        # what was not read to its end is behind all the same
        self._meter.bytes = max(self._meter.bytes, before + (origin.size or 0))

    def _begin(self, origin: Origin) -> int | None:
        """Which article of a file comes next; None where all were gone through."""
        row = self._connection.execute(
            "SELECT done, complete FROM sources WHERE name = ? AND size = ? AND modified = ?",
            (origin.name, origin.size, origin.modified),
        ).fetchone()
        if row is None:
            return 0
        return None if row[1] else int(row[0])

    def _passed_over(self, origin: Origin) -> OriginItems:
        """Count a file that was gone through before, and tell again what could not be read of it."""
        self._meter.bytes += origin.size or 0
        self._progress.bytes = self._meter.bytes
        self._progress.known_files += 1
        for failure in () if self._retry else failures_of(self._connection, origin.name):
            reason = f"{failure.reason} (as before; --retry reads it again)"
            self._progress.fail(Failure(origin.shown, failure.place, reason))
        return iter(())


def unread(article: Article) -> Article:
    """A page as it was before it was read."""
    made_by = {key: value for key, value in article.made_by.items() if key == _PAGES}
    return replace(article, statements=(), speakers=(), made_by=made_by)


def bytes_of(paths: Iterable[Path]) -> int:
    """How many bytes the files have that paths stand for."""
    return sum(_size(path) for path in files_of(paths, lambda _, __: None))


def _origin(path: Path) -> Origin:
    shown = str(path)
    try:
        found = path.stat()
    except (OSError, ValueError):
        return Origin(shown, path_name(shown))
    return Origin(shown, path_name(shown), found.st_size, found.st_mtime_ns)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0


def _failed(problems: list[tuple[str, PageError]]) -> OriginItems:
    while problems:
        path, error = problems.pop(0)
        yield Origin(path, path_name(path)), Item(0, "", error), 0
