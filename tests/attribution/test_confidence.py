"""How sure a statement and its parts are, and what is not given."""

from __future__ import annotations

import pytest

from onrecord.attribution import believable, statements_of
from onrecord.attribution.confidence import (
    LEAST,
    PARTS,
    TRANSCRIPT,
    Calibration,
    Confidence,
    confidence,
)
from onrecord.attribution.draft import Draft
from onrecord.attribution.evidence import FEATURES
from onrecord.model.article import Kind, Statement
from onrecord.model.passage import passage
from onrecord.text.doc import doc_of

from .marking import tagged

SURE = {"cue": -0.01, "content": -0.02, "cue_bounds": -0.02, "content_bounds": -0.1}
UNSURE = {"cue": -2.0, "content": -1.5, "cue_bounds": -3.0, "content_bounds": -6.0}
WEIGHTS = {"bias": 1.0, "cue": 1.0, "content": 1.0, "content_bounds": 0.5}


def draft(evidence: dict[str, float]) -> Draft:
    features = tuple(evidence.get(name, 0.0) for name in FEATURES)
    return Draft([(0, 3)], [(4, 8)], [(9, 20)], evidence, features=features)


def every(weights: dict[str, float]) -> Calibration:
    return dict.fromkeys(PARTS, weights)


def test_what_the_tagger_is_surer_of_is_surer() -> None:
    for table in (every(WEIGHTS), {}):
        low, high = confidence(draft(UNSURE), table), confidence(draft(SURE), table)
        assert 0 < low.statement < high.statement < 1


def test_each_part_has_weights_of_its_own() -> None:
    made = confidence(draft({}), {part: {"bias": float(n)} for n, part in enumerate(PARTS)})
    assert made == Confidence(0.5, *(pytest.approx(x, abs=1e-4) for x in (0.7311, 0.8808, 0.9526)))


def test_without_weights_nothing_is_known_of_the_parts() -> None:
    made = confidence(draft(SURE), {})
    assert (made.source, made.cue, made.content) == (None, None, None)


def test_extremes_stay_between_nothing_and_one() -> None:
    assert 0 <= confidence(draft(SURE), every({"bias": 1000.0})).statement <= 1
    assert 0 <= confidence(draft(SURE), every({"bias": -1000.0})).statement <= 1


def test_a_turn_of_a_transcript_is_as_sure_as_its_print() -> None:
    turn = draft({})
    turn.transcript = True
    for table in (every(WEIGHTS), {}):
        assert confidence(turn, table) == Confidence(TRANSCRIPT, TRANSCRIPT, TRANSCRIPT, TRANSCRIPT)


def test_every_passage_of_a_statement_carries_its_own() -> None:
    text, tags = tagged("[S Ann Hale] [C0 said] [W1 that it rains].")
    table = {part: {"bias": float(number)} for number, part in enumerate(PARTS)}
    (only,) = statements_of(text, "id", doc_of(text), tags, table)
    assert only.confidence == 0.5
    assert only.source is not None
    assert only.cue is not None
    parts = [only.source, only.cue, only.content]
    assert [part.confidence for part in parts] == [0.7311, 0.8808, 0.9526]


def statement(kind: Kind, sure: float) -> Statement:
    content = passage("“It rains,” Ann said.", [(0, 11)])
    return Statement("k", kind, None, None, content, None, sure)


def test_doubtful_words_are_not_given_unless_they_are_quoted() -> None:
    assert not believable(statement("indirect", LEAST - 0.01))
    assert believable(statement("indirect", LEAST))
    assert believable(statement("direct", LEAST - 0.01))
    assert believable(statement("mixed", LEAST - 0.01))
