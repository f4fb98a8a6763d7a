"""Statements found by their words and by who said them, when, where and how."""

from __future__ import annotations

import json
import re
import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.marks import paragraphs
from onrecord.model.passage import Span
from onrecord.record.errors import RecordError
from onrecord.record.query.filters import Conditions, FilterOptions, conditions
from onrecord.record.results import Results
from onrecord.text.sentences import whole_sentence_at

_PIECE = re.compile(r'NEAR\s*\([^()]*\)|"(?:[^"]|"")*"\*?|[()]|[^\s()"]+|"')
_BARE = re.compile(r"[\w\u0080-\U0010ffff]+\*?")
_OPERATORS = ("AND", "OR", "NOT")
_CURLY = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})
HELP = 'use words, "phrases", begin*, AND, OR, NOT, NEAR(a b, 5) and brackets'
_AROUND = 2_000
"""Characters to each side of a content that are looked at for the sentence."""
COMMON = 3
"""A word in one of so many statements is ranked among its newest only"""
FEWEST = 50_000
"""unless it has fewer hits than this."""
NEWEST, NEWEST_FILTERED = 20_000, 2_000
"""So many of the newest are ranked then: of all, or of those that pass the filters."""
SEVERAL = 20_000
"""So many hits are tested one by one. Of more, a filter is looked up that not more statements pass."""


def fts_query(typed: str) -> str | None:
    """The FTS5 query of what was typed; None where there is nothing to look for.

    Words are looked for in any order, phrases in quotation marks as they stand; `-word` leaves out.
    Signs that FTS5 would trip over (al-Qassam, U.S., don't) are taken as parts of a phrase. Raises
    RecordError for a quotation mark that is not closed.
    """
    pieces = _PIECE.findall(typed.translate(_CURLY))
    if '"' in pieces:
        raise RecordError(f"{typed!r} is no query, a quotation mark is not closed: {HELP}")
    wanted = [piece for piece in map(_plain, pieces) if piece]
    if any(piece in _OPERATORS for piece in wanted):
        return " ".join(wanted)
    unwanted = [_plain(piece[1:]) for piece in pieces if _is_unwanted(piece)]
    kept = [made for piece in pieces if not _is_unwanted(piece) and (made := _plain(piece))]
    if not kept:
        return None
    return " NOT ".join([f"({' '.join(kept)})" if unwanted else " ".join(kept), *filter(None, unwanted)])


def _is_unwanted(piece: str) -> bool:
    return len(piece) > 1 and piece[0] == "-" and piece[1].isalnum()


def _plain(piece: str) -> str:
    """A piece as FTS5 takes it; nothing where it has no letter or digit in it."""
    if piece in "()" or piece in _OPERATORS or (piece.startswith("NEAR") and "(" in piece):
        return piece
    if not any(map(str.isalnum, piece)):
        return ""
    if piece.startswith('"') or _BARE.fullmatch(piece):
        return piece
    star = "*" if piece.endswith("*") else ""
    return '"' + piece.removesuffix("*").replace('"', '""') + '"' + star


@dataclass(frozen=True, slots=True)
class Hit:
    """A statement that was found. `speakers` are names across articles, `identities` their numbers
    (of those that have a name); `sentence` the words around the content; `document` the URL or path;
    `wire` is the same for copies of one text.
    """

    key: str
    speakers: tuple[str, ...]
    identities: tuple[int, ...]
    source: str | None
    cue: str | None
    content: str
    sentence: str
    kind: str
    act: str | None
    certainty: str | None
    confidence: float
    outlet: str | None
    published: str | None
    title: str | None
    document: str
    wire: int
    start: int
    end: int


def hits(connection: sqlite3.Connection, numbers: Sequence[int]) -> list[Hit]:
    """The statements of these numbers, in their order."""
    chosen = json.dumps(list(numbers))
    names, identities = speakers_of(connection, chosen)
    found = {}
    for number, window, begin, *cells in connection.execute(_STATEMENTS, (chosen,)):
        key, source, cue, content, *rest, start, end = cells
        sentence = sentences_around(window, start - begin, end - begin, paragraphs(window))
        who = (tuple(names[number]), tuple(identities[number]))
        found[number] = Hit(*(key, *who, source, cue, content, sentence, *rest, start, end))
    return [found[number] for number in numbers if number in found]


