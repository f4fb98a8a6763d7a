"""Direct, indirect or mixed: by how much of a content stands in quotation marks."""

from __future__ import annotations

from onrecord.model.article import Kind
from onrecord.model.passage import Span
from onrecord.text.doc import Doc


def kind_of(content: list[Span], doc: Doc) -> Kind:
    """Direct when all words but a leading "that" are quoted, mixed when some are.

    A quotation that is never closed counts up to the end of its paragraph.
    """
    inside = outside = 0
    first = True
    for piece in content:
        for word in doc.words_in(piece):
            if not word.is_word:
                continue
            quoted = doc.quotation_at(word.start)
            if first and quoted is None and word.lower == "that":
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
