"""The name of a document: its URL, where there is none its path, else the hash of its text."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from typing import Any
from urllib.parse import urldefrag


def document_name(record: Mapping[str, Any]) -> str:
    """The name of the document that an article (its JSON) is of."""
    if record.get("url"):
        return url_name(record["url"])
    if record.get("path"):
        return path_name(record["path"])
    return f"sha256:{record['id']}"


def url_name(url: str) -> str:
    """A URL without the place in the page that it may point to."""
    return urldefrag(url.strip()).url


def path_name(path: str) -> str:
    """A path from the root on; what is not UTF-8 in it is written as \\x and two digits."""
    return readable(os.path.abspath(path))  # noqa: PTH100 (a link is a name of its own)


def readable(text: str) -> str:
    """Text that can be written in UTF-8, bytes of a file's name that cannot as \\x and two digits."""
    try:
        return os.fsencode(text).decode("utf-8", "backslashreplace")
    except UnicodeEncodeError:  # half a character that is no byte of a file's name
        return text.encode("utf-8", "backslashreplace").decode("utf-8")


def hashed(name: str) -> str:
    """What is kept of the name of a document that was removed."""
    return hashlib.sha256(name.encode("utf-8")).hexdigest()
