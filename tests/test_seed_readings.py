"""What the statements of the founding article say, against what a careful reader took out of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from onrecord import Article, Reader, Statement

from .test_seed import characters, same

MISSES = 2
"""Of each reading as many may be missed."""
MISSED_REASONS = 4
"""Among them aims of a noun ("a wave of escalation to put …") and a statement that is cut otherwise."""


@pytest.fixture(scope="module")
def article(reader: Reader, seed: Path) -> Article:
    return reader.read(seed / "article.txt")


@pytest.fixture(scope="module")
def record(seed: Path) -> dict[str, Any]:
    made: dict[str, Any] = json.loads((seed / "record.json").read_text(encoding="utf-8"))
    return made


def pairs(article: Article, record: dict[str, Any]) -> Iterator[tuple[Statement | None, dict[str, Any]]]:
    """Each statement of the record with the one that was found for it."""
    for marked in record["statements"]:
        if not marked.get("optional"):
            yield next((s for s in article.statements if same(s, marked)), None), marked


def agree(found: Any, marked: dict[str, Any], least: float = 0.5) -> bool:
    """The spans agree by a character F1."""
    one, other = characters([found.span]), characters([marked["span"]])
    return 2 * len(one & other) >= least * (len(one) + len(other))


def missed(article: Article, record: dict[str, Any], name: str, right: Any) -> list[Any]:
    """What the record has of a reading and no statement says in the same way."""
    return [
        marked
        for statement, outer in pairs(article, record)
        for marked in outer.get(name, ())
        if not any(right(found, marked) for found in (getattr(statement, name) if statement else ()))
    ]


def test_figures(article: Article, record: dict[str, Any]) -> None:
    def right(found: Any, marked: dict[str, Any]) -> bool:
        bounds = (found.low, found.high, found.unit) == (marked["low"], marked["high"], marked["unit"])
        return agree(found, marked) and bounds and set(found.events) == set(marked["events"])

    assert missed(article, record, "figures", right) == []


def test_times(article: Article, record: dict[str, Any]) -> None:
    def right(found: Any, marked: dict[str, Any]) -> bool:
        return agree(found, marked) and found.offset == marked["offset"]

    assert missed(article, record, "times", right) == []


def test_forecasts(article: Article, record: dict[str, Any]) -> None:
    def right(found: Any, marked: dict[str, Any]) -> bool:
        return agree(found.event, marked["event"]) and found.likelihood == marked["likelihood"]

    assert len(missed(article, record, "forecasts", right)) <= MISSES


def test_reasons(article: Article, record: dict[str, Any]) -> None:
    def right(found: Any, marked: dict[str, Any]) -> bool:
        both = agree(found.cause, marked["cause"]) and agree(found.effect, marked["effect"])
        return both and found.direction == marked["direction"]

    assert len(missed(article, record, "reasons", right)) <= MISSED_REASONS


def test_words_of_certainty(article: Article, record: dict[str, Any]) -> None:
    lacking = [
        words
        for statement, marked in pairs(article, record)
        for words in marked.get("certainty", {}).get("words", ())
        if not (
            statement and statement.certainty and any(agree(w, words, 0.3) for w in statement.certainty.words)
        )
    ]
    assert len(lacking) <= MISSES


def test_places(article: Article, record: dict[str, Any]) -> None:
    named = {place.text for statement in article.statements for place in statement.places}
    lacking = [
        name for name in record["places"] if not any(name in found or found in name for found in named)
    ]
    assert len(lacking) <= MISSES


def test_the_outlets_own_voice(article: Article, record: dict[str, Any]) -> None:
    for own in record["own_voice"]:
        touching = [v for v in article.voice if v.span[0] < own["span"][1] and own["span"][0] < v.span[1]]
        assert touching
    reasons = [reason for voice in article.voice for reason in voice.reasons]
    wanted = [reason for own in record["own_voice"] for reason in own["reasons"]]
    lacking = [
        one
        for one in wanted
        if not any(agree(r.cause, one["cause"]) and agree(r.effect, one["effect"]) for r in reasons)
    ]
    assert len(lacking) <= MISSES


def test_what_the_outlet_adopts(article: Article, record: dict[str, Any]) -> None:
    (adopted,) = record["adopted"]
    claim = next(s for s, marked in pairs(article, record) if marked["id"] == adopted["statement"])
    assert claim is not None
    assert claim.key in {voice.adopted for voice in article.voice if voice.adopted_words}
