"""Articles with tags in their text, as they are written for the project: `written/`.

`<s1>Hale</s1> <c1>said</c1> <q1>that it rains</q1>`: source, cue and content of number 1.
A role in several pieces repeats its tag; what is inside a content is a statement that it reports.
"""

from __future__ import annotations

import re
from pathlib import Path

from onrecord.marked import Attribution, MarkedArticle, Piece
from onrecord.tagger.tagger import bare

ANNOTATOR = "written"
_TAG = re.compile(r"<(/?)([scq])(\d+)>")
_ROLES = {"s": "source", "c": "cue", "q": "content"}
Spans = dict[str, list[Piece]]


def read_written(folder: Path) -> list[MarkedArticle]:
    """All articles of a folder, each followed by its contents that report in their turn.

    A content is read again as if it stood alone, and so it is learned. Raises ValueError,
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
    """One article, and each content of it that holds attributions, as articles of their own.

    Raises ValueError where a tag is not closed, or closes what is not open.
    """
    text, marks = parse(tagged)
    attributions = [
        Attribution(*(tuple(sorted(spans.get(role, []))) for role in _ROLES.values()))
        for spans in marks.values()
    ]
    whole = [a for a in attributions if a.content]
    frames = [bare(text, start, end) for a in whole for start, end in a.content]
    outer = [a for a in whole if not any(_within(a, frame) for frame in frames)]
    articles = [MarkedArticle(name, text, ANNOTATOR, tuple(outer))]
    for start, end in frames:
        inside = [a for a in whole if _within(a, (start, end))]
        direct = [
            a
            for a in inside
            if not any(_within(a, bare(text, *piece)) for b in inside if b is not a for piece in b.content)
        ]
        if direct:
            moved = tuple(_moved(a, -start) for a in direct)
            articles.append(MarkedArticle(f"{name}:{start}", text[start:end], ANNOTATOR, moved))
    return articles


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


def _moved(attribution: Attribution, by: int) -> Attribution:
    def moved(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
        return tuple((start + by, end + by) for start, end in pieces if start + by >= 0)

    return Attribution(*(moved(getattr(attribution, role)) for role in _ROLES.values()))
