"""A folder of brat back into the record: what people corrected in it becomes decisions."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from onrecord.record.corrections.alignment import Alignment
from onrecord.record.corrections.annotation import Spans, StatementAnnotation, alike, likeness
from onrecord.record.corrections.apply import Corrections
from onrecord.record.corrections.brat import LIST, AnnError, fragments, merge_fragments, statements_in
from onrecord.record.corrections.decisions import corrections_of, decide, realigned
from onrecord.record.errors import RecordError


@dataclass(frozen=True, slots=True)
class Differences:
    """The corrections, and how many statements were added, changed and deleted by them."""

    corrections: Corrections
    added: int = 0
    changed: int = 0
    deleted: int = 0


def differences(
    text: str, exported: Iterable[StatementAnnotation], there: Iterable[StatementAnnotation]
) -> Differences:
    """What leads from the statements that were exported to those that are there, in fragments.

    A statement that was left as it is beside a correction of the like is among the corrections too: so it
    stays itself, whatever reads the text again.
    """
    left: dict[StatementAnnotation, list[StatementAnnotation]] = {}
    for one in exported:
        left.setdefault(_seen(text, one), []).append(one)
    known = {
        spans: one
        for several in left.values()
        for annotation in several
        for spans, one in _parts(text, annotation)
    }
    same, new = [], []
    for one in there:
        seen = _seen(text, one)
        earlier = left.get(seen)
        if earlier:
            same.append(earlier.pop(0))
        else:
            new.append(_whole(text, seen, known))
    rest = [one for several in left.values() for one in several]
    words = {one.words for one in new}
    gone = [one for one in rest if one.words not in words]
    changed = _changed(new, rest)
    kept = [one for one in same if any(alike(one, other) for other in (*new, *gone))]
    made = Corrections((*new, *kept), tuple(gone))
    return Differences(made, len(new) - changed, changed, len(rest) - changed)


def _changed(new: Iterable[StatementAnnotation], earlier: Iterable[StatementAnnotation]) -> int:
    """How many of the new ones are earlier ones that were changed."""
    free, count = list(earlier), 0
    for one in new:
        nearest = max(free, key=lambda old: (old.words == one.words, likeness(old, one)), default=None)
        if nearest and (nearest.words == one.words or likeness(nearest, one)):
            free.remove(nearest)
            count += 1
    return count


def _seen(text: str, one: StatementAnnotation) -> StatementAnnotation:
    """The statement as brat shows it."""
    source, cue, content = (fragments(text, spans) for spans in (one.source, one.cue, one.content))
    return replace(one, source=source, cue=cue, content=content)


def _parts(text: str, one: StatementAnnotation) -> Iterable[tuple[Spans, Spans]]:
    return ((fragments(text, spans), spans) for spans in (one.source, one.cue, one.content) if spans)


def _whole(text: str, seen: StatementAnnotation, known: dict[Spans, Spans]) -> StatementAnnotation:
    """The statement with spans as the record has them: those of the export where they are the same."""
    source, cue, content = (
        known.get(spans) or merge_fragments(text, spans) for spans in (seen.source, seen.cue, seen.content)
    )
    return replace(seen, source=source, cue=cue, content=content)


@dataclass(slots=True)
class ImportSummary:
    """What became of a folder: articles with corrections that are new, articles with nothing new, and how
    many statements were added, changed and deleted; `failed`: a line for each file that was not taken.
    """

    corrected: int = 0
    unchanged: int = 0
    missing: int = 0
    added: int = 0
    changed: int = 0
    deleted: int = 0
    failed: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A line of the list: the name of the files, and what was exported of which document and text."""

    file: str
    document: str
    text: str
    export: str
    statements: tuple[StatementAnnotation, ...]


class _FileError(ValueError):
    """What is wrong with a file, in a line that names it."""


