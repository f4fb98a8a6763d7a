"""The founding article against what a careful reader took out of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from onrecord import Article, Reader, Statement


def characters(spans: Any) -> set[int]:
    return {at for start, end in spans for at in range(start, end)}


def same(found: Statement, marked: dict[str, Any]) -> bool:
    """Contents overlap by 0.6, the source is the same words, and the kind."""
    one, other = characters(found.content.spans), characters(marked["content"]["spans"])
    source = characters(found.source.spans) if found.source else set()
    meant = characters(marked["source"]["spans"]) if marked["source"] else set()
    return (
        len(one & other) >= 0.6 * len(one | other)
        and found.kind == marked["kind"]
        and (bool(source & meant) or source == meant)
    )


def _check_speakers(article: Article, record: dict[str, Any]) -> None:
    """Every statement that is found has the right speaker, who is described as the record has it."""
    meant = {speaker["id"]: speaker for speaker in record["speakers"]}
    spoken = {}
    for marked in record["statements"]:
        for statement in (s for s in article.statements if same(s, marked)):
            if marked["speakers"]:
                names = [article.speakers[by.id].name for by in statement.speakers]
                assert names == [meant[by["id"]]["name"] for by in marked["speakers"]]
                spoken.update((meant[by["id"]]["name"], meant[by["id"]]) for by in marked["speakers"])
    assert len(spoken) >= 6
    for speaker in article.speakers:
        if wanted := spoken.get(speaker.name):
            assert (speaker.type, speaker.named) == (wanted["type"], wanted["named"])
            assert set(speaker.aliases) == set(wanted["aliases"])
            assert [role.text for role in speaker.roles] == [role["text"] for role in wanted["roles"]]
            bodies = [{"name": a.name, "span": list(a.span), "of": a.of} for a in speaker.affiliations]
            assert bodies == wanted["affiliations"]


def test_the_founding_article(reader: Reader, seed: Path) -> None:
    record = json.loads((seed / "record.json").read_text(encoding="utf-8"))
    text = (seed / "article.txt").read_text(encoding="utf-8")
    article = reader.read(seed / "article.txt")
    assert article.text == text
    assert article.outlet == "Al Jazeera"
    assert [{"span": list(f.span), "kind": f.kind} for f in article.furniture] == record["furniture"]
    _check_speakers(article, record)
    wanted = [marked for marked in record["statements"] if not marked.get("optional")]
    found = [m for m in wanted if any(same(s, m) for s in article.statements)]
    beyond = [s for s in article.statements if not any(same(s, m) for m in record["statements"])]
    assert len(wanted) == 20
    assert len(found) >= 18, [m["content"]["text"] for m in wanted if m not in found]
    assert len(beyond) <= 5, [s.content.text for s in beyond]
