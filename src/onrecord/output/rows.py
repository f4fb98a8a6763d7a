"""Statements as rows of a table of values (CSV), one row a statement.

A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula and runs
it, whatever text it came from. Such a cell gets an apostrophe in front, which
spreadsheets take as "this is text"; `uncell` takes it away again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from onrecord.model.article import Article, Statement
from onrecord.model.passage import Passage, Span
from onrecord.model.speakers import Speaker
from onrecord.output.characters import without_surrogates
from onrecord.output.readings_told import READINGS, readings_told
from onrecord.output.speaking import by_id, circumstances, spoken_by

CSV_HEADER: list[str] = [
    "path",
    "url",
    "title",
    "outlet",
    "published",
    "key",
    "kind",
    "speaker",
    "speaker_type",
    "speaker_named",
    "speaker_confidence",
    "source",
    "cue",
    "content",
    "said_to",
    "said_where",
    "said_medium",
    "said_when",
    "within",
    "confidence",
    "source_confidence",
    "cue_confidence",
    "content_confidence",
    "source_start",
    "source_end",
    "cue_start",
    "cue_end",
    "content_spans",
    *READINGS,
]
"""The names of the columns, in the order of the cells of `to_csv_rows`."""

# The full-width forms are read as formulas by spreadsheets set to Japanese or Chinese. What stands between
# the beginning and the sign is passed over where some program cuts it off or does not show it.
_SIGN = "[=+\\-@＝＋－＠−﹢﹣﹫]"
_UNSEEN = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\xa0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
)
_BEFORE = f"['\" {_UNSEEN}]*"
# Where the semicolon parts cells, as in much of Europe, a spreadsheet finds beginnings within a cell too.
_BEGINNING = "(?:\\A|(?<=[;\t\r\n]))"
_FORMULA = re.compile(f"{_BEGINNING}(?={_BEFORE}{_SIGN})|\\A(?={_BEFORE}[\t\r\n])")
_MARKED = re.compile(f"{_BEGINNING}'(?={_BEFORE}{_SIGN})|\\A'(?={_BEFORE}[\t\r\n])")


def to_csv_rows(article: Article) -> list[list[str]]:
    """One row of cells for each statement of the article, in the order of `CSV_HEADER`.

    What is absent is an empty cell. `source_start` and `source_end` (and those of the
    cue) reach from the first piece to the last; `content_spans` has every piece, as in
    "12-40;55-80". A statement of several speakers has in `speaker` and in each column
    about them a value for each, in the same order, joined with "; ". What a statement says
    stands in a column for each reading, as in `readings_told`; `denies` is a key. No cell begins
    like a formula: such cells have an apostrophe in front.
    """
    about = [article.path, article.url, article.title, article.outlet, article.published]
    speakers = by_id(article)
    numbers = {said.key: number for number, said in enumerate(article.statements, 1)}
    return [
        [cell(value) for value in (*about, *_values(said, speakers), *_readings(said, numbers))]
        for said in article.statements
    ]


def _values(said: Statement, speakers: Mapping[int, Speaker]) -> list[str | None]:
    around = {name: passage.text for name, passage in circumstances(said)}
    return [
        said.key,
        said.kind,
        *_who(said, speakers),
        said.source.text if said.source else None,
        said.cue.text if said.cue else None,
        said.content.text,
        around.get("to"),
        around.get("where"),
        around.get("medium"),
        around.get("when"),
        said.within,
        _number(said.confidence),
        *(_number(part.confidence) if part else None for part in (said.source, said.cue, said.content)),
        *_reach(said.source),
        *_reach(said.cue),
        _spans(said.content.spans),
    ]


def _readings(said: Statement, numbers: Mapping[str, int]) -> list[str]:
    told = dict(readings_told(said, numbers)) | {"denies": said.denies or ""}
    return [told.get(name, "") for name in READINGS]


def _who(said: Statement, speakers: Mapping[int, Speaker]) -> list[str]:
    """Names, types, whether they are names, and confidences."""
    who = spoken_by(said, speakers)
    return [
        "; ".join(speaker.name for speaker, _ in who),
        "; ".join(speaker.type for speaker, _ in who),
        "; ".join("true" if speaker.named else "false" for speaker, _ in who),
        "; ".join(_number(confidence) for _, confidence in who),
    ]


def _number(confidence: float | None) -> str:
    return "" if confidence is None else f"{round(confidence, 4):g}"


def _reach(passage: Passage | None) -> list[str]:
    return ["", ""] if passage is None else [str(passage.start), str(passage.end)]


def _spans(spans: tuple[Span, ...]) -> str:
    return ";".join(f"{start}-{end}" for start, end in spans)


def cell(value: str | None) -> str:
    """The text of a cell that no spreadsheet takes for a formula, nor any part of it."""
    return _FORMULA.sub("'", without_surrogates(value)) if value else ""


def uncell(text: str) -> str:
    """The inverse of `cell`: the text without the apostrophes that were put into it.

    An apostrophe of the text's own, where one would be put, has got another, so none is lost.
    """
    return _MARKED.sub("", text)
