"""Which sentences are attributed, and to which statement."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.article import Article, Furniture, Statement, statement_key
from onrecord.model.passage import passage
from onrecord.readings.context import Context
from onrecord.readings.voice import read_voice
from tests.readings.marking import marked
from tests.readings.parsing import parsed


def owners(written: str) -> list[tuple[str, str | None]]:
    """Each sentence with the number of its statement, as it was marked."""
    context = marked(written)
    numbers = {s.key: str(s.speakers[0].id) for s in context.article.statements}
    voices = read_voice(context.article.statements, context)
    return [(context.text[slice(*v.span)], numbers[v.statement] if v.statement else None) for v in voices]


def test_attributed_and_own() -> None:
    assert owners("It rained. {1s Hale} {1c said} {1x the dam had held}. The road is shut.") == [
        ("It rained.", None),
        ("Hale said the dam had held.", "1"),
        ("The road is shut.", None),
    ]


def test_no_statements() -> None:
    assert owners("It rained. Nobody spoke.") == [("It rained.", None), ("Nobody spoke.", None)]


def test_a_small_attribution_within_is_the_outlets_own() -> None:
    text = (
        "The raid, {1x which} {1s police} {1c called} {1x a robbery}, ended a week of calm in the old town."
    )
    assert [owner for _, owner in owners(text)] == [None]


def test_half_of_the_words_is_not_more_than_half() -> None:
    assert owners("{1s Hale} {1c said} {1x so}, one two three.")[0][1] is None
    assert owners("{1s Hale} {1c said} {1x so it}, one two three.")[0][1] == "1"


def test_several_statements_fill_a_sentence_together() -> None:
    text = "{1s Hale} {1c said} {1x the dam held}, and {2s Moor} {2c said} {2x it had not held at all}."
    assert [owner for _, owner in owners(text)] == ["2"]


def test_a_quotation_over_several_sentences() -> None:
    text = "“{1x We won. We lost much},” {1s she} {1c said}. “{1x Now we rest}.” The hall was silent."
    assert [owner for _, owner in owners(text)] == ["1", "1", "1", None]


def test_the_rest_of_a_quotation_goes_with_it() -> None:
    text = (
        "{1s Hale} {1c said}: “{1x We won the vote in the house by far. We lost much}. So be it.” It rained."
    )
    assert [owner for _, owner in owners(text)] == ["1", "1", "1", None]


def test_a_quotation_right_after_one_goes_with_it() -> None:
    text = "“{1x We won},” {1s Hale} {1c said}. “Now we rest.” It rained."
    assert [owner for _, owner in owners(text)] == ["1", "1", None]


def test_quoted_words_in_another_paragraph_stay_apart() -> None:
    text = "“{1x We won},” {1s Hale} {1c said}.\n\n“Now we rest.”\n\nIt rained."
    assert [owner for _, owner in owners(text)] == ["1", None, None]


def test_the_outermost_of_nested_statements() -> None:
    text = "{1s Radio} {1c said} {1x that }{2s<1 Hale} {2c<1 believes} {2x<1 the dam will hold till May}."
    assert owners(text)[0][1] == "1"


def test_a_turn_of_a_transcript() -> None:
    text = "{1s HALE}{1c :} {1x Who paid? I did not. Nobody did.}\n{2s MOOR}{2c :} {2x I paid for it all.}"
    assert [owner for _, owner in owners(text)] == ["1", "1", "1", "2"]


def test_a_clause_of_its_own_before_a_statement() -> None:
    assert owners("The army has taken two villages, but {1s Hale} {1c says} {1x it will not stay}.") == [
        ("The army has taken two villages", None),
        ("but Hale says it will not stay.", "1"),
    ]


def test_a_clause_of_its_own_after_a_statement() -> None:
    assert owners("{1s Hale} {1c says} {1x the army has left}, although its tanks were seen on Friday.") == [
        ("Hale says the army has left", "1"),
        ("although its tanks were seen on Friday.", None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "In Paris, Lyon and Nice, and {1s Hale} {1c says} {1x it will not stay for very long}.",
        "It rained, but {1s Hale} {1c says} {1x it will not stay for very long}.",
        "{1s Hale} {1c says} {1x the army has left the town and the port}, but not the old fort.",
    ],
)
def test_what_is_no_clause_stays(text: str) -> None:
    assert [owner for _, owner in owners(text)] == ["1"]


def test_furniture_is_left_out() -> None:
    text = "Hale resigns\n\nIt rained. Nobody came.\n\nRead more\n\nThe dam held."
    furniture = (Furniture((0, 12), "heading"), Furniture((39, 48), "related"))
    context = marked(text, furniture=furniture)
    found = [context.text[slice(*v.span)] for v in read_voice((), context)]
    assert found == ["It rained.", "Nobody came.", "The dam held."]


def test_a_headline_that_stays_in_the_text_is_no_sentence() -> None:
    text = "Hale: dam held\n\nIt rained."
    context = Context(
        Article(text, title="Hale: dam held", furniture=(Furniture((0, 14), "heading"),)), parsed(text)
    )
    assert [context.text[slice(*v.span)] for v in read_voice((), context)] == ["It rained."]


@pytest.mark.parametrize(
    "top",
    [
        "Rivals trade blows over dam\nBy Our Water Correspondent\n",
        "RIVALS TRADE BLOWS\n\n",
        "Rivals trade blows\nBy Ann Hale\nMay 5, 2016\n",
    ],
)
def test_headline_and_byline_are_told_by_their_form(top: str) -> None:
    assert owners(top + "Talks on the great dam broke up on Friday. It rained.") == [
        ("Talks on the great dam broke up on Friday.", None),
        ("It rained.", None),
    ]


@pytest.mark.parametrize(
    "text", ["It rained", "HALE: Who paid\nMOOR: I did\nHALE: Why so.", "and so on\nIt rained."]
)
def test_lines_that_may_be_the_articles_own_stay(text: str) -> None:
    assert "".join(words for words, _ in owners(text)).replace(" ", "") == text.replace("\n", "").replace(
        " ", ""
    )


WORDS = st.lists(
    st.sampled_from(
        ["these losses", "This move", "said", "killed", ".", "“", "”", "\n", "but", "Hale", ",", "43", "was"]
    ),
    max_size=40,
)


@given(WORDS, st.lists(st.tuples(st.integers(0, 200), st.integers(1, 60)), max_size=6))
def test_any_text_with_any_statements(words: list[str], places: list[tuple[int, int]]) -> None:
    text = " ".join(words)
    article = Article(text)
    statements = []
    for start, length in places:
        if text[start : start + length]:
            content = passage(text, [(start, min(len(text), start + length))])
            key = statement_key(article.id, None, content)
            statements.append(Statement(key, "indirect", None, None, content, None, 0.5))
    keys = {s.key for s in statements}
    at = 0
    for voice in read_voice(statements, Context(article, parsed(text))):
        assert at <= voice.span[0] < voice.span[1] <= len(text)
        at = voice.span[1]
        assert voice.statement in keys | {None}
        assert voice.adopted in keys | {None}
        if voice.adopted_words:
            start, end = voice.adopted_words.span
            assert voice.span[0] <= start < end <= voice.span[1]
            assert text[start:end] == voice.adopted_words.text


def test_time_grows_with_the_text_alone() -> None:
    def seconds(count: int) -> float:
        context = marked(
            "{1s Hale} {1c said} {1x " + "the dam, he says, held. These losses are heavy. " * count + "}"
        )
        started = time.process_time()
        read_voice(context.article.statements, context)
        return time.process_time() - started

    seconds(50)
    assert seconds(1000) < 40 * max(seconds(100), 0.001)
