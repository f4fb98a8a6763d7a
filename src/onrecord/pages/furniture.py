"""What of a plain text is the page around the article: found and marked, never cut."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.model.article import Furniture, FurnitureKind
from onrecord.pages.headings import headings_of, headline_at, labelled_title
from onrecord.pages.lines import SHORT, Line, lines_of
from onrecord.pages.people import bare_name, post_line
from onrecord.pages.related import links_after, numbered_list
from onrecord.pages.signs import Zone, opens_related, sign

Kinds = list[FurnitureKind | None]


def find_furniture(text: str) -> tuple[Furniture, ...]:
    """The furniture of `text`: whole lines without the white space around them, in order.

    A line that could be the article's own is left alone: to miss a link costs less than
    to lose a statement. The time is proportional to the length of the text.
    """
    lines = lines_of(text)
    kinds = kinds_of(lines)
    return tuple(
        Furniture((line.start, line.end), kind)
        for line, kind in zip(lines, kinds, strict=True)
        if kind is not None
    )


def kinds_of(lines: Sequence[Line]) -> Kinds:
    """What furniture each line is, None for the lines of the article."""
    kinds: Kinds = [_sign(line, "middle") for line in lines]
    _mark_lists(lines, kinds)
    _mark_edges(lines, kinds)
    _mark_names(lines, kinds)
    headline = headline_at(lines, kinds)
    if headline is not None:
        kinds[headline] = "heading"
    for at in headings_of(lines, kinds):
        kinds[at] = "heading"
    return kinds


def headline_of(lines: Sequence[Line], kinds: Sequence[FurnitureKind | None]) -> str | None:
    """The title that the text itself has at its top, without a label such as "Title:"."""
    for line, kind in zip(lines, kinds, strict=True):
        if kind == "heading":
            return labelled_title(line.text) or line.text
        if kind is None and (line.prose or line.wrapped):
            return None
    return None


def _sign(line: Line, zone: Zone) -> FurnitureKind | None:
    return None if line.wrapped or len(line.text) > SHORT else sign(line.text, zone)


def _mark_lists(lines: Sequence[Line], kinds: Kinds) -> None:
    """Mark the links that follow "Read also" and its kin."""
    followed = -1
    for at, line in enumerate(lines):
        if at <= followed:
            continue
        if kinds[at] == "related" and opens_related(line.text):
            marks = links_after(lines, at)
        elif kinds[at] == "list":
            marks = numbered_list(lines, at)
        else:
            continue
        followed = max(marks, default=at)
        for place, kind in marks.items():
            if kinds[place] is None or kind == "list":
                kinds[place] = kind


def _mark_edges(lines: Sequence[Line], kinds: Kinds) -> None:
    """Mark the labels that only count before the first and after the last paragraph of prose."""
    prose = [at for at, line in enumerate(lines) if kinds[at] is None and (line.prose or line.wrapped)]
    if not prose:
        return
    for at in range(prose[0]):
        kinds[at] = kinds[at] or _sign(lines[at], "top")
    for at in range(prose[-1] + 1, len(lines)):
        kinds[at] = kinds[at] or _sign(lines[at], "end")


def _mark_names(lines: Sequence[Line], kinds: Kinds) -> None:
    """Mark a bare name between the headline and a line with the date or the post of its bearer."""
    started = False
    for at in range(min(len(lines) - 1, 12)):
        if kinds[at] is not None:
            continue
        if lines[at].prose:
            return
        named = kinds[at + 1] == "byline" and bare_name(lines[at].text)
        if started and (named or (kinds[at - 1] == "byline" and post_line(lines[at].text))):
            kinds[at] = "byline"
        started = True
