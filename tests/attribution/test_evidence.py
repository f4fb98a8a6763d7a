"""What speaks for a statement, number by number."""

from __future__ import annotations

from math import exp, log

import pytest

from onrecord.attribution import drafts_of
from onrecord.attribution.draft import LOWEST, Draft
from onrecord.attribution.evidence import CHANCES, FEATURES, TAGGED, features
from onrecord.text.doc import doc_of

from .marking import tagged


def told(marked: str) -> dict[str, float]:
    """The features of the only draft of a marked text, by name."""
    text, tags = tagged(marked)
    (only,) = drafts_of(doc_of(text), tags)
    return dict(zip(FEATURES, only.features, strict=True))


def bare(evidence: dict[str, float]) -> dict[str, float]:
    text = "Ann said that it rains."
    draft = Draft([(0, 3)], [(4, 8)], [(9, 22)], evidence)
    return dict(zip(FEATURES, features(draft, doc_of(text)), strict=True))


def test_they_come_in_order_each_once() -> None:
    assert len(set(FEATURES)) == len(FEATURES)
    assert set(CHANCES) <= set(TAGGED)


def test_what_the_tagger_thought_is_given_twice_over() -> None:
    made = bare({"content": -0.5, "no_source": 1.0})
    assert made["content"] == -0.5
    assert made["content_chance"] == pytest.approx(exp(-0.5))
    assert made["no_source"] == 1.0


def test_what_is_missing_is_nothing_and_what_is_hopeless_is_the_lowest() -> None:
    assert bare({})["cue"] == 0.0
    assert bare({})["cue_chance"] == 1.0
    assert bare({"cue": -900.0})["cue"] == LOWEST


def test_a_plain_report_in_print() -> None:
    made = told("[S Ann Hale] [C0 said] [W1 that it rains].")
    assert (made["direct"], made["mixed"]) == (0.0, 0.0)
    assert made["content_words"] == pytest.approx(log(3))
    assert (made["cue_words"], made["source_words"]) == (1.0, 2.0)
    assert (made["plain_cue"], made["that"], made["closed"]) == (1.0, 1.0, 1.0)
    assert (made["pronoun"], made["apart"], made["short_content"], made["paragraphs"]) == (0, 0, 0, 0)


def test_a_quotation_in_print() -> None:
    made = told("[W2 “It rains,”] [S he] [C1 has insisted] on this long day.")
    assert (made["direct"], made["mixed"]) == (1.0, 0.0)
    assert (made["pronoun"], made["plain_cue"], made["cue_words"]) == (1.0, 0.0, 2.0)
    assert (made["short_content"], made["apart"], made["closed"]) == (1.0, 1.0, 0.0)


def test_words_quoted_in_part_are_mixed() -> None:
    assert told("[S Ann] [C0 said] [W1 that “it rains” today].")["mixed"] == 1.0


def test_words_over_paragraphs() -> None:
    made = told("[S Ann] [C0 said]: [W1 “It rains.]\n\n[W1 “It floods.”]")
    assert made["paragraphs"] == 1.0


def test_a_source_or_cue_that_is_missing() -> None:
    made = told("[W “It rains a good deal these days.”]")
    assert (made["no_source"], made["no_cue"]) == (1.0, 1.0)
    assert (made["source_words"], made["cue_words"], made["apart"]) == (0.0, 0.0, 0.0)


def test_what_is_without_bounds_is_held_within_them() -> None:
    long = " ".join(["word"] * 30)
    made = told(f"[S {long}] [C0 {long}] [W1 that it rains].")
    assert (made["source_words"], made["cue_words"]) == (20.0, 8.0)
