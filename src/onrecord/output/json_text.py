"""An article as JSON text: one line, or indented for reading."""

from __future__ import annotations

import re

from onrecord.model.article import Article

# JSON leaves these as they are, but a reader may end a line at the first three, and
# lone surrogates (the rest) cannot be written in UTF-8.
_UNSAFE = re.compile("[\x85\u2028\u2029\ud800-\udfff]")
_SPAN = re.compile(r"\[\n\s+(\d+),\n\s+(\d+)\n\s+\]")


def to_jsonl(article: Article) -> str:
    """The article's JSON on one line, without a line end. No reader finds a second line in it."""
    return escaped(article.dumps())


def to_json_text(article: Article) -> str:
    """The article's JSON, indented, each span on one line."""
    # A JSON string holds no raw line end, so the pattern can only match real spans.
    return escaped(_SPAN.sub(r"[\1, \2]", article.dumps(indent=2)))


def escaped(json_text: str) -> str:
    """JSON that any reader takes for one line and that can be written in UTF-8."""
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", json_text)
