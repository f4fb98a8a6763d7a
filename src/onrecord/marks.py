"""Quotation marks: which characters of a text open and close a quotation.

Pure character work, without any model, so that it holds for text that the model
has never seen: straight, curly, single, double, « » and „ “ marks, marks that are
never closed, quotations that run over paragraphs, and apostrophes that are no marks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

_BLANK_LINE = re.compile(r"(?>\r\n?|\n)[ \t\f\v\u00a0]*(?>\r\n?|\n)\s*")
_LINE = re.compile(r"[\r\n]\s*")

# opening mark -> the marks that may close it
_CLOSERS = {
    "“": "”",
    "”": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "‘": "’",
    "‚": "‘’",
    '"': '"',
    "'": "'",
    "「": "」",
    "『": "』",
}
_ALWAYS_OPEN = "„‚「『"
_ALL = set("".join(_CLOSERS) + "".join(_CLOSERS.values()))
_SINGLE = set("'‘’‚")
_ELIDED = re.compile(
    r"(?:\d0s|(?:tis|twas|twere|twill|em|til|till|cause|n|cos|bout|round|kay|nuff|im|er)\b)",
    re.IGNORECASE,
)
PAIRED = re.compile(r"''|``")
"""Two characters that are one double mark."""
_AFTER_OPENING = set("([{<—–-/|*_~>")
_MISMATCH = {"”": '"', '"': "”", "’": "'", "'": "’"}
MAX_DEPTH = 8


@dataclass(frozen=True, slots=True)
class Quoted:
    """One quotation: the marks and all between them, `[start, end)` in code points.

    `closed` is False where the closing mark is missing: then the quotation ends with
    its paragraph. `continued` is True where the next paragraph opens the same
    quotation again, as is usual in print when somebody is quoted at length.
    """

    start: int
    end: int
    depth: int
    closed: bool
    continued: bool


def paragraphs(text: str) -> list[tuple[int, int]]:
    """`[start, end)` of each paragraph, without surrounding white space.

    Paragraphs are parted by blank lines where the text has any, else by line ends.
    """
    separator = _BLANK_LINE if _BLANK_LINE.search(text.strip()) else _LINE
    found = []
    position = 0
    for match in [*separator.finditer(text), None]:
        end = match.start() if match else len(text)
        piece = text[position:end]
        stripped = piece.strip()
        if stripped:
            start = position + len(piece) - len(piece.lstrip())
            found.append((start, start + len(stripped)))
        position = match.end() if match else end
    return found


def quotations(text: str) -> list[Quoted]:
    """All quotations of a text in order of their start, nested ones included.

    Two single marks in a row, and two grave accents, are one double mark, as typewriters
    and some archives have it.
    """
    if PAIRED.search(text):
        return _with_paired(text)
    found: list[Quoted] = []
    blocks = paragraphs(text)
    for number, (start, end) in enumerate(blocks):
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        next_mark = text[following[0]] if following else ""
        found.extend(_in_paragraph(text, start, end, next_mark))
    return sorted(found, key=lambda q: (q.start, -q.end))


def _with_paired(text: str) -> list[Quoted]:
    """Quotations of a text in which two characters make a mark, with the text's own offsets."""
    places: list[int] = []
    at = 0
    for match in PAIRED.finditer(text):
        places.extend(range(at, match.start() + 1))
        at = match.end()
    places.extend(range(at, len(text)))
    single = PAIRED.sub('"', text)
    widths = [after - before for before, after in pairwise([*places, len(text)])]
    return [
        replace(q, start=places[q.start], end=places[q.end - 1] + widths[q.end - 1])
        for q in quotations(single)
    ]


def _in_paragraph(text: str, start: int, end: int, next_mark: str) -> list[Quoted]:
    """Quotations of one paragraph, by a stack of the marks that are open."""
    marks = [i for i in range(start, end) if text[i] in _ALL]
    open_marks: list[int] = []
    found: list[Quoted] = []
    for order, at in enumerate(marks):
        mark = text[at]
        if mark in _SINGLE and _is_apostrophe(
            text, at, start, end, open_marks, marks[order + 1 : order + 40]
        ):
            continue
        opener = _closes(text, at, open_marks, start, end)
        if opener is not None and mark == '"' and _looks_opening(*_around(text, at, start, end)):
            # a second straight mark that opens: the first was never closed
            depth = open_marks.index(opener)
            del open_marks[depth:]
            found.append(Quoted(opener, at, depth, False, False))
            opener = None
        if opener is not None:
            depth = open_marks.index(opener)
            del open_marks[depth:]
            found.append(Quoted(opener, at + 1, depth, True, False))
        elif _may_open(text, at, start, end) and len(open_marks) < MAX_DEPTH:
            open_marks.append(at)
    for depth, at in enumerate(open_marks):
        if text[at] in _SINGLE and depth + 1 == len(open_marks) and at != start:
            continue  # a lone single mark is more often an apostrophe than a quotation
        continued = depth == 0 and next_mark != "" and next_mark == text[at]
        found.append(Quoted(at, end, depth, False, continued))
        break
    return found


def _around(text: str, at: int, start: int, end: int) -> tuple[str, str]:
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    return before, after


def _is_apostrophe(text: str, at: int, start: int, end: int, open_marks: list[int], later: list[int]) -> bool:
    if text[at] in "‘‚":
        return False
    before, after = _around(text, at, start, end)
    if before.isalnum() and after.isalnum():
        return True
    single_open = any(text[i] in _SINGLE for i in open_marks)
    if not before.isalnum() and after.isalnum():
        if text[at] == "’" and not single_open:
            return True
        return not single_open and bool(_ELIDED.match(text, at + 1, end))
    if not single_open:
        return before.isalnum() or text[at] == "’"
    if before in "sSxzn" and after == " " and text[at + 2 : at + 3].islower():
        # "the workers' union" inside single marks, if something better closes them later
        return any(
            text[i] in "'’"
            and not (text[i + 1 : i + 2].isalnum())
            and (text[i - 1] in ".,?!…;" or i + 1 >= end)
            for i in later
        )
    return False


def _looks_opening(before: str, after: str) -> bool:
    return (before.isspace() or before in _AFTER_OPENING) and not after.isspace()


def _closes(text: str, at: int, open_marks: list[int], start: int, end: int) -> int | None:
    """The open mark that the mark at `at` closes, or None."""
    mark = text[at]
    before, after = _around(text, at, start, end)
    if mark in _ALWAYS_OPEN or not open_marks:
        return None
    looks_opening = _looks_opening(before, after)
    for opener in reversed(open_marks):
        if mark in _CLOSERS[text[opener]]:
            if mark == "'" and looks_opening and after.isalnum():
                return None
            return opener
    wanted = _MISMATCH.get(mark)
    if wanted and not looks_opening:
        for opener in reversed(open_marks):
            if wanted in _CLOSERS[text[opener]]:
                return opener
    return None


def _may_open(text: str, at: int, start: int, end: int) -> bool:
    before, after = _around(text, at, start, end)
    if text[at] not in _CLOSERS:
        return False
    if after.isspace() and text[at] not in "«„":
        return False
    if text[at] in "”’" and not (before.isspace() or before in _AFTER_OPENING):
        return False
    if text[at] in "“‘„‚«‹「『":
        return True
    return (not before.isalnum() and before not in ".,;:?!%)") or at == start
