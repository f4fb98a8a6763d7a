"""To whom, where, in what and when something was said."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.marks import paragraphs
from onrecord.model.passage import passage
from onrecord.speakers.circumstances import read_said
from onrecord.text.sentences import whole_sentence_at

from .marking import spoken

KEYS = ("to", "where", "medium", "when")


def said(written: str) -> dict[str, str]:
    text, source, cue, content = spoken(written)
    anchor = cue.start if cue else content.start
    made = read_said(text, whole_sentence_at(text, anchor, paragraphs(text)), source, cue, content)
    return {key: getattr(made, key).text for key in KEYS if made and getattr(made, key)}


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("<S Hale> <C told> Meridian <W that it rains>.", {"to": "Meridian"}),
        ("<W “It rains,”> <S Hale> <C told> reporters on Tuesday.", {"to": "reporters", "when": "Tuesday"}),
        ("<S Hale> <C told> a news conference <W it rains>.", {"where": "a news conference"}),
        ("<S Hale> <C told> the committee <W it rains>.", {"to": "the committee"}),
        (
            "<S Hale> <C told> a crowd of 1,300 in Norvik <W it rains>.",
            {"to": "a crowd of 1,300", "where": "Norvik"},
        ),
        (
            "In an interview with The Globe, <S Hale> <C said> <W it rains>.",
            {"to": "The Globe", "medium": "an interview"},
        ),
        ("<S Hale> <C said> at a rally in Norvik <W that it rains>.", {"where": "a rally in Norvik"}),
        ("<S Hale> <C said> before the committee <W that it rains>.", {"where": "the committee"}),
        ("<S The ministry> <C said> in a statement <W that it rains>.", {"medium": "a statement"}),
        ("<S The ministry> <C said in a statement> <W that it rains>.", {"medium": "a statement"}),
        ("<W “It rains,”> <S Hale> <C wrote> on X.", {"medium": "X"}),
        ("In a post on Telegram, <S he> <C denied> <W it>.", {"medium": "a post on Telegram"}),
        ("<S She> <C writes> in the journal Rivers <W that it rains>.", {"medium": "the journal Rivers"}),
        ("<W “It rains,”> <S he> <C said> by telephone.", {"medium": "telephone"}),
        ("<W “It rains,”> <S he> <C said> in an e-mail.", {"medium": "an e-mail"}),
        ("<W “It rains,”> <S he> <C said> on CNN.", {"medium": "CNN"}),
        ("<S He> <C said> late Monday <W that it rains>.", {"when": "late Monday"}),
        ("<W “It rains,”> <C said> <S Hale> last week. It ended.", {"when": "last week"}),
        ("<W It rains>, <S Hale> <C said> yesterday.", {"when": "yesterday"}),
        ("Earlier this month, <S Hale> <C said> <W it rains>.", {"when": "Earlier this month"}),
        ("<S Hale> <C said> on 3 May 2024 <W that it rains>.", {"when": "3 May 2024"}),
        ("<S Hale> <C said> on March 3, 2024, <W that it rains>.", {"when": "March 3, 2024"}),
        ("<S Hale> on Tuesday <C denied> <W it>.", {"when": "Tuesday"}),
        (
            "<S Hale>, in an interview on Friday, <C said> <W it rains>.",
            {"medium": "an interview", "when": "Friday"},
        ),
        (
            'During his participation in the program "Water... What now?" <S Amin> <C said> <W it rains>.',
            {"where": 'the program "Water... What now?"'},
        ),
        (
            "On Monday in Odde, Norland, <S she> <C said> <W it rains>.",
            {"when": "Monday", "where": "Odde, Norland"},
        ),
        ("<S Hale> <C wrote> to parents in January <W that it rains>.", {"to": "parents", "when": "January"}),
        ("<W “It rains,”> <S Hale> <C said>, speaking at the Norvik Fair.", {"where": "the Norvik Fair"}),
        (
            "<S Hale> <C told> Meridian in an interview on Tuesday <W that it rains>.",
            {"to": "Meridian", "medium": "an interview", "when": "Tuesday"},
        ),
        (
            "<S Hale> <C accused> <W the firm of lying> at a hearing on Friday.",
            {"where": "a hearing", "when": "Friday"},
        ),
    ],
)
def test_circumstances(written: str, expected: dict[str, str]) -> None:
    assert said(written) == expected


@pytest.mark.parametrize(
    "written",
    [
        "<S Hale> <C said> <W that it rained on Tuesday>.",
        "On Tuesday the dam broke and <S Hale> <C said> <W that it rains>.",
        "<W “It rains,”> <S Hale> <C said>. On Tuesday it ended.",
        "<S Hale> <C said> in Arabic <W that it rains>.",
        "<S Hale> <C said> in response <W that it rains>.",
        "<S Hale> <C said> before Tuesday's vote <W that it rains>.",
        "<S Hale> <C agreed> to talks <W that failed>.",
        "<S Hale> <C said> at least <W that it rains>.",
        "<S Hale> <C may deny> <W it>.",
        "<W It rains>.",
    ],
)
def test_nothing_is_guessed(written: str) -> None:
    assert said(written) == {}


def test_circumstances_of_the_founding_article(seed: Path) -> None:
    text = (seed / "article.txt").read_text(encoding="utf-8")
    blocks = paragraphs(text)
    for statement in json.loads((seed / "record.json").read_text(encoding="utf-8"))["statements"]:
        source, cue, content = (
            passage(text, map(tuple, statement[key]["spans"])) if statement[key] else None
            for key in ("source", "cue", "content")
        )
        assert cue is not None
        assert content is not None
        made = read_said(text, whole_sentence_at(text, cue.start, blocks), source, cue, content)
        found = {key: getattr(made, key) for key in KEYS if made and getattr(made, key)}
        wanted = statement.get("said", {})
        assert {key: value.text for key, value in found.items()} == {k: v["text"] for k, v in wanted.items()}
        assert [list(value.spans[0]) for value in found.values()] == [v["span"] for v in wanted.values()]


PIECES = (
    'On on Tuesday in an interview with The Globe told reporters at a rally Norvik , . " “ ” X to the '
    "program earlier this month 3 May 2024 during before committee 's ' — speaking late"
)
WORDS = st.sampled_from(PIECES.split(" "))


@given(st.lists(WORDS, min_size=6, max_size=40).map(" ".join), st.data())
def test_spans_lie_in_the_sentence_outside_the_content(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), min_size=6, max_size=6)))
    pieces = [(cuts[n], cuts[n + 1]) for n in (0, 2, 4)]
    source, cue, content = (passage(text, [piece]) for piece in data.draw(st.permutations(pieces)))
    made = read_said(text, (0, len(text)), data.draw(st.sampled_from([source, None])), cue, content)
    for key in KEYS:
        found = getattr(made, key) if made else None
        if found:
            assert 0 <= found.start < found.end <= len(text)
            assert found.end <= content.start or found.start >= content.end


def test_long_sentences_are_read_in_time() -> None:
    for piece in ("on Tuesday ", "in the ", "at a rally, ", "“", "Norvik, ", "to the ", "A"):
        text = piece * (100_000 // len(piece))
        content = passage(text, [(len(text) - 5, len(text))])
        read_said(text, (0, len(text)), None, passage(text, [(50_000, 50_004)]), content)
        read_said(text, (0, len(text)), passage(text, [(2, 4)]), passage(text, [(5, 9)]), content)
