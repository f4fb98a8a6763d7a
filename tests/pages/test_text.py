"""Plain text: kept as it is, with the facts that its lines print plainly."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.model.article import Article
from onrecord.pages import read_pages

PROSE = (
    "The minister of water said on Monday that the dam would be closed for repairs until next year, "
    "a spokesman added in the evening."
)


def read(source: str | bytes | Path) -> Article:
    (article,) = read_pages(source)
    return article


@pytest.mark.parametrize(
    "text", ["One\r\ntwo\rthree\n", "a\u00a0b \u00ad c\u200b", "  white \n\n\n", "a\x00b\x07c", "\ufeffa"]
)
def test_the_text_of_a_string_is_kept_as_it_is(text: str) -> None:
    assert read(text).text == text


def test_the_text_of_a_file_is_kept_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "dam.txt"
    file.write_bytes(f"\r\n{PROSE}\r\n\r\n  {PROSE}\u00a0\r\n".encode())
    article = read(file)
    assert article.text.encode() == file.read_bytes()
    assert article.path == str(file)
    assert article.made_by == {"pages": "text"}
    assert article.warnings == ()
    assert article.language == "en"
    assert article.statements == ()


def test_lone_surrogates_are_replaced_one_for_one_with_a_warning() -> None:
    article = read(f"\ud800{PROSE}\udfff")
    assert article.text == f"\ufffd{PROSE}\ufffd"
    assert "2 half characters" in article.warnings[0]


def test_a_name_is_the_path() -> None:
    (article,) = read_pages(PROSE, name="dam")
    assert article.path == "dam"
    assert read(PROSE).path is None


def test_furniture_may_be_left_unmarked() -> None:
    text = f"{PROSE}\n\nSource: Reuters"
    (article,) = read_pages(text, furniture=False)
    assert article.furniture == ()
    assert article.outlet == "Reuters"
    assert [piece.kind for piece in read(text).furniture] == ["credit"]


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Source : Al Jazeera", "Al Jazeera"),
        ("Source: Reuters", "Reuters"),
        ("Source: Al Jazeera and news agencies", "Al Jazeera"),
        ("© 2024 The Lowland Courier. All rights reserved.", "The Lowland Courier"),
        ("Copyright 2023-2024 Bay Post", "Bay Post"),
        ("All rights reserved.", None),
        ("© 2024", None),
        ("Source: I never saw him.", None),
    ],
)
def test_the_outlet_is_read_from_a_credit_or_the_copyright(line: str, outlet: str | None) -> None:
    assert read(f"{PROSE}\n\n{PROSE}\n\n{line}").outlet == outlet


@pytest.mark.parametrize(
    ("start", "outlet", "published"),
    [
        ("VELDHAVEN, May 12 (Reuters) - ", "Reuters", None),
        ("VELDHAVEN, May 12, 2024 (Reuters) - ", "Reuters", "2024-05-12"),
        ("VELDHAVEN, Lowland (AP) — ", "AP", None),
        ("(Bay Post) -- ", "Bay Post", None),
        ("The party of the farmers (PF) - ", None, None),
    ],
)
def test_a_dateline_tells_the_outlet(start: str, outlet: str | None, published: str | None) -> None:
    article = read(f"{start}{PROSE}\n\n{PROSE}")
    assert (article.outlet, article.published) == (outlet, published)


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("By Jane Doe and John Roe in Cairo", "Jane Doe and John Roe"),
        ("By Jane Doe, Reuters", "Jane Doe"),
        ("By Monday Morning", None),
    ],
)
def test_the_author_is_read_from_a_byline(line: str, author: str | None) -> None:
    assert read(f"{line}\n\n{PROSE}\n\n{PROSE}").author == author


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Published 12 May 2024", "2024-05-12"),
        ("Published On 3 Jul 20243 Jul 2024", "2024-07-03"),
        ("May 12, 2024 10:30 AM EDT", "2024-05-12"),
        ("2024-05-12T10:30:00Z", "2024-05-12"),
        ("Sunday 12 May 2024 10.30 BST", "2024-05-12"),
        ("25/06/2024", "2024-06-25"),
        ("05/06/2024", None),
        ("31 February 2024", None),
        ("12 May", None),
        ("Updated 13 May 2024", None),
        ("Published 12 May 2024 | Updated 13 May 2024", "2024-05-12"),
        ("On 12 May 2024 the dam broke.", None),
    ],
)
def test_the_date_is_read_and_never_guessed(line: str, published: str | None) -> None:
    assert read(f"{line}\n\n{PROSE}\n\n{PROSE}").published == published


def test_a_bare_date_below_the_article_is_not_its_own() -> None:
    assert read(f"{PROSE}\n\n{PROSE}\n\n12 May 2024").published is None


@pytest.mark.parametrize(
    ("top", "title"),
    [
        ("Dam repairs to last until spring\n\n", "Dam repairs to last until spring"),
        ("Title: Dam repairs to last\n\n", "Dam repairs to last"),
        ("# Dam repairs to last\n\n", "Dam repairs to last"),
        ("World\nDam repairs to last until spring\nBy Jane Doe\n", "Dam repairs to last until spring"),
        ("", None),
        ("Interviewer: And the second report\n\n", None),
        ("“We will not leave the valley”\n\n", None),
        ("The dam is closed.\n\n", None),
    ],
)
def test_the_title_is_a_clear_headline_and_stays_in_the_text(top: str, title: str | None) -> None:
    article = read(f"{top}{PROSE}\n\n{PROSE}")
    assert article.title == title
    assert article.text.startswith(top)


def test_a_name_with_its_place_is_a_byline_and_no_headline() -> None:
    article = read(f"Army ‘knew of the cracks’\n\nJane Doe in Veldhaven\n12 May 2024\n\n{PROSE}\n\n{PROSE}")
    assert article.title == "Army ‘knew of the cracks’"
    assert [piece.kind for piece in article.furniture] == ["heading", "byline", "byline"]


def test_a_page_pasted_with_all_that_is_around_it() -> None:
    article = read(Path(__file__).parent / "data" / "paste.txt")
    assert article.title == "Council votes to close the old ferry"
    assert article.author == "Jane Doe"
    assert article.published == "2024-05-12"
    assert article.outlet == "The Bay Post"
    left = article.text
    for piece in reversed(article.furniture):
        left = left[: piece.span[0]] + left[piece.span[1] :]
    assert [line[:20] for line in left.split("\n") if line] == [
        "The Bay Post",
        "The council of Ostra",
        "Amina Sow told repor",
        "'A day of mourning'",
        "Ferrymen believe tha",
        "The council denies t",
        "The last boat will l",
        'Hagen said: "We shal',
    ]


def test_another_language_is_told_with_a_warning() -> None:
    article = read("Der Minister sagte am Montag, dass der Damm bis zum Frühjahr geschlossen bleibe.")
    assert article.language == "de"
    assert "(de)" in article.warnings[0]


@pytest.mark.parametrize("text", ["Hello", "12345 678 999 000 111 222", "!" * 100])
def test_a_text_too_short_to_tell_has_no_language(text: str) -> None:
    article = read(text)
    assert (article.language, article.warnings) == (None, ())
