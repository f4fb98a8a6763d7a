"""How sure a speaker is: levels, the word that counts, conditions and negation."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model.article import Article, Statement, statement_key
from onrecord.model.passage import passage
from onrecord.model.readings import Act, Certainty, stretch
from onrecord.readings.certainty import read_certainty
from onrecord.readings.context import Context
from tests.readings.parsing import parsed


def read(content: str, cue: str = "said", kind: str = "say", negated: bool = False) -> Certainty | None:
    """The certainty of a content that follows its cue, without a tree of its words."""
    text = f"She {cue} {content}."
    start = 4 + len(cue) + 1
    said, by = passage(text, [(start, len(text) - 1)]), passage(text, [(4, 4 + len(cue))])
    act = Act(kind, "neutral", stretch(text, 4, 4 + len(cue)), negated)  # type: ignore[arg-type]
    statement = Statement(statement_key("a", by, said), "indirect", None, by, said, None, 1.0, act=act)
    return read_certainty(statement, Context(Article(text), parsed(text)))


@pytest.mark.parametrize(
    ("content", "level"),
    [
        ("that the dam will definitely hold", "certain"),
        ("there is no doubt that the dam holds", "certain"),
        ("that the dam is bound to burst", "certain"),
        ("that the dam will probably hold", "likely"),
        ("that the dam is expected to hold", "likely"),
        ("the river appears to have fallen", "likely"),
        ("I think the river has fallen", "likely"),
        ("that the dam may burst", "possible"),
        ("that he could not rule out a flood", "possible"),
        ("perhaps the dam holds", "possible"),
        ("that a flood is unlikely", "unlikely"),
        ("there is little chance of rain", "unlikely"),
        ("it is not yet clear who opened the gate", "unknown"),
        ("it was too early to say", "unknown"),
        ("they do not know who opened the gate", "unknown"),
        ("I don't think the dam holds", "unlikely"),
        ("the letter proves the engineer's guilt", "certain"),
        ("she believes the dam holds", "likely"),
        ("he was convinced the dam held", "certain"),
        ("Does the dam hold?", "unknown"),
    ],
)
def test_levels_by_the_words_of_the_content(content: str, level: str) -> None:
    found = read(content)
    assert found is not None
    assert found.level == level


@pytest.mark.parametrize(
    ("cue", "level"),
    [
        ("believes", "likely"),
        ("suspects", "likely"),
        ("is convinced", "certain"),
        ("doubts", "unlikely"),
        ("fears", "possible"),
        ("cannot rule out", "possible"),
        ("asked whether", "unknown"),
    ],
)
def test_levels_by_the_cue(cue: str, level: str) -> None:
    found = read("that the dam holds", cue)
    assert found is not None
    assert (found.level, found.words[0].text) == (level, cue)


@pytest.mark.parametrize(
    "content",
    [
        "that the dam holds",
        "that the dam will hold",
        "the town must leave",
        "they can swim",
        "that it rained in May",
        "the potential buyers left",
        "they could see the river",
        "they could barely walk",
        "the gate should be shut as soon as possible",
        "the town had provided the tents",
        "I think of the river",
    ],
)
def test_plain_words_have_no_certainty(content: str) -> None:
    assert read(content) is None


def test_the_words_of_the_content_count_before_those_of_the_cue() -> None:
    found = read("that the dam may burst", "believes")
    assert found is not None
    assert found.level == "possible"


def test_a_question_whether_it_is_so_is_unknown() -> None:
    found = read("whether the dam holds", "asked", "ask")
    assert found is not None
    assert found.level == "unknown"
    assert [words.text for words in found.words] == ["asked", "whether"]
    assert read("whether the dam holds", "knows") is not None
    asked = read("whether the dam might burst", "asked", "ask")
    assert asked is not None
    assert asked.level == "unknown"


@pytest.mark.parametrize(
    ("cue", "content", "level"),
    [
        ("did not think", "that the dam would hold", "unlikely"),
        ("could not rule out", "that the dam had burst", "possible"),
        ("cannot fathom", "how the dam burst", None),
        ("is thinking about", "the dam", None),
    ],
)
def test_a_belief_that_is_denied_or_none(cue: str, content: str, level: str | None) -> None:
    found = read(content, cue, "believe", negated="not" in cue)
    assert (found.level if found else None) == level


def test_what_is_not_said_is_unknown() -> None:
    found = read("whether the dam holds", "did not say", negated=True)
    assert found is not None
    assert found.level == "unknown"


@pytest.mark.parametrize(
    ("content", "condition"),
    [
        ("that the dam holds if it stays dry", "if it stays dry"),
        ("the dam holds unless the gate is opened, and all is well", "unless the gate is opened"),
        ("they stay as long as the road is open", "as long as the road is open"),
        ("they leave, provided the road is open", "provided the road is open"),
        ("they leave assuming that the road is open", "assuming that the road is open"),
    ],
)
def test_conditions(content: str, condition: str) -> None:
    found = read(content)
    assert found is not None
    assert found.condition is not None
    assert found.condition.text == condition
    assert found.level is None


@pytest.mark.parametrize("content", ["they will see if the dam holds", "it looks as if it rained"])
def test_an_if_that_is_no_condition(content: str) -> None:
    found = read(content)
    assert found is None or found.condition is None


def test_negation_of_the_main_verb() -> None:
    found = read("that the dam did not hold")
    assert found is not None
    assert found.negated is not None
    assert found.negated.text == "not"
    assert read("that not only the dam held") is None


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=200).filter(str.strip))
def test_any_words_at_all(content: str) -> None:
    found = read(content)
    for words in found.words if found else ():
        assert words.text.strip()


def test_a_long_content_is_read_by_its_beginning() -> None:
    found = read("the dam holds " * 1000 + "but may burst")
    assert found is None
