"""Which form a source has: plain text, HTML or JSONL."""

from __future__ import annotations

import json
import re
from typing import Literal

Form = Literal["text", "html", "jsonl"]

HTML_NAMES = (".html", ".htm", ".xhtml")
TEXT_NAMES = (".txt", ".text", ".md")
JSONL_NAMES = (".jsonl", ".ndjson")
WITHIN = 65_536
"""Characters at the beginning of a source in which its form shows."""

_DOCUMENT = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*){0,9}<(?:!doctype\s{1,9}html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_BLOCK = re.compile(
    r"<(/?)(?:p|div|article|section|body|head|header|footer|nav|main|aside|h[1-6]|ul|ol|li|table|tr|td|blockquote|"
    r"figure|html|br)\b[^<>]{0,500}>",
    re.IGNORECASE,
)
_OBJECT = re.compile(r"\{\s{0,99}\"(?:[^\"\\]|\\.){0,99}\"\s{0,99}:")


def form_of(head: str, name: str | None) -> Form:
    """The form of a source that begins with `head`; its name decides where the content does not.

    A text that merely mentions `<b>` or `a < b` is a text; one in which blocks are
    marked up is HTML, whatever its name.
    """
    head = head[:WITHIN]
    base = (name or "").lower().removesuffix(".gz")
    if _DOCUMENT.match(head) or _has_blocks(head):
        return "html"
    if _is_jsonl(head.lstrip()) or base.endswith(JSONL_NAMES):
        return "jsonl"
    return "html" if base.endswith(HTML_NAMES) else "text"


def _has_blocks(head: str) -> bool:
    tags = [match[1] for match in _BLOCK.finditer(head)]
    if head.lstrip().startswith("<"):
        return len(tags) >= 2
    return len(tags) >= 4 and tags.count("/") >= 2


def _is_jsonl(head: str) -> bool:
    """Whether the first line is a JSON object, or the beginning of one longer than the head."""
    if not _OBJECT.match(head):
        return False
    line, end, _ = head.partition("\n")
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return not end and len(head) > WITHIN // 2
