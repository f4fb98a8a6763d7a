"""Files and streams of bytes: finding them, opening them, unpacking gzip, never more than is allowed."""

from __future__ import annotations

import codecs
import gzip
import io
import stat
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from onrecord.pages.form import HTML_NAMES, JSONL_NAMES, TEXT_NAMES
from onrecord.pages.limits import MAX_BYTES, too_long
from onrecord.pages.problem import PageError

HEAD = 65_536
"""Bytes at the beginning of a source by which it is told what it is."""
_NAMES = TEXT_NAMES + HTML_NAMES + JSONL_NAMES
_NOT_NEWS = ("readme", "licence", "license", "changelog")
_GZIP = b"\x1f\x8b"


def files_in(path: Path, more: tuple[str, ...] = ()) -> Iterator[Path]:
    """The news files in a folder and the folders in it, sorted, hidden ones left out; a file is itself.

    They are told by their names: .txt .text .md .html .htm .xhtml .jsonl .ndjson, the endings
    `more`, and .gz of each; what describes a folder (README, LICENSE) is left out. Raises PageError
    where the folder cannot be read.
    """
    with clear_errors(str(path)):
        folder = path.is_dir()
        within = sorted(path.iterdir(), key=lambda inner: inner.name) if folder else []
        seen = [inner for inner in within if not inner.name.startswith(".")]
        # a link to a folder may lead back up, and round and round
        folders = {inner for inner in seen if inner.is_dir() and not inner.is_symlink()}
        readable = {inner for inner in seen if _is_named_as_news(inner, more) and inner.is_file()}
    if not folder:
        yield path
    for inner in seen:
        if inner in folders:
            yield from files_in(inner, more)
        elif inner in readable:
            yield inner


def _is_named_as_news(path: Path, more: tuple[str, ...]) -> bool:
    name = path.name.lower()
    return name.removesuffix(".gz").endswith(_NAMES + more) and not name.startswith(_NOT_NEWS)


@contextmanager
def opened(source: Path | bytes | io.RawIOBase, where: str) -> Iterator[io.BufferedReader[Any]]:
    """The bytes of a file, a stream, or bytes, unpacked where they are gzip. Raises PageError."""
    with clear_errors(where):
        if isinstance(source, Path):
            raw: io.RawIOBase | io.BytesIO = _raw(source)
        else:
            raw = io.BytesIO(source) if isinstance(source, bytes) else source
    with io.BufferedReader(raw, HEAD) as stream:
        with clear_errors(where):
            packed = stream.peek(2)[:2] == _GZIP
        if packed:
            with gzip.GzipFile(fileobj=stream) as unpacked:
                yield io.BufferedReader(unpacked, HEAD)
        else:
            yield stream


def check_size(source: Path, where: str) -> None:
    """Raise PageError for a file that is too long for one article, without reading it."""
    with clear_errors(where):
        found = source.stat()
    if stat.S_ISREG(found.st_mode) and found.st_size > MAX_BYTES:
        raise PageError.at(where, too_long(found.st_size, "bytes"))


def read_all(stream: io.BufferedReader[Any], where: str) -> bytes:
    """All bytes of a stream, unless there are more than an article can have. Raises PageError."""
    pieces, length = [], 0
    with clear_errors(where):
        while length <= MAX_BYTES and (piece := stream.read(1_000_000)):
            pieces.append(piece)
            length += len(piece)
    if length > MAX_BYTES:
        raise PageError.at(where, f"more than {too_long(MAX_BYTES, 'bytes')}")
    return b"".join(pieces)


def text_lines(stream: io.BufferedReader[Any]) -> io.TextIOWrapper:
    """The lines of JSONL in bytes: UTF-8, or what a byte order mark says.

    Bytes that cannot be decoded become lone surrogates, of which the reader of a line is told.
    """
    wide = stream.peek(4)[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    encoding, errors = ("utf-16", "replace") if wide else ("utf-8-sig", "surrogateescape")
    return io.TextIOWrapper(stream, encoding, errors, newline="\n")


@contextmanager
def clear_errors(where: str) -> Iterator[None]:
    """Make a PageError, with the mend, of any error of the file system or of unpacking."""
    try:
        yield
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise PageError.at(where, "a gzip file that is damaged or cut off: fetch or pack it again") from error
    except FileNotFoundError as error:
        raise PageError.at(where, "no such file: check the path") from error
    except IsADirectoryError as error:
        raise PageError.at(where, "a folder, not a file: give the files in it") from error
    except PermissionError as error:
        raise PageError.at(where, "no permission to read it: change its permissions, or copy it") from error
    except OSError as error:
        raise PageError.at(where, f"cannot be read ({error.strerror or error})") from error


def _raw(source: Path) -> io.RawIOBase:
    try:
        return source.open("rb", buffering=0)
    except ValueError as error:  # a zero byte or half a character in the path
        raise OSError(str(error)) from error