class BratImport:
    """Takes the corrections in a folder into a record, each article wholly or not at all."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        writing: Callable[[], AbstractContextManager[None]],
        reapply: Callable[[int], None],
    ) -> None:
        """`writing` makes a transaction; `reapply` corrects what was read in a version anew."""
        self._connection = connection
        self._writing = writing
        self._reapply = reapply

    def run(self, folder: Path) -> ImportSummary:
        """Take in all files of a folder. Raises RecordError where it is no export of brat."""
        made = ImportSummary()
        listed = set()
        for number, line in _lines(folder / LIST):
            try:
                entry = _entry(line, folder / LIST, number)
                listed.add(entry.file)
                self._take(folder, entry, made)
            except _FileError as error:
                made.failed.append(str(error))
        for path in sorted(folder.glob("*.ann")):
            if path.stem not in listed:
                made.failed.append(f"{path}: not in {LIST}, which tells its article: take it out")
        return made

    def _take(self, folder: Path, entry: _Entry, made: ImportSummary) -> None:
        ann, plain = folder / f"{entry.file}.ann", folder / f"{entry.file}.txt"
        if not ann.exists():
            made.missing += 1
            return
        text = self._text(entry, ann)
        if plain.exists() and hashlib.sha256(_bytes(plain)).hexdigest() != entry.text:
            raise _FileError(f"{plain}: was edited: put back the text that was exported, spans count in it")
        try:
            there = statements_in(_bytes(ann).decode("utf-8"), text)
        except UnicodeDecodeError as error:
            raise _FileError(f"{ann}: no UTF-8: save it in UTF-8") from error
        except AnnError as error:
            raise _FileError(f"{ann}:{error.line}: {error}") from error
        found = differences(text, entry.statements, there)
        with self._writing():
            is_new = self._decide(entry, found.corrections)
        if not is_new:
            made.unchanged += 1
            return
        made.corrected += 1
        made.added += found.added
        made.changed += found.changed
        made.deleted += found.deleted

    def _text(self, entry: _Entry, ann: Path) -> str:
        row = self._connection.execute(
            "SELECT t.text FROM texts t JOIN versions v ON v.text_id = t.id "
            "JOIN documents d ON d.id = v.document_id WHERE t.sha256 = ? AND d.name = ?",
            (entry.text, entry.document),
        ).fetchone()
        if row is None:
            raise _FileError(
                f"{ann}: the record no longer has this text of {entry.document}: "
                "add it again, with --restore if it was removed"
            )
        return str(row[0])

    def _decide(self, entry: _Entry, corrections: Corrections) -> bool:
        """Write corrections down and put the articles right; whether there is anything new."""
        (text,) = self._connection.execute("SELECT id FROM texts WHERE sha256 = ?", (entry.text,)).fetchone()
        if corrections_of(self._connection, text, entry.export) == corrections:
            return False
        decide(self._connection, text, entry.export, corrections)
        self._reapply_to(text)
        for newer in self._newer(text):
            self._carry(text, newer, entry.export, corrections)
        return True

    def _newer(self, text: int) -> list[int]:
        """The newest texts of the documents that had a text, where they are others."""
        rows = self._connection.execute(
            "SELECT DISTINCT n.text_id FROM versions v JOIN versions n ON n.document_id = v.document_id "
            "AND n.latest WHERE v.text_id = ?1 AND n.text_id <> ?1",
            (text,),
        )
        return [number for (number,) in rows]

    def _carry(self, text: int, newer: int, export: str, corrections: Corrections) -> None:
        """Let corrections hold in a text that theirs was changed to meanwhile."""
        old, new = (
            self._connection.execute("SELECT text FROM texts WHERE id = ?", (number,)).fetchone()[0]
            for number in (text, newer)
        )
        decide(self._connection, newer, export, realigned(corrections, Alignment(old, new)))
        self._reapply_to(newer)

    def _reapply_to(self, text: int) -> None:
        versions = self._connection.execute("SELECT id FROM versions WHERE text_id = ?", (text,)).fetchall()
        for (version,) in versions:
            self._reapply(version)


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    try:
        with path.open("rb") as listed:
            yield from enumerate(listed, 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        mend = f"no export of brat: give the folder that holds {LIST}"
        raise RecordError.at(path.parent, mend) from error
    except OSError as error:
        raise RecordError.at(
            path, f"cannot be read ({error.strerror}): give a folder that may be read"
        ) from error


def _entry(line: bytes, path: Path, number: int) -> _Entry:
    try:
        record: Any = json.loads(line)
        file, *others = (record[key] for key in ("file", "document", "text", "export"))
        if not all(isinstance(name, str) for name in (file, *others)) or Path(file).name != file:
            raise ValueError(file)
        document, text, export = others
        statements = tuple(StatementAnnotation.from_json(one) for one in record["statements"])
        return _Entry(file, document, text, export, statements)
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise _FileError(f"{path}:{number}: not as it was exported: take the file of the export") from error


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise _FileError(f"{path}: cannot be read ({error.strerror})") from error
