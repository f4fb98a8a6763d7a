"""Articles as a folder for brat, where people correct them by hand; `onrecord import` takes it back.

A .txt and an .ann for each article, the configuration of brat, and a list that tells of which document and
text each .ann is, and what was exported of it.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO
from uuid import uuid4

from anyascii import anyascii

from onrecord.model.article import KINDS, Article
from onrecord.model.readings import ACT_KINDS, LEVELS
from onrecord.output.characters import on_one_line
from onrecord.output.json_text import escaped
from onrecord.record.corrections.annotation import Spans, StatementAnnotation
from onrecord.record.corrections.brat import (
    ACT,
    CERTAINTY,
    CONTENT,
    CUE,
    KIND,
    LIST,
    RELATIONS,
    REPORTED_BY,
    SAID_BY,
    SOURCE,
    fragments,
    offsets_and_words,
)
from onrecord.record.errors import RecordError
from onrecord.record.export.files import cannot_write, exists
from onrecord.record.export.rows import speakers_of
from onrecord.record.export.selection import SelectedArticle
from onrecord.record.store.keys import hashed

_LONGEST = 60


def write_brat(found: Iterable[SelectedArticle], folder: Path, *, force: bool) -> None:
    """Write a folder, which gets its name when it is whole. Raises RecordError."""
    _check(folder, force)
    part = folder.absolute().with_name(f".{folder.absolute().name}.part-{os.getpid()}")
    old = folder.absolute().with_name(f".{folder.absolute().name}.old-{os.getpid()}")
    try:
        part.mkdir()
        _fill(part, found)
        if force and folder.exists():
            folder.rename(old)
        part.rename(folder)
    except OSError as error:
        if old.exists() and not folder.exists():
            old.rename(folder)
        raise cannot_write(folder, error) from error
    finally:
        for gone in (part, old):
            shutil.rmtree(gone, ignore_errors=True)


def _check(folder: Path, force: bool) -> None:
    if folder.exists() and not folder.is_dir():
        raise RecordError.at(folder, "a file: brat is a folder, give another name")
    if not folder.exists() or not any(folder.iterdir()):
        return
    if not (folder / LIST).exists():
        raise RecordError.at(folder, "a folder with other things in it: give a new name")
    if not force:
        raise exists(folder)


def _fill(folder: Path, found: Iterable[SelectedArticle]) -> None:
    _text(folder / "annotation.conf", _ANNOTATION)
    _text(folder / "visual.conf", _VISUAL)
    export = uuid4().hex
    with (folder / LIST).open("w", encoding="utf-8", newline="") as listed:
        for one in found:
            name = file_name(one.document)
            _text(folder / f"{name}.txt", one.article.text)
            with (folder / f"{name}.ann").open("w", encoding="utf-8", newline="") as out:
                annotations = list(_annotations(one, out))
            listed.write(_listed(one, name, export, annotations))


def _listed(one: SelectedArticle, name: str, export: str, annotations: list[StatementAnnotation]) -> str:
    record = {
        "file": name,
        "document": one.document,
        "text": one.article.id,
        "export": export,
        "statements": [statement.to_json() for statement in annotations],
    }
    return escaped(json.dumps(record, ensure_ascii=False)) + "\n"


def file_name(document: str) -> str:
    """A name of plain letters, the same for the same document, and another for any other."""
    plain = re.sub(r"^[a-z]+://(?:www\.)?", "", anyascii(document).lower())
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[-_LONGEST:].strip("-")
    return f"{words}-{hashed(document)[:12]}" if words else hashed(document)[:12]


def _annotations(found: SelectedArticle, out: IO[str]) -> Iterator[StatementAnnotation]:
    """Write the statements of an article, and tell which can be seen."""
    article = found.article
    lines = _Lines(article, out)
    for said in found.article.statements:
        annotation = StatementAnnotation.of(said)
        content = fragments(article.text, annotation.content)
        if not content:
            continue
        yield annotation
        number = lines.entity(CONTENT, content)
        lines.relation(SAID_BY, number, SOURCE, fragments(article.text, annotation.source))
        lines.relation(REPORTED_BY, number, CUE, fragments(article.text, annotation.cue))
        classes = ((KIND, annotation.kind), (ACT, annotation.act), (CERTAINTY, annotation.certainty))
        for name, value in classes:
            lines.attribute(name, number, value)
        who = "; ".join(one.name for one in speakers_of(found, said))
        lines.note(number, who)


class _Lines:
    """The lines of an .ann, numbered."""

    def __init__(self, article: Article, out: IO[str]) -> None:
        self._text = article.text
        self._out = out
        self._counts = dict.fromkeys("TRA#", 0)
        self._shared: dict[tuple[str, Spans], int] = {}

    def entity(self, kind: str, spans: Spans) -> int:
        """A content of its own, or the source or cue that is there: several statements may have one."""
        known = self._shared.get((kind, spans))
        if known is not None and kind != CONTENT:
            return known
        offsets, words = offsets_and_words(self._text, spans)
        number = self._line("T", f"{kind} {offsets}\t{words}")
        self._shared[kind, spans] = number
        return number

    def relation(self, name: str, content: int, kind: str, spans: Spans) -> None:
        if spans:
            other = self.entity(kind, spans)
            self._line("R", f"{name} Arg1:T{content} Arg2:T{other}\t")

    def attribute(self, name: str, content: int, value: str | None) -> None:
        if value is not None:
            self._line("A", f"{name} T{content} {value}")

    def note(self, content: int, words: str) -> None:
        if words:
            self._line("#", f"AnnotatorNotes T{content}\t{on_one_line(words)}")

    def _line(self, sort: str, rest: str) -> int:
        self._counts[sort] += 1
        self._out.write(f"{sort}{self._counts[sort]}\t{rest}\n")
        return self._counts[sort]


def _text(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8", errors="replace", newline="") as out:
        out.write(text)


_ARGUMENTS = "\n".join(f"{name}\tArg1:{CONTENT}, Arg2:{other}" for name, other in RELATIONS.items())
_ANNOTATION = f"""\
# Who said what: a {CONTENT} with the {SOURCE} it comes from and the {CUE} that reports it.

[entities]
{CONTENT}
{SOURCE}
{CUE}

[relations]
{_ARGUMENTS}
<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]

[attributes]
{KIND}\tArg:{CONTENT}, Value:{"|".join(KINDS)}
{ACT}\tArg:{CONTENT}, Value:{"|".join(ACT_KINDS)}
{CERTAINTY}\tArg:{CONTENT}, Value:{"|".join(LEVELS)}
"""
_VISUAL = f"""\
[labels]
{CONTENT} | content | cont
{SOURCE} | source | src
{CUE} | cue | cue
{SAID_BY} | said by | by
{REPORTED_BY} | reported by | cue

[drawing]
SPAN_DEFAULT\tfgColor:black, bgColor:lightgrey, borderColor:darken
ARC_DEFAULT\tcolor:black, arrowHead:triangle-5
ATTRIBUTE_DEFAULT\tglyph:*
{CONTENT}\tbgColor:#cfe8cf
{SOURCE}\tbgColor:#cfdcf5
{CUE}\tbgColor:#f7e3b5
"""
