"""An audit: whom the statements of a record quote, in counts and shares."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.record.audit.divisions import Division, Key, Label, attribute, built_in, total
from onrecord.record.audit.sources import NotJoined, join, read_sources
from onrecord.record.audit.tables import build_audit_tables, build_role_table
from onrecord.record.errors import RecordError
from onrecord.record.query.filters import FilterOptions
from onrecord.record.results import Results

HEAD, LIMIT = 5, 50
"""Rows of each division on the first page, and of a division that is asked for, unless told."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What is counted of the statements of a row; `place` is the sum of their places."""

    statements: int = 0
    words: int = 0
    direct: int = 0
    indirect: int = 0
    mixed: int = 0
    named: int = 0
    place: float = 0.0
    early: int = 0
    articles: int = 0
    speakers: int = 0


def counts(connection: sqlite3.Connection, by: Sequence[Division]) -> dict[tuple[Key, ...], Counts]:
    """The counts of each row, by its keys. A statement counts once in each row that it belongs to."""
    keys = ", ".join(f"{division.key} AS k{place}" for place, division in enumerate(by))
    names = ", ".join(f"k{place}" for place in range(len(by)))
    source = " ".join(["audit_said a", *dict.fromkeys(one.joins for one in by if one.joins)])
    rows = connection.execute(_COUNTS.format(keys=keys, names=names, source=source)).fetchall()
    return {tuple(row[: len(by)]): Counts(*row[len(by) :]) for row in rows}


_SUMMED = "a.statements AS statements, a.words AS words, a.kind AS kind, a.place AS place, a.early AS early"
# Where min is asked for, SQLite takes the other columns from the row that has it: the earliest copy. The last
# part has the speakers of the one before, without anything that was counted there.
_COUNTS = f"""
SELECT {{names}}, sum(statements), sum(words), sum(statements * (kind = 'direct')),
  sum(statements * (kind = 'indirect')), sum(statements * (kind = 'mixed')), sum(statements * named),
  sum(place), sum(early), count(DISTINCT article), count(DISTINCT who)
FROM (
  SELECT {{keys}}, NULL AS earliest, {_SUMMED}, a.article AS article,
    coalesce(a.named, 0) AS named, a.who AS who
  FROM {{source}} WHERE a.unit IS NULL
  UNION ALL
  SELECT {{keys}}, min(a.statement) AS earliest, {_SUMMED}, a.article AS article,
    coalesce(sum(a.named), 0) > 0 AS named, NULL AS who
  FROM {{source}} WHERE a.unit IS NOT NULL GROUP BY {{names}}, a.unit
  UNION ALL
  SELECT {{keys}}, NULL, 0, 0, '', 0, 0, NULL, 0, a.who FROM {{source}} WHERE a.unit IS NOT NULL
)
GROUP BY {{names}}
"""


@dataclass(frozen=True, slots=True)
class AuditRow:
    """The statements of one value of a division, or of one value of each of two.

    `value` is None where it is not known, and `unknown` says what that is ("no speaker"). Shares are of
    1: `share` and `share_of_words` of all that are audited, `share_within` of the statements of
    `and_value`; the rest of the statements of this row. `place` is the mean place of the content in its
    article, from 0 (first) to 1 (last); `first_fifth` the share that begins in the first fifth.
    """

    by: str
    value: str | None
    unknown: str | None
    identity: int | None
    and_by: str | None
    and_value: str | None
    and_unknown: str | None
    statements: int
    share: float
    share_within: float | None
    articles: int
    speakers: int
    words: int
    share_of_words: float
    direct: float
    indirect: float
    mixed: float
    named: float
    place: float
    first_fifth: float


class Audit(Results[AuditRow]):
    """The rows of an audit.

    `totals`: all statements that are audited, in one row. `divisions`: how many rows each division has
    in all, by its name. `not_joined`: lines of the newsroom's table that fit no speaker, or several.
    """

    def __init__(
        self,
        rows: Sequence[AuditRow],
        totals: AuditRow,
        divisions: Mapping[str, int],
        not_joined: Sequence[NotJoined],
    ) -> None:
        super().__init__(AuditRow, rows)
        self.totals = totals
        self.divisions = dict(divisions)
        self.not_joined = tuple(not_joined)


def audit(
    connection: sqlite3.Connection,
    by: Sequence[str],
    sources: Path | None,
    filters: FilterOptions,
    *,
    wires: bool,
    limit: int | None,
) -> Audit:
    """Audit the statements that pass the filters; the connection gets temporary tables: close it then.

    Without `by` the head of every division. Raises RecordError for a division that there is not, and for
    a table that is wrong.
    """
    table = read_sources(sources) if sources else None
    attributes = table.attributes if table else ()
    divisions = [*built_in(), *(attribute(name, number) for number, name in enumerate(attributes))]
    chosen = _chosen(by, divisions)
    connection.execute("BEGIN")  # all is of one moment, whatever is written meanwhile
    left = join(connection, table) if table else []
    build_audit_tables(connection, filters, wires=wires)
    if not chosen or any(division.name == "role" for division in chosen):
        build_role_table(connection)
    return _AuditRun(connection, left).run(chosen, divisions, limit)


