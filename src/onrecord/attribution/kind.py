"""Direct, indirect or mixed: by how much of a content stands in quotation marks."""

from __future__ import annotations

import re

from onrecord.model.article import Kind
from onrecord.model.passage import Span
from onrecord.text.doc import Doc

_WORD = re.compile(r"\w+(?:['’]\w+)*")


def kind_of(content: list[Span], doc: Doc) -> Kind:
    """Direct when all words but a leading "that" are quoted, mixed when some are.

    A quotation that is never closed counts up to the end of its paragraph.
    """
    inside = outside = 0
    first = True
    for start, end in content:
        for match in _WORD.finditer(doc.text, start, end):
            quoted = doc.quotation_at(match.start())
            if first and quoted is None and match.group().lower() == "that":
                first = False
                continue
            first = False
            if quoted is None:
                outside += 1
            else:
                inside += 1
    if inside == 0:
        return "indirect"
    return "mixed" if outside else "direct"
