"""Where a list of links ends that a page puts between the paragraphs of an article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.model.article import FurnitureKind
from onrecord.pages.lines import Line

MOST = 20
"""The most lines that one list is held to have; a longer one is not followed further."""
LINK = 180
"""The most characters of a link's words."""

_MARKER = re.compile(r"(?:list\sof\s(\d{1,3})\sitems?\s?)?(?:list\s(\d{1,3})\sof\s(\d{1,3}))?", re.IGNORECASE)
_END = re.compile(r"end\sof\slist", re.IGNORECASE)
_BULLET = re.compile(r"(?:[-–—•*·▪●◦‣►▶>]|\d{1,2}[.)])\s?\S")
_NUMBER = re.compile(r"\d{1,2}[.)]?")
_SPEAKER = re.compile(r"(?:Q|A|[A-Z][\w.’' -]{0,30}):\s")
_QUOTED = re.compile(r"[\"“‘'«].*[\"”’'»][.,]?\Z", re.DOTALL)

Marks = dict[int, FurnitureKind]


def links_after(lines: Sequence[Line], opener: int) -> Marks:
    """The kinds of the lines, by index, that belong to the list opened by line `opener`.

    A list whose items are numbered aloud ("list 2 of 3") ends with its last item, one
    of bullets with the bullets, and any other with the first line that is no headline:
    one that ends as a sentence does, is too long, or begins in lower case.
    """
    following = opener + 1
    if following < len(lines) and _marker(lines[following].text):
        return _numbered(lines, following)
    if following < len(lines) and _BULLET.match(lines[following].text):
        return _while_links(lines, opener, bullets=True)
    return _without_heading(lines, _while_links(lines, opener, bullets=False))


def numbered_list(lines: Sequence[Line], at: int) -> Marks:
    """The lines of a list numbered aloud that begins at line `at` without an opener, if one does."""
    return _numbered(lines, at) if _marker(lines[at].text) else {}


def _marker(text: str) -> tuple[int | None, int | None] | None:
    """(which item, of how many) of a marker such as "list 1 of 3" or "list of 3 items"."""
    found = _MARKER.fullmatch(text)
    if found is None or not text:
        return None
    total = found[3] or found[1]
    return (int(found[2]) if found[2] else None, int(total) if total else None)


def _numbered(lines: Sequence[Line], start: int) -> Marks:
    marks: Marks = {}
    item = total = None
    for at in range(start, min(len(lines), start + 4 * MOST)):
        text = lines[at].text
        marker = _marker(text)
        if _END.fullmatch(text):
            marks[at] = "list"
            break
        if marker is not None:
            item, total = marker[0], marker[1] or total
            marks[at] = "list"
        elif item is not None and marks.get(at - 1) == "list" and _may_be_item(lines[at]):
            marks[at] = "related"
        elif (item is not None and item == total) or not _is_link(text):
            break
        else:
            marks[at] = "related"
    return marks


def _while_links(lines: Sequence[Line], opener: int, *, bullets: bool) -> Marks:
    marks: Marks = {}
    spaced = lines[opener].gap_after
    for at in range(opener + 1, min(len(lines), opener + 1 + MOST)):
        line = lines[at]
        if not spaced and line.gap_before:
            break
        if bullets and not _BULLET.match(line.text):
            break
        if line.wrapped or len(line.text) > LINK or not (bullets or _is_link(line.text)):
            break
        marks[at] = "list" if _NUMBER.fullmatch(line.text) else "related"
        spaced = spaced or (line.gap_after and at == opener + 1 and not line.gap_before)
        if bullets:
            spaced = True
    return marks


def _without_heading(lines: Sequence[Line], marks: Marks) -> Marks:
    """Give back a last short line that parts the list from the prose: it is the next heading."""
    if len(marks) < 2:
        return marks
    *links, last = sorted(marks)
    longer = min(lines[at].text.count(" ") for at in links)
    following = last + 1 < len(lines) and lines[last + 1].prose
    if following and lines[last].alone and lines[last].text.count(" ") <= 3 and longer >= 5:
        del marks[last]
    return marks


def _may_be_item(line: Line) -> bool:
    """Whether a line announced as an item is not plainly a paragraph after all."""
    return len(line.text) <= 2 * LINK and not (line.terminal and line.prose)


def _is_link(text: str) -> bool:
    """Whether a line reads like the headline of another article."""
    if _NUMBER.fullmatch(text):
        return True
    if len(text) > LINK or text[0].islower() or text[-1] in ".,;:…—–":
        return False
    return _SPEAKER.match(text) is None and _QUOTED.fullmatch(text) is None
