"""Names of articles and statements for documents of the web: URLs where there are any, else URNs."""

from __future__ import annotations

import re
from urllib.parse import quote, urldefrag, urlsplit

from onrecord.record.export.selection import Chosen
from onrecord.record.store.naming import hashed

_KEPT = "!#$%&'()*+,/:;=?@[]~"
_NO_ESCAPE = re.compile("%(?![0-9A-Fa-f]{2})")


def web_address(url: str | None) -> str | None:
    """A URL as a document of the web may have it; None where it is none of the web."""
    if not url:
        return None
    try:
        parts = urlsplit(url.strip())
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not host:
        return None
    return quote(_NO_ESCAPE.sub("%25", url.strip()), safe=_KEPT, errors="replace")


def article_address(found: Chosen) -> str:
    """The URL of an article; where there is none, a URN made of the name of its document."""
    address = web_address(found.article.url)
    return urldefrag(address).url if address else f"urn:onrecord:document:{hashed(found.document)}"


def statement_address(found: Chosen, key: str) -> str:
    """The name of a statement: it is the same in every export of the document."""
    return f"{article_address(found)}#statement-{key}"
