"""The pages of a WARC archive, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Any

from onrecord.pages import Form, PageError
from onrecord.pages.limits import MAX_BYTES, too_long

NAMES = (".warc",)
_MAGIC = b"WARC/"
_KINDS = ("response", "resource", "conversion")
_FORMS: dict[str, Form] = {"text/html": "html", "application/xhtml+xml": "html", "text/plain": "text"}


@dataclass(frozen=True, slots=True)
class WarcPage:
    """A page of an archive: its URL, what it is, and its bytes, or why these cannot be had."""

    url: str
    form: Form
    content: bytes | PageError


def is_warc(head: bytes) -> bool:
    """Whether a stream that begins so (unpacked) is an archive."""
    return head.startswith(_MAGIC)


def pages_of(stream: IO[bytes], where: str) -> Iterator[WarcPage]:
    """The pages of an archive that are HTML or plain text and were there (status 200); no more than one is
    in memory. Raises PageError where the archive is damaged.
    """
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    try:
        for record in ArchiveIterator(stream):
            page = _page(record, where)
            if page is not None:
                yield page
    except (ArchiveLoadFailed, EOFError) as error:
        raise PageError.at(where, "a WARC archive that is damaged or cut off: fetch it again") from error


def _page(record: Any, where: str) -> WarcPage | None:
    if record.rec_type not in _KINDS:
        return None
    url = str(record.rec_headers.get_header("WARC-Target-URI") or "").strip("<> ")
    http = record.http_headers
    if not url or (http is not None and http.get_statuscode() != "200"):
        return None
    kind = (http or record.rec_headers).get_header("Content-Type") or ""
    form = _FORMS.get(kind.partition(";")[0].strip().lower())
    if form is None:
        return None
    content = record.content_stream().read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        problem = PageError.at(f"{where}:{url}", f"more than {too_long(MAX_BYTES, 'bytes')}")
        return WarcPage(url, form, problem)
    return WarcPage(url, form, content)
