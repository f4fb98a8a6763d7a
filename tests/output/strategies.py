"""Hypothesis strategies for arbitrary valid articles, speakers and statements."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from onrecord.model.article import (
    FURNITURE_KINDS,
    KINDS,
    Article,
    Furniture,
    Passage,
    Span,
    Statement,
    statement_key,
)
from onrecord.model.readings import (
    ACT_KINDS,
    DIRECTIONS,
    LEVELS,
    LIKELIHOODS,
    STANCES,
    About,
    Act,
    Certainty,
    Figure,
    Forecast,
    Place,
    Reason,
    Time,
    stretch,
)
from onrecord.model.speakers import SPEAKER_TYPES, Affiliation, Said, Speaker, SpokenBy

NASTY = (
    "\x1b[31m",
    "\x07",
    "\x9b2J",
    "\u202e",
    "<script>alert(1)</script>",
    "</style>&amp;",
    "[red]",
    "[/]",
    ":smile:",
    "{{ 7 * 7 }}",
    "=SUM(A1)",
    '"quoted", he said',
    "\r\n",
    "\r",
    "\n\n",
    "\n",
    "\t",
    "\u2028",
    "\x85",
    "العربية",
    "新聞記者",
    "👩‍💻",
    "é",
    " " * 3,
)
"""Pieces of text that a careless program trips over."""


def texts(min_size: int = 0, max_size: int = 30) -> SearchStrategy[str]:
    """Texts of words, any characters but lone surrogates, and nasty pieces."""
    words = st.text("abc déWXYZ.,", min_size=1, max_size=12)
    others = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=4)
    pieces = st.one_of(words, words, st.sampled_from(NASTY), others)
    return st.lists(pieces, min_size=min_size, max_size=max_size).map("".join)


@st.composite
def spans(draw: DrawFn, text: str, max_size: int = 3) -> list[Span]:
    """One to `max_size` spans of a text, in order and without overlap."""
    ends = draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=2 * max_size, unique=True))
    ends = sorted(ends[: len(ends) // 2 * 2])
    return list(zip(ends[::2], ends[1::2], strict=True))


@st.composite
def passages(draw: DrawFn, article: Article, max_size: int = 3) -> Passage:
    """A passage of an article whose text is not empty, with a confidence or without."""
    made = article.passage(draw(spans(article.text, max_size)))
    return replace(made, confidence=draw(st.none() | confidences()))


def confidences() -> SearchStrategy[float]:
    """Numbers from 0 to 1 with at most four decimals."""
    return st.integers(0, 10_000).map(lambda count: count / 10_000)


@st.composite
def speakers(draw: DrawFn, article: Article, number: int) -> Speaker:
    """A speaker with this id, of an article whose text is not empty."""
    piece = spans(article.text, 1).map(lambda found: found[0])
    bodies = st.builds(Affiliation, texts(1, 3), piece, st.none() | texts(1, 2))
    return Speaker(
        id=number,
        name=draw(texts(max_size=4)),
        type=draw(st.sampled_from(SPEAKER_TYPES)),
        named=draw(st.booleans()),
        aliases=tuple(draw(st.lists(texts(1, 3), max_size=3, unique=True))),
        roles=tuple(article.passage([span]) for span in draw(st.lists(piece, max_size=2))),
        affiliations=tuple(draw(st.lists(bodies, max_size=2))),
        mentions=tuple(draw(st.lists(piece, max_size=3))),
        why_unnamed=draw(st.none() | passages(article, 1)),
    )


@st.composite
def circumstances(draw: DrawFn, article: Article) -> Said | None:
    """The circumstances of a statement; None where there are none, as an empty `Said` is not kept."""
    found = {name: draw(st.none() | passages(article, 1)) for name in ("to", "where", "medium", "when")}
    return Said(**found) or None


@st.composite
def spoken_by(draw: DrawFn, article: Article) -> tuple[SpokenBy, ...]:
    """Some of the speakers of an article, in any order."""
    ids = draw(st.permutations([one.id for one in article.speakers]))
    return tuple(SpokenBy(one, draw(confidences())) for one in ids[: draw(st.integers(0, len(ids)))])


@st.composite
def statements(draw: DrawFn, article: Article) -> Statement:
    """A statement of an article, with its proper key; its parts overlap as they like."""
    cue = draw(st.none() | passages(article, 2))
    content = draw(passages(article))
    return Statement(
        key=statement_key(article.id, cue, content),
        kind=draw(st.sampled_from(KINDS)),
        source=draw(st.none() | passages(article, 2)),
        cue=cue,
        content=content,
        within=None,
        confidence=draw(confidences()),
        speakers=draw(spoken_by(article)),
        said=draw(circumstances(article)),
        decided=draw(st.booleans()),
        **draw(readings(article)),
    )


@st.composite
def readings(draw: DrawFn, article: Article) -> dict[str, Any]:
    """Readings of a statement of an article whose text is not empty, by their keys."""
    piece = spans(article.text, 1).map(lambda found: stretch(article.text, *found[0]))
    words, level = draw(piece), draw(st.sampled_from(LEVELS))
    kind, stance = draw(st.sampled_from(ACT_KINDS)), draw(st.sampled_from(STANCES))
    unit = draw(st.none() | texts(1, 2))
    amount = draw(st.none() | st.integers(0, 10**12) | st.floats(0, 1e9))
    every = {
        "act": Act(kind, stance, words, draw(st.booleans())),
        "certainty": Certainty(level, (words,), draw(st.none() | piece)),
        "figures": (Figure(words.span, words.text, amount, None, unit, ("killed",)),),
        "times": (Time(words.span, words.text, draw(st.none() | st.just("../2024-05-03"))),),
        "forecasts": (Forecast(words, draw(st.sampled_from(LIKELIHOODS)), draw(piece)),),
        "reasons": (Reason(words, draw(piece), draw(st.sampled_from(DIRECTIONS)), draw(st.none() | piece)),),
        "places": (Place(words.span, words.text, draw(st.booleans())),),
        "about": (About(words.span, words.text, draw(texts(1, 2)), "other"),),
    }
    return {name: reading for name, reading in every.items() if draw(st.booleans())}


def _nested(draw: DrawFn, found: list[Statement]) -> tuple[Statement, ...]:
    """The statements, each within one of those before it or within none."""
    keys = [None, *(statement.key for statement in found)]
    return tuple(
        replace(statement, within=draw(st.sampled_from(keys[: place + 1])))
        for place, statement in enumerate(found)
    )


@st.composite
def articles(draw: DrawFn, min_statements: int = 0, max_statements: int = 6) -> Article:
    """An article with any text, furniture, speakers and statements, as the JSON contract allows them."""
    text = draw(texts(min_size=1 if min_statements else 0).filter(lambda t: not min_statements or t))
    bare = Article(text)
    count = draw(st.integers(0, 3)) if text else 0
    bare = replace(bare, speakers=tuple(draw(speakers(bare, number)) for number in range(count)))
    said = st.lists(statements(bare), min_size=min_statements, max_size=max_statements)
    around = st.lists(spans(text, 1).map(lambda found: found[0]), max_size=3)
    optional = st.none() | texts(max_size=4)
    return Article(
        text=text,
        path=draw(optional),
        url=draw(st.none() | st.sampled_from(["https://news.example/1", "javascript:alert(1)"])),
        title=draw(optional),
        outlet=draw(optional),
        author=draw(optional),
        published=draw(st.none() | st.dates(min_value=date(1600, 1, 1)).map(date.isoformat)),
        language=draw(st.sampled_from([None, "en", "ar", "de"])),
        furniture=tuple(Furniture(s, draw(st.sampled_from(FURNITURE_KINDS))) for s in draw(around))
        if text
        else (),
        speakers=bare.speakers,
        statements=_nested(draw, draw(said)) if text else (),
        made_by=draw(st.dictionaries(st.sampled_from(["onrecord", "weights"]), texts(1, 2), max_size=2)),
        warnings=tuple(draw(st.lists(texts(1, 3), max_size=2))),
    )
