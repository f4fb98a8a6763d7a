"""The statements laid out, counted by one division or by two at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.record.audit.divisions import Division, Key


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
