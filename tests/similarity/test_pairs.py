"""The relation on pairs that nobody who chose its features had seen: it must not become worse."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from pathlib import Path

from onrecord.similarity import Encoder, Relation, relation, side_of

PAIRS = [json.loads(line) for line in (Path(__file__).parent / "pairs.jsonl").read_text("utf-8").splitlines()]


@cache
def found() -> list[tuple[str, Relation]]:
    """The relation meant and the one found, for the pairs that were kept."""
    encoder = Encoder()

    kept = [pair for pair in PAIRS if pair["part"] == "kept"]
    return [
        (pair["relation"], relation(side_of(pair["one"], encoder), side_of(pair["other"], encoder)))
        for pair in kept
    ]


def test_pairs_are_well_formed() -> None:
    assert len({(pair["one"], pair["other"]) for pair in PAIRS}) == len(PAIRS) == 420
    assert set(Counter(pair["relation"] for pair in PAIRS).values()) == {140}
    assert {pair["part"] for pair in PAIRS} == {"seen", "kept"}


def test_most_relations_are_right() -> None:
    """Chance is 0.33. It is fitted for news, where far more is neither the same nor the opposite."""
    right = sum(meant == one.kind for meant, one in found())
    assert right / len(found()) >= 0.52


def test_what_is_shown_as_agreeing_or_denying_mostly_does() -> None:
    for kind in ("same", "opposite"):
        sure = [meant for meant, one in found() if one.kind == kind and one.confidence >= 0.6]
        assert len(sure) >= 20
        assert sure.count(kind) / len(sure) >= 0.7
