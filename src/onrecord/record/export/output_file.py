"""A file that is there whole or not at all."""

from __future__ import annotations

import io
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from onrecord.record.errors import RecordError


@contextmanager
def whole_file(path: Path, *, force: bool) -> Iterator[IO[bytes]]:
    """A file to write, which gets its name when it is whole. Raises RecordError.

    Without `force` nothing that is there is written over. What is no ordinary file (a pipe, a device)
    is written to directly.
    """
    if path.exists() and not path.is_file() and not path.is_dir():
        with _told(path), path.open("wb") as out:
            yield out
        return
    _check(path, force)
    drop_leftovers(path)
    part = path.with_name(f".{path.name}.part-{os.getpid()}")
    try:
        with _told(path):
            with part.open("wb") as out:
                yield out
                out.flush()
                os.fsync(out.fileno())
            _check(path, force)
            part.replace(path)
    finally:
        with suppress(OSError):
            part.unlink()


@contextmanager
def as_text(out: IO[bytes], *, mark: bool = False) -> Iterator[IO[str]]:
    """A stream of text over one of bytes, in UTF-8, line ends as they come; `mark`: begin with U+FEFF."""
    # what cannot be written in UTF-8 was told apart before: nothing is lost here
    text = io.TextIOWrapper(out, encoding="utf-8-sig" if mark else "utf-8", newline="", write_through=False)
    try:
        yield text
        text.flush()
    finally:
        with suppress(OSError, ValueError):
            text.detach()


def drop_leftovers(path: Path) -> None:
    """Delete what exports to this name left behind that were killed."""
    pattern = re.compile(re.escape(f".{path.name}.part-") + r"(\d+)")
    with suppress(OSError):
        for found in path.absolute().parent.iterdir():
            match = pattern.fullmatch(found.name)
            if match and not _runs(int(match[1])):
                with suppress(OSError):
                    shutil.rmtree(found) if found.is_dir() else found.unlink()


def _runs(process: int) -> bool:
    if os.name != "posix":  # elsewhere there is no such question, and os.kill would end it
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _check(path: Path, force: bool) -> None:
    if path.is_dir():
        raise RecordError.at(path, "a folder: give the name of a file in it")
    if path.exists() and not force:
        raise exists(path)


def exists(path: Path) -> RecordError:
    """The error for an output that is there already."""
    return RecordError.at(path, "there already: give another name, or --force to write over it")


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Tell what is wrong with the output, unless somebody just reads no further."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise cannot_write(path, error) from error


def cannot_write(path: Path | str, error: OSError) -> RecordError:
    """The error for an output that cannot be written."""
    why = error.strerror or str(error)
    mend = "make room, or give a name in a folder that exists and may be written"
    return RecordError.at(path, f"cannot be written ({why}): {mend}")
