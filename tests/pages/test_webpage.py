"""HTML: which sentences of pages of many makes are in the text, and which are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.model.article import Article
from onrecord.pages import MAX_CHARACTERS, PageError, read_pages

DATA = Path(__file__).parent / "data"
SENTENCE = "The minister of water said on Monday that the dam would be closed until next year."


def read(source: str | bytes | Path) -> Article:
    (article,) = read_pages(source)
    return article


def furniture(article: Article) -> list[tuple[str, str]]:
    return [(piece.kind, article.text[slice(*piece.span)]) for piece in article.furniture]


def article_of(*paragraphs: str) -> str:
    return (
        f"<html><body><article>{''.join(f'<p>{words}</p>' for words in paragraphs)}</article></body></html>"
    )


MUST = {
    "agency.html": [
        "The Orrin dam will stay closed",
        "“a promise written on water”",
        "Sluices one to four stay shut until the end of April, the ministry said.",
        "Drinking water will be brought by lorry",
        "Farmers fear for the harvest",
        "Okafor denied this.",
    ],
    "pullquote.html": [
        "For thirty-one years Edda Holm",
        "“A light that nobody tends is only a lamp,” Holm says.",
        "“I was told by letter.",
        "Renner said that the letter had been a mistake",
        "Fishermen on the quay doubt",
    ],
    "captions.html": [
        "The worst is over in the Marrow valley",
        "Rescue workers spoke of nine.",
        "What the weather service expects",
        "“We are counting on the dykes to hold,” Amaro said.",
        "– not even for a photograph.”",
        "€80 million and €120 million",
    ],
    "liveblog.html": [
        "The budget has passed with 71 votes to 68.",
        "there would be no further cuts this year",
        "called the debate a theatre without an audience",
        "The debate has begun an hour late.",
    ],
    "broken.html": [
        "The copper mine at Karst reopened on Tuesday",
        "340 people had been hired & that more",
        '"We have waited for this bell for four years, said Olga Reis',
        "worse than the old ones.",
        "raised by 6 < 8 per cent before June.",
    ],
    "latin.html": [
        "the mayor, Régis Lefèvre, defended as modest",
        "«The price of two espressos a day», Lefèvre said",
        "Zoë Garçon",
        "pay £900 a year",
        "The prefecture expects a decision",
    ],
    "divs.html": [
        "Both large parties claimed victory",
        '"arithmetic is not an opinion"',
        "postal votes would turn the result",
        "4,100 postal votes have not been opened",
    ],
    "short.html": ["The Tarn bridge is closed, police said on Friday."],
    "interview.html": [
        "The beekeeper Hanne Vold on pesticides",
        "Ms Vold, how many colonies did you lose this winter?",
        "I told the committee so.",
        "The new law bans three substances. Is it enough?",
        "2023 | 11",
        "it would examine the figures",
    ],
    "wire.html": [
        "The two sides will meet again on Thursday",
        "“There is a text,” she said. “There is no agreement.”",
        "A diplomat of the other side called that optimistic.",
        "talks had failed twice before",
    ],
    "opinion.html": [
        "The council has voted to fell the lime trees",
        "The chairman says that nobody will miss them",
        "I shall miss them",
    ],
}
MUST_NOT = {
    "agency.html": [
        "cookies",
        "Skip to main",
        "Share on Facebook",
        "How the Orrin dam was built",
        "Tram drivers",
        "reader77",
        "tracker",
        "All rights reserved",
        "Politics",
    ],
    "pullquote.html": ["Reportage", "Sunday letter", "inbox", "four times a year"],
    "captions.html": ["Menu", "Live TV", "rivers are given new beds", "Channel Nine News, Marrow", "ld+json"],
    "liveblog.html": ["Front page", "eleven parliaments"],
    "broken.html": ["Karst Daily", "Home", "Sports"],
    "latin.html": ["Régions", "Tous droits", "Ã"],
    "divs.html": ["Subscribe", "Imprint", "in a script"],
    "short.html": ["Home"],
    "interview.html": [],
    "wire.html": ["Log in", "Accept", "window.", "Weather", "Ten soups"],
    "opinion.html": ["Newsletter", "More opinion", "Why I sold my piano", "Terms of use"],
}


@pytest.mark.parametrize("name", MUST)
def test_the_article_is_in_the_text_and_the_page_around_it_is_not(name: str) -> None:
    text = read(DATA / name).text
    assert [words for words in MUST[name] if words not in text] == []
    assert [words for words in MUST_NOT[name] if words in text] == []


@pytest.mark.parametrize("name", MUST)
def test_paragraphs_are_parted_by_one_blank_line(name: str) -> None:
    article = read(DATA / name)
    assert "\n\n\n" not in article.text
    assert article.text == article.text.strip()
    assert article.made_by["pages"].startswith("trafilatura ")


@pytest.mark.parametrize("name", MUST)
def test_no_sentence_is_there_twice(name: str) -> None:
    article = read(DATA / name)
    repeated = {text for kind, text in furniture(article) if kind == "other"}
    paragraphs = [part for part in article.text.split("\n\n") if part not in repeated]
    assert len(paragraphs) == len(set(paragraphs))


def test_the_facts_that_a_page_declares() -> None:
    article = read(DATA / "agency.html")
    assert article.title == "Dam repairs to last until spring, minister says"
    assert article.outlet == "The Lowland Courier"
    assert article.author == "Mara Lindqvist"
    assert article.published == "2024-03-04"
    assert article.url == "https://courier.example/news/dam-repairs"
    assert article.language == "en"


def test_the_facts_of_json_ld() -> None:
    article = read(DATA / "captions.html")
    assert (article.published, article.author, article.outlet) == (
        "2023-11-20",
        "Jonas Feld",
        "Channel Nine News",
    )


def test_a_date_is_not_guessed_from_the_years_in_a_page() -> None:
    assert read(DATA / "interview.html").published is None


def test_headings_of_the_markup_are_furniture() -> None:
    assert ("heading", "Farmers fear for the harvest") in furniture(read(DATA / "agency.html"))
    assert ("heading", "What the weather service expects") in furniture(read(DATA / "captions.html"))
    assert ("heading", "Finance minister: no further cuts") in furniture(read(DATA / "liveblog.html"))


def test_facts_that_only_the_lines_of_the_page_print() -> None:
    article = read(article_of("By Jane Doe", "Published 12 May 2024", SENTENCE, SENTENCE, "Source: Bay Post"))
    assert (article.author, article.published, article.outlet) == ("Jane Doe", "2024-05-12", "Bay Post")


def test_questions_in_bold_type_are_no_headings() -> None:
    marked = [text for _, text in furniture(read(DATA / "interview.html"))]
    assert "What would you have written into it?" not in marked


def test_a_pull_quotation_that_repeats_the_article_is_furniture() -> None:
    marked = furniture(read(DATA / "pullquote.html"))
    assert ("other", "He has not come yet, Holm notes, but the ferry also has its moods.") in marked
    assert not any("A light that nobody tends" in text for _, text in marked)


def test_q_elements_have_marks_and_nested_ones_the_other_marks() -> None:
    page = article_of(SENTENCE, "He said: <q>She called it <q>a wall</q> of paper</q>.")
    assert "He said: “She called it ‘a wall’ of paper”." in read(page).text


def test_q_elements_that_have_marks_already_get_no_second_pair() -> None:
    page = article_of(SENTENCE, "He called it <q>“a wall”</q> of paper.")
    assert "He called it “a wall” of paper." in read(page).text


def test_line_breaks_part_lines_and_double_ones_paragraphs() -> None:
    page = article_of(f"{SENTENCE}<br>Second line of it.<br><br>Third.", f"{SENTENCE} Yes.")
    assert read(page).text == f"{SENTENCE}\nSecond line of it.\n\nThird.\n\n{SENTENCE} Yes."


def test_a_page_with_nothing_but_paragraphs() -> None:
    assert SENTENCE in read(f"<p>{SENTENCE}</p><p>{SENTENCE} It rained.</p>").text


def test_repeated_paragraphs_are_not_lost() -> None:
    page = f"<html><body><article>{f'<p>{SENTENCE}</p>' * 10}</article></body></html>"
    assert read(page).text.count(SENTENCE) == 10


@pytest.mark.parametrize(
    "page",
    [
        (DATA / "noarticle.html").read_text(),
        "<!doctype html><html></html>",
        "<html><body></body></html>",
        "<!doctype html>",
        "<html><body><script>var said = 'he said that it was over and done';</script></body></html>",
    ],
)
def test_a_page_without_an_article_is_an_error_of_one_line(page: str) -> None:
    with pytest.raises(PageError, match=r"page\.html: no article found in this page; ") as raised:
        list(read_pages(page, name="page.html"))
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    "page",
    [
        "<html><body>" + "<div>" * 100_000 + SENTENCE,
        "<html><body><p>" + "<b>" * 50_000 + SENTENCE,
        "<html><body>" + "<table><tr><td>" * 5_000 + f"<p>{SENTENCE}</p>",
        "<html><body>" + "<blockquote>" * 5_000 + f"<p>{SENTENCE}</p>",
        "<html><body>" + "<ul><li>" * 5_000 + SENTENCE,
        "<html><body>" + "<q>" * 5_000 + SENTENCE,
        "<html><body>" + "<p>a " * 100_001,
        "<html>" + "<" * 100_000,
        "<html>\x00\x01\ufffe<p>" + SENTENCE + "\x0b</p></html>",
        "<?xml version='1.0' encoding='iso-8859-1'?><html><body><p>" + SENTENCE + "</p></body></html>",
        "<html " + "a='b' " * 20_000 + ">",
    ],
    ids=[
        "div",
        "b",
        "table",
        "quote",
        "list",
        "q",
        "many",
        "angles",
        "controls",
        "declaration",
        "attributes",
    ],
)
def test_markup_however_odd_gives_an_article_or_one_clear_line(page: str) -> None:
    errors: list[PageError] = []
    articles = list(read_pages(page, on_error=errors.append))
    assert len(articles) + len(errors) == 1


def test_a_page_over_the_limit_is_refused() -> None:
    with pytest.raises(PageError, match=r"5,000,006 characters is no article \(limit 5,000,000 characters\)"):
        list(read_pages("<html>" + "a" * MAX_CHARACTERS))