def speakers_of(
    connection: sqlite3.Connection, chosen: str
) -> tuple[dict[int, list[str]], dict[int, list[int]]]:
    """Names across articles and identities of the speakers of statements, whose numbers are JSON."""
    names: dict[int, list[str]] = defaultdict(list)
    identities: dict[int, list[int]] = defaultdict(list)
    for number, name, identity in connection.execute(_SPEAKERS, (chosen,)):
        names[number].append(name)
        if identity is not None:
            identities[number].append(identity)
    return names, identities


_SPEAKERS = """
SELECT b.statement_id, coalesce(i.name, n.text), p.identity_id
FROM spoken_by b JOIN speakers p ON p.id = b.speaker_id JOIN names n ON n.id = p.name_id
LEFT JOIN identities i ON i.id = p.identity_id
WHERE b.statement_id IN (SELECT value FROM json_each(?)) ORDER BY b.statement_id, p.number
"""
_STATEMENTS = f"""
SELECT s.id, substr(t.text, max(0, s.start - {_AROUND}) + 1, s.end - s.start + 2 * {_AROUND}),
  max(0, s.start - {_AROUND}), s.key, s.source, s.cue, s.content, s.kind, s.act, s.certainty, s.confidence,
  o.name, v.published, v.title, d.name, t.wire, s.start, s.end
FROM statements s JOIN readings r ON r.id = s.reading_id JOIN versions v ON v.id = r.version_id
JOIN documents d ON d.id = v.document_id JOIN texts t ON t.id = v.text_id
LEFT JOIN outlets o ON o.id = v.outlet_id
WHERE s.id IN (SELECT value FROM json_each(?))
"""


def sentences_around(text: str, start: int, end: int, parts: list[Span]) -> str:
    """The sentences that a stretch of a text, whose paragraphs are `parts`, is in, on one line."""
    first, _ = whole_sentence_at(text, start, parts)
    _, last = whole_sentence_at(text, max(start, end - 1), parts)
    return " ".join(text[min(first, start) : max(last, end)].split())


@dataclass(frozen=True, slots=True)
class RankedNumbers:
    """Numbers of statements, the best first, how many hits there are and among how many of the newest it was
    chosen; None where that is not known, or all were ranked."""

    numbers: list[int]
    total: int | None
    among: int | None


class Hits(Results[Hit]):
    """The best hits. `total`: how many there are, None where they were not counted. `among`: where a
    word is too common to rank all, how many of the newest hits were ranked; else None.
    """

    def __init__(self, found: Sequence[Hit], total: int | None, among: int | None) -> None:
        super().__init__(Hit, found)
        self.total = total
        self.among = among


def search(
    connection: sqlite3.Connection, typed: str | None, filters: FilterOptions, limit: int, offset: int
) -> Hits:
    """The best hits of a query and filters; without a query the newest that pass the filters."""
    ranked = ranked_numbers(connection, typed, filters, limit, offset)
    return Hits(hits(connection, ranked.numbers), ranked.total, ranked.among)


def ranked_numbers(
    connection: sqlite3.Connection, typed: str | None, filters: FilterOptions, limit: int, offset: int = 0
) -> RankedNumbers:
    """The numbers of the statements that `search` gives, in the same order."""
    wanted = conditions(connection, filters)
    match = checked_match(connection, typed)
    if match == "":
        return RankedNumbers([], 0, None)
    plan = _SearchPlan(connection, match, wanted, limit, offset)
    return plan.newest() if match is None else plan.ranked()


def checked_match(connection: sqlite3.Connection, typed: str | None) -> str | None:
    """The FTS5 query of what was typed: None where nothing was, "" where there is nothing to look for in it.

    Raises RecordError where FTS5 does not take it.
    """
    if not typed:
        return None
    match = fts_query(typed)
    if match is None:
        return ""
    try:
        connection.execute(
            "SELECT rowid FROM statements_fts WHERE statements_fts MATCH ? LIMIT 1", (match,)
        ).fetchone()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_ERROR:
            raise
        what = str(error).removeprefix("fts5: ")
        raise RecordError(" ".join(f"{typed!r} is no query ({what}): {HELP}".split())) from error
    return match


