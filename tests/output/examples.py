"""Small articles that the tests of this folder look at, and how to make one."""

from __future__ import annotations

from dataclasses import replace

from onrecord.model.article import Article, Furniture, Kind, Statement, statement_key
from onrecord.model.passage import Passage
from onrecord.model.speakers import Affiliation, Said, Speaker, SpokenBy


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


DAM_TEXT = (
    'Engineer Lena Vasko told Radio Karst in Karst on Tuesday that the dam was "not safe".\n\n'
    "She wants the valley emptied. The energy ministry agreed in a statement that it should be.\n\n"
    "An official who asked not to be named said that repairs would take a year.\n\n"
    "Vasko, chief engineer at the Institute of Dams, and Mayor Ilya Brandt promised to stay."
)
BOTH = "Vasko, chief engineer at the Institute of Dams, and Mayor Ilya Brandt"


def dam() -> Article:
    """An article with four speakers: a person, a body, one without a name, one of two together."""
    bare = Article(DAM_TEXT)
    statements = (
        _by(
            said(bare, "Engineer Lena Vasko", "told", 'that the dam was "not safe"', kind="mixed"), {0: 0.99}
        ),
        _by(said(bare, "She", "wants", "the valley emptied"), {0: 0.912}),
        _by(said(bare, "The energy ministry", "agreed", "that it should be"), {1: 0.97}),
        _by(said(bare, "An official", "said", "that repairs would take a year"), {2: 0.9}),
        _by(said(bare, BOTH, "promised", "to stay"), {0: 0.31, 3: 0.8}),
    )
    to, where, when = (passage_of(bare, words) for words in ("Radio Karst", "Karst", "Tuesday"))
    told = replace(statements[0], said=Said(to=to, where=where, when=when))
    agreed = replace(statements[2], said=Said(medium=passage_of(bare, "a statement")))
    sure = replace(statements[1], cue=replace(passage_of(bare, "wants"), confidence=0.4217))
    return Article(
        DAM_TEXT,
        language="en",
        speakers=dam_speakers(bare),
        statements=(told, sure, agreed, *statements[3:]),
    )


def dam_speakers(bare: Article) -> tuple[Speaker, ...]:
    """Those who speak in the article of the dam."""
    vasko, institute, official = (
        passage_of(bare, words) for words in ("Lena Vasko", "the Institute of Dams", "An official")
    )
    role, why = passage_of(bare, "chief engineer"), passage_of(bare, "asked not to be named")
    of_dams = Affiliation("the Institute of Dams", institute.spans[0], "the energy ministry")
    return (
        Speaker(
            0,
            "Lena Vasko",
            "person",
            named=True,
            aliases=("Engineer Lena Vasko", "Lena Vasko", "Vasko"),
            roles=(passage_of(bare, "Engineer"), role),
            affiliations=(of_dams,),
            mentions=vasko.spans,
        ),
        Speaker(1, "the energy ministry", "organization", named=True, aliases=("The energy ministry",)),
        Speaker(2, "an official", "person", named=False, mentions=official.spans, why_unnamed=why),
        Speaker(3, "Ilya Brandt", "person", named=True),
    )


def _by(statement: Statement, sure: dict[int, float]) -> Statement:
    return replace(statement, speakers=tuple(SpokenBy(one, chance) for one, chance in sure.items()))
