"""A record: statements of many articles in one SQLite file, and all that can be done with them.

Each method is one call of the room that does it, and loads that room when it is first called.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from functools import cached_property
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Any, Unpack

from onrecord.record.errors import RecordError, clear_errors
from onrecord.record.results import Results
from onrecord.record.store import articles as stored
from onrecord.record.store.database import Transactions, connect, other_writers

if TYPE_CHECKING:
    from onrecord.model.article import Article
    from onrecord.pages import Form
    from onrecord.reader import Reader
    from onrecord.record.audit.audit import Audit
    from onrecord.record.compare.compare import Comparison
    from onrecord.record.compare.figures import FigureClaims
    from onrecord.record.compare.vectors import Vectors
    from onrecord.record.compare.vectors import Watch as VectorWatch
    from onrecord.record.corrections.brat_import import ImportSummary
    from onrecord.record.export.export import ExportSummary
    from onrecord.record.identities.directory import Identity
    from onrecord.record.ingest.article_writer import ArticleWriter, Outcome
    from onrecord.record.ingest.progress import FailedSource, Progress, Watch
    from onrecord.record.query.filters import FilterOptions, StatementFilters
    from onrecord.record.query.search import Hits
    from onrecord.record.query.versions import Version

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
        self._connection = connect(self.path, create=create, wait=wait)
        self._transactions = Transactions(self._connection, self._forget)

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
        `retry`: read what failed once more. `watch` is called with how far it is, again and again.

        Returns what became of all articles; what could not be read is in its `failures`.
        """
        from onrecord.record.ingest.add import AddOptions, add

        paths = [Path(one) for one in ([sources] if isinstance(sources, (str, Path)) else sources)]
        options = AddOptions(form, furniture, min_confidence, threads, reader, reread, restore, retry)
        with self._clear_errors():
            return add(self._writer, self._transactions, paths, stream, options, watch)

    def put(
        self, article: Article | Mapping[str, Any], *, reread: bool = False, restore: bool = False
    ) -> Outcome:
        """Put one article that was read, or its JSON, into the record, and tell what it was.

        "added" (a new document), "version" (a new text of one), "reread", "known" or "removed".
        Raises ValueError where JSON is not that of the contract.
        """
        from onrecord.record.ingest.article_writer import checked_json

        record = checked_json(article)
        with self._writing():
            return self._writer.put(record, reread=reread, restore=restore)

    def put_all(
        self, articles: Iterable[Article | Mapping[str, Any]], *, reread: bool = False, restore: bool = False
    ) -> Counter[Outcome]:
        """Put many articles that were read, or their JSON, a few in a transaction; how many were what.

        One that is not of the contract raises ValueError; those before it are kept.
        """
        from onrecord.record.ingest.add import TOGETHER
        from onrecord.record.ingest.article_writer import checked_json

        outcomes: Counter[Outcome] = Counter()
        rest = iter(articles)
        while some := list(islice(rest, TOGETHER)):
            records = [checked_json(one) for one in some]
            with self._writing():
                made = [self._writer.put(one, reread=reread, restore=restore) for one in records]
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
        limit: int = 20,
        offset: int = 0,
        **filters: Unpack[FilterOptions],
    ) -> Hits:
        """The statements that hold the words of a query and pass the filters, the best (bm25) first.

        A query has words, "phrases", begin*, AND, OR, NOT, NEAR(a b, 5) and brackets; `-word` leaves
        out. Without one the newest come first. `filters`: `speaker` is a number of an identity, or words of
        a name; `role` what the article calls the speaker; `kind`, `act` and `certainty` what they are in
        the JSON, `certainty` also "plain" for none shown; `outlet` its name or a part of it; `first` and
        `last` days, months or years of publication, both included; `figures` what happened to those counted
        ("killed"), "*" for anything; `min_confidence` the least. A value that no statement can have is a
        RecordError. Words in very many statements are ranked among the newest only: see `Hits.among`.
        """
        from onrecord.record.query.search import search

        with self._clear_errors():
            return search(self._connection, query, filters, limit, offset)

    def export(
        self,
        out: str | Path | IO[bytes],
        *,
        form: str | None = None,
        table: str | None = None,
        query: str | None = None,
        force: bool = False,
        bom: bool | None = None,
        **filters: Unpack[FilterOptions],
    ) -> ExportSummary:
        """Write statements, all or those that pass the filters of `search`, to a file, folder or stream.

        `form`: csv, jsonl, parquet, jsonld, annotation or brat (a folder); unless given, what the ending
        of `out` says. `table`: what a row is, see `record.export.formats`; articles are written
        whole. A file gets its name when it is whole; one that is there is written over only by `force`.
        `bom`: whether CSV begins with U+FEFF; unless given, files do and streams do not. The statements are
        in the order of their days of publication, and memory is that of an article.

        Raises ModuleNotFoundError where Parquet is wanted and pyarrow is not there.
        """
        from onrecord.record.export.export import ExportOptions, export

        goal = Path(out) if isinstance(out, str) else out
        with self._clear_errors():
            return export(self._connection, goal, ExportOptions(query, filters, form, table, force, bom))

    def import_(self, folder: str | Path) -> ImportSummary:
        """Take back the corrections that people made in a folder of brat, which `export` wrote.

        What was changed, added or deleted there is decided: it holds whatever is added or read again. A
        file that is wrong is told in `failed`, and the others are taken.
        """
        from onrecord.record.corrections.brat_import import BratImport

        with self._clear_errors():
            reapply = self._writer.reapply_corrections
            return BratImport(self._connection, self._writing, reapply).run(Path(folder))

    def audit(
        self,
        by: str | Sequence[str] = (),
        *,
        sources: str | Path | None = None,
        wires: bool = False,
        limit: int | None = None,
        **filters: Unpack[FilterOptions],
    ) -> Audit:
        """Whom the statements that pass the filters of `search` quote, in counts and shares.

        `by`: speaker, role, type, named, why-unnamed, kind, outlet, month, or an attribute; two of them
        make a row for each pair of values. Without it, the head of each. `sources`: a CSV file of a
        newsroom's own attributes of its sources, with a column `name` or `identity`. `wires`: count
        copies of one text once. `limit`: how many rows of a division, 5 without `by`, else 50; what
        is not known comes besides. docs/audit.md has every measure.
        """
        from onrecord.record.audit.audit import audit

        divisions = [by] if isinstance(by, str) else list(by)
        table = None if sources is None else Path(sources)
        # temporary tables go with a connection of their own
        own = closing(connect(self._file, create=False, wait=self._wait))
        with self._clear_errors(), own as connection:
            return audit(connection, divisions, table, filters, wires=wires, limit=limit)

    def speakers(self, name: str | None = None, *, limit: int = 50, offset: int = 0) -> Results[Identity]:
        """Who speaks in the record, across articles: those with most statements first.

        `name`: only those with all its words in one of their names, or the one of this number.
        """
        from onrecord.record.identities.directory import Identity, list_identities

        with self._clear_errors():
            return Results(Identity, list_identities(self._connection, name, limit, offset))

    def merge(self, keep: str | int, *others: str | int) -> Identity:
        """Say that others are the same as `keep`: numbers of identities, or names that only one has.

        It holds whatever is added or read again.
        """
        from onrecord.record.identities.decisions import merge
        from onrecord.record.identities.directory import identities_of, one_identity

        with self._writing():
            kept = one_identity(self._connection, keep)
            merge(self._connection, kept, [one_identity(self._connection, other) for other in others])
        self._forget()
        return identities_of(self._connection, [kept])[0]

    def split(self, who: str | int, *places: str | Path, name: str | None = None) -> Identity:
        """Say that `who` is another in some articles (URLs, paths, or keys of statements there).

        The other has the same name unless one is given. It holds whatever is added or read again.
        """
        from onrecord.record.identities.decisions import split
        from onrecord.record.identities.directory import identities_of, one_identity

        with self._writing():
            identity = one_identity(self._connection, who)
            other = split(self._connection, identity, [str(place) for place in places], name)
        self._forget()
        return identities_of(self._connection, [other])[0]

    def versions(self, name: str | Path) -> Results[Version]:
        """The versions of a document (its URL or path), each with the statements that it changed."""
        from onrecord.record.query.versions import Version, versions

        with self._clear_errors():
            return Results(Version, versions(self._connection, self._document(name)))

    def remove(self, *names: str | Path) -> int:
        """Take documents (URLs or paths) out, wholly, and write the file anew; how many they were.

        Adding passes over them from then on, unless `restore` is asked for.
        """
        from onrecord.record.compare.vectors import forget_removed
        from onrecord.record.ingest.article_writer import remove, wipe

        with self._clear_errors():
            documents = list(dict.fromkeys(self._document(name) for name in names))
            with self._transactions.begun():
                remove(self._connection, documents)
            self._forget()
            wipe(self._connection)
            self._close_vectors()
            forget_removed(self._connection, self.path)
        return len(documents)

    def failures(self) -> Results[FailedSource]:
        """What could not be read, and why."""
        from onrecord.record.ingest.progress import FailedSource, all_failures

        with self._clear_errors():
            return Results(FailedSource, all_failures(self._connection))

    def compare(
        self,
        query: str | None = None,
        *,
        like: str | None = None,
        limit: int = 10,
        watch: VectorWatch | None = None,
        **filters: Unpack[FilterOptions],
    ) -> Comparison:
        """Statements of different sources or outlets about the same thing, group by group.

        The query and the filters are those of `search` and choose the statements around which others are
        looked for, 300 at most, the best or the newest; `like` is the key of the one around which to look.
        The others are anybody's, but of the same days and confidence. Each statement agrees with the first
        to report it, denies it, or gives the same quotation in changed words: see `ComparedStatement`.

        It works on vectors in a file beside the record. The newest 2,000 statements that have none get
        theirs first, for which `watch` is called; `vectors` makes them all.
        """
        from onrecord.record.compare.compare import compare

        with self._clear_errors():
            return compare(self._vectors, query, filters, like=like, limit=limit, watch=watch)

    def claims(
        self,
        figures: str | None = None,
        query: str | None = None,
        *,
        disputed: bool = False,
        **filters: Unpack[StatementFilters],
    ) -> FigureClaims:
        """The figures that were claimed, the oldest first, each with those that dispute it.

        `figures` is what happened to those counted ("killed"); None for all. Query and filters are those of
        `search`; `disputed`: only figures that somebody else's exclude: of the same events, in the same
        place where both have one, for overlapping days. Of more than 2,000 statements the newest.
        """
        from onrecord.record.compare.figures import claims

        with self._clear_errors():
            return claims(self._vectors, figures, query, filters, disputed=disputed)

    def vectors(self, *, rebuild: bool = False, watch: VectorWatch | None = None) -> int:
        """Give all statements that have none a vector, for `compare`; how many statements the record has.

        They lie in files beside the record, `.vectors` and `.graph`, which can be thrown away at any
        time. Killed at any moment, the same call goes on. `rebuild` makes them all anew.
        """
        with self._clear_errors():
            return self._vectors.update_all(rebuild=rebuild, watch=watch)

    def close(self) -> None:
        """Close the file."""
        self._close_vectors()
        self._transactions.leave()
        self._connection.close()

    def __enter__(self) -> Record:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @cached_property
    def _writer(self) -> ArticleWriter:
        from onrecord.record.ingest.article_writer import ArticleWriter

        return ArticleWriter(self._connection)

    @cached_property
    def _vectors(self) -> Vectors:
        from onrecord.record.compare.vectors import Vectors

        return Vectors(self._connection, self.path)

    def _forget(self) -> None:
        """Remember nothing of the record: others may have changed it."""
        if "_writer" in self.__dict__:
            self._writer.forget()

    def _close_vectors(self) -> None:
        if "_vectors" in self.__dict__:
            self._vectors.close()

    def _document(self, name: str | Path) -> int:
        found = stored.document_number(self._connection, str(name))
        if found is None:
            raise RecordError.at(self.path, f"has no document {name}: give its URL, or its path")
        return found

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with self._clear_errors(), self._transactions.begun():
            yield

    @contextmanager
    def _clear_errors(self) -> Iterator[None]:
        with clear_errors(self.path, lambda: other_writers(self._connection)):
            yield
