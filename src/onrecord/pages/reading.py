"""Any source of news to Articles: the one door of this folder."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from onrecord.model.article import Article
from onrecord.pages.encoding import NotTextError, decode, whole
from onrecord.pages.files import HEAD, check_size, clear_errors, opened, read_all, text_lines
from onrecord.pages.form import Form, form_of
from onrecord.pages.jsonl import Lines, numbered_lines, read_line
from onrecord.pages.magic import foreign_kind
from onrecord.pages.plain import read_text
from onrecord.pages.problem import PageError
from onrecord.pages.webpage import read_webpage

STANDARD_INPUT = "standard input"
EMPTY = "empty: give a file with the text of an article"
OnError = Callable[[PageError], None]


def read_pages(
    source: str | bytes | Path,
    *,
    form: Form | None = None,
    furniture: bool = True,
    name: str | None = None,
    on_error: OnError | None = None,
) -> Iterator[Article]:
    """The articles of a source: one of a text or an HTML page, one a line of JSONL.

    A `str` is content, a `Path` one file (which may be gzip), `bytes` are content to be
    decoded. `form` says what the content is instead of having it told by the content;
    `furniture=False` leaves the furniture unmarked. `name` is the articles' path and
    names the source in messages; for a file it is the path as given, and without any
    the messages say "standard input".

    What cannot be read is a PageError of one line. `on_error` is called with it, and
    then the next line is read; without `on_error` it is raised. TypeError is raised
    for a source of another type.
    """
    if not isinstance(source, (str, bytes, Path)):
        raise TypeError(f"a source is a str, bytes or a Path, not {type(source).__name__}")
    path = name if name is not None or not isinstance(source, Path) else str(source)
    where = STANDARD_INPUT if path is None else path
    reader = _Reader(path, where, str(source) if isinstance(source, Path) else name, form, furniture)
    for outcome in reader.outcomes(source):
        if isinstance(outcome, Article):
            yield outcome
        elif on_error is None:
            raise outcome
        else:
            on_error(outcome)


@dataclass(frozen=True, slots=True)
class _Reader:
    """One source being read: its name in the articles, in messages and of its file; what is wanted of it."""

    path: str | None
    where: str
    file_name: str | None
    form: Form | None
    furniture: bool

    def outcomes(self, source: str | bytes | Path) -> Iterator[Article | PageError]:
        """Articles, and an error for each part that cannot be read."""
        try:
            if isinstance(source, str):
                yield from self._of_content(source, ())
            else:
                yield from self._of_bytes(source)
        except PageError as error:
            yield error

    def _of_content(self, content: str, warnings: tuple[str, ...]) -> Iterator[Article | PageError]:
        if not content.strip():
            raise PageError.at(self.where, EMPTY)
        form = self.form or form_of(content, self.file_name)
        if form == "jsonl":
            yield from self._of_lines(io.StringIO(content, newline="\n"))
            return
        text, replaced = whole(content)
        read = read_webpage if form == "html" else read_text
        article = read(text, self.where, self.path, furniture=self.furniture)
        yield replace(article, warnings=warnings + replaced + article.warnings)

    def _of_bytes(self, source: bytes | Path) -> Iterator[Article | PageError]:
        with opened(source, self.where) as stream:
            form = self.form or self._form_of_head(stream)
            if form == "jsonl":
                yield from self._of_lines(text_lines(stream))
                return
            if isinstance(source, Path):
                check_size(source, self.where)
            data = read_all(stream, self.where)
        content, warnings = self._decoded(data)
        yield from replace(self, form=form)._of_content(content, warnings)

    def _form_of_head(self, stream: io.BufferedReader[Any]) -> Form:
        with clear_errors(self.where):
            head = stream.peek(HEAD)[:HEAD]
        foreign = foreign_kind(head)
        if foreign:
            raise PageError.at(self.where, foreign)
        return form_of(self._decoded(head)[0], self.file_name)

    def _decoded(self, data: bytes) -> tuple[str, tuple[str, ...]]:
        try:
            return decode(data)
        except NotTextError as error:
            raise PageError.at(self.where, "binary, not text: give a text, HTML or JSONL file") from error

    def _of_lines(self, stream: Lines) -> Iterator[Article | PageError]:
        lines = numbered_lines(stream)
        some = False
        while True:
            with clear_errors(self.where):
                numbered = next(lines, None)
            if numbered is None:
                break
            some = True
            number, line = numbered
            try:
                yield read_line(line, number, self.where, self.path, furniture=self.furniture)
            except PageError as error:
                yield error
        if not some:
            raise PageError.at(self.where, EMPTY)