@dataclass(frozen=True, slots=True)
class _SearchPlan:
    connection: sqlite3.Connection
    match: str | None
    wanted: Conditions
    limit: int
    offset: int

    def newest(self) -> RankedNumbers:
        """The newest statements that pass the filters."""
        several = self._several()
        only = "" if several is None else "AND s.id IN (SELECT value FROM json_each(?))"
        values = [] if several is None else [json.dumps(several)]
        rows = self.connection.execute(
            f"SELECT s.id FROM statements s WHERE s.id BETWEEN ? AND ? {only} {self.wanted.sql} "
            "ORDER BY s.id DESC LIMIT ? OFFSET ?",
            (self.wanted.low, self.wanted.high, *values, *self.wanted.values, self.limit, self.offset),
        ).fetchall()
        return RankedNumbers([number for (number,) in rows], self._complete(len(rows)), None)

    def ranked(self) -> RankedNumbers:
        """The best of all hits, or of the newest where there are too many."""
        count = self._count()
        several = None
        if count > SEVERAL:
            several = self._several()
        if several is not None:
            # + has all hits gone through once: to look for each would weigh the words anew each time
            return self._of_all("AND +statements_fts.rowid IN (SELECT value FROM json_each(?))", several)
        (everything,) = self.connection.execute("SELECT count(*) FROM statements").fetchone()
        if count > max(FEWEST, everything // COMMON):
            return self._of_newest(count)
        if self.wanted.several:
            return self._of_all()
        rows = self.connection.execute(
            "SELECT rowid FROM statements_fts WHERE statements_fts MATCH ? AND rowid BETWEEN ? AND ? "
            "ORDER BY rank LIMIT ? OFFSET ?",
            (self.match, self.wanted.low, self.wanted.high, self.limit, self.offset),
        ).fetchall()
        return RankedNumbers([number for (number,) in rows], count, None)

    def _of_all(self, only: str = "", several: Sequence[int] = ()) -> RankedNumbers:
        """The best of all hits that pass the filters: only those are weighed."""
        low, high = (several[0], several[-1]) if several else (self.wanted.low, self.wanted.high)
        values = [json.dumps(several)] if only else []
        rows = self._weighed(f"{only} {self.wanted.sql} ORDER BY score, s.id DESC", low, high, values)
        numbers = [number for number, _ in rows]
        return RankedNumbers(numbers[self.offset : self.offset + self.limit], len(numbers), None)

    def _of_newest(self, count: int) -> RankedNumbers:
        """The best of the newest hits that pass the filters."""
        most = NEWEST_FILTERED if self.wanted.several else NEWEST
        order = f"{self.wanted.sql} ORDER BY statements_fts.rowid DESC LIMIT {most}"
        rows = self._weighed(order, self.wanted.low, self.wanted.high, [])
        best = [number for number, _ in sorted(rows, key=lambda row: (row[1], -row[0]))]
        complete = len(best) < most
        total = len(best) if complete else None if self.wanted.several else count
        return RankedNumbers(best[self.offset : self.offset + self.limit], total, None if complete else most)

    def _weighed(self, rest: str, low: int, high: int, values: Sequence[object]) -> list[tuple[int, float]]:
        return self.connection.execute(
            "SELECT s.id, bm25(statements_fts) AS score FROM statements_fts CROSS JOIN statements s "
            "ON s.id = statements_fts.rowid WHERE statements_fts MATCH ? "
            f"AND statements_fts.rowid BETWEEN ? AND ? {rest}",
            (self.match, low, high, *values, *self.wanted.values),
        ).fetchall()

    def _count(self) -> int:
        """How many statements match the query, filters apart."""
        (count,) = self.connection.execute(
            "SELECT count(*) FROM statements_fts WHERE statements_fts MATCH ? AND rowid BETWEEN ? AND ?",
            (self.match, self.wanted.low, self.wanted.high),
        ).fetchone()
        return int(count)

    def _complete(self, found: int) -> int | None:
        """How many hits there are, where fewer were found than asked for."""
        return self.offset + found if found < self.limit and (found or not self.offset) else None

    def _several(self) -> list[int] | None:
        """The statements of the condition that fewest fulfil, or None where that are many for each."""
        best: list[int] | None = None
        for test in self.wanted.several:
            if test.find and (best is None or len(best) > SEVERAL // 10):
                rows = self.connection.execute(
                    f"{test.find} LIMIT ?", (*test.find_values, SEVERAL + 1)
                ).fetchall()
                if len(rows) <= SEVERAL and (best is None or len(rows) < len(best)):
                    low, high = self.wanted.low, self.wanted.high
                    best = sorted({number for (number,) in rows if low <= number <= high})
        return best
