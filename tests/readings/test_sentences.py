"""Where a text is cut into sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.sentences import blocks_of, sentences_of


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The road is open. It was closed on Friday.",
        "Who paid? Nobody knows.",
        "The bridge fell! Nobody was hurt.",
        "She has waited for years… Nothing came of it.",
        "She has waited for years... Nothing came of it.",
        "He did not finish.... The hall was empty.",
        "He was born in the U.S. The family moved to Lyon.",
        "They met Harlow Inc. It pays well.",
        "The plant is run by Harlow & Co. But the town owns it.",
        "The talks ended at 9 p.m. Police cleared the square.",
        "They came with bread, soap, etc. Nobody had asked.",
        "The fire broke out in Flint, Mich. Officials closed two schools.",
        "The fair moved to Albany, N.Y. Farmers followed.",
        "The bill passed in Dec. Farmers are angry.",
        "It was the second of June 2016. 12 people came.",
        "Milk is rich in vitamin C. Doctors doubt it.",
        "It was the worst year since World War I. Prices doubled.",
        "She is taller than I. Nobody minds.",
        "The answer was no. Mr. Hale left.",
        "The lower house voted. iPhone makers cheered.",
        "The rebels left. al-Masri stayed.",
        "The film is out.The book is not.",
        "“We are ready,” he said.“They are not.”",
        "It costs $3.50 a pound. Last year it was $2.",
        "He wrote it down.[3] The page is lost.",
        "(The line was cut.) The call began again.",
        "“Go home.” Then the lights went out.",
        "“Is it safe?” The crowd was silent.",
        "The store (now closed). The bar stays.",
        "They waved. “Come back,” she called.",
    ],
)
def test_two_sentences(text: str) -> None:
    assert len(cut(text)) == 2
    assert "".join(cut(text)).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Hale met Gen. Al Roy and Sen. J. T. Moor on St. Mark's Square.",
        "George W. Bush met J.K. Hall.",
        "It is by J. Hale.",
        "The U.S. Senate and the U.N. Security Council met.",
        "He works for Harlow Inc. Chief Executive Ann Lee.",
        "The march on Martin Luther King Jr. Day was calm.",
        "They landed at 5 p.m. Monday on the Jan. 5 flight.",
        "They landed at 5 p.m. EST near the gate.",
        "The rate rose to 3.5 percent, i.e. Hale was right.",
        "See No. 5 and Fig. 2 and p. 31 for more.",
        "Roe v. Wade and Hale vs. Moor stand.",
        "Sen. Bill Hale (R-Ala.) Monday spoke of it.",
        "Sen. Bill Hale (D-N.Y.) said so.",
        "He walked (or ran? He did not say.) to the gate.",
        "She was ... tired of it.",
        "It is the … Harlow plan.",
        "I was … I don't know … lost.",
        "“Are you sure?” asked Hale.",
        "“Are you sure?” Mr. Hale asked the clerk.",
        "“Never!” she shouted.",
        "“We will see…” Hale added.",
        "Shares of Yahoo! Inc. rose.",
        'He read from "Who Is There? A Play" and left.',
        "She said, “No. Never.”",
        "... and nobody came.",
        "1. The mayor resigns at noon.",
        "Q. What did he pay?",
        "WASHINGTON (Reuters) - The house voted on Friday.",
        "LONDON, Sept. 5 (AP) — The house voted.",
        "PARIS — The house voted.",
        "“It was a great day.” — Ann Hale",
        "Visit example.com for news at www.example.org today.",
        "HALE: We are late.",
        "In Tampa, Fla. Gov. Hale spoke.",
        "He quotes “soft power.”, then leaves.",
    ],
)
def test_one_sentence(text: str) -> None:
    assert cut(text) == [text]


def test_a_quotation_over_several_sentences() -> None:
    text = "“We have won. We have lost much,” she said. “Now we rest.”\n\n“The rest is work. More work.”"
    assert cut(text) == [
        "“We have won.",
        "We have lost much,” she said.",
        "“Now we rest.”",
        "“The rest is work.",
        "More work.”",
    ]


def test_a_quotation_with_two_single_marks() -> None:
    assert cut("''We won. We lost,'' he said. ''So be it.''") == [
        "''We won.",
        "We lost,'' he said.",
        "''So be it.''",
    ]


def test_headline_byline_and_text() -> None:
    text = "Mayor resigns after vote\nBy Ann Hale\n\nThe mayor resigned. A vote is due."
    assert cut(text) == ["Mayor resigns after vote", "By Ann Hale", "The mayor resigned.", "A vote is due."]


def test_items_of_a_list_are_apart() -> None:
    text = "What we know:\n- Two are hurt\n- The road is closed\n\n1. Go home\n2. Stay there"
    assert cut(text) == [
        "What we know:",
        "- Two are hurt",
        "- The road is closed",
        "1. Go home",
        "2. Stay there",
    ]


def test_lines_of_a_transcript_are_apart() -> None:
    text = "HALE: Who paid? I did not.\nMOOR: Nor did I\nHALE: Then who"
    assert cut(text) == ["HALE: Who paid?", "I did not.", "MOOR: Nor did I", "HALE: Then who"]


def test_a_paragraph_broken_over_lines_is_whole() -> None:
    text = (
        "The council of the town of Harlow voted on Friday to close the\n"
        "old bridge, and the two ferries will run by night. President\n"
        "Ann Hale was there.\n\nNobody spoke."
    )
    assert len(cut(text)) == 3
    assert len(blocks_of(text)) == 2


def test_a_paragraph_broken_in_names_is_whole_where_others_are() -> None:
    wrapped = "The council of the town of Harlow voted on Friday to close the\nold bridge by night.\n\n"
    names = "The two ferries will run by night, as was ordered by Governor\nAnn Hale on Friday."
    assert cut(wrapped + names)[1] == names


def test_text_without_blank_lines() -> None:
    assert cut("The road is open\nIt is late. We go.\r\nEnd") == [
        "The road is open",
        "It is late.",
        "We go.",
        "End",
    ]


def test_nothing_in_nothing() -> None:
    assert sentences_of("") == ()
    assert sentences_of(" \n\n ") == ()


MARKS = st.text(alphabet="aA1 .!?…\"'“”‘’()[]\n\t-—,:;Mr", max_size=200)


@given(MARKS | st.text(max_size=200))
def test_sentences_lie_in_their_blocks_in_order_and_leave_nothing_out(text: str) -> None:
    blocks = blocks_of(text)
    found = sentences_of(text)
    at, kept = 0, []
    for start, end in found:
        assert at <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        assert any(low <= start and end <= high for low, high in blocks)
        kept.append(text[at:start])
        at = end
    assert not "".join([*kept, text[at:]]).strip()


@pytest.mark.parametrize(
    "piece", [". ", "a. ", "A. ", "Mr. ", "(", "(a. b) ", '"', "a!” ", "… ", "a\n", "a.b", "U.S. ", ".)", " "]
)
def test_very_long_texts_of_marks(piece: str) -> None:
    text = "A" + piece * (100_000 // len(piece)) + " End."
    assert sentences_of(text)[-1][1] == len(text)
