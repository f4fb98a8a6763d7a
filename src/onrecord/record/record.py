"""A record: statements of many articles in one SQLite file, and all that can be done with them."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from itertools import chain, islice
from pathlib import Path
from types import TracebackType
from typing import IO, Any, TypeVar

from onrecord.model.article import Article
from onrecord.pages import Form
from onrecord.reader import Reader
from onrecord.record.audit.audit import Audit, audit
from onrecord.record.compare.compare import Comparison, compare
from onrecord.record.compare.figure_disputes import claimed_figures
from onrecord.record.compare.figures import FigureClaims
from onrecord.record.compare.update import Watch as VectorWatch
from onrecord.record.compare.update import forget
from onrecord.record.compare.vectors import AT_ONCE, Vectors
from onrecord.record.corrections.brat_import import Imported, Importing
from onrecord.record.errors import RecordError, clear_errors
from onrecord.record.export.export import Exported, Wanted, export
from onrecord.record.identities.directory import Identity, described, identities, one_identity
from onrecord.record.identities.merge import merge, split
from onrecord.record.ingest.add import TOGETHER, Adding, Wish
from onrecord.record.ingest.articles import Outcome, Store
from onrecord.record.ingest.batch import Batches
from onrecord.record.ingest.failures import FailedSource, all_failures
from onrecord.record.ingest.progress import Progress, Watch
from onrecord.record.ingest.remove import remove, wipe
from onrecord.record.ingest.sources import How
from onrecord.record.ingest.walk import Walk, Walked, bytes_of
from onrecord.record.query.filters import ANY, Search, numbers_of_days
from onrecord.record.query.search import Hits, ranked_numbers, search
from onrecord.record.query.versions import Version, versions
from onrecord.record.results import Results
from onrecord.record.store import articles as stored
from onrecord.record.store import writers
from onrecord.record.store.opening import connected
from onrecord.record.store.transaction import Transactions

_Made = TypeVar("_Made")

SEEDS = 300
"""Statements around which a comparison looks."""
CLAIMS = 2_000
"""Statements with figures that are laid beside each other."""
WAIT = 60.0
"""Seconds to wait for another program that writes."""


class Record:
    """A record in a file, which is made if it is not there (unless `create` is False).

    Use it in a `with`, or `close` it. One thread at a time may use it; other programs may read and
    write the same file meanwhile. All methods raise RecordError, one line with the mend.
    """

    def __init__(self, path: str | Path, *, create: bool = True, wait: float = WAIT) -> None:
        """`wait`: seconds to wait for another program that writes, before an error says who it is."""
        self.path = Path(path)
        self._file = self.path.absolute()
        self._wait = wait
        self._connection = connected(self.path, create=create, wait=wait)
        self._store = Store(self._connection)
        self._transactions = Transactions(self._connection, self._store.forget)
        self._vectors = Vectors(self._connection, self.path)

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection to the file, for questions that no method answers. Do not write with it."""
        return self._connection

    def add(
        self,
        sources: Iterable[str | Path] | str | Path = (),
        *,
        stream: IO[bytes] | None = None,
        form: Form | None = None,
        furniture: bool = True,
        min_confidence: float | None = None,
        threads: int | None = None,
        reader: Reader | None = None,
        reread: bool = False,
        restore: bool = False,
        retry: bool = False,
        watch: Watch | None = None,
    ) -> Progress:
        """Add files, folders with all in them, patterns such as `news/*.html`, and a stream of bytes.

        Text, HTML, JSONL, WARC, each also as .gz, and the JSON of articles that were read. What the
        record has is passed over. Killed at any moment, the record holds what was finished, and the
        same call goes on. `reread`: what is known is read again where it was read by other software or
        weights; without sources, everything in the record. `restore`: take in again what was removed.
        `retry`: read what failed once more. `watch` is told how far it is, again and again.

        Returns what became of all articles; what could not be read is in its `failures`.
        """
        paths = [Path(one) for one in ([sources] if isinstance(sources, (str, Path)) else sources)]
        progress = Progress(total_bytes=bytes_of(paths) if watch and stream is None else None)
        walk = Walk(self._connection, How(form, furniture), progress, retry=retry)
        again = reread or restore
        parts: list[Walked] = [walk.files(paths, again=again)]
        if stream is not None:
            parts.append(walk.stream(stream))
        if retry:
            parts.append(walk.failed())
        if reread and not paths and stream is None:
            parts.append(walk.stored())
        lent = _LentReader(reader, threads)
        adding = Adding(
            self._store,
            Batches(self._connection, self._store, self._transactions, progress),
            lent.get,
            Wish(min_confidence, reread, restore),
            progress,
            watch,
        )
        with self._clear_errors(), closing(lent):
            adding.run(chain.from_iterable(parts))
        return progress

    def put(
        self, article: Article | Mapping[str, Any], *, reread: bool = False, restore: bool = False
    ) -> Outcome:
        """Put one article that was read, or its JSON, into the record, and tell what it was.

        "added" (a new document), "version" (a new text of one), "reread", "known" or "removed".
        Raises ValueError where JSON is not that of the contract.
        """
        record = _checked(article)
        with self._writing():
            return self._store.put(record, reread=reread, restore=restore)

    def put_all(
        self, articles: Iterable[Article | Mapping[str, Any]], *, reread: bool = False, restore: bool = False
    ) -> Counter[Outcome]:
        """Put many articles that were read, or their JSON, a few in a transaction; how many were what.

        One that is not of the contract raises ValueError; those before it are kept.
        """
        outcomes: Counter[Outcome] = Counter()
        rest = iter(articles)
        while some := list(islice(rest, TOGETHER)):
            records = [_checked(one) for one in some]
            with self._writing():
                made = [self._store.put(one, reread=reread, restore=restore) for one in records]
            outcomes.update(made)
        return outcomes

    def articles(self, *, every_version: bool = False) -> Iterator[Article]:
        """The articles, in the order in which their documents were added; old versions only if asked for."""
        with self._clear_errors():
            yield from stored.articles(self._connection, every_version=every_version)

    def article(self, name: str) -> Article | None:
        """The newest version of an article: by the key of a statement (then the version that has it), its
        URL, path, or id. None where the record has none.
        """
        with self._clear_errors():
            return stored.article(self._connection, name)

    def search(
        self,
        query: str | None = None,
        *,
        speaker: str | int | None = None,
        role: str | None = None,
        kind: str | None = None,
        act: str | None = None,
        outlet: str | None = None,
        first: str | None = None,
        last: str | None = None,
        certainty: str | None = None,
        figures: str | None = None,
        min_confidence: float | None = None,
        limit: int = 20,
        offset: int = 0,
    ) -> Hits:
        """The statements that hold the words of a query and pass the filters, the best (bm25) first.

        A query has words, "phrases", begin*, AND, OR, NOT, NEAR(a b, 5) and brackets; `-word` leaves
        out. Without one the newest come first. `speaker` is a number of an identity, or words of a
        name; `role` what the article calls the speaker; `first` and `last` are days, months or years of
        publication, both included; `certainty` may be "plain" for none shown; `figures` is what
        happened to those counted ("killed"). Words in very many statements are ranked among the
        newest only: see `Hits.among`.
        """
        wanted = Search(speaker, role, kind, act, outlet, first, last, certainty, figures, min_confidence)
        with self._clear_errors():
            return search(self._connection, query, wanted, limit, offset)

    def export(
        self,
        out: str | Path | IO[bytes],
        *,
        form: str | None = None,
        table: str | None = None,
        query: str | None = None,
        speaker: str | int | None = None,
        role: str | None = None,
        kind: str | None = None,
        act: str | None = None,
        outlet: str | None = None,
        first: str | None = None,
        last: str | None = None,
        certainty: str | None = None,
        figures: str | None = None,
        min_confidence: float | None = None,
        force: bool = False,
        bom: bool | None = None,
    ) -> Exported:
        """Write statements, all or those that pass the filters of `search`, to a file, folder or stream.

        `form`: csv, jsonl, parquet, jsonld, annotation or brat (a folder); unless given, what the ending
        of `out` says. `table`: what a row is, see `record.exporting.formats`; articles are written
        whole. A file gets its name when it is whole; one that is there is written over only by `force`.
        `bom`: whether CSV begins with U+FEFF; files do unless told, streams do not. The statements are in the
        order of their days of publication, and memory is that of an article.

        Raises ModuleNotFoundError where Parquet is wanted and pyarrow is not there.
        """
        search = Search(speaker, role, kind, act, outlet, first, last, certainty, figures, min_confidence)
        goal = Path(out) if isinstance(out, str) else out
        with self._clear_errors():
            return export(self._connection, goal, Wanted(query, search, form, table, force, bom))

    def import_(self, folder: str | Path) -> Imported:
        """Take back the corrections that people made in a folder of brat, which `export` wrote.

        What was changed, added or deleted there is decided: it holds whatever is added or read again. A
        file that is wrong is told in `failed`, and the others are taken.
        """
        with self._clear_errors():
            return Importing(self._connection, self._store, self._writing).run(Path(folder))

    def audit(
        self,
        by: str | Sequence[str] = (),
        *,
        sources: str | Path | None = None,
        wires: bool = False,
        speaker: str | int | None = None,
        role: str | None = None,
        kind: str | None = None,
        act: str | None = None,
        outlet: str | None = None,
        first: str | None = None,
        last: str | None = None,
        certainty: str | None = None,
        figures: str | None = None,
        min_confidence: float | None = None,
        limit: int | None = None,
    ) -> Audit:
        """Whom the statements that pass the filters of `search` quote, in counts and shares.

        `by`: speaker, role, type, named, why-unnamed, kind, outlet, month, or an attribute; two of them
        make a row for each pair of values. Without it, the head of each. `sources`: a CSV file of a
        newsroom's own attributes of its sources, with a column `name` or `identity`. `wires`: count
        copies of one text once. `limit`: how many rows of a division, 5 without `by`, else 50; what
        is not known comes besides. docs/audit.md has every measure.
        """
        search = Search(speaker, role, kind, act, outlet, first, last, certainty, figures, min_confidence)
        divisions = [by] if isinstance(by, str) else list(by)
        table = None if sources is None else Path(sources)
        # temporary tables go with a connection of their own
        own = closing(connected(self._file, create=False, wait=self._wait))
        with self._clear_errors(), own as connection:
            return audit(connection, divisions, table, search, wires=wires, limit=limit)

    def speakers(self, name: str | None = None, *, limit: int = 50, offset: int = 0) -> Results[Identity]:
        """Who speaks in the record, across articles: those with most statements first.

        `name`: only those with all its words in one of their names, or the one of this number.
        """
        with self._clear_errors():
            return Results(Identity, identities(self._connection, name, limit, offset))

    def merge(self, keep: str | int, *others: str | int) -> Identity:
        """Say that others are the same as `keep`: numbers of identities, or names that only one has.

        It holds whatever is added or read again.
        """
        with self._writing():
            kept = one_identity(self._connection, keep)
            merge(self._connection, kept, [one_identity(self._connection, other) for other in others])
        self._store.forget()
        return described(self._connection, [kept])[0]

    def split(self, who: str | int, *places: str | Path, name: str | None = None) -> Identity:
        """Say that `who` is another in some articles (URLs, paths, or keys of statements there).

        The other has the same name unless one is given. It holds whatever is added or read again.
        """
        with self._writing():
            identity = one_identity(self._connection, who)
            other = split(self._connection, identity, [str(place) for place in places], name)
        self._store.forget()
        return described(self._connection, [other])[0]

    def versions(self, name: str | Path) -> Results[Version]:
        """The versions of a document (its URL or path), each with the statements that it changed."""
        with self._clear_errors():
            return Results(Version, versions(self._connection, self._document(name)))

    def remove(self, *names: str | Path) -> int:
        """Take documents (URLs or paths) out, wholly, and write the file anew; how many they were.

        Adding passes over them from then on, unless it is told to `restore`.
        """
        with self._clear_errors():
            documents = list(dict.fromkeys(self._document(name) for name in names))
            with self._transactions.begun():
                remove(self._connection, documents)
            self._store.forget()
            wipe(self._connection)
            self._vectors.close()
            forget(self._connection, self.path)
        return len(documents)

    def failures(self) -> Results[FailedSource]:
        """What could not be read, and why."""
        with self._clear_errors():
            return Results(FailedSource, all_failures(self._connection))

    def compare(
        self,
        query: str | None = None,
        *,
        like: str | None = None,
        speaker: str | int | None = None,
        role: str | None = None,
        kind: str | None = None,
        act: str | None = None,
        outlet: str | None = None,
        first: str | None = None,
        last: str | None = None,
        certainty: str | None = None,
        figures: str | None = None,
        min_confidence: float | None = None,
        limit: int = 10,
        watch: VectorWatch | None = None,
    ) -> Comparison:
        """Statements of different sources or outlets about the same thing, group by group.

        The query and the filters are those of `search` and choose the statements around which others are
        looked for, 300 at most, the best or the newest; `like` is the key of the one around which to look.
        The others are anybody's, but of the same days and confidence. Each statement is told to agree with
        the first to report it, to deny it, or to give the same quotation in changed words: see Compared.

        It works on vectors in a file beside the record. The newest 2,000 statements that have none get
        theirs first, of which `watch` is told; `vectors` makes them all.
        """
        wanted = Search(speaker, role, kind, act, outlet, first, last, certainty, figures, min_confidence)
        low, high = numbers_of_days(first, last)

        def made() -> Comparison:
            if like is None:
                seeds = ranked_numbers(self._connection, query, wanted, SEEDS).numbers
            else:
                seeds = [self._statement(like)]
            missing = self._vectors.update(most=AT_ONCE, watch=watch)
            looking = self._vectors.looking(low, high, min_confidence)
            return Comparison(compare(looking, seeds, limit), missing)

        return self._over_vectors(made)

    def claims(
        self,
        figures: str | None = None,
        query: str | None = None,
        *,
        disputed: bool = False,
        speaker: str | int | None = None,
        role: str | None = None,
        kind: str | None = None,
        act: str | None = None,
        outlet: str | None = None,
        first: str | None = None,
        last: str | None = None,
        certainty: str | None = None,
        min_confidence: float | None = None,
    ) -> FigureClaims:
        """The figures that were claimed, the oldest first, each with those that dispute it.

        `figures` is what happened to those counted ("killed"); None for all. Query and filters are those of
        `search`; `disputed`: only figures that somebody else's exclude: of the same events, in the same
        place where both have one, for overlapping days. Of more than 2,000 statements the newest.
        """
        wanted = Search(
            speaker, role, kind, act, outlet, first, last, certainty, figures or ANY, min_confidence
        )

        def made() -> FigureClaims:
            ranked = ranked_numbers(self._connection, query, wanted, CLAIMS + 1)
            numbers = sorted(ranked.numbers, reverse=True)[:CLAIMS]
            looking = self._vectors.looking(*numbers_of_days(first, last), min_confidence)
            rows = claimed_figures(looking, numbers, figures, disputed=disputed)
            return FigureClaims(rows, CLAIMS if len(ranked.numbers) > CLAIMS else None)

        return self._over_vectors(made)

    def vectors(self, *, rebuild: bool = False, watch: VectorWatch | None = None) -> int:
        """Give all statements that have none a vector, for `compare`; how many statements the record has.

        They lie in files beside the record, `.vectors` and `.graph`, which can be thrown away at any
        time. Killed at any moment, the same call goes on. `rebuild` makes them all anew.
        """
        with self._clear_errors():
            self._over_vectors(lambda: self._vectors.update(rebuild=rebuild, watch=watch))
            (count,) = self._connection.execute("SELECT count(*) FROM statements").fetchone()
        return int(count)

    def close(self) -> None:
        """Close the file."""
        self._vectors.close()
        self._transactions.leave()
        self._connection.close()

    def __enter__(self) -> Record:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _statement(self, key: str) -> int:
        row = self._connection.execute(
            "SELECT id FROM statements WHERE key = ? ORDER BY id LIMIT 1", (key,)
        ).fetchone()
        if row is None:
            raise RecordError.at(self.path, f"has no statement {key}: onrecord search shows the keys")
        return int(row[0])

    def _document(self, name: str | Path) -> int:
        found = stored.document_number(self._connection, str(name))
        if found is None:
            raise RecordError.at(self.path, f"has no document {name}: give its URL, or its path")
        return found

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with self._clear_errors(), self._transactions.begun():
            yield

    def _over_vectors(self, work: Callable[[], _Made]) -> _Made:
        """What comes of some work that uses the vectors beside the record, also where these are damaged."""
        with self._clear_errors():
            try:
                return work()
            except sqlite3.DatabaseError as error:
                if not self._vectors.mended(error):
                    raise
                return work()

    @contextmanager
    def _clear_errors(self) -> Iterator[None]:
        with clear_errors(self.path, lambda: writers.holder(self._connection)):
            yield


def _checked(article: Article | Mapping[str, Any]) -> Mapping[str, Any]:
    """The JSON of an article. Raises ValueError where it is not that of the contract."""
    if isinstance(article, Article):
        return article.to_json()
    Article.from_json(article)
    return article


class _LentReader:
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
