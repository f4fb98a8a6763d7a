"""Statements as rows of a table of values (CSV), one row a statement.

A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula and runs
it, whatever text it came from. Such a cell gets an apostrophe in front, which
spreadsheets take as "this is text". Who needs the exact words reads the JSON.
"""

from __future__ import annotations

from onrecord.article import Article, Statement
from onrecord.output.characters import without_surrogates
from onrecord.passage import Passage, Span

CSV_HEADER: list[str] = [
    "path",
    "url",
    "title",
    "outlet",
    "published",
    "key",
    "kind",
    "source",
    "cue",
    "content",
    "within",
    "confidence",
    "source_start",
    "source_end",
    "cue_start",
    "cue_end",
    "content_spans",
]
"""The names of the columns, in the order of the cells of `to_csv_rows`."""

# The full-width forms are read as formulas by spreadsheets set to Japanese or Chinese.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def to_csv_rows(article: Article) -> list[list[str]]:
    """One row of cells for each statement of the article, in the order of `CSV_HEADER`.

    What is absent is an empty cell. `source_start` and `source_end` (and those of the
    cue) reach from the first piece to the last; `content_spans` has every piece, as in
    "12-40;55-80". No cell begins like a formula: such cells have an apostrophe in front.
    """
    about = [article.path, article.url, article.title, article.outlet, article.published]
    return [[_cell(value) for value in (*about, *_values(said))] for said in article.statements]


def _values(said: Statement) -> list[str | None]:
    return [
        said.key,
        said.kind,
        said.source.text if said.source else None,
        said.cue.text if said.cue else None,
        said.content.text,
        said.within,
        f"{round(said.confidence, 4):g}",
        *_reach(said.source),
        *_reach(said.cue),
        _spans(said.content.spans),
    ]


def _reach(passage: Passage | None) -> list[str]:
    return ["", ""] if passage is None else [str(passage.start), str(passage.end)]


def _spans(spans: tuple[Span, ...]) -> str:
    return ";".join(f"{start}-{end}" for start, end in spans)


def _cell(value: str | None) -> str:
    if not value:
        return ""
    text = without_surrogates(value)
    return "'" + text if text.startswith(_FORMULA) else text
