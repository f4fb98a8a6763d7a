"""Reads news: the way from bytes to statements and their speakers, loaded once."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from onrecord.attribution import believable, statements_of, without_furniture
from onrecord.model.article import Article
from onrecord.pages import Form, PageError, read_pages
from onrecord.readings import with_readings
from onrecord.speakers import with_speakers
from onrecord.tagger import Tagger
from onrecord.text.doc import doc_of
from onrecord.version import VERSION

Source = str | bytes | Path
OnError = Callable[[PageError], None]


class Reader:
    """Loads the weights once and reads any number of articles.

    The outcome for an article is the same whether it is read alone or in a stream, and with
    any number of threads. A reader may be used from several threads at once.
    """

    def __init__(self, weights: Path | None = None, threads: int | None = None) -> None:
        """`weights`: a file to use in place of the package's; `threads`: 0 or None for all cores.

        Raises WeightsError where the weights cannot be used, ValueError for fewer than 0 threads.
        """
        if threads is not None and threads < 0:
            raise ValueError(f"threads must be 0 (all cores) or more, not {threads}")
        self._tagger = Tagger(weights)
        self._threads = threads or os.cpu_count() or 1
        self._pool = ThreadPoolExecutor(self._threads, "onrecord")

    @property
    def weights_hash(self) -> str:
        """What tells these weights from others: the start of the file's SHA-256."""
        return self._tagger.network.hash

    def read(
        self,
        source: Source,
        *,
        form: Form | None = None,
        furniture: bool = True,
        min_confidence: float | None = None,
    ) -> Article:
        """The article of a source, with its statements.

        A `str` is content (text or HTML), a `Path` a file, bytes are decoded. `form`
        overrides what the source is taken for; without `furniture` none is marked. Statements
        below `min_confidence` are left out, where none is named the doubtful ones (see
        `attribution.confidence.LEAST`). Raises PageError where there is no article, or more than one.
        """
        pages = read_pages(source, form=form, furniture=furniture)
        page = next(pages, None)
        if page is None:
            raise PageError("no article in it: give a file that holds one")
        if next(pages, None) is not None:
            raise PageError(f"{page.path or 'it'} holds several articles: use Reader.pipe for these")
        return self.attribute(page, min_confidence, over_windows=True)

    def pipe(
        self,
        sources: Iterable[Source],
        *,
        form: Form | None = None,
        furniture: bool = True,
        min_confidence: float | None = None,
        on_error: OnError | None = None,
    ) -> Iterator[Article]:
        """The articles of many sources, in their order, read by all threads, a few at a time.

        Where `on_error` is given, it is told of every source that cannot be read and the
        others go on; else PageError is raised.
        """
        pages = (
            page
            for source in sources
            for page in read_pages(source, form=form, furniture=furniture, on_error=on_error)
        )
        waiting: deque[Future[Article]] = deque()
        try:
            for page in pages:
                waiting.append(self.submit(page, min_confidence))
                if len(waiting) > self.most_at_once:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()

    @property
    def most_at_once(self) -> int:
        """How many articles may be waiting at a time, so that no thread is idle and memory is bounded."""
        return 2 * self._threads

    def submit(self, page: Article, min_confidence: float | None = None) -> Future[Article]:
        """Begin `attribute` on one of the threads; the outcome is that of the Future."""
        return self._pool.submit(self.attribute, page, min_confidence)

    def attribute(
        self, page: Article, min_confidence: float | None = None, *, over_windows: bool = False
    ) -> Article:
        """The same article with its statements. `over_windows`: use the threads inside it."""
        blanked = without_furniture(page.text, page.furniture, page.title)
        tagged = self._tagger.tag(blanked, self._pool.map if over_windows else map)
        doc = doc_of(blanked, tagged)
        calibration = self._tagger.network.calibration
        made = replace(
            page,
            statements=statements_of(page.text, page.id, doc, tagged, calibration),
            made_by={"onrecord": VERSION, "weights": self.weights_hash, **page.made_by},
        )
        if min_confidence is None:
            made = made.with_statements(believable)
        else:
            made = made.with_min_confidence(min_confidence)
        choice = self._tagger.network.choice
        speakers, statements = with_speakers(page.text, doc, made.statements, choice)
        return with_readings(replace(made, speakers=speakers, statements=statements), doc)

    def close(self) -> None:
        """End the threads. A reader that is closed reads no more."""
        self._pool.shutdown(cancel_futures=True)

    def __enter__(self) -> Reader:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def read(
    source: Source,
    *,
    form: Form | None = None,
    furniture: bool = True,
    min_confidence: float | None = None,
) -> Article:
    """Read one article: see `Reader.read`. For many, make a `Reader` and keep it."""
    with Reader() as reader:
        return reader.read(source, form=form, furniture=furniture, min_confidence=min_confidence)
