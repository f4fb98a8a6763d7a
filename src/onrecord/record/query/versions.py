"""What an edit of an article did to the statements in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from onrecord.model.article import Article, Statement
from onrecord.record.store.articles import article_of

ALIKE = 0.6
"""From this share of common words on, a statement was changed and not put in another's place."""


@dataclass(frozen=True, slots=True)
class Change:
    """A statement that an edit added, dropped or changed: source, cue and content before and after.

    `before_key` and `after_key` are its keys; what is not there is None.
    """

    what: Literal["added", "dropped", "changed"]
    before: str | None
    after: str | None
    before_key: str | None
    after_key: str | None


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a document, from 1 on, with what was changed in it against the one before."""

    number: int
    added: str
    published: str | None
    title: str | None
    statements: int
    changes: tuple[Change, ...]


def versions(connection: sqlite3.Connection, document: int) -> Iterator[Version]:
    """The versions of a document, the oldest first."""
    rows = connection.execute(
        "SELECT v.number, v.added, r.json, t.text FROM versions v JOIN readings r ON r.version_id = v.id "
        "JOIN texts t ON t.id = v.text_id WHERE v.document_id = ? AND r.current ORDER BY v.number",
        (document,),
    ).fetchall()
    before: Article | None = None
    for number, added, blob, text in rows:
        article = article_of(blob, text)
        made = tuple(changes(before, article)) if before else ()
        facts = (article.published, article.title, len(article.statements))
        yield Version(number, added, *facts, made)
        before = article


def changes(before: Article, after: Article) -> Iterator[Change]:
    """The statements that are not the same in two versions, in the order of the newer one."""
    old, new = _without_common(before, after)
    pairs = dict(_alike(old, new))
    for statement in new:
        earlier = pairs.get(statement.key)
        if earlier is None:
            yield Change("added", None, _words(statement), None, statement.key)
        else:
            yield Change("changed", _words(earlier), _words(statement), earlier.key, statement.key)
    kept = {earlier.key for earlier in pairs.values()}
    for statement in old:
        if statement.key not in kept:
            yield Change("dropped", _words(statement), None, statement.key, None)


def _without_common(before: Article, after: Article) -> tuple[list[Statement], list[Statement]]:
    """The statements of each that the other does not have with the same words."""
    left: dict[str, list[Statement]] = {}
    for statement in before.statements:
        left.setdefault(_words(statement), []).append(statement)
    new = []
    for statement in after.statements:
        same = left.get(_words(statement))
        if same:
            same.pop(0)
        else:
            new.append(statement)
    kept = {statement.key for several in left.values() for statement in several}
    return [statement for statement in before.statements if statement.key in kept], new


def _alike(old: list[Statement], new: list[Statement]) -> Iterator[tuple[str, Statement]]:
    """Keys of new statements, each with the old one that it was made from; the most alike first."""
    shares = []
    for place, statement in enumerate(new):
        compared = SequenceMatcher(None, [], _words(statement).split(), autojunk=False)
        for number, earlier in enumerate(old):
            compared.set_seq1(_words(earlier).split())
            if compared.quick_ratio() >= ALIKE and (share := compared.ratio()) >= ALIKE:
                shares.append((-share, abs(place - number), place, number))
    taken_new: set[int] = set()
    taken_old: set[int] = set()
    for _, _, place, number in sorted(shares):
        if place not in taken_new and number not in taken_old:
            taken_new.add(place)
            taken_old.add(number)
            yield new[place].key, old[number]


def _words(statement: Statement) -> str:
    """Source, cue and content on one line."""
    parts = (statement.source, statement.cue, statement.content)
    return " | ".join(" ".join(part.text.split()) for part in parts if part)
