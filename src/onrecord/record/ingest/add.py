"""Articles read by all cores into the record, a few in a transaction, in the order of their sources."""

from __future__ import annotations

import sqlite3
import time
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future
from contextlib import closing
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import IO, Any

from onrecord.model.article import Article
from onrecord.pages import Form, PageError
from onrecord.reader import Reader
from onrecord.record.ingest.article_writer import ArticleWriter, Outcome
from onrecord.record.ingest.progress import (
    Failure,
    Progress,
    Watch,
    clear_failure,
    clear_failures_before,
    note_failure,
)
from onrecord.record.ingest.sources import Item, Origin, PageOptions
from onrecord.record.ingest.walk import OriginItems, Walk, bytes_of
from onrecord.record.store.database import Transactions
from onrecord.record.store.keys import day_number, document_name
from onrecord.version import VERSION

ArticleOutcome = Mapping[str, Any] | PageError | Outcome
"""The JSON of an article, why there is none, or that there is no need to read it."""
TOGETHER = 16
"""Articles of a transaction."""
_SECONDS = 3.0
"""A transaction waits no longer for further articles."""


@dataclass(frozen=True, slots=True)
class SettledArticle:
    """What became of the `number`-th article of a file; None: the file is at its end."""

    origin: Origin
    number: int
    place: str
    made: ArticleOutcome | None
    document: str | None = None


class BatchWriter:
    """Writes batches of articles, and counts what became of each."""

    def __init__(self, writer: ArticleWriter, transactions: Transactions, progress: Progress) -> None:
        self._connection = writer.connection
        self._writer = writer
        self._transactions = transactions
        self._progress = progress

    def write(self, batch: Sequence[SettledArticle], *, reread: bool, restore: bool) -> None:
        """Write all of a batch. An article that cannot be written is a failure; the others are written."""
        ordered = _by_day(batch)
        try:
            outcomes = self._write(ordered, batch, reread, restore)
        except (ArithmeticError, LookupError, TypeError, ValueError, sqlite3.IntegrityError):
            if len(batch) > 1:  # one of them is at fault: the others one by one
                for one in batch:
                    self.write([one], reread=reread, restore=restore)
                return
            (fault,) = batch
            failed = SettledArticle(fault.origin, fault.number, fault.place, _broken(fault))
            outcomes = self._write([failed], [failed], reread, restore)
        for one, outcome in outcomes:
            self._count(one, outcome)

    def _write(
        self, ordered: Sequence[SettledArticle], batch: Sequence[SettledArticle], reread: bool, restore: bool
    ) -> list[tuple[SettledArticle, Outcome | PageError]]:
        outcomes: list[tuple[SettledArticle, Outcome | PageError]] = []
        with self._transactions.begun():
            for one in ordered:
                made = one.made
                if isinstance(made, Mapping):
                    made = self._writer.put(made, one.document, reread=reread, restore=restore)
                if isinstance(made, PageError):
                    note_failure(self._connection, one.origin.name, one.place, str(made))
                elif made is not None:
                    clear_failure(self._connection, one.origin.name, one.place)
                if made is not None:
                    outcomes.append((one, made))
            for one in batch:
                self._note_source(one)
        return outcomes

    def _note_source(self, one: SettledArticle) -> None:
        """Note how far a file is."""
        origin, end = one.origin, one.made is None
        if end and origin.began:
            clear_failures_before(self._connection, origin.name, origin.began)
        if origin.size is not None:
            self._connection.execute(
                "INSERT OR REPLACE INTO sources VALUES (?, ?, ?, ?, ?)",
                (origin.name, origin.size, origin.modified, one.number + (not end), int(end)),
            )

    def _count(self, one: SettledArticle, outcome: Outcome | PageError) -> None:
        if isinstance(outcome, PageError):
            self._progress.fail(Failure(one.origin.shown, one.place, str(outcome)))
            return
        name = {"version": "versions"}.get(outcome, outcome)
        setattr(self._progress, name, getattr(self._progress, name) + 1)
        if isinstance(one.made, Mapping) and outcome in ("added", "version", "reread"):
            self._progress.statements += len(one.made["statements"])


def _by_day(batch: Sequence[SettledArticle]) -> list[SettledArticle]:
    """Articles by day, as the search index is fastest written; those of one document stay in order."""
    days: dict[str, int] = {}

    def day(one: SettledArticle) -> int:
        if not isinstance(one.made, Mapping):
            return -1
        return days.setdefault(one.document or document_name(one.made), day_number(one.made.get("published")))

    return sorted(batch, key=day)


def _broken(one: SettledArticle) -> PageError:
    where = f"{one.origin.shown}:{one.place}" if one.place else one.origin.shown
    return PageError.at(where, "cannot be put into the record: its JSON is not that of the contract")


@dataclass(frozen=True, slots=True)
class AddOptions:
    """How articles are added: see `Record.add`."""

    form: Form | None = None
    furniture: bool = True
    min_confidence: float | None = None
    threads: int | None = None
    reader: Reader | None = None
    reread: bool = False
    restore: bool = False
    retry: bool = False


