"""Statements as W3C Web Annotations: one on the content, one on the source and one on the cue.

Each piece of words is found by its position and by the words themselves with those around them. Positions
are in code points of the article's text; on a page with more on it than the article, the words find it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import IO, Any

from onrecord.model.article import Statement, statement_to_json
from onrecord.model.passage import Passage, Span
from onrecord.output.json_text import escaped
from onrecord.output.readings_told import readings_told
from onrecord.record.export.addresses import article_address, statement_address
from onrecord.record.export.selection import Chosen
from onrecord.record.export.statement_rows import speakers_of
from onrecord.version import VERSION

AROUND = 32
"""Characters before and after that tell the same words apart."""

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_COLLECTION = "urn:onrecord:export"
_GENERATOR = {"id": "urn:onrecord:software", "type": "Software", "name": f"onrecord {VERSION}"}


def write_annotations(found: Iterable[Chosen], out: IO[str]) -> None:
    """Write one AnnotationCollection, whose only page holds all annotations."""
    page = f'"id": "{_COLLECTION}:page", "type": "AnnotationPage", "partOf": "{_COLLECTION}", '
    out.write(f'{{"@context": "{_CONTEXT}", "id": "{_COLLECTION}", "type": "AnnotationCollection", ')
    out.write(f'"label": "Who said what", "first": {{{page}"startIndex": 0, "items": [')
    total, before = 0, "\n"
    for one in found:
        for annotation in annotations_of(one):
            out.write(before + escaped(json.dumps(annotation, ensure_ascii=False)))
            total, before = total + 1, ",\n"
    out.write(f'\n]}}, "total": {total}}}\n')


def annotations_of(found: Chosen) -> Iterator[dict[str, Any]]:
    """The annotations of the statements that are wanted of an article."""
    for said in found.statements:
        content = statement_address(found, said.key)
        yield _annotation(found, content, "describing", _content_bodies(found, said), said.content)
        link = {"type": "SpecificResource", "purpose": "linking", "source": content}
        if said.source:
            who = [_text("identifying", one.name) for one in speakers_of(found, said)]
            yield _annotation(found, f"{content}-source", "identifying", [*who, link], said.source)
        if said.cue:
            act = [_text("classifying", said.act.kind)] if said.act else []
            yield _annotation(found, f"{content}-cue", "classifying", [*act, link], said.cue)


def _annotation(
    found: Chosen, name: str, motivation: str, bodies: list[dict[str, Any]], words: Passage
) -> dict[str, Any]:
    text, source = found.article.text, article_address(found)
    targets = [
        {"type": "SpecificResource", "source": source, "selector": selectors(text, span)}
        for span in words.spans
    ]
    return {
        "id": name,
        "type": "Annotation",
        "motivation": motivation,
        "generator": _GENERATOR,
        "generated": found.made,
        "body": bodies if len(bodies) > 1 else bodies[0],
        "target": targets if len(targets) > 1 else targets[0],
    }


def selectors(text: str, span: Span) -> list[dict[str, Any]]:
    """Two ways to find words: by where they stand, and by what they and the words around them are."""
    start, end = span
    return [
        {"type": "TextPositionSelector", "start": start, "end": end},
        {
            "type": "TextQuoteSelector",
            "exact": text[start:end],
            "prefix": text[max(0, start - AROUND) : start],
            "suffix": text[end : end + AROUND],
        },
    ]


def _content_bodies(found: Chosen, said: Statement) -> list[dict[str, Any]]:
    """The reading in a line for people, and whole for programs."""
    who = "; ".join(one.name for one in speakers_of(found, said))
    who = who or (said.source.text if said.source else "nobody named")
    numbers = {one.key: number for number, one in enumerate(found.article.statements, 1)}
    told = [f"{name}: {words}" for name, words in readings_told(said, numbers)]
    line = " | ".join([f"said by {who}", said.kind, *told, f"confidence: {said.confidence:g}"])
    tags = [_text("tagging", said.kind)]
    return [_text("describing", line), *tags, _value(said)]


def _value(said: Statement) -> dict[str, Any]:
    value = json.dumps(statement_to_json(said), ensure_ascii=False)
    return {"type": "TextualBody", "purpose": "describing", "format": "application/json", "value": value}


def _text(purpose: str, value: str) -> dict[str, Any]:
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value}
