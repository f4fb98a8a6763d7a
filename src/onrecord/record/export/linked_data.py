"""Statements for the web: as schema.org has them, and as W3C Web Annotations.

In schema.org direct words are a Quotation, all others a Claim. Either is somebody's (`creator`, `author`),
and stands in a NewsArticle: nothing is presented as a fact.

Of the annotations one is on the content, one on the source and one on the cue. Each piece of words is found
by its position, in code points of the article's text, and by the words themselves with those around them: on
a page with more on it than the article, these find it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import IO, Any
from urllib.parse import quote, urldefrag, urlsplit

from onrecord.model.article import Statement, statement_to_json
from onrecord.model.passage import Passage, Span
from onrecord.output.json_text import escaped
from onrecord.output.readings_told import readings_told
from onrecord.record.export.rows import SpeakerOf, speakers_of
from onrecord.record.export.selection import SelectedArticle
from onrecord.record.store.keys import hashed
from onrecord.version import VERSION

_KEPT = "!#$%&'()*+,/:;=?@[]~"
_NO_ESCAPE = re.compile("%(?![0-9A-Fa-f]{2})")
_SCHEMA_ORG = "https://schema.org"
_TYPES = {"person": "Person", "organization": "Organization", "group": "Organization"}
_THINGS = _TYPES | {"document": "CreativeWork", "place": "Place"}
AROUND = 32
"""Characters before and after that tell the same words apart."""
_ANNOTATIONS = "http://www.w3.org/ns/anno.jsonld"
_COLLECTION = "urn:onrecord:export"
_GENERATOR = {"id": "urn:onrecord:software", "type": "Software", "name": f"onrecord {VERSION}"}


def web_address(url: str | None) -> str | None:
    """A URL as a document of the web may have it; None where it is none of the web."""
    if not url:
        return None
    try:
        parts = urlsplit(url.strip())
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not host:
        return None
    return quote(_NO_ESCAPE.sub("%25", url.strip()), safe=_KEPT, errors="replace")


def article_address(found: SelectedArticle) -> str:
    """The URL of an article; where there is none, a URN made of the name of its document."""
    address = web_address(found.article.url)
    return urldefrag(address).url if address else f"urn:onrecord:document:{hashed(found.document)}"


def statement_address(found: SelectedArticle, key: str) -> str:
    """The name of a statement: it is the same in every export of the document."""
    return f"{article_address(found)}#statement-{key}"


def write_jsonld(found: Iterable[SelectedArticle], out: IO[str]) -> None:
    """Write one document with a graph of articles and of what is said in them."""
    out.write(f'{{"@context": "{_SCHEMA_ORG}", "@graph": [')
    before = "\n"
    for one in found:
        for node in nodes(one):
            out.write(before + escaped(json.dumps(node, ensure_ascii=False)))
            before = ",\n"
    out.write("\n]}\n")


def nodes(found: SelectedArticle) -> Iterator[dict[str, Any]]:
    """The article, and each of its statements that is wanted."""
    yield _without_none(_article_node(found))
    for said in found.statements:
        yield _without_none(_statement_node(found, said))


def _article_node(found: SelectedArticle) -> dict[str, Any]:
    one = found.article
    return {
        "@id": article_address(found),
        "@type": "NewsArticle",
        "url": web_address(one.url),
        "headline": one.title,
        "datePublished": one.published,
        "publisher": {"@type": "Organization", "name": one.outlet} if one.outlet else None,
        "creditText": one.author,
        "inLanguage": one.language,
    }


def _statement_node(found: SelectedArticle, said: Statement) -> dict[str, Any]:
    direct = said.kind == "direct"
    who = list(speakers_of(found, said))
    works = [_work(one) for one in who if one.type == "document"]
    people = [_agent(one) for one in who if one.type != "document"]
    article = {"@id": article_address(found)}
    outer = [{"@id": statement_address(found, said.within)}] if said.within else []
    return {
        "@id": statement_address(found, said.key),
        "@type": "Quotation" if direct else "Claim",
        "identifier": said.key,
        "text": said.content.text,
        "creator" if direct else "author": _one_or_all(people),
        "creditText": said.source.text if said.source else None,
        "isBasedOn": _one_or_all(works),
        "isPartOf": _one_or_all([article, *outer] if direct else outer),
        "appearance": None if direct else article,
        "about": _one_or_all(_about_things(said)),
        "inLanguage": found.article.language,
    }


def _agent(one: SpeakerOf) -> dict[str, Any]:
    """A person or body; who has no name is described in the words of the article."""
    kind = _TYPES[one.type]
    bodies = [{"@type": "Organization", "name": name} for name in one.affiliations]
    is_person = kind == "Person"
    return _without_none(
        {
            "@id": None if one.identity is None else f"_:identity-{one.identity}",
            "@type": kind,
            "name": one.name if one.named else None,
            "description": None if one.named else one.printed,
            "jobTitle": _one_or_all(list(one.roles)) if is_person else None,
            "affiliation" if is_person else "parentOrganization": _one_or_all(bodies),
        }
    )


def _work(one: SpeakerOf) -> dict[str, Any]:
    return {"@type": "CreativeWork", "name" if one.named else "description": one.name}


def _about_things(said: Statement) -> list[dict[str, Any]]:
    named = {(one.kind, one.name) for one in said.about}
    return [{"@type": _THINGS.get(kind, "Thing"), "name": name} for kind, name in sorted(named)]


def _one_or_all(several: list[Any]) -> Any:
    return several[0] if len(several) == 1 else several or None


def _without_none(node: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in node.items() if value is not None}


def write_annotations(found: Iterable[SelectedArticle], out: IO[str]) -> None:
    """Write one AnnotationCollection, whose only page holds all annotations."""
    page = f'"id": "{_COLLECTION}:page", "type": "AnnotationPage", "partOf": "{_COLLECTION}", '
    out.write(f'{{"@context": "{_ANNOTATIONS}", "id": "{_COLLECTION}", "type": "AnnotationCollection", ')
    out.write(f'"label": "Who said what", "first": {{{page}"startIndex": 0, "items": [')
    total, before = 0, "\n"
    for one in found:
        for annotation in annotations_of(one):
            out.write(before + escaped(json.dumps(annotation, ensure_ascii=False)))
            total, before = total + 1, ",\n"
    out.write(f'\n]}}, "total": {total}}}\n')


def annotations_of(found: SelectedArticle) -> Iterator[dict[str, Any]]:
    """The annotations of the statements that are wanted of an article."""
    for said in found.statements:
        content = statement_address(found, said.key)
        yield _web_annotation(found, content, "describing", _content_bodies(found, said), said.content)
        link = {"type": "SpecificResource", "purpose": "linking", "source": content}
        if said.source:
            who = [_textual_body("identifying", one.name) for one in speakers_of(found, said)]
            yield _web_annotation(found, f"{content}-source", "identifying", [*who, link], said.source)
        if said.cue:
            act = [_textual_body("classifying", said.act.kind)] if said.act else []
            yield _web_annotation(found, f"{content}-cue", "classifying", [*act, link], said.cue)


def _web_annotation(
    found: SelectedArticle, name: str, motivation: str, bodies: list[dict[str, Any]], words: Passage
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


def _content_bodies(found: SelectedArticle, said: Statement) -> list[dict[str, Any]]:
    """The reading in a line for people, and whole for programs."""
    who = "; ".join(one.name for one in speakers_of(found, said))
    who = who or (said.source.text if said.source else "nobody named")
    numbers = {one.key: number for number, one in enumerate(found.article.statements, 1)}
    readings = [f"{name}: {words}" for name, words in readings_told(said, numbers)]
    line = " | ".join([f"said by {who}", said.kind, *readings, f"confidence: {said.confidence:g}"])
    tags = [_textual_body("tagging", said.kind)]
    return [_textual_body("describing", line), *tags, _value(said)]


def _value(said: Statement) -> dict[str, Any]:
    value = json.dumps(statement_to_json(said), ensure_ascii=False)
    return {"type": "TextualBody", "purpose": "describing", "format": "application/json", "value": value}


def _textual_body(purpose: str, value: str) -> dict[str, Any]:
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value}
