"""The founding article against what a careful reader took out of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from onrecord import Reader, Statement


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


def test_the_founding_article(reader: Reader, seed: Path) -> None:
    record = json.loads((seed / "record.json").read_text(encoding="utf-8"))
    text = (seed / "article.txt").read_text(encoding="utf-8")
    article = reader.read(seed / "article.txt")
    assert article.text == text
    assert article.outlet == "Al Jazeera"
    assert [{"span": list(f.span), "kind": f.kind} for f in article.furniture] == record["furniture"]
    wanted = [marked for marked in record["statements"] if not marked.get("optional")]
    found = [m for m in wanted if any(same(s, m) for s in article.statements)]
    beyond = [s for s in article.statements if not any(same(s, m) for m in record["statements"])]
    assert len(wanted) == 20
    assert len(found) >= 17, [m["content"]["text"] for m in wanted if m not in found]
    assert len(beyond) <= 5, [s.content.text for s in beyond]
