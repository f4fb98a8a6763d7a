"""What the lines of a text say about it: its title, outlet, author and date, and its furniture."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model.article import Furniture, FurnitureKind
from onrecord.pages.dates import date_line, iso_date
from onrecord.pages.furniture import headline_of, kinds_of
from onrecord.pages.lines import Line, lines_of
from onrecord.pages.people import byline

_SOURCE = re.compile(r"(?:source|agency|via)\s?[:：]\s?(?P<outlet>[^|;]{2,60})", re.IGNORECASE)
_AGENCY = re.compile(
    r"\(?(?P<outlet>Reuters|AFP|AP|Xinhua|dpa|PA Media|TASS|Anadolu Agency|IANS|PTI|ANI|UPI)\)?"
)
_OTHERS = re.compile(
    r"(?:\s?,|\s?\+|\s(?:and|&|with))\s(?:(?:news|other|wire)\s)?(?:agencies|staff|wires?)\Z", re.IGNORECASE
)
_DATELINE = re.compile(
    r"(?P<place>[^()\n\"“”]{0,90})\((?P<outlet>[A-Z][\w .&’'-]{1,40})\)\s?(?:[-–—]{1,2})\s(?=\S)"
)
_COPYRIGHT = re.compile(
    r"(?:copyright\s?)?(?:©|\(c\)|copyright)\s?(?:copyright\s)?(?:\d{4}(?:\s?[-–]\s?\d{4})?)?,?\s?(?:by\s)?"
    r"(?P<outlet>[^\W\d_][^.,;|©]{1,60})",
    re.IGNORECASE,
)
_RIGHTS = re.compile(r"\s*(?:[-–—]\s*)?(?:all rights reserved.*|\d{4})\Z", re.IGNORECASE | re.DOTALL)
_PUBLISHED = re.compile(r"(?:first\s|originally\s)?(?:published|posted|issued|date\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a text prints about itself; None where it does not print it plainly. Nothing is guessed."""

    title: str | None
    outlet: str | None
    author: str | None
    published: str | None
    furniture: tuple[Furniture, ...]


def facts_of(text: str) -> Facts:
    """The facts of a text and its furniture, in one reading of its lines."""
    lines = lines_of(text)
    kinds = kinds_of(lines)
    marked = [(line, kind) for line, kind in zip(lines, kinds, strict=True) if kind is not None]
    prose = next((line for line, kind in zip(lines, kinds, strict=True) if kind is None), None)
    return Facts(
        title=headline_of(lines, kinds),
        outlet=_outlet(marked, prose),
        author=next(filter(None, (byline(line.text) for line, kind in marked if kind == "byline")), None),
        published=_published(marked, prose),
        furniture=tuple(Furniture((line.start, line.end), kind) for line, kind in marked),
    )


def _outlet(marked: Sequence[tuple[Line, FurnitureKind]], prose: Line | None) -> str | None:
    """From a credit, else from the dateline of the first paragraph, else from the copyright."""
    credits = [line.text for line, kind in marked if kind == "credit"]
    for pattern in (_SOURCE, _AGENCY):
        for text in credits:
            found = pattern.fullmatch(text)
            if found and "://" not in text:
                return _OTHERS.sub("", found["outlet"].strip().rstrip(".")) or None
    dateline = _DATELINE.match(prose.text[:200]) if prose else None
    if dateline and _is_place(dateline["place"]):
        return dateline["outlet"]
    for text in credits:
        found = _COPYRIGHT.match(text)
        name = _RIGHTS.sub("", found["outlet"]).strip() if found else ""
        if name and not name.lower().startswith("all rights"):
            return name
    return None


def _is_place(before: str) -> bool:
    """Whether what stands before "(Reuters) -" is a place and a day rather than the words of a sentence."""
    words = before.replace(",", " ").split()
    return all(word[0].isupper() or not word[0].isalpha() for word in words) and len(words) <= 8


def _published(marked: Sequence[tuple[Line, FurnitureKind]], prose: Line | None) -> str | None:
    """From the lines of date and author above the article, or a line below that says "Published"."""
    for line, kind in marked:
        if kind != "byline":
            continue
        above = prose is None or line.start < prose.start
        if not above and not _PUBLISHED.match(line.text):
            continue
        found = date_line(line.text)
        day = iso_date(line.text) if found is None and above else found
        if day:
            return day
    dateline = _DATELINE.match(prose.text[:200]) if prose else None
    return iso_date(dateline["place"]) if dateline and _is_place(dateline["place"]) else None
