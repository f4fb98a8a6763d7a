"""Words of an article, by where they stand.

Every span is `(start, end)` in code points of the article's text, the end not included.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Span = tuple[int, int]
JOINT = " … "
"""Stands between the pieces of a passage that has several."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of an article: one span or several, in order, and their text.

    `confidence`, where it is known, is between 0 and 1: how likely the part of a statement that these
    words are is right (see `gold.judge`).
    """

    spans: tuple[Span, ...]
    text: str
    confidence: float | None = None

    @property
    def start(self) -> int:
        """Where the first piece begins."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """Where the last piece ends."""
        return self.spans[-1][1]


def passage(text: str, spans: Iterable[Span], confidence: float | None = None) -> Passage:
    """The passage of a text's spans; they must lie in it, in order, without overlap."""
    ordered = tuple((int(start), int(end)) for start, end in spans)
    previous = 0
    for start, end in ordered:
        if not previous <= start < end <= len(text):
            raise ValueError(f"[{start}, {end}) is no span of a text of {len(text)} characters")
        previous = end
    if not ordered:
        raise ValueError("a passage has at least one span")
    return Passage(ordered, JOINT.join(text[start:end] for start, end in ordered), confidence)


def passage_to_json(made: Passage | None) -> dict[str, Any] | None:
    """Spans, text, and confidence where there is one."""
    if made is None:
        return None
    record: dict[str, Any] = {"spans": [list(span) for span in made.spans], "text": made.text}
    if made.confidence is not None:
        record["confidence"] = round(made.confidence, 4)
    return record


def passage_from_json(record: Mapping[str, Any] | None, text: str) -> Passage | None:
    """The inverse of `passage_to_json`. Raises ValueError where the words are not those of the text."""
    if record is None:
        return None
    confidence = record.get("confidence")
    if confidence is not None and not 0 <= confidence <= 1:
        raise ValueError(f"a confidence of {confidence} is not between 0 and 1")
    made = passage(text, record["spans"], confidence)
    if made.text != record["text"]:
        raise ValueError(f"the words at {list(made.spans)} are not {record['text']!r}")
    return made


def common(one: Sequence[int], other: Sequence[int]) -> int:
    """How many characters two spans have in common; none where it is below 1."""
    return min(one[1], other[1]) - max(one[0], other[0])
