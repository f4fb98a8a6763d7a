"""The Doc: words with their parse, and all that is asked by place."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.tagger import Tagger
from onrecord.text.doc import Doc, doc_of
from onrecord.text.words import words_of


def split(text: str) -> list[str]:
    return [word.text for word in words_of(text, (0, len(text)))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Dr. O’Brien’s aide", ["Dr.", "O’Brien", "’s", "aide"]),
        ("They didn't, can’t, won't.", ["They", "did", "n't", ",", "ca", "n’t", ",", "wo", "n't", "."]),
        ("AT&T's vice-president", ["AT&T", "'s", "vice-president"]),
        ("the U.S. at 10:30 a.m.", ["the", "U.S.", "at", "10:30", "a.m."]),
        ("$1,200 on May 3rd", ["$", "1,200", "on", "May", "3rd"]),
        ("the 1990s", ["the", "1990s"]),
        ("J. R. Hale", ["J.", "R.", "Hale"]),
        ("on X. He", ["on", "X.", "He"]),
        ("it was on X.", ["it", "was", "on", "X", "."]),
        ("He sat. She left", ["He", "sat", ".", "She", "left"]),
        ("al-Duwairi, COVID-19", ["al-Duwairi", ",", "COVID-19"]),
        ("“It’s rain”", ["“", "It", "’s", "rain", "”"]),
        ("the workers' union", ["the", "workers", "'", "union"]),
        ("rock ’n’ roll", ["rock", "’", "n", "’", "roll"]),
        ("", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert split(text) == words


@given(st.text())
def test_words_are_the_text_in_order(text: str) -> None:
    words = words_of(text, (0, len(text)))
    assert all(text[word.start : word.end] == word.text and word.text for word in words)
    assert all(one.end <= two.start for one, two in pairwise(words))
    covered = "".join(word.text for word in words)
    assert covered == "".join(text.split())


@pytest.fixture(scope="module")
def doc() -> Doc:
    text = "Ada Hale’s lawyer did not say it rained.\n\n“It snows,” she added. “It ‘never’ rains.”"
    return doc_of(text, Tagger().tag(text))


def test_a_word_has_its_head_and_its_children(doc: Doc) -> None:
    by_text = {word.text: word for word in doc.words}
    assert by_text["lawyer"].head is by_text["say"]
    assert by_text["say"].head is None
    assert by_text["did"] in by_text["say"].children
    assert [word.text for word in by_text["lawyer"].subtree()] == ["Ada", "Hale", "’s", "lawyer"]


def test_heads_and_children_are_each_other_s(doc: Doc) -> None:
    for word in doc.words:
        assert word.head is None or word in word.head.children
        assert all(child.head is word for child in word.children)


@pytest.mark.parametrize(("place", "text"), [(0, "Ada"), (2, "Ada"), (3, "Hale"), (4, "Hale"), (83, "”")])
def test_word_at_a_place(doc: Doc, place: int, text: str) -> None:
    word = doc.word_at(place)
    assert word is not None
    assert word.text == text


def test_no_word_after_the_last(doc: Doc) -> None:
    assert doc.word_at(len(doc.text)) is None


@given(st.data())
def test_words_in_a_span_touch_it(data: st.DataObject) -> None:
    text = data.draw(st.text(alphabet="ab .’'\n", max_size=40))
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    made = doc_of(text)
    expected = [w for w in made.words if w.start < end and start < w.end]
    assert start == end or made.words_in((start, end)) == expected


def test_paragraphs_sentences_and_quotations_by_place(doc: Doc) -> None:
    said = doc.text.index("she added")
    assert doc.paragraph_number(0) == 0
    assert doc.paragraph_number(said) == 1
    assert doc.text[slice(*doc.sentence_at(said))] == "“It snows,” she added."
    assert doc.quotation_at(said) is None
    inner = doc.quotation_at(doc.text.index("never"))
    assert inner is not None
    assert doc.text[inner.start : inner.end] == "“It ‘never’ rains.”"
    assert [q.depth for q in doc.quotations] == [0, 0, 1]


def test_a_stretch_by_itself_keeps_its_places(doc: Doc) -> None:
    start = doc.text.index("It ‘never’")
    frame = doc.framed((start, len(doc.text) - 1))
    (quoted,) = frame.quotations
    assert doc.text[quoted.start : quoted.end] == "‘never’"
    assert frame.paragraphs == [frame.span]


def test_names_by_place(doc: Doc) -> None:
    (name,) = doc.entities_in((0, 20))
    assert doc.text[name.start : name.end] == "Ada Hale"
    assert doc.entities_in((1, 20)) == ()
    assert doc.entities_near((30, 40), before=30, after=0) == [name]
    assert doc.entities_near((30, 40), before=10, after=0) == []
