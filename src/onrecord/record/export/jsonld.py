"""Statements as schema.org has them: direct words are a Quotation, all others a Claim.

Either is somebody's (`creator`, `author`) and stands in a NewsArticle: nothing is presented as a fact.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import IO, Any

from onrecord.model.article import Statement
from onrecord.output.json_text import escaped
from onrecord.record.export.addresses import article_address, statement_address, web_address
from onrecord.record.export.selection import Chosen
from onrecord.record.export.statement_rows import SpeakerOf, speakers_of

_CONTEXT = "https://schema.org"
_TYPES = {"person": "Person", "organization": "Organization", "group": "Organization"}
_THINGS = _TYPES | {"document": "CreativeWork", "place": "Place"}


def write_jsonld(found: Iterable[Chosen], out: IO[str]) -> None:
    """Write one document with a graph of articles and of what is said in them."""
    out.write(f'{{"@context": "{_CONTEXT}", "@graph": [')
    before = "\n"
    for one in found:
        for node in nodes(one):
            out.write(before + escaped(json.dumps(node, ensure_ascii=False)))
            before = ",\n"
    out.write("\n]}\n")


def nodes(found: Chosen) -> Iterator[dict[str, Any]]:
    """The article, and each of its statements that is wanted."""
    yield _without_none(_article(found))
    for said in found.statements:
        yield _without_none(_statement(found, said))


def _article(found: Chosen) -> dict[str, Any]:
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


def _statement(found: Chosen, said: Statement) -> dict[str, Any]:
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
        "about": _one_or_all(_about(said)),
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


def _about(said: Statement) -> list[dict[str, Any]]:
    named = {(one.kind, one.name) for one in said.about}
    return [{"@type": _THINGS.get(kind, "Thing"), "name": name} for kind, name in sorted(named)]


def _one_or_all(several: list[Any]) -> Any:
    return several[0] if len(several) == 1 else several or None


def _without_none(node: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in node.items() if value is not None}
