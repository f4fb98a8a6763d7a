"""A reading as it is kept: the whole JSON of the article but for its text, packed."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from typing import Any

from onrecord.model.article import Article

_LEVEL = 6
_SURROGATES = "surrogatepass"  # half a character in a path is kept as it is


def packed(record: Mapping[str, Any]) -> bytes:
    """The JSON of an article, packed without its `text`."""
    kept = {key: value for key, value in record.items() if key != "text"}
    return zlib.compress(
        json.dumps(kept, ensure_ascii=False, separators=(",", ":")).encode("utf-8", _SURROGATES), _LEVEL
    )


def unpacked(blob: bytes, text: str) -> dict[str, Any]:
    """The inverse of `packed`: the JSON of the article, key by key as it was."""
    record: dict[str, Any] = {}
    for key, value in json.loads(zlib.decompress(blob).decode("utf-8", _SURROGATES)).items():
        if key == "furniture" and "text" not in record:
            record["text"] = text  # where the contract has it
        record[key] = value
    record.setdefault("text", text)
    return record


def article_of(blob: bytes, text: str) -> Article:
    """The article of a reading."""
    return Article.from_json(unpacked(blob, text))
