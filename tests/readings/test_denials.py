"""Which statement another one denies."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.model.article import Article, Statement, statement_key
from onrecord.model.passage import passage
from onrecord.model.readings import Act, stretch
from onrecord.model.speakers import SpokenBy
from onrecord.readings.context import Context
from onrecord.readings.denials import denied
from tests.readings.parsing import parsed

CLAIM = "The union said that the mine was closed without a warning."


def statements(denial: str, speaker: int = 1) -> tuple[Article, list[Statement]]:
    """The union's claim, then a denial of the company's by these words."""
    text = f"{CLAIM} The company denied {denial}."
    made = []
    for source, cue, content, by in (
        ("The union", "said", "that the mine was closed without a warning", 0),
        ("The company", "denied", denial, speaker),
    ):
        at = text.rindex(content)
        said, told = passage(text, [(at, at + len(content))]), text.index(cue)
        who = text.index(source)
        cued = passage(text, [(told, told + len(cue))])
        kind, stance = ("deny", "denying") if cue == "denied" else ("say", "neutral")
        act = Act(kind, stance, stretch(text, told, told + len(cue)))  # type: ignore[arg-type]
        statement = Statement(
            statement_key("a", cued, said),
            "indirect",
            passage(text, [(who, who + len(source))]),
            cued,
            said,
            None,
            1.0,
            (SpokenBy(by, 1.0),),
            act=act,
        )
        made.append(statement)
    return Article(text), made


@pytest.mark.parametrize(
    "denial", ["that it had closed the mine without warning", "the claim", "this allegation", "it"]
)
def test_what_is_denied(denial: str) -> None:
    article, made = statements(denial)
    assert denied(made, Context(article, parsed(article.text))) == {made[1].key: made[0].key}


@pytest.mark.parametrize("denial", ["that wages had been cut", "any wrongdoing"])
def test_something_else_is_denied(denial: str) -> None:
    article, made = statements(denial)
    assert denied(made, Context(article, parsed(article.text))) == {}


def test_nobody_denies_himself() -> None:
    article, made = statements("the claim", speaker=0)
    assert denied(made, Context(article, parsed(article.text))) == {}


def test_a_denial_that_is_denied_is_none() -> None:
    article, made = statements("the claim")
    act = made[1].act
    assert act is not None
    taken_back = replace(made[1], act=replace(act, negated=True))
    assert denied([made[0], taken_back], Context(article, parsed(article.text))) == {}
