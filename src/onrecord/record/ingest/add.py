"""Articles read by all cores into the record, a few in a transaction, in the order of their sources."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from dataclasses import dataclass

from onrecord.model.article import Article
from onrecord.pages import PageError
from onrecord.reader import Reader
from onrecord.record.ingest.articles import Store
from onrecord.record.ingest.batch import Batches, Made, Origin, Ready
from onrecord.record.ingest.progress import Progress, Watch
from onrecord.record.ingest.sources import Item
from onrecord.version import VERSION

TOGETHER = 16
"""Articles of a transaction."""
_SECONDS = 3.0
"""A transaction waits no longer for further articles."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted: see `Record.add`."""

    min_confidence: float | None = None
    reread: bool = False
    restore: bool = False


@dataclass(frozen=True, slots=True)
class _Pending:
    """An article on its way."""

    origin: Origin
    number: int
    place: str
    made: Made | Future[Article] | None
    document: str | None

    def settled(self) -> Ready:
        """What became of it; waits where it is being read."""
        made = self.made
        if isinstance(made, Future):
            made = self._outcome(made)
        return Ready(self.origin, self.number, self.place, made, self.document)

    def _outcome(self, reading: Future[Article]) -> Made:
        try:
            return reading.result().to_json()
        except Exception as error:
            # whatever is wrong with one article, the others are read
            where = f"{self.origin.shown}:{self.place}" if self.place else self.origin.shown
            told = f"{type(error).__name__}: {error}".rstrip(": ")
            return PageError.at(where, f"reading it failed ({told}): please report it with the article")


class Adding:
    """One run of adding. Memory is that of a few articles, however many there are."""

    def __init__(
        self,
        store: Store,
        batches: Batches,
        reader: Callable[[], Reader],
        wish: Wish,
        progress: Progress,
        watch: Watch | None = None,
    ) -> None:
        self._store = store
        self._batches = batches
        self._reader = reader
        self._wish = wish
        self._progress = progress
        self._watch = watch
        self._most = TOGETHER
        self._batch: list[Ready] = []
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

    def _begun(self, item: Item | None) -> Made | Future[Article] | None:
        """Begin to read a page, unless there is no need."""
        if item is None:
            return None
        page, reread, restore = item.outcome, self._wish.reread, self._wish.restore
        if isinstance(page, PageError):
            return page
        if not isinstance(page, Article):
            return self._store.passed_over(page, item.document, reread=reread, restore=restore) or page
        made_by: dict[str, str] = {}
        if reread:
            made_by = {"onrecord": VERSION, "weights": self._reader().weights_hash}
        record = page.to_json() | {"made_by": made_by}
        passed_over = self._store.passed_over(record, item.document, reread=reread, restore=restore)
        if passed_over:
            return passed_over
        reader = self._reader()
        self._most = reader.most_at_once
        return reader.submit(page, self._wish.min_confidence)

    def _take(self, ready: Ready) -> None:
        """Put what was settled into the batch, and write that when it is time."""
        if not self._batch:
            self._since = time.monotonic()
        self._batch.append(ready)
        if len(self._batch) >= TOGETHER or time.monotonic() - self._since > _SECONDS:
            self._flush()

    def _flush(self) -> None:
        if self._batch:
            self._batches.write(self._batch, reread=self._wish.reread, restore=self._wish.restore)
            self._batch = []
        if self._watch:
            self._watch(self._progress)
        self._progress.told()