def add(
    writer: ArticleWriter,
    transactions: Transactions,
    paths: Sequence[Path],
    stream: IO[bytes] | None,
    options: AddOptions,
    watch: Watch | None,
) -> Progress:
    """Add the articles of files and of a stream; without any, with `reread`, all in the record once more."""
    progress = Progress(total_bytes=bytes_of(paths) if watch and stream is None else None)
    pages = PageOptions(options.form, options.furniture)
    walk = Walk(writer.connection, pages, progress, retry=options.retry)
    parts: list[OriginItems] = [walk.files(paths, again=options.reread or options.restore)]
    if stream is not None:
        parts.append(walk.stream(stream))
    if options.retry:
        parts.append(walk.failed())
    if options.reread and not paths and stream is None:
        parts.append(walk.stored())
    with closing(_LazyReader(options.reader, options.threads)) as lazy:
        run = AddRun(writer, BatchWriter(writer, transactions, progress), lazy.get, options, progress, watch)
        run.run(chain.from_iterable(parts))
    return progress


@dataclass(frozen=True, slots=True)
class _Pending:
    """An article on its way."""

    origin: Origin
    number: int
    place: str
    made: ArticleOutcome | Future[Article] | None
    document: str | None

    def settled(self) -> SettledArticle:
        """What became of it; waits where it is being read."""
        made = self.made
        if isinstance(made, Future):
            made = self._outcome(made)
        return SettledArticle(self.origin, self.number, self.place, made, self.document)

    def _outcome(self, reading: Future[Article]) -> ArticleOutcome:
        try:
            return reading.result().to_json()
        except Exception as error:
            # whatever is wrong with one article, the others are read
            where = f"{self.origin.shown}:{self.place}" if self.place else self.origin.shown
            what = f"{type(error).__name__}: {error}".rstrip(": ")
            return PageError.at(where, f"reading it failed ({what}): please report it with the article")


class AddRun:
    """One run of adding. Memory is that of a few articles, however many there are."""

    def __init__(
        self,
        writer: ArticleWriter,
        batches: BatchWriter,
        reader: Callable[[], Reader],
        options: AddOptions,
        progress: Progress,
        watch: Watch | None = None,
    ) -> None:
        self._writer = writer
        self._batches = batches
        self._reader = reader
        self._options = options
        self._progress = progress
        self._watch = watch
        self._most = TOGETHER
        self._batch: list[SettledArticle] = []
        self._since = 0.0

    def run(self, items: Iterable[tuple[Origin, Item | None, int]]) -> None:
        """Read and write all items, each with its file and its number in it; None: the file is at its end."""
        waiting: deque[_Pending] = deque()
        try:
            for origin, item, number in items:
                place, document = (item.place, item.document) if item else ("", None)
                waiting.append(_Pending(origin, number, place, self._begun(item), document))
                while waiting and (len(waiting) > self._most or not isinstance(waiting[0].made, Future)):
                    self._take(waiting.popleft().settled())
            while waiting:
                self._take(waiting.popleft().settled())
            self._flush()
        finally:
            for pending in waiting:
                if isinstance(pending.made, Future):
                    pending.made.cancel()

    def _begun(self, item: Item | None) -> ArticleOutcome | Future[Article] | None:
        """Begin to read a page, unless there is no need."""
        if item is None:
            return None
        page, reread, restore = item.outcome, self._options.reread, self._options.restore
        if isinstance(page, PageError):
            return page
        if not isinstance(page, Article):
            return self._writer.passed_over(page, item.document, reread=reread, restore=restore) or page
        made_by: dict[str, str] = {}
        if reread:
            made_by = {"onrecord": VERSION, "weights": self._reader().weights_hash}
        record = page.to_json() | {"made_by": made_by}
        passed_over = self._writer.passed_over(record, item.document, reread=reread, restore=restore)
        if passed_over:
            return passed_over
        reader = self._reader()
        self._most = reader.most_at_once
        return reader.submit(page, self._options.min_confidence)

    def _take(self, ready: SettledArticle) -> None:
        """Put what was settled into the batch, and write that when it is time."""
        if not self._batch:
            self._since = time.monotonic()
        self._batch.append(ready)
        if len(self._batch) >= TOGETHER or time.monotonic() - self._since > _SECONDS:
            self._flush()

    def _flush(self) -> None:
        if self._batch:
            self._batches.write(self._batch, reread=self._options.reread, restore=self._options.restore)
            self._batch = []
        if self._watch:
            self._watch(self._progress)
        self._progress.fresh.clear()


class _LazyReader:
    """A reader that is loaded when it is first needed, and closed only if it was."""

    def __init__(self, reader: Reader | None, threads: int | None) -> None:
        self._reader = reader
        self._threads = threads
        self._own = False

    def get(self) -> Reader:
        if self._reader is None:
            self._reader = Reader(threads=self._threads)
            self._own = True
        return self._reader

    def close(self) -> None:
        if self._own and self._reader is not None:
            self._reader.close()
