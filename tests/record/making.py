"""Articles that were read, made in no time: no network is needed to test what is kept of them."""

from __future__ import annotations

import re
from concurrent.futures import Future
from dataclasses import replace
from typing import Any

from onrecord.model.article import Article, Kind, Statement, statement_key
from onrecord.model.passage import Passage, Span, passage
from onrecord.model.speakers import Affiliation, Speaker, SpokenBy
from onrecord.version import VERSION

_NAME = r"(?P<name>[A-Z]\w+(?: [A-Z]\w+)*)"
SAID = re.compile(rf"“(?P<content>[^”]+?),?” (?P<cue>\w+) {_NAME}(?:, (?P<role>[^,.]+))?[,.]")
"""The one form of statement that `read` knows: “…,” said Ann Hale, engineer."""


def read(page: Article, weights: str = "fake") -> Article:
    """A page with its statements, as a reader of few talents finds them."""
    text = page.text
    speakers: dict[str, Speaker] = {}
    statements = []
    for found in SAID.finditer(text):
        name = found["name"]
        known = speakers.get(name)
        mention = found.span("name")
        role = (Passage((found.span("role"),), found["role"]),) if found["role"] else ()
        if known is None:
            known = Speaker(len(speakers), name, "person", True, (name,), role, (), (mention,))
        else:
            known = replace(known, mentions=(*known.mentions, mention), roles=known.roles or role)
        speakers[name] = known
        cue, content = passage(text, [found.span("cue")]), passage(text, [found.span("content")])
        statements.append(
            Statement(
                statement_key(page.id, cue, content), "direct", passage(text, [mention]), cue, content,
                None, 0.9, (SpokenBy(known.id, 0.95),),
            )
        )  # fmt: skip
    made_by = {"onrecord": VERSION, "weights": weights, **page.made_by}
    return replace(page, speakers=tuple(speakers.values()), statements=tuple(statements), made_by=made_by)


def article(text: str, *, weights: str = "fake", **facts: Any) -> Article:
    """A read article of a text with statements of the one form."""
    return read(Article(text, language="en", made_by={"pages": "text"}, **facts), weights)


def said(content: str, name: str = "Ann Hale", role: str | None = None, cue: str = "said") -> str:
    """A sentence of the one form."""
    return f"“{content},” {cue} {name}{', ' + role if role else ''}."


def with_speaker(
    name: str,
    *,
    named: bool = True,
    kind: Any = "person",
    role: str | None = None,
    body: str | None = None,
    text: str | None = None,
    others: tuple[str, ...] = (),
    **facts: Any,
) -> Article:
    """An article in which one speaker of any sort says something, and others may too."""
    who = f"{name}, {role}" if role else name
    who += f" of {body}" if body else ""
    text = text or f"The bridge is safe, {who} said."
    span = _at(text, name)
    one = Speaker(
        0, name, kind, named, (name,),
        (passage(text, [_at(text, role)]),) if role else (),
        (Affiliation(body, _at(text, body)),) if body else (), (span,),
    )  # fmt: skip
    several = [one]
    for number, other in enumerate(others, 1):
        text = f"{text} {other} was there."
        several.append(Speaker(number, other, "person", True, (other,), (), (), (_at(text, other),)))
    content = passage(text, [(0, text.index(","))])
    cue = passage(text, [_at(text, "said")])
    plain = Article(text, language="en", made_by={"onrecord": VERSION, "weights": "fake"}, **facts)
    made_kind: Kind = "indirect"
    statement = Statement(
        statement_key(plain.id, cue, content), made_kind, passage(text, [span]), cue, content, None, 0.8,
        (SpokenBy(0, 0.9),),
    )  # fmt: skip
    return replace(plain, speakers=tuple(several), statements=(statement,))


def _at(text: str, words: str) -> Span:
    start = text.index(words)
    return start, start + len(words)


class FakeReader:
    """Stands in for a Reader where its talents are enough."""

    def __init__(self, weights: str = "fake") -> None:
        self.weights_hash = weights
        self.most_at_once = 4
        self.count = 0

    def submit(self, page: Article, min_confidence: float | None = None) -> Future[Article]:
        """The article at once."""
        self.count += 1
        future: Future[Article] = Future()
        try:
            if "unreadable" in page.text:
                raise IndexError("a fault of the reader")
            future.set_result(read(page, self.weights_hash))
        except IndexError as error:
            future.set_exception(error)
        return future

    def close(self) -> None:
        """Nothing is open."""
