"""Articles marked by hand, in the form of PolNeAR's JSON lines; their attributions as statements."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from onrecord.attribution.kind import kind_of
from onrecord.gold.jsonl import read_jsonl, span
from onrecord.model.article import Article, Statement, statement_key
from onrecord.model.passage import passage
from onrecord.text.doc import doc_of

Piece = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution marked by hand; each role as its `[start, end)` pieces in order."""

    source: tuple[Piece, ...]
    cue: tuple[Piece, ...]
    content: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class MarkedArticle:
    """An article and what one annotator marked in it; `annotator` is None where nobody marked it."""

    id: str
    text: str
    annotator: str | None
    attributions: tuple[Attribution, ...]


def read_marked(path: Path) -> list[MarkedArticle]:
    """The articles of a `.jsonl` or `.jsonl.gz` file, in the order of the file.

    Where several people marked an article, the first by name counts, as is usual with
    PolNeAR (Newell, Margolin and Ruths, LREC 2018). Raises ValueError, naming the
    line, where one is not in the form.
    """
    return list(read_jsonl(path, _article, "marked article"))


def _article(record: dict[str, object]) -> MarkedArticle:
    by_annotator = record["attributions"]
    if not isinstance(by_annotator, dict) or not by_annotator:
        raise ValueError("no attributions")
    annotator = min(by_annotator)
    return MarkedArticle(
        id=str(record["id"]),
        text=str(record["text"]),
        annotator=annotator,
        attributions=tuple(
            Attribution(*(_pieces(marked.get(role, [])) for role in ("source", "cue", "content")))
            for marked in by_annotator[annotator]
        ),
    )


def _pieces(spans: list[list[list[int]]]) -> tuple[Piece, ...]:
    return tuple(sorted({span(piece) for pieces in spans for piece in pieces}))


def held_out(
    articles: list[MarkedArticle], every: int = 14
) -> tuple[list[MarkedArticle], list[MarkedArticle]]:
    """`(to train on, to choose and calibrate by)`: every 14th article by name is set aside."""
    ordered = sorted(articles, key=lambda article: article.id)
    aside = ordered[::every]
    return [a for n, a in enumerate(ordered) if n % every], aside


def as_statements(article: MarkedArticle) -> list[Statement]:
    """One statement for each attribution that has a content, sure and within no other."""
    return statements_given(article.text, article.attributions)


def statements_given(text: str, marked: tuple[Attribution, ...]) -> list[Statement]:
    """The same for attributions of any text. Raises ValueError where a span is not in it."""
    doc = doc_of(text)
    article_id = Article(text).id
    made = []
    for parts in marked:
        if not parts.content:
            continue
        source = passage(text, parts.source) if parts.source else None
        cue = passage(text, parts.cue) if parts.cue else None
        content = passage(text, parts.content)
        key = statement_key(article_id, cue, content)
        made.append(Statement(key, kind_of(list(parts.content), doc), source, cue, content, None, 1.0))
    return made
