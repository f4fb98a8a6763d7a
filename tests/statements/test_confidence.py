"""How sure a statement is, and what is not given."""

from __future__ import annotations

from onrecord.article import Kind, Statement
from onrecord.passage import passage
from onrecord.statements import believable
from onrecord.statements.confidence import FEATURES, LEAST, confidence, features
from onrecord.statements.draft import Draft

SURE = {"cue": -0.01, "content": -0.02, "cue_bounds": -0.02, "content_bounds": -0.1}
UNSURE = {"cue": -2.0, "content": -1.5, "cue_bounds": -3.0, "content_bounds": -6.0}


def draft(evidence: dict[str, float]) -> Draft:
    return Draft([(0, 3)], [(4, 8)], [(9, 20)], evidence)


def test_features_come_in_order_and_missing_ones_are_nothing() -> None:
    assert features(draft({"content": -0.5}))[FEATURES.index("content")] == -0.5
    assert sum(features(draft({}))) == 0.0


def test_what_the_tagger_is_surer_of_is_surer() -> None:
    weights = {"bias": 1.0, "cue": 1.0, "content": 1.0, "content_bounds": 0.5}
    for table in (weights, {}):
        assert 0 < confidence(draft(UNSURE), table) < confidence(draft(SURE), table) < 1


def test_extremes_stay_between_nothing_and_one() -> None:
    weights = {"bias": 1000.0}
    assert 0 <= confidence(draft(SURE), weights) <= 1
    assert 0 <= confidence(draft(SURE), {"bias": -1000.0}) <= 1


def statement(kind: Kind, sure: float) -> Statement:
    content = passage("“It rains,” Ann said.", [(0, 11)])
    return Statement("k", kind, None, None, content, None, sure)


def test_doubtful_words_are_not_given_unless_they_are_quoted() -> None:
    assert not believable(statement("indirect", LEAST - 0.01))
    assert believable(statement("indirect", LEAST))
    assert believable(statement("direct", LEAST - 0.01))
    assert believable(statement("mixed", LEAST - 0.01))
