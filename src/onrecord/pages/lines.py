"""The lines of a text, and which of them are paragraphs of their own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

SHORT = 400
"""Characters of a line beyond which it is prose, whatever it says; no pattern is tried on it."""
PROSE = 160
"""Characters from which a line is prose even without a full stop."""

_RUN = re.compile(r"[^\r\n\u2028\u2029]+")
_LINE_END = re.compile(r"\r\n|[\r\n\u2028\u2029]")
_TERMINAL = re.compile(r"[.!?…][\"'”’»)\]*_]{0,3}\Z")
_CLOSED = re.compile(r"[.!?…:;,\-–—\"'”’»)\]]\Z")
_HANGING = re.compile(
    r"(?:\b(?:the|a|an|of|to|and|or|by|with|in|on|at|for|from|that|its|his|her|their)|,|-)\Z"
)
WRAP_MIN = 30


@dataclass(slots=True)
class Line:
    """One line without the white space around it, `[start, end)` in the text.

    `gap_before` and `gap_after` say whether a blank line (or an end of the text) is
    there; `wrapped` that the line is a piece of a paragraph broken over several lines.
    """

    start: int
    end: int
    text: str
    gap_before: bool = True
    gap_after: bool = True
    wrapped: bool = False

    @property
    def terminal(self) -> bool:
        """Whether it ends as a sentence does."""
        return _TERMINAL.search(self.text[-6:]) is not None

    @property
    def open_end(self) -> bool:
        """Whether it ends in a word, without any mark."""
        return _CLOSED.search(self.text[-1:]) is None

    @property
    def prose(self) -> bool:
        """Whether it is plainly a paragraph: long, or a sentence of some words."""
        return len(self.text) >= PROSE or (self.terminal and self.text.count(" ") >= 6)

    @property
    def alone(self) -> bool:
        """Whether it is a paragraph by itself."""
        return self.gap_before and self.gap_after


def lines_of(text: str) -> list[Line]:
    """The lines of `text` that are not blank, in order."""
    found: list[Line] = []
    previous_end = 0
    for run in _RUN.finditer(text):
        piece = run[0]
        stripped = piece.strip()
        if not stripped:
            continue
        start = run.start() + len(piece) - len(piece.lstrip())
        line = Line(start, start + len(stripped), stripped)
        if found:
            line.gap_before = _is_gap(text, previous_end, start)
            found[-1].gap_after = line.gap_before
        found.append(line)
        previous_end = line.end
    _mark_wrapped(found)
    return found


def _is_gap(text: str, end: int, start: int) -> bool:
    """Whether more than one line end lies between two lines."""
    if start - end <= 1:
        return False
    first = _LINE_END.search(text, end, start)
    return first is not None and _LINE_END.search(text, first.end(), start) is not None


def _mark_wrapped(lines: list[Line]) -> None:
    """Mark the lines of paragraphs that are broken over several lines.

    Two lines are surely one paragraph where the second goes on in lower case or the
    first breaks off; from there the paragraph reaches as far as its lines are full.
    """
    start = 0
    for at, line in enumerate(lines):
        if line.gap_after:
            if at > start:
                _mark_wrapped_block(lines[start : at + 1])
            start = at + 1


def _mark_wrapped_block(block: list[Line]) -> None:
    sure = [_surely_goes_on(one, two) for one, two in pairwise(block)]
    if not any(sure):
        return
    width = max(len(line.text) for line, goes_on in zip(block, sure, strict=False) if goes_on)
    for at, goes_on in enumerate(sure):
        full = len(block[at].text) * 4 >= width * 3 and not block[at].terminal
        if goes_on or full:
            block[at].wrapped = block[at + 1].wrapped = True


def _surely_goes_on(line: Line, following: Line) -> bool:
    if len(line.text) < WRAP_MIN or line.terminal:
        return False
    return following.text[0].islower() or _HANGING.search(line.text[-8:]) is not None
