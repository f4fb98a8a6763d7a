"""Statements made from a text and the words of their parts, read by the package's own tagger."""

from __future__ import annotations

from functools import cache

from onrecord.evaluation.readings import read_given
from onrecord.gold.marked import Attribution
from onrecord.model.article import Article, Statement
from onrecord.tagger import Tagger


@cache
def tagger() -> Tagger:
    """The package's tagger, loaded once."""
    return Tagger()


def read(
    text: str, source: str | None, cue: str | None, content: str, published: str | None = None
) -> Article:
    """An article with one statement, whose parts are these words where they first stand, and its readings."""

    def spans(words: str | None, without: tuple[int, int] | None = None) -> tuple[tuple[int, int], ...]:
        if words is None:
            return ()
        at = text.index(words)
        while without and without[0] <= at < without[1]:
            at = text.index(words, at + 1)
        return ((at, at + len(words)),)

    said = spans(content)
    given = (Attribution(spans(source, said[0]), spans(cue, said[0]), said),)
    page = Article(text, published=published, language="en")
    return read_given(page, given, tagger().tag(text), tagger())


def said(content: str, cue: str = "said", published: str | None = None) -> Statement:
    """The statement of an official with this content."""
    text = f"The official {cue} {content}."
    return read(text, "The official", cue, content, published).statements[0]
