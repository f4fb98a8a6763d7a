"""Furniture of plain texts: what the page has around the article, and nothing of the article."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.pages import find_furniture

SEED = Path(__file__).parents[3] / "shared" / "seed"
PROSE = (
    "The minister of water said on Monday that the dam would be closed for repairs until next year, "
    "a spokesman added in the evening."
)


def marked(text: str) -> list[tuple[str, str]]:
    return [(text[slice(*piece.span)], piece.kind) for piece in find_furniture(text)]


def between(line: str) -> str:
    return f"{PROSE}\n\n{PROSE}\n\n{line}\n\n{PROSE}\n\n{PROSE}"


def test_the_seed_article_has_exactly_the_furniture_of_its_record() -> None:
    if not (SEED / "article.txt").exists():
        pytest.skip("the seed article is not beside this checkout")
    text = (SEED / "article.txt").read_bytes().decode("utf-8")
    record = json.loads((SEED / "record.json").read_bytes())
    assert [{"span": list(f.span), "kind": f.kind} for f in find_furniture(text)] == record["furniture"]


SIGNS = {
    "player": [
        "play videoplay video",
        "Video duration 20 minutes 12 seconds 20:12",
        "Video Duration 02 minutes 10 seconds",
        "Watch: Smoke rises over the harbour",
        "Listen to this article",
        "Listen • 4 min",
        "Duration: 2:15",
        "Your browser does not support the video tag.",
        "3 min listen",
    ],
    "related": [
        "Read also",
        "Read more: The council will study the offer",
        "RELATED: Five charts about a dry winter",
        "Related stories",
        "More on this story",
        "You may also like",
        "Recommended Stories",
        "READ MORE | Ten soups for cold evenings",
        "Read more about the dam",
        "SEE ALSO: How the dam was built",
        "Most read",
    ],
    "list": ["list of 3 items", "list 1 of 3", "end of list", "list of 3 itemslist 1 of 3"],
    "credit": [
        "Source : Al Jazeera",
        "Source: Reuters",
        "Source: Al Jazeera and news agencies",
        "© 2024 The Lowland Courier. All rights reserved.",
        "Copyright 2024 The Bay Post. All rights reserved. This material may not be rewritten.",
        "(With inputs from agencies)",
        "With reporting by Jane Doe in Cairo and John Roe.",
        "(Reporting by Jane Doe; Editing by John Roe)",
        "This article was originally published by The Bay Post.",
        "Jane Doe contributed to this report.",
    ],
    "byline": [
        "By Jane Doe",
        "By Jane Doe and John Roe",
        "By JANE DOE",
        "By Jane Doe, political correspondent",
        "By Fayez al-Duwairi and Ursula von der Leyen",
        "By AFP",
        "Written by Jane Doe",
        "Published 12 May 2024",
        "Published: May 12, 2024 10:30 AM EDT",
        "Published On 3 Jul 20243 Jul 2024",
        "Updated 2 hours ago",
        "12 May 2024",
        "2024-05-12T10:30:00Z",
    ],
    "caption": [
        "[Photo: Jane Doe/Getty Images]",
        "Image: AP",
        "Image source, Getty Images",
        "FILE PHOTO: The dam in the north, May 12, 2024. REUTERS/Jane Doe",
        "A view of the dam on Monday. (AP Photo/Jane Doe)",
        "The dam at night [Jane Doe/Reuters]",
        "Credit: Jane Doe",
        "Jane Doe/AFP via Getty Images",
    ],
    "advertisement": [
        "Advertisement",
        "Story continues below advertisement",
        "Sign up for our newsletter",
        "Sign up for our daily newsletter to get the best of our work in your inbox.",
        "Sponsored content",
        "Skip advertisement",
    ],
    "other": [
        "We use cookies to improve your experience on this site.",
        "Share",
        "Share on Facebook",
        "Tweet",
        "Copy link",
        "Follow us on X",
        "12 comments",
        "Comments (12)",
        "4 min read",
        "Reading time: 4 minutes",
        "Home > World > Middle East",
        "News | Middle East",
        "Tags: dam, water, harvest",
        "* * *",
        "This is a developing story and will be updated.",
    ],
}


@pytest.mark.parametrize(("kind", "line"), [(kind, line) for kind, lines in SIGNS.items() for line in lines])
def test_a_line_that_says_what_it_is_is_marked_wherever_it_stands(kind: str, line: str) -> None:
    assert marked(between(line)) == [(line, kind)]
    assert marked(f"{PROSE}\n\n{PROSE}\n\n{line}") == [(line, kind)]
    assert marked(f"{PROSE}\n{PROSE}\n  {line}\t\n{PROSE}\n{PROSE}") == [(line, kind)]


LEFT_ALONE = [
    "Q: How long will it take?",
    "A: I cannot say.",
    "Smith: I did not say that",
    "“No more war,” she said",
    "“We will not leave”",
    "He resigned.",
    "No.",
    "Why?",
    "We will not surrender",
    "Source: I never told them where the money was.",
    "Source: We were told to leave at night and not to speak of it to anybody.",
    "Sources: the army knew",
    "Photos by the army show a crater",
    "By Monday the bridge had fallen",
    "By Gaza City, the convoy had stopped",
    "In Cairo, our correspondent",
    "According to the UN (WHO/UNICEF), 300 died.",
    "The talks are over, he said (Reuters).",
    "We found cookies in the kitchen, and nothing else was left of the bakery.",
    "By using the site as a base, the army broke the law.",
    "Share prices fell by a third",
    'Comments by the minister were "unhelpful"',
    "Updated figures show 41 dead.",
    "On 12 May 2024 the minister resigned.",
    "Sign up, they told us, or leave.",
    "See also what Smith wrote: “No.”",
    "Support for the minister fell to 12 per cent today.",
    "Copyright law will change, the commission announced.",
    "Home is where my mother lives, she says",
    "Get your house in order, he told the inbox of every member.",
    "Sponsored by the state, the gangs went on, she said.",
    "- He said the war would go on.",
    "• Four children died, the ministry said",
    "1. The army withdraws",
    "Doe, 34, teacher",
    "This article was a mistake, the editor told the court.",
    "Smith contributed to this report by lying, the court found.",
    "You may also like it, he joked.",
    "Join the army, posters on every wall in the town now say, and get updates on the front.",
]


@pytest.mark.parametrize("line", LEFT_ALONE)
def test_a_line_of_the_article_is_not_marked(line: str) -> None:
    assert marked(between(line)) == []
    assert marked(f"{PROSE}\n{PROSE}\n{line}\n{PROSE}\n{PROSE}") == []
    assert marked(f"{PROSE}\n\n{PROSE}\n\n{line}") == []


def test_links_after_an_opener_end_with_the_first_paragraph() -> None:
    text = between("Read also\n\nTram drivers announce a strike for Friday\n\nTen soups for cold evenings")
    assert [kind for _, kind in marked(text)] == ["related"] * 3


def test_the_last_short_line_of_such_a_list_is_the_next_heading() -> None:
    links = "Tram drivers announce a strike for next Friday\n\nTen soups for the cold evenings of the winter"
    found = marked(between(f"Related stories\n\n{links}\n\nPainful losses"))
    assert [kind for _, kind in found] == ["related", "related", "related", "heading"]
    assert found[-1][0] == "Painful losses"


def test_links_directly_under_their_opener_end_with_the_blank_line() -> None:
    text = between(
        "Read more\nTram drivers announce a strike\nTen soups for cold evenings\n\nThe army denied it"
    )
    assert [line for line, _ in marked(text)] == [
        "Read more",
        "Tram drivers announce a strike",
        "Ten soups for cold evenings",
    ]


def test_bullets_are_links_only_after_an_opener() -> None:
    bullets = "- Tram drivers announce a strike\n- Ten soups, he said, are enough."
    assert marked(between(bullets)) == []
    assert [kind for _, kind in marked(between(f"Related:\n{bullets}"))] == ["related"] * 3


def test_a_numbered_list_ends_with_its_last_item() -> None:
    items = "list of 2 items\n\nlist 1 of 2\n\nOne headline\n\nlist 2 of 2\n\nAnother headline"
    found = marked(between(f"Read also\n\n{items}"))
    assert [kind for _, kind in found] == ["related", "list", "list", "related", "list", "related"]


def test_a_quotation_or_a_speaker_after_an_opener_ends_the_list() -> None:
    assert marked(between("Read also\n\n“We will not leave the valley”")) == [("Read also", "related")]
    assert marked(between("Read also\n\nSmith: I did not say that")) == [("Read also", "related")]


@pytest.mark.parametrize(
    "heading", ["Growing internal division", "What we know so far", "41 vehicles in three days"]
)
def test_a_short_line_between_paragraphs_is_a_heading(heading: str) -> None:
    assert marked(between(heading)) == [(heading, "heading")]


def test_a_line_after_a_colon_is_no_heading() -> None:
    assert marked(f"{PROSE}\n\nThe letter had three words:\n\nGo home now\n\n{PROSE}") == []


def test_a_line_that_recurs_is_a_speaker_and_no_heading() -> None:
    talk = f"Jane Doe\n\n{PROSE}\n\nJohn Roe\n\n{PROSE}\n\nJane Doe\n\n{PROSE}\n\nJohn Roe\n\n{PROSE}"
    assert marked(f"{PROSE}\n\n{talk}") == []


def test_a_name_before_words_in_the_first_person_is_no_heading() -> None:
    words = "I have never seen the valley as dry as it was in this year."
    assert marked(f"{PROSE}\n\nJane Doe\n\n{words}\n\n{PROSE}") == []


def test_a_headline_with_a_byline_and_a_date_is_marked() -> None:
    top = "Dam repairs to last until spring\n\nBy Jane Doe\n\nPolitical correspondent\n\n12 May 2024\n\nWorld"
    assert [kind for _, kind in marked(f"{top}\n\n{PROSE}\n\n{PROSE}")][:2] == ["heading", "byline"]


def test_a_name_and_a_post_above_the_article_are_a_byline() -> None:
    top = "Dam repairs to last until spring\nJane Doe, Political correspondent\n12 May 2024"
    text = f"{top}\n\n{PROSE}\n\n{PROSE}"
    assert [kind for _, kind in marked(text)] == ["heading", "byline", "byline"]


def test_markdown_headings_are_marked_with_their_marks() -> None:
    assert marked(f"# Dam repairs\n\n{PROSE}\n\n## The harvest\n\n{PROSE}") == [
        ("# Dam repairs", "heading"),
        ("## The harvest", "heading"),
    ]


WRAPPED = """The minister of water told a committee of the parliament on Monday
that the repairs would be finished in the spring. The report had been
written, he said, in great haste and
By Jane Doe
herself, who had never seen the dam with her own eyes before that
day. Nobody was told of it."""


def test_hard_wrapped_prose_is_left_alone() -> None:
    assert marked(WRAPPED) == []


def test_verse_is_left_alone() -> None:
    verse = "The river took the bridge\nThe bridge took the road\nThe road took my brother\nHe was early"
    assert marked(f"{verse}\n\n{verse.replace('bridge', 'boat')}") == []


def test_labels_of_one_word_count_above_and_below_the_article_only() -> None:
    assert marked(f"World\n\n{PROSE}\n\nFacebook") == [("World", "other"), ("Facebook", "other")]


@given(st.text(max_size=400))
def test_furniture_lies_in_the_text_in_order_without_overlap(text: str) -> None:
    check(text)


LINES = [*(line for lines in SIGNS.values() for line in lines), *LEFT_ALONE, "", "", PROSE, "- a", "7", "\t"]


@given(st.lists(st.sampled_from(LINES), max_size=30), st.sampled_from(["\n", "\r\n", "\n\n", "\r", "\u2028"]))
def test_furniture_of_mixed_lines_lies_in_the_text(lines: list[str], end: str) -> None:
    check(end.join(lines))


def check(text: str) -> None:
    previous = 0
    for piece in find_furniture(text):
        start, end = piece.span
        assert previous <= start < end <= len(text)
        words = text[start:end]
        assert words == words.strip()
        assert "\n" not in words
        assert "\r" not in words
        previous = end


@pytest.mark.parametrize(
    "text",
    [
        "a" * 1_000_000,
        "(" * 1_000_000,
        " " * 1_000_000,
        "a\n" * 200_000,
        ("[" * 399 + "\n") * 1_000,
        ("By " + "Jane Doe, " * 30 + "\n") * 1_000,
        ("Home > " * 50 + "\n") * 1_000,
        "Read also\n" * 50_000,
        "list 1 of 3\n" * 20_000,
        ("Share, " * 50 + "\n") * 1_000,
    ],
    ids=["word", "brackets", "spaces", "lines", "wide", "names", "crumbs", "openers", "items", "shares"],
)
def test_the_time_is_linear(text: str) -> None:
    find_furniture(text)  # a pattern that backtracks, or a list followed again and again, would not end
