"""Quotation marks: what opens, what closes, what is an apostrophe."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.marks import paragraphs, quotations


def quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('She said "hello there" and left.', ['"hello there"']),
        ("She said “hello there” and left.", ["“hello there”"]),
        ("She said ‘hello there’ and left.", ["‘hello there’"]),
        ("She said 'hello there' and left.", ["'hello there'"]),
        ("``No,'' she said, ''not 'so' soon.''", ["``No,''", "''not 'so' soon.''", "'so'"]),
        ("Sie sagte „hallo“ und ging.", ["„hallo“"]),
        ("Elle a dit «bonjour» hier.", ["«bonjour»"]),
        ("Elle a dit « bonjour » hier.", ["« bonjour »"]),
        ("(“in brackets”)—“after a dash”", ["“in brackets”", "“after a dash”"]),
        ("No marks at all.", []),
        ("", []),
    ],
)
def test_pairs_of_each_style(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The workers' union won't go.",
        "It’s the ’90s and the boys’ club isn’t open.",
        "Rock 'n' roll was O'Brien's.",
        "She is 6' 2\" tall.",
        "'Twas the night.",
    ],
)
def test_apostrophes_are_no_marks(text: str) -> None:
    assert quoted(text) == []


def test_apostrophes_inside_single_marks_do_not_close_them() -> None:
    text = "'I don't know,' Mr Hale said. 'It is the drivers' fault.'"
    assert quoted(text) == ["'I don't know,'", "'It is the drivers' fault.'"]


def test_nested_marks_have_depth() -> None:
    text = "“He told me ‘never again’ and left,” she said."
    assert [(text[q.start : q.end], q.depth) for q in quotations(text)] == [
        ("“He told me ‘never again’ and left,”", 0),
        ("‘never again’", 1),
    ]


def test_a_quotation_over_paragraphs_is_continued() -> None:
    first, second = quotations("“We start today.\n\n“We end tomorrow.”")
    assert (first.closed, first.continued) == (False, True)
    assert (second.closed, second.continued) == (True, False)


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    text = "“We start today, she said.\n\nNothing more."
    (only,) = quotations(text)
    assert text[only.start : only.end] == "“We start today, she said."
    assert not only.closed
    assert not only.continued


def test_a_mark_that_opens_again_ends_the_unclosed_one() -> None:
    assert quoted('"Never closed. He said "good" too.') == ['"Never closed. He said ', '"good"']


def test_mismatched_marks_close_each_other() -> None:
    assert quoted('She said “so it is" again.') == ['“so it is"']


def test_paragraphs_by_blank_lines_or_else_by_lines() -> None:
    assert paragraphs("one\ntwo\n\nthree") == [(0, 7), (9, 14)]
    assert paragraphs("one\ntwo\n") == [(0, 3), (4, 7)]
    assert paragraphs(" \r\n\r\n a \r\n\r\n") == [(6, 7)]
    assert paragraphs("") == []


@given(st.text(alphabet="ab .,\n\"'“”‘’«»„s", max_size=80))
def test_quotations_lie_in_the_text_and_begin_with_a_mark(text: str) -> None:
    for q in quotations(text):
        assert 0 <= q.start < q.end <= len(text)
        assert text[q.start] in "\"'“”‘’«»„"


@given(st.text(alphabet="ab .,\n\"'“”‘’«»„s", max_size=80))
def test_outermost_quotations_do_not_overlap(text: str) -> None:
    outer = [q for q in quotations(text) if q.depth == 0]
    assert all(first.end <= second.start for first, second in itertools.pairwise(outer))


@given(st.text(alphabet=sorted(set("ab \n\"'“”‘’«»‹›„‚`「」『』")), max_size=60))
def test_any_marks_in_any_order_are_survived(text: str) -> None:
    for q in quotations(text):
        assert 0 <= q.start < q.end <= len(text)


def test_marks_that_point_inwards() -> None:
    assert quoted("Er sagte »nein« und ging.") == ["»nein«"]


def test_many_marks_take_little_time() -> None:
    assert quotations('"' * 1000 + "“‘" * 1000 + "a" + "’”" * 1000)
    assert len(quotations("'s " * 100_000)) <= 1
