"""The component itself: reads the text of each Doc and keeps in it what was read."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from functools import lru_cache
from pathlib import Path
from typing import Any, NoReturn

from spacy.tokens import Doc

from onrecord.model.article import Article
from onrecord.pages import read_pages
from onrecord.reader import Reader
from onrecord.spacy_component.keeping import keep

ErrorHandler = Callable[[str, "OnrecordComponent", list[Doc], Exception], Any]


@lru_cache(maxsize=2)
def shared_reader(weights: Path | None, threads: int, process: int) -> Reader:
    """The reader that all components of a process share which ask for the same.

    A reader does not outlive a fork, for its threads do not: `process` is the id of this process.
    """
    return Reader(weights, threads)


def _raise(name: str, component: OnrecordComponent, docs: list[Doc], error: Exception) -> NoReturn:
    raise error


class OnrecordComponent:
    """Finds the statements in a Doc's text; nothing else of the Doc changes.

    It loads its weights when it reads for the first time, in each process anew, and can be pickled before
    and after.
    """

    def __init__(
        self,
        name: str = "onrecord",
        *,
        min_confidence: float | None = None,
        furniture: bool = True,
        threads: int = 0,
        weights: Path | None = None,
    ) -> None:
        """The arguments are those of `Reader` and `Reader.read`; 0 `threads` are all cores.

        Raises ValueError for a confidence that is not between 0 and 1, or fewer than 0 threads.
        """
        if min_confidence is not None and not 0 <= min_confidence <= 1:
            raise ValueError(f"min_confidence must be between 0 and 1, not {min_confidence}")
        if threads < 0:
            raise ValueError(f"threads must be 0 (all cores) or more, not {threads}")
        self.name = name
        self.min_confidence = min_confidence
        self.furniture = furniture
        self.threads = threads
        self.weights = weights
        self._on_error: ErrorHandler = _raise

    @property
    def reader(self) -> Reader:
        """The reader of this process. Raises WeightsError where the weights cannot be used."""
        return shared_reader(self.weights, self.threads, os.getpid())

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc, read. Raises PageError where its text is none (too long, or JSON)."""
        page = self._page(doc)
        if page:
            keep(doc, self.reader.attribute(page, self.min_confidence, over_windows=True))
        return doc

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 0) -> Iterator[Doc]:
        """The Docs in their order, read on all threads, a few at a time, whatever the `batch_size`.

        One that cannot be read goes to the error handler of the pipeline, which may pass over it.
        """
        waiting: deque[tuple[Doc, Future[Article] | None]] = deque()
        try:
            for doc in docs:
                try:
                    page = self._page(doc)
                except Exception as error:
                    self._on_error(self.name, self, [doc], error)
                    continue
                waiting.append((doc, self.reader.submit(page, self.min_confidence) if page else None))
                if len(waiting) > self.reader.most_at_once:
                    yield from self._finished(*waiting.popleft())
            while waiting:
                yield from self._finished(*waiting.popleft())
        finally:
            for _, future in waiting:
                if future:
                    future.cancel()

    def _finished(self, doc: Doc, future: Future[Article] | None) -> Iterator[Doc]:
        try:
            if future:
                keep(doc, future.result())
        except Exception as error:
            self._on_error(self.name, self, [doc], error)
            return
        yield doc

    def _page(self, doc: Doc) -> Article | None:
        """The text as an article without statements, or None where there are no words."""
        if not doc.text.strip():
            return None
        (page,) = read_pages(doc.text, form="text", furniture=self.furniture)
        return page

    def set_error_handler(self, error_handler: ErrorHandler) -> None:
        """What to do with Docs that cannot be read: spaCy calls it (`nlp.set_error_handler`)."""
        self._on_error = error_handler

    def get_error_handler(self) -> ErrorHandler:
        """What is done with Docs that cannot be read."""
        return self._on_error