def _chosen(by: Sequence[str], divisions: Sequence[Division]) -> list[Division]:
    known = {division.name.casefold(): division for division in divisions}
    for name in by:
        if name.casefold() not in known:
            names = ", ".join(division.name for division in divisions)
            raise RecordError(
                f"{name!r} is nothing to divide by: give one of {names}, or a column of --sources"
            )
    chosen = [known[name.casefold()] for name in by]
    if len(chosen) > 2 or len(chosen) != len({division.name for division in chosen}):
        raise RecordError("statements are divided by one thing, or by two different ones")
    return chosen


class _AuditRun:
    """The rows of an audit from the tables that were laid out."""

    def __init__(self, connection: sqlite3.Connection, left: Sequence[NotJoined]) -> None:
        self._connection = connection
        self._left = left
        self._all = counts(connection, [total()]).get((0,), Counts())

    def run(self, chosen: Sequence[Division], divisions: Sequence[Division], limit: int | None) -> Audit:
        rows: list[AuditRow] = []
        found: dict[str, int] = {}
        if len(chosen) == 2:
            rows = self._cross(chosen[0], chosen[1], limit or LIMIT, found)
        else:
            most = limit or (LIMIT if chosen else HEAD)
            for division in chosen or divisions:
                rows += self._single(division, most, found)
        totals = _audit_row((total(),), (Label(None),), self._all, self._all, None)
        return Audit(rows, totals, found, self._left)

    def _single(self, division: Division, most: int, found: dict[str, int]) -> list[AuditRow]:
        counted = {keys[0]: one for keys, one in counts(self._connection, [division]).items()}
        found[division.name] = len(counted)
        labels = self._first(division, counted, most)
        return [
            _audit_row((division,), (label,), counted[key], self._all, None) for key, label in labels.items()
        ]

    def _cross(self, one: Division, other: Division, most: int, found: dict[str, int]) -> list[AuditRow]:
        """A row for each pair of values that statements have; `most` limits the values of `one`."""
        counted = {keys[0]: some for keys, some in counts(self._connection, [one]).items()}
        within = {keys[0]: some for keys, some in counts(self._connection, [other]).items()}
        found |= {one.name: len(counted), other.name: len(within)}
        labels = self._first(one, counted, most)
        others = self._first(other, within, len(within))
        cells = counts(self._connection, [one, other])
        return [
            _audit_row((one, other), (label, across), cells[key, place], self._all, within[place])
            for key, label in labels.items()
            for place, across in others.items()
            if (key, place) in cells
        ]

    def _first(self, division: Division, counted: Mapping[Key, Counts], most: int) -> dict[Key, Label]:
        """The rows that are shown, in order, with labels; what is not known is last and always there."""
        order = sorted(counted, key=lambda key: (-counted[key].statements, str(key)))
        if division.in_time:
            order.sort(key=str, reverse=True)
        labels = division.label(self._connection, order)
        known = [key for key in order if labels[key].unknown is None][:most]
        if division.in_time:
            known.reverse()
        unknown = [key for key in order if labels[key].unknown is not None]
        return {key: labels[key] for key in (*known, *unknown)}


def _audit_row(
    by: Sequence[Division], labels: Sequence[Label], one: Counts, everything: Counts, within: Counts | None
) -> AuditRow:
    """A row from its counts, and from those of what its shares are of."""
    of = one.statements
    second = labels[1] if len(labels) > 1 else Label(None)
    return AuditRow(
        by=by[0].name,
        value=labels[0].value,
        unknown=labels[0].unknown,
        identity=labels[0].identity,
        and_by=by[1].name if len(by) > 1 else None,
        and_value=second.value,
        and_unknown=second.unknown,
        statements=of,
        share=_share(of, everything.statements),
        share_within=_share(of, within.statements) if within else None,
        articles=one.articles,
        speakers=one.speakers,
        words=one.words,
        share_of_words=_share(one.words, everything.words),
        direct=_share(one.direct, of),
        indirect=_share(one.indirect, of),
        mixed=_share(one.mixed, of),
        named=_share(one.named, of),
        place=_share(one.place, of),
        first_fifth=_share(one.early, of),
    )


def _share(part: float, whole: float) -> float:
    return round(part / whole, 6) if whole else 0.0
