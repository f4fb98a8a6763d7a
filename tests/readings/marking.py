"""Articles with their statements for tests, written down with the parts of statements marked."""

from __future__ import annotations

import re
from collections import defaultdict

from onrecord.model.article import Article, Furniture, Kind, Statement, statement_key
from onrecord.model.passage import Span, passage
from onrecord.model.speakers import SpokenBy
from onrecord.readings.context import Context
from tests.readings.parsing import parsed

_MARK = re.compile(r"\{(\d)([scx])(?:<(\d))? ([^{}]*)\}")
_PARTS = {"s": "source", "c": "cue", "x": "content"}


def marked(written: str, kind: Kind = "indirect", furniture: tuple[Furniture, ...] = ()) -> Context:
    """`{1s Police} {1c said} {1x that it rained}` to the context of the text with its statements.

    The digit is the statement's; one after `<` that of the statement that reports it. Statements
    with the same digit have the same speaker.
    """
    text = ""
    at = 0
    spans: dict[str, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    above: dict[str, str] = {}
    for match in _MARK.finditer(written):
        text += written[at : match.start()]
        number, part, within, words = match.groups()
        spans[number][_PARTS[part]].append((len(text), len(text) + len(words)))
        if within:
            above[number] = within
        text += words
        at = match.end()
    text += written[at:]
    article = Article(text, language="en", furniture=furniture)
    keys = {}
    made = []
    for number, parts in sorted(spans.items()):
        source, cue, content = (passage(text, parts[p]) if p in parts else None for p in _PARTS.values())
        assert content is not None
        keys[number] = statement_key(article.id, cue, content)
        made.append(
            Statement(
                keys[number],
                kind,
                source,
                cue,
                content,
                keys[above[number]] if number in above else None,
                0.9,
                (SpokenBy(int(number), 0.9),),
            )
        )
    article = Article(text, language="en", furniture=furniture, statements=tuple(made))
    blanked = text
    for item in furniture:
        start, end = item.span
        blanked = blanked[:start] + "\n" * (end - start) + blanked[end:]
    return Context(article, parsed(blanked))
