"""Counts, intervals, paired tests, and the judging of an article."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.attribution.confidence import Confidence
from onrecord.evaluation.statements import evaluate
from onrecord.gold.counts import Counts, interval, paired
from onrecord.gold.judge import by_character, exact, judge, trimmed
from onrecord.gold.marked import Attribution, MarkedArticle
from onrecord.model.article import Article, Statement
from onrecord.model.passage import passage

TEXT = "It rains, Ann said. Bob agreed that it pours."
ANN = {"source": ((10, 13),), "cue": ((14, 18),), "content": ((0, 8),)}
BOB = {"source": ((20, 23),), "cue": ((24, 30),), "content": ((31, 44),)}


def test_counts_of_nothing_and_of_something() -> None:
    assert Counts().f1 == 1.0
    assert Counts(1, 2, 4).precision == 0.5
    assert Counts(1, 2, 4).recall == 0.25
    assert Counts(1, 2, 4).f1 == pytest.approx(1 / 3)


def test_a_piece_counts_once() -> None:
    counts = exact([ANN, {**BOB, "source": ANN["source"]}], [ANN, ANN])
    assert counts["source"] == Counts(1, 1, 1)
    assert counts["cue"] == Counts(1, 1, 2)
    assert counts["all three"] == Counts(1, 1, 2)


def test_a_bound_that_is_off_by_one_is_wrong_but_for_its_characters() -> None:
    off = {**ANN, "content": ((0, 9),)}
    assert exact([ANN], [off])["content"].right == 0
    assert exact([ANN], [off])["all three"].right == 0
    assert by_character([ANN], [off])["content"] == Counts(8, 9, 8)


def test_white_space_around_is_not_counted() -> None:
    assert trimmed("  ab  ", [(0, 6), (1, 5), (4, 6)]) == ((2, 4),)


def test_an_interval_holds_the_value_and_narrows() -> None:
    few = [Counts(1, 2, 2), Counts(2, 2, 2), Counts(0, 1, 2)]
    low, high = interval(few)
    many_low, many_high = interval(few * 30)
    assert low <= sum(few, Counts()).f1 <= high
    assert many_high - many_low < high - low
    assert interval(few) == (low, high)


def test_a_paired_test_sees_a_difference_and_sees_none() -> None:
    worse, better = [Counts(1, 2, 2)] * 20, [Counts(2, 2, 2)] * 20
    difference, (low, high), chance = paired(worse, better)
    assert difference == low == high == 0.5
    assert chance == 0.0
    assert paired(worse, worse)[2] == 1.0
    with pytest.raises(ValueError, match="same"):
        paired(worse, better[:3])


def statement(
    triple: dict[str, tuple[tuple[int, int], ...]], within: str | None = None, sure: float = 0.7
) -> Statement:
    parts = {role: passage(TEXT, spans, 0.6) for role, spans in triple.items()}
    return Statement("k", "indirect", parts["source"], parts["cue"], parts["content"], within, sure)


MARKED = MarkedArticle("1", TEXT, "me", (Attribution(**ANN), Attribution(**BOB)))


def test_judging_an_article() -> None:
    article = Article(TEXT, statements=(statement(ANN),))
    judged = judge(MARKED, article)
    assert judged.exact["all three"] == Counts(1, 1, 2)
    assert judged.kinds["indirect"]["cue"] == Counts(1, 1, 2)
    assert judged.kinds["direct"]["cue"] == Counts(0, 0, 0)
    assert judged.whole() == Counts(1, 1, 2)
    assert judged.confidences == [Confidence(0.7, 0.6, 0.6, 0.6)]


def test_statements_within_others_are_not_counted() -> None:
    article = Article(TEXT, statements=(statement(ANN), statement(BOB, within="k")))
    judged = judge(MARKED, article)
    assert judged.exact["cue"] == Counts(1, 1, 2)
    assert judged.whole() == Counts(1, 1, 2)


def test_bounds_may_differ_in_what_is_right_as_a_whole() -> None:
    judged = judge(MARKED, Article(TEXT, statements=(statement({**ANN, "content": ((0, 9),)}),)))
    assert judged.exact["all three"] == Counts(0, 1, 2)
    assert judged.whole() == Counts(1, 1, 2)


def test_an_attribution_is_reached_once() -> None:
    twice = (statement(ANN), statement({**ANN, "cue": ((15, 18),)}))
    assert judge(MARKED, Article(TEXT, statements=twice)).whole() == Counts(1, 2, 2)


def test_only_what_is_sure_enough_counts() -> None:
    article = Article(TEXT, statements=(statement(ANN, sure=0.9), statement(BOB, sure=0.5)))
    judged = judge(MARKED, article)
    assert judged.whole(0.5) == Counts(2, 2, 2)
    assert judged.whole(0.6) == Counts(1, 1, 2)
    assert judged.whole(0.95) == Counts(0, 0, 2)


def test_a_changed_text_is_refused() -> None:
    with pytest.raises(ValueError, match="not the text"):
        judge(MARKED, Article(TEXT + " "))


def test_a_file_without_articles_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "none.jsonl"
    path.write_text("", encoding="utf-8")
    with pytest.raises(ValueError, match=r"none\.jsonl: no marked article"):
        evaluate(path)
