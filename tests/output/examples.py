"""Small articles that the tests of this folder look at, and how to make one."""

from __future__ import annotations

from onrecord.article import Article, Furniture, Kind, Statement, statement_key
from onrecord.passage import Passage


def passage_of(article: Article, *pieces: str) -> Passage:
    """The passage of these words, each found after the one before it."""
    spans = []
    position = 0
    for piece in pieces:
        start = article.text.index(piece, position)
        position = start + len(piece)
        spans.append((start, position))
    return article.passage(spans)


def said(
    article: Article,
    source: str | None,
    cue: str | None,
    *content: str,
    kind: Kind = "indirect",
    within: str | None = None,
    confidence: float = 0.9,
) -> Statement:
    """A statement of an article, each part found by its words."""
    cue_passage = passage_of(article, cue) if cue else None
    content_passage = passage_of(article, *content)
    return Statement(
        statement_key(article.id, cue_passage, content_passage),
        kind,
        passage_of(article, source) if source else None,
        cue_passage,
        content_passage,
        within,
        confidence,
    )


def article_of(text: str, *parts: tuple[str | None, str | None, str], **others: object) -> Article:
    """An article with a statement for each (source, cue, content)."""
    bare = Article(text)
    statements = tuple(said(bare, *part) for part in parts)
    return Article(text, statements=statements, **others)  # type: ignore[arg-type]


HARBOUR_TEXT = (
    "Play video\n\n"
    "The mayor of Lindau said that the harbour will close in May.\n\n"
    'Aid worker Mira Okafor told the paper that "nobody asked us," and added:\n\n'
    '"We will stay.\n\nAll of us."\n\n'
    "The weather was mild."
)


def harbour() -> Article:
    """An article with three statements, one of them over two paragraphs, and furniture."""
    bare = Article(HARBOUR_TEXT)
    statements = (
        said(bare, "The mayor of Lindau", "said", "that the harbour will close in May", confidence=0.9512),
        said(bare, "Aid worker Mira Okafor", "told", 'that "nobody asked us,"', kind="direct"),
        said(
            bare,
            "Aid worker Mira Okafor",
            "added",
            '"We will stay.\n\nAll of us."',
            kind="direct",
            confidence=0.5,
        ),
    )
    return Article(
        HARBOUR_TEXT,
        path="news/harbour.txt",
        url="https://news.example/harbour",
        title="Harbour to close",
        outlet="The Lake Post",
        author="J. Tan",
        published="2024-05-01",
        language="en",
        furniture=(Furniture((0, 10), "player"),),
        statements=statements,
        made_by={"onrecord": "0.1.0"},
        warnings=("One character could not be decoded.",),
    )
