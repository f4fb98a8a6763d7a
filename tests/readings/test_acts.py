"""What cues do: kinds, stances, negation, cues of several words, unknown ones."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model.article import Article, Statement, statement_key
from onrecord.model.passage import passage
from onrecord.model.readings import Act
from onrecord.readings.acts import read_act
from onrecord.readings.acts.nearest import nearest
from onrecord.readings.context import Context
from tests.readings.parsing import parsed


def act(cue: str, content: str = "that the mine was closed", source: str = "The union") -> Act | None:
    """The act of a cue between a source and a content, without a tree of its words."""
    text = f"{source} {cue} {content}."
    start = len(source) + 1
    end = start + len(cue)
    told, by = passage(text, [(end + 1, len(text) - 1)]), passage(text, [(start, end)])
    who = passage(text, [(0, len(source))])
    statement = Statement(statement_key("a", by, told), "indirect", who, by, told, None, 1.0)
    return read_act(statement, Context(Article(text), parsed(text)))


@pytest.mark.parametrize(
    ("cue", "kind", "stance"),
    [
        ("said", "say", "neutral"),
        ("claimed", "claim", "distanced"),
        ("confirmed", "confirm", "committed"),
        ("revealed", "reveal", "committed"),
        ("pointed out", "reveal", "committed"),
        ("denied", "deny", "denying"),
        ("warned", "warn", "neutral"),
        ("predicts", "predict", "neutral"),
        ("has promised", "promise", "neutral"),
        ("threatened", "threaten", "neutral"),
        ("demanded", "demand", "neutral"),
        ("believes", "believe", "neutral"),
        ("fears", "feel", "neutral"),
        ("hopes", "want", "neutral"),
        ("suggested", "suggest", "neutral"),
        ("agreed", "agree", "neutral"),
        ("alleges", "claim", "distanced"),
    ],
)
def test_kinds_and_stances(cue: str, kind: str, stance: str) -> None:
    found = act(cue)
    assert found is not None
    assert (found.kind, found.stance, found.negated) == (kind, stance, False)


@pytest.mark.parametrize(
    ("cue", "content", "kind"),
    [
        ("asked", "whether the mine was closed", "ask"),
        ("asked", "the owners to close the mine", "demand"),
        ("told", "reporters that the mine was closed", "say"),
        ("accused", "the owners of closing the mine", "accuse"),
        ("praised", "the miners", "praise"),
        ("plans", "to close the mine", "plan"),
        ("opposes", "the closing of the mine", "disagree"),
        ("issued a warning", "that the mine was unsafe", "warn"),
    ],
)
def test_what_follows_and_nouns_decide(cue: str, content: str, kind: str) -> None:
    found = act(cue, content)
    assert found is not None
    assert found.kind == kind


def test_a_court_rules() -> None:
    found = act("ordered", "the owners to close the mine", "The court")
    assert found is not None
    assert found.kind == "rule"


@pytest.mark.parametrize("cue", ["did not say", "refused to confirm", "has never claimed", "didn't deny"])
def test_a_cue_that_is_denied(cue: str) -> None:
    found = act(cue)
    assert found is not None
    assert found.negated


def test_the_words_are_those_that_decide() -> None:
    found = act("went on to warn")
    assert found is not None
    assert found.words.text == "warn"


@pytest.mark.parametrize(("word", "known"), [("abominated", "abhor"), ("foments", "agitate")])
def test_an_unknown_word_is_placed_by_the_nearest_known_one(word: str, known: str) -> None:
    found = act(word)
    assert found is not None
    assert found.nearest == known


def test_a_known_word_has_no_nearest() -> None:
    found = act("said")
    assert found is not None
    assert found.nearest is None


@pytest.mark.parametrize("word", ["ate", "slept", "rained", "blorfed"])
def test_words_that_are_no_cues_are_near_to_nothing(word: str) -> None:
    assert nearest(word) is None
    assert act(word) is None


def test_without_a_cue_there_is_no_act() -> None:
    text = "“It is closed.”"
    content = passage(text, [(1, 14)])
    statement = Statement(statement_key("a", None, content), "direct", None, None, content, None, 1.0)
    assert read_act(statement, Context(Article(text), parsed(text))) is None


@settings(max_examples=30, deadline=None)
@given(st.text("abcdefghij not said'’ ", min_size=1, max_size=60).filter(str.strip))
def test_any_cue_at_all(cue: str) -> None:
    found = act(cue)
    if found is not None:
        assert found.words.text in f"{cue} that the mine was closed"


@pytest.mark.parametrize(
    ("cue", "content", "kind"),
    [
        ("called", "the report a lie", "deny"),
        ("described", "the claim as baseless", "deny"),
        ("called", "the report a triumph", "say"),
    ],
)
def test_what_is_called_untrue_is_denied(cue: str, content: str, kind: str) -> None:
    found = act(cue, content)
    assert found is not None
    assert found.kind == kind


def test_a_compound_is_placed_by_its_verb() -> None:
    found = act("counter-accused", "the owners of fraud")
    assert found is not None
    assert (found.kind, found.nearest) == ("accuse", "accuse")
