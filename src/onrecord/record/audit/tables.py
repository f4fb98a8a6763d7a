"""The statements that are audited, laid out in temporary tables: a row for each statement and speaker."""

from __future__ import annotations

import re
import sqlite3
from collections import defaultdict
from hashlib import blake2b

from onrecord.record.query.filters import FilterOptions, conditions

EARLY = 0.2
"""The first part of an article, of 1, whose statements are counted apart."""
_BEFORE_1600 = 2305446.5
"""The Julian day before the first that a statement's number counts."""
_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_WORD = re.compile(r"\w+")


def build_audit_tables(connection: sqlite3.Connection, filters: FilterOptions, *, wires: bool) -> None:
    """Make `audit_said` of the statements that pass the filters. Raises RecordError for bad dates.

    A row is all statements of one kind that a speaker has alone in an article (`statements` tells how
    many), with their words and places summed up. A statement of several speakers has a row for each of
    them, with the statement as its `unit`; with `wires` so have copies, and the earliest is their unit.
    """
    wanted = conditions(connection, filters)
    # one list of all that pass is faster than a look at each
    passed = "".join(
        f" AND s.id IN ({one.find})" if one.find else f" AND {one.test}" for one in wanted.several
    )
    values = [value for one in wanted.several for value in (one.find_values if one.find else one.values)]
    connection.execute(_ARTICLES)
    connection.execute("CREATE UNIQUE INDEX temp.audit_articles_by_reading ON audit_articles (reading)")
    article = "v.wire" if wires else "v.version"
    connection.execute(_ONE_BY_ONE.format(article=article, passed=passed), (wanted.low, wanted.high, *values))
    if wires:
        _join_copies(connection)
    connection.execute(_SAID)
    connection.execute("DROP TABLE audit_one_by_one")


def build_role_table(connection: sqlite3.Connection) -> None:
    """Make `audit_roles`: what articles call speakers, capitals and a, an, the apart; each once a speaker."""
    first: dict[str, str] = {}
    rows = []
    for number, text in connection.execute("SELECT id, text FROM roles ORDER BY id"):
        bare = " ".join(_ARTICLE.sub("", text).split()) or text
        rows.append((number, first.setdefault(bare.casefold(), bare)))
    connection.execute("CREATE TEMP TABLE audit_role_words (role INTEGER PRIMARY KEY, text TEXT)")
    connection.executemany("INSERT INTO audit_role_words VALUES (?, ?)", rows)
    connection.execute(
        "CREATE TEMP TABLE audit_roles (speaker INTEGER, text TEXT, PRIMARY KEY (speaker, text)) "
        "WITHOUT ROWID"
    )
    connection.execute(
        "INSERT INTO audit_roles SELECT DISTINCT r.speaker_id, w.text FROM speaker_roles r "
        "CROSS JOIN audit_role_words w ON w.role = r.role_id"
    )


def _join_copies(connection: sqlite3.Connection) -> None:
    """Give statements of copies of one text, with the same words and speakers, one unit."""
    whose: dict[int, list[int]] = defaultdict(list)
    for statement, who in connection.execute(_SPEAKERS_OF_COPIES):
        whose[statement].append(who)
    copies: dict[bytes, list[int]] = defaultdict(list)
    for statement, wire, content in connection.execute(_COPIED):
        words = " ".join(_WORD.findall(content.casefold())) or content
        same = f"{wire} {sorted(whose[statement])} {words}"
        copies[blake2b(same.encode(errors="surrogatepass"), digest_size=16).digest()].append(statement)
    rows = [(one, some[0]) for some in copies.values() if len(some) > 1 for one in some]
    connection.execute("CREATE TEMP TABLE audit_units (statement INTEGER PRIMARY KEY, unit INTEGER)")
    connection.executemany("INSERT INTO audit_units VALUES (?, ?)", rows)
    connection.execute(
        "UPDATE audit_one_by_one SET several = 1, "
        "unit = (SELECT u.unit FROM audit_units u WHERE u.statement = audit_one_by_one.statement) "
        "WHERE statement IN (SELECT statement FROM audit_units)"
    )
    # somebody without a name is the same in all copies
    connection.execute(
        "CREATE TEMP TABLE audit_unnamed AS SELECT article, name, min(who) AS who FROM audit_one_by_one "
        "WHERE identity IS NULL AND speaker IS NOT NULL GROUP BY article, name"
    )
    connection.execute("CREATE UNIQUE INDEX temp.audit_unnamed_by ON audit_unnamed (article, name)")
    connection.execute(
        "UPDATE audit_one_by_one SET who = (SELECT u.who FROM audit_unnamed u "
        "WHERE u.article = audit_one_by_one.article AND u.name = audit_one_by_one.name) "
        "WHERE identity IS NULL AND speaker IS NOT NULL"
    )


_ARTICLES = """
CREATE TEMP TABLE audit_articles AS
SELECT r.id AS reading, v.id AS version, t.wire AS wire, v.outlet_id AS outlet, t.characters AS characters
FROM versions v JOIN readings r ON r.version_id = v.id AND r.current JOIN texts t ON t.id = v.text_id
WHERE v.latest
"""
# `who` tells speakers apart: identities, and those without a name in each article
_ONE_BY_ONE = f"""
CREATE TEMP TABLE audit_one_by_one AS
SELECT s.id AS statement, s.id AS unit,
  s.id IN (SELECT statement_id FROM spoken_by GROUP BY statement_id HAVING count(*) > 1) AS several,
  p.id AS speaker, p.identity_id AS identity, p.name_id AS name, coalesce(p.identity_id, -p.id) AS who,
  p.type AS type, p.named AS named, p.why_unnamed AS why,
  s.kind AS kind, s.words AS words, CAST(s.start AS REAL) / max(v.characters, 1) AS place,
  v.outlet AS outlet, {{article}} AS article,
  CASE WHEN s.id >> 28 THEN strftime('%Y-%m', (s.id >> 28) + {_BEFORE_1600}) END AS month
FROM statements s CROSS JOIN audit_articles v ON v.reading = s.reading_id
LEFT JOIN spoken_by b ON b.statement_id = s.id LEFT JOIN speakers p ON p.id = b.speaker_id
WHERE s.id BETWEEN ? AND ?{{passed}}
"""
_SHARED = "(SELECT wire FROM audit_articles GROUP BY wire HAVING count(*) > 1)"
_SPEAKERS_OF_COPIES = f"""
SELECT statement, coalesce(identity, -name) FROM audit_one_by_one
WHERE article IN {_SHARED} AND speaker IS NOT NULL
"""
_COPIED = f"""
SELECT DISTINCT a.statement, a.article, s.content
FROM audit_one_by_one a CROSS JOIN statements s ON s.id = a.statement
WHERE a.article IN {_SHARED} ORDER BY a.statement
"""
# where the speaker is the same, so is what is known of them; copies without a date are taken for the last
_WHO = "speaker, identity, name, who, type, named, why, kind, outlet, article, month"
_SAID = f"""
CREATE TEMP TABLE audit_said AS
SELECT {_WHO}, NULL AS unit, NULL AS statement, count(*) AS statements, sum(words) AS words,
  sum(place) AS place, sum(place < {EARLY}) AS early
FROM audit_one_by_one WHERE NOT several GROUP BY article, speaker, kind, outlet, month
UNION ALL
SELECT {_WHO}, unit, statement + (month IS NULL) * (1 << 60), 1, words, place, place < {EARLY}
FROM audit_one_by_one WHERE several
"""
