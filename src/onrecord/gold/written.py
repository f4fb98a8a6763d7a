"""Articles with tags in their text, as they are written for the project: `written/`.

`<s1>Hale</s1> <c1>said</c1> <q1>that it rains</q1>`: source, cue and content of number 1.
A role in several pieces repeats its tag; what is inside a content is a statement that it reports.
"""

from __future__ import annotations

import re
from pathlib import Path

from onrecord.gold.marked import Attribution, MarkedArticle, Piece
from onrecord.tagger.tagger import LEAST_WORDS, bare

ANNOTATOR = "written"
_TAG = re.compile(r"<(/?)([scq])(\d+)>")
_ROLES = {"s": "source", "c": "cue", "q": "content"}
Spans = dict[str, list[Piece]]


def read_written(folder: Path) -> list[MarkedArticle]:
    """All articles of a folder, each followed by its contents.

    A content is read again as if it stood alone, and so it is learned, whether it reports
    something in its turn or not. Raises ValueError,
    naming the file, where tags do not match, and where the folder holds no article.
    """
    paths = sorted(folder.glob("*.txt"))
    if not paths:
        raise ValueError(f"{folder}: no .txt with tags in it")
    made = []
    for path in paths:
        try:
            made.extend(read_tagged(path.stem, path.read_text(encoding="utf-8")))
        except ValueError as error:
            raise ValueError(f"{path}: {error}") from error
    return made


def read_tagged(name: str, tagged: str) -> list[MarkedArticle]:
    """One article, and each of its contents of some length as an article of its own.

    Raises ValueError where a tag is not closed, or closes what is not open.
    """
    text, marks = parse(tagged)
    made = (
        Attribution(*(tuple(sorted(spans.get(role, []))) for role in _ROLES.values()))
        for spans in marks.values()
    )
    whole = [attribution for attribution in made if attribution.content]
    articles = [MarkedArticle(name, text, ANNOTATOR, _outermost(text, whole))]
    for start, end in sorted({frame for a in whole for frame in _frames(text, a)}):
        if len(text[start:end].split()) >= LEAST_WORDS:
            inside = [a for a in whole if _within(a, (start, end))]
            moved = tuple(_moved(a, start, end) for a in _outermost(text, inside))
            articles.append(MarkedArticle(f"{name}:{start}", text[start:end], ANNOTATOR, moved))
    return articles


def _outermost(text: str, attributions: list[Attribution]) -> tuple[Attribution, ...]:
    """Those that no other of them reports."""
    return tuple(
        a
        for a in attributions
        if not any(_within(a, frame) for b in attributions if b is not a for frame in _frames(text, b))
    )


def _frames(text: str, attribution: Attribution) -> list[Piece]:
    return [bare(text, start, end) for start, end in attribution.content]


def parse(tagged: str) -> tuple[str, dict[int, Spans]]:
    """`(text without tags, spans of each number by role)`. Raises ValueError as `read_tagged`."""
    text, at = "", 0
    opened: dict[tuple[str, int], int] = {}
    marks: dict[int, Spans] = {}
    for tag in _TAG.finditer(tagged):
        text += tagged[at : tag.start()]
        at = tag.end()
        key = (tag[2], int(tag[3]))
        if not tag[1]:
            if key in opened:
                raise ValueError(f"<{tag[2]}{tag[3]}> is opened twice")
            opened[key] = len(text)
        elif key in opened:
            marks.setdefault(key[1], {}).setdefault(_ROLES[key[0]], []).append((opened.pop(key), len(text)))
        else:
            raise ValueError(f"</{tag[2]}{tag[3]}> closes what is not open")
    if opened:
        role, number = next(iter(opened))
        raise ValueError(f"<{role}{number}> is not closed")
    return text + tagged[at:], marks


def _within(attribution: Attribution, frame: Piece) -> bool:
    """Whether the cue lies inside a frame: then its content reports the attribution."""
    return bool(attribution.cue) and all(frame[0] <= s and e <= frame[1] for s, e in attribution.cue)


def _moved(attribution: Attribution, low: int, high: int) -> Attribution:
    """The attribution in the text of a frame; what lies outside the frame is not in it."""

    def moved(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
        cut = ((max(start, low), min(end, high)) for start, end in pieces)
        return tuple((start - low, end - low) for start, end in cut if start < end)

    return Attribution(*(moved(getattr(attribution, role)) for role in _ROLES.values()))
