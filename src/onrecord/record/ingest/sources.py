"""Files, folders, archives and streams to articles: read ones, and pages that are yet to be read."""

from __future__ import annotations

import glob
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Any

from onrecord.model.article import Article
from onrecord.pages import Form, PageError, files_in, read_pages, warc
from onrecord.pages.encoding import NotTextError, decode
from onrecord.pages.files import HEAD, clear_errors, opened, read_all, text_lines
from onrecord.pages.form import form_of
from onrecord.pages.jsonl import numbered_lines, read_line

STANDARD_INPUT = "standard input"
_ARRAYS = (".json",)
_MORE_NAMES = warc.NAMES
Outcome = Article | Mapping[str, Any] | PageError
"""A page that is yet to be read, the JSON of an article that was, or why there is none."""


class Meter:
    """How many bytes were read so far."""

    def __init__(self) -> None:
        self.bytes = 0


class MeteredStream(io.RawIOBase):
    """A stream whose bytes are counted as they are read; closing it leaves the inner one open if `keep`."""

    def __init__(self, inner: IO[bytes], meter: Meter, *, keep: bool = False) -> None:
        super().__init__()
        self._inner = inner
        self._meter = meter
        self._keep = keep

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Read into a buffer; the number of bytes, 0 at the end."""
        view = memoryview(buffer)
        data = self._inner.read(len(view))
        view[: len(data)] = data
        self._meter.bytes += len(data)
        return len(data)

    def close(self) -> None:
        """Close it, and the inner one unless that is kept."""
        if not self.closed and not self._keep:
            self._inner.close()
        super().close()


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
class Item:
    """One article of a source: the `number`-th from 0, at a `place` in it (a line, a URL, or nothing).

    `document` is the name of its document, where that is not to be told by the article.
    """

    number: int
    place: str
    outcome: Outcome
    document: str | None = None


@dataclass(frozen=True, slots=True)
class PageOptions:
    """How pages are taken: for what (None: as they look), and whether their furniture is marked."""

    form: Form | None = None
    furniture: bool = True


def files_of(paths: Iterable[Path], fail: Callable[[str, PageError], None]) -> Iterator[Path]:
    """The files that paths stand for: files, folders and all within, and patterns such as news/*.html.

    `fail` is told of a path that cannot be read.
    """
    for path in paths:
        try:
            if not path.exists() and glob.has_magic(str(path)):
                found = [Path(name) for name in sorted(_matching(str(path)))]
                if not found:
                    raise PageError.at(str(path), "no file is named so: check the pattern")
                for inner in found:
                    yield from files_in(inner, _MORE_NAMES)
            else:
                yield from files_in(path, _MORE_NAMES)
        except PageError as error:
            fail(str(path), error)


def _matching(pattern: str) -> list[str]:
    return glob.glob(pattern, recursive=True)  # noqa: PTH207 (takes patterns from the root as well)


def items_of_file(path: Path, how: PageOptions, meter: Meter, begin: int = 0) -> Iterator[Item]:
    """The articles of a file from the `begin`-th on."""
    where = str(path)
    try:
        with clear_errors(where):
            stream = MeteredStream(path.open("rb", buffering=0), meter)
    except PageError as error:
        yield Item(0, "", error)
        return
    yield from _items(stream, where, where, how, begin)


def items_of_stream(stream: IO[bytes], how: PageOptions, meter: Meter) -> Iterator[Item]:
    """The articles of standard input."""
    yield from _items(MeteredStream(stream, meter, keep=True), STANDARD_INPUT, None, how, 0)


def _items(raw: io.RawIOBase, where: str, path: str | None, how: PageOptions, begin: int) -> Iterator[Item]:
    number, place = begin - 1, ""
    try:
        with opened(raw, where) as stream:
            for number, (place, outcome) in enumerate(_outcomes(stream, where, path, how, begin), begin):
                yield Item(number, place, outcome)
    except PageError as error:
        yield Item(number + 1, "", error)


_Found = Iterator[tuple[str, Outcome]]


def _outcomes(
    stream: io.BufferedReader[Any], where: str, path: str | None, how: PageOptions, begin: int
) -> _Found:
    with clear_errors(where):
        head = stream.peek(HEAD)[:HEAD]
    if warc.is_warc(head):
        yield from _from(_of_archive(stream, where, path, how), begin)
    elif (how.form or _form(head, path)) == "jsonl":
        yield from _of_lines(stream, where, path, how, begin)
    elif path is not None and path.lower().removesuffix(".gz").endswith(_ARRAYS):
        yield from _from(_of_array(stream, where, path, how), begin)
    else:
        content = read_all(stream, where)
        if begin == 0:
            yield "", _page(content, where, path, how)


def _form(head: bytes, path: str | None) -> Form:
    try:
        return form_of(decode(head)[0], path)
    except NotTextError:
        return "text"  # what it is instead is told when it is read


def _page(content: bytes, where: str, path: str | None, how: PageOptions) -> Outcome:
    """The one page of some bytes."""
    try:
        pages = read_pages(content, form=how.form, furniture=how.furniture, name=path)
        return next(pages)
    except PageError as error:
        return error


def _of_lines(
    stream: io.BufferedReader[Any], where: str, path: str | None, how: PageOptions, begin: int
) -> Iterator[tuple[str, Outcome]]:
    lines = numbered_lines(text_lines(stream))
    count = 0
    while True:
        with clear_errors(where):
            numbered = next(lines, None)
        if numbered is None:
            break
        count += 1
        if count <= begin:
            continue
        number, line = numbered
        yield f"line {number}", _of_line(line, number, where, path, how)
    if not count:
        yield "", PageError.at(where, "empty: give a file with the text of an article")


def _of_line(line: str | None, number: int, where: str, path: str | None, how: PageOptions) -> Outcome:
    try:
        # a cheap look first: most lines are large and not of articles that were read
        if line is not None and '"made_by"' in line and '"statements"' in line:
            record = _read_record(json.loads(line), f"{where}:line {number}")
            if record is not None:
                return record
        return read_line(line, number, where, path, furniture=how.furniture)
    except PageError as error:
        return error
    except (ValueError, RecursionError):
        return PageError.at(f"{where}:line {number}", "no JSON: each line is one whole JSON object")


def _of_array(stream: io.BufferedReader[Any], where: str, path: str, how: PageOptions) -> _Found:
    """The articles of a JSON file: one object, or an array of them."""
    content = read_all(stream, where)
    try:
        found = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise PageError.at(where, f"no JSON ({error}): give an object or an array of them") from error
    for number, one in enumerate(found if isinstance(found, list) else [found], 1):
        yield f"item {number}", _of_line(json.dumps(one), number, where, path, how)


def _of_archive(stream: IO[bytes], where: str, path: str | None, how: PageOptions) -> _Found:
    for found in warc.pages_of(stream, where):
        if isinstance(found.content, PageError):
            yield found.url, found.content
            continue
        name = f"{where}:{found.url}"
        page = _page(found.content, name, name, replace(how, form=how.form or found.form))
        if isinstance(page, Article):
            page = replace(page, url=found.url, path=path)
        yield found.url, page


def _read_record(record: Any, where: str) -> Mapping[str, Any] | None:
    """The JSON of an article that was read; None for any other JSON. Raises PageError where it is broken."""
    if not isinstance(record, dict) or not isinstance(record.get("version"), int):
        return None
    if not isinstance(record.get("statements"), list):
        return None
    try:
        Article.from_json(record)
    except ValueError as error:
        raise PageError.at(where, f"{error}: read the article again") from error
    return record


def _from(found: _Found, begin: int) -> _Found:
    """The same without the first ones."""
    for number, one in enumerate(found):
        if number >= begin:
            yield one
