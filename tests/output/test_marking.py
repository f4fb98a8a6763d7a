"""Marks nest, whatever overlaps what."""

from __future__ import annotations

from hypothesis import given, settings

from onrecord.model.article import Article, Furniture
from onrecord.output.marking import Closing, Opening, Token, marked_paragraphs

from .examples import article_of
from .strategies import articles


def drawn(article: Article) -> str:
    """The tokens as text: `{c1` opens the content of statement 1, `~` goes on with it."""
    return "|".join("".join(map(sign, paragraph.tokens)) for paragraph in marked_paragraphs(article))


def sign(token: Token) -> str:
    if isinstance(token, Opening):
        numbers = "".join(map(str, token.mark.numbers))
        return f"{'{' if token.first else '{~'}{token.mark.part[0]}{numbers} "
    if isinstance(token, Closing):
        return "}" if token.last else "~}"
    return token


def test_a_source_inside_a_content() -> None:
    article = article_of("that Ann said no", (None, None, "that Ann said no"), ("Ann", "said", "no"))
    assert drawn(article) == "{c1 that {s2 Ann} {c2 said} {c2 no}}"


def test_crossing_marks_are_closed_and_opened_again() -> None:
    article = article_of("one two three", (None, None, "one two"), (None, None, "two three"))
    assert drawn(article) == "{c1 one {c2 two~}}{~c2  three}"


def test_the_same_stretch_is_marked_once() -> None:
    article = article_of("Ann: a b", ("Ann", None, "a"), ("Ann", None, "b"))
    assert drawn(article) == "{s12 Ann}: {c1 a} {c2 b}"


def test_a_mark_over_paragraphs() -> None:
    article = article_of("a b\n\nc d\n\ne f", (None, None, "b\n\nc d\n\ne"))
    assert drawn(article) == "a {c1 b~}|{~c1 c d~}|{~c1 e} f"


def test_a_mark_that_ends_in_the_white_space_ends_with_the_paragraph() -> None:
    assert drawn(article_of("a b\n\nc", (None, None, "b\n"))) == "a {c1 b}|c"


def test_furniture_stands_outside_of_statements() -> None:
    article = article_of("Ad: buy", (None, None, "Ad: buy"))
    article = Article(article.text, statements=article.statements, furniture=(Furniture((0, 7), "other"),))
    assert drawn(article) == "{f {c1 Ad: buy}}"
    assert marked_paragraphs(article)[0].furniture == "other"


def test_a_paragraph_is_furniture_only_as_a_whole() -> None:
    article = Article("Ad. Text.", furniture=(Furniture((0, 3), "advertisement"),))
    assert marked_paragraphs(article)[0].furniture is None


@settings(max_examples=80, deadline=None)
@given(articles())
def test_any_marks_nest_and_each_begins_once(article: Article) -> None:
    begun = []
    for paragraph in marked_paragraphs(article):
        stack = []
        for token in paragraph.tokens:
            if isinstance(token, Opening):
                stack.append(token.mark)
                begun += [token.mark] if token.first else []
            elif isinstance(token, Closing):
                assert stack.pop() is token.mark
            else:
                assert token
        assert not stack
    assert len(begun) == len(set(begun))
