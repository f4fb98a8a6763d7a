"""A few articles into the record in one transaction, with what failed and how far their files are."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from onrecord.pages import PageError
from onrecord.record.ingest import failures
from onrecord.record.ingest.articles import Outcome, Store
from onrecord.record.ingest.progress import Failure, Progress
from onrecord.record.store.days import day_number
from onrecord.record.store.naming import document_name
from onrecord.record.store.transaction import Transactions

Made = Mapping[str, Any] | PageError | Outcome
"""The JSON of an article, why there is none, or that there is no need to read it."""


@dataclass(frozen=True, slots=True)
class Origin:
    """The file that articles come from, as it was called and by its name in the record.

    `size` and `modified` are None where it is no file, or not to be remembered as gone through;
    `began` is when it was begun with, if from its first article on.
    """

    shown: str
    name: str
    size: int | None = None
    modified: int | None = None
    began: str | None = None


@dataclass(frozen=True, slots=True)
class Ready:
    """What became of the `number`-th article of a file; None: the file is at its end."""

    origin: Origin
    number: int
    place: str
    made: Made | None
    document: str | None = None


class Batches:
    """Writes batches of articles, and counts what became of each."""

    def __init__(
        self, connection: sqlite3.Connection, store: Store, transactions: Transactions, progress: Progress
    ) -> None:
        self._connection = connection
        self._store = store
        self._transactions = transactions
        self._progress = progress

    def write(self, batch: Sequence[Ready], *, reread: bool, restore: bool) -> None:
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
            failed = Ready(fault.origin, fault.number, fault.place, _broken(fault))
            outcomes = self._write([failed], [failed], reread, restore)
        for one, outcome in outcomes:
            self._count(one, outcome)

    def _write(
        self, ordered: Sequence[Ready], batch: Sequence[Ready], reread: bool, restore: bool
    ) -> list[tuple[Ready, Outcome | PageError]]:
        outcomes: list[tuple[Ready, Outcome | PageError]] = []
        with self._transactions.begun():
            for one in ordered:
                made = one.made
                if isinstance(made, Mapping):
                    made = self._store.put(made, one.document, reread=reread, restore=restore)
                if isinstance(made, PageError):
                    failures.note(self._connection, one.origin.name, one.place, str(made))
                elif made is not None:
                    failures.clear(self._connection, one.origin.name, one.place)
                if made is not None:
                    outcomes.append((one, made))
            for one in batch:
                self._note_source(one)
        return outcomes

    def _note_source(self, one: Ready) -> None:
        """Note how far a file is."""
        origin, end = one.origin, one.made is None
        if end and origin.began:
            failures.clear_before(self._connection, origin.name, origin.began)
        if origin.size is not None:
            self._connection.execute(
                "INSERT OR REPLACE INTO sources VALUES (?, ?, ?, ?, ?)",
                (origin.name, origin.size, origin.modified, one.number + (not end), int(end)),
            )

    def _count(self, one: Ready, outcome: Outcome | PageError) -> None:
        if isinstance(outcome, PageError):
            self._progress.fail(Failure(one.origin.shown, one.place, str(outcome)))
            return
        name = {"version": "versions"}.get(outcome, outcome)
        setattr(self._progress, name, getattr(self._progress, name) + 1)
        if isinstance(one.made, Mapping) and outcome in ("added", "version", "reread"):
            self._progress.statements += len(one.made["statements"])


def _by_day(batch: Sequence[Ready]) -> list[Ready]:
    """Articles by day, as the search index is fastest written; those of one document stay in order."""
    days: dict[str, int] = {}

    def day(one: Ready) -> int:
        if not isinstance(one.made, Mapping):
            return -1
        return days.setdefault(one.document or document_name(one.made), day_number(one.made.get("published")))

    return sorted(batch, key=day)


def _broken(one: Ready) -> PageError:
    where = f"{one.origin.shown}:{one.place}" if one.place else one.origin.shown
    return PageError.at(where, "cannot be put into the record: its JSON is not that of the contract")
