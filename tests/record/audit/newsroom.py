"""A small record whose counts can be made by hand.

Ann Hale, engineer: two statements in the Post (May) and one in the Echo (June); Ben Roe: one in the Post;
officials who asked not to be named: one in the Echo; nobody: one, without an outlet and a date.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from onrecord import Record
from onrecord.model.article import Article
from onrecord.model.passage import passage
from onrecord.model.speakers import SpokenBy
from tests.record.making import article, said, with_speaker

POST = " ".join(
    [
        said("The bridge is safe", "Ann Hale", "engineer"),
        said("It will hold for ten years", "Ann Hale"),
        said("I doubt it", "Ben Roe"),
    ]
)
ECHO = said("The bridge is closed", "Ann Hale", "the engineer")
WHY = "asked not to be named"
OFFICIALS = f"The bridge is safe, officials who {WHY} said."


def fill(record: Record) -> None:
    """Put the articles in."""
    record.put(article(POST, url="https://post.example/1", outlet="Post", published="2024-05-02"))
    record.put(article(ECHO, url="https://echo.example/1", outlet="Echo", published="2024-06-03"))
    record.put(unnamed(url="https://echo.example/2", outlet="Echo", published="2024-06-04"))
    record.put(of_nobody())


def unnamed(**facts: Any) -> Article:
    """An article that quotes a group that would not be named."""
    made = with_speaker("officials", named=False, kind="group", text=OFFICIALS, **facts)
    begin = OFFICIALS.index("asked")
    why = passage(OFFICIALS, [(begin, begin + len(WHY))])
    return replace(made, speakers=(replace(made.speakers[0], why_unnamed=why),))


def of_nobody() -> Article:
    """An article with a statement of no speaker, without an outlet and a date."""
    made = article(said("Nobody knows why", "Cara Lund"))
    return replace(made, speakers=(), statements=(replace(made.statements[0], speakers=()),))


def of_two(one: str = "Ann Hale", other: str = "Ben Roe", **facts: Any) -> Article:
    """An article with one statement of two speakers."""
    made = article(" ".join([said("We agree", one), said("And so do I", other)]), **facts)
    both = (SpokenBy(0, 0.9), SpokenBy(1, 0.9))
    return replace(made, statements=(replace(made.statements[0], speakers=both),))
