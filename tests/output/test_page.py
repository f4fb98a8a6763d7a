"""The page: everything in its place, valid, inert and readable."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import example, given, settings

from onrecord.marks import paragraphs
from onrecord.model.article import Article, Furniture
from onrecord.model.speakers import Affiliation, Said, Speaker, SpokenBy
from onrecord.output import to_html
from onrecord.output.characters import visible

from .examples import HARBOUR_TEXT, article_of, dam, harbour, said
from .page_reader import Page
from .strategies import articles


def page(*shown: Article) -> Page:
    return Page(to_html(shown))


def letters(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_the_whole_text_is_there_in_its_paragraphs() -> None:
    assert page(harbour()).paragraphs == HARBOUR_TEXT.split("\n\n")


def test_every_part_of_every_statement_is_marked() -> None:
    marked = page(harbour()).marked
    assert marked[1, "source"] == "The mayor of Lindau"
    assert marked[1, "cue"] == "said"
    assert marked[1, "content"] == "that the harbour will close in May"
    assert marked[2, "content"] == 'that "nobody asked us,"'


def test_statements_that_share_a_source_share_its_mark() -> None:
    html = to_html([harbour()])
    assert 'class="source" data-of="2 3"' in html
    marked = Page(html).marked
    assert marked[2, "source"] == marked[3, "source"] == "Aid worker Mira Okafor"


def test_a_content_over_two_paragraphs_is_marked_in_both() -> None:
    html = to_html([harbour()])
    assert Page(html).marked[3, "content"] == '"We will stay.All of us."'
    assert 'data-of="3" data-continued' in html


def test_furniture_is_set_apart() -> None:
    assert page(harbour()).furniture == "Play video"


def test_a_heading_is_a_heading() -> None:
    article = Article("Text one.\n\nA turn\n\nText two.", furniture=(Furniture((11, 17), "heading"),))
    assert '<h2 class="furniture" dir="auto">' in to_html([article])


def test_furniture_inside_a_paragraph_is_marked_too() -> None:
    article = Article("Text one. Advertisement Text two.", furniture=(Furniture((10, 23), "advertisement"),))
    assert page(article).furniture == "Advertisement"


NESTED_TEXT = "The agency reported that the minister said that prices would fall."


def test_a_statement_within_a_statement() -> None:
    article = article_of(
        NESTED_TEXT,
        ("The agency", "reported", "that the minister said that prices would fall"),
        ("the minister", "said", "that prices would fall"),
    )
    marked = page(article).marked
    assert marked[1, "content"] == "that the minister said that prices would fall"
    assert marked[2, "source"] == "the minister"
    assert marked[2, "content"] == "that prices would fall"


def test_a_statement_tells_which_one_reports_it() -> None:
    bare = Article(NESTED_TEXT)
    outer = said(bare, "The agency", "reported", "that the minister said that prices would fall")
    inner = said(bare, "the minister", "said", "that prices would fall", within=outer.key)
    html = to_html([Article(NESTED_TEXT, statements=(outer, inner))])
    assert 'reported in <a href="#a1-statement-1">statement 1</a>' in html


def test_crossing_contents() -> None:
    article = article_of("one two three", (None, None, "one two"), (None, None, "two three"))
    marked = page(article).marked
    assert marked[1, "content"] == "one two"
    assert marked[2, "content"] == "two three"


def test_two_statements_with_the_same_content_have_an_anchor_each() -> None:
    article = article_of("Ann and Bo said no.", ("Ann", "said", "no"), ("Bo", "said", "no"))
    ids = page(article).ids
    assert "a1-words-1" in ids
    assert "a1-words-2" in ids


def test_a_content_in_pieces() -> None:
    bare = Article("The plan, she said, is dead.")
    statement = said(bare, "she", "said", "The plan", "is dead")
    html = to_html([Article(bare.text, statements=(statement,))])
    assert Page(html).marked[1, "content"] == "The planis dead"
    assert html.count('id="a1-words-1"') == 1


def test_a_content_of_white_space_has_an_entry_without_a_link() -> None:
    text = "One.\n\nTwo."
    bare = Article(text)
    statement = said(bare, None, None, "\n\n")
    found = page(Article(text, statements=(statement,)))
    assert "a1-statement-1" in found.ids
    assert "#a1-words-1" not in found.links


def test_the_list_tells_kind_and_confidence_in_words() -> None:
    html = to_html([harbour()])
    assert re.search(r"indirect<span[^>]*> · </span>confidence 0\.95", html)
    assert re.search(r">direct<span[^>]*> · </span>confidence 0\.50", html)


def test_the_list_says_where_there_is_no_source() -> None:
    assert "No source in the text" in to_html([article_of("All is lost.", (None, None, "All is lost"))])


def test_the_list_and_the_marks_link_to_each_other() -> None:
    found = page(harbour())
    for number in (1, 2, 3):
        assert f"#a1-words-{number}" in found.links
        assert f"#a1-statement-{number}" in found.links


def test_a_screen_reader_hears_what_each_mark_is() -> None:
    heard = page(harbour()).read_aloud
    assert "[statement 1, source] The mayor of Lindau" in heard
    assert "[statement 2 3, source] Aid worker" in heard
    assert "[statement 1, cue] said" in heard
    assert "[statement 1, content] that the harbour will close in May [end of statement 1]" in heard
    assert "[statement 3, content, continued] All of us." in heard
    assert "[page furniture, player] Play video" in heard


def test_headings_do_not_skip_a_level() -> None:
    for shown in ([harbour()], [harbour(), harbour()]):
        levels = [int(tag[1]) for tag, _ in page(*shown).tags if re.fullmatch("h[1-6]", tag)]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))


def test_the_page_and_the_text_have_a_language() -> None:
    html = to_html([Article("Der Text.", language="de")])
    assert '<html lang="en">' in html
    assert '<div class="text" id="a1-text" lang="de">' in html


@pytest.mark.parametrize("language", [None, 'x" onload="alert(1)', "no such thing"])
def test_a_language_that_is_none_is_left_out(language: str | None) -> None:
    assert '<div class="text" id="a1-text">' in to_html([Article("Text.", language=language)])


def test_labels_do_not_decide_the_direction_of_a_paragraph() -> None:
    found = page(article_of("قال الوزير نعم", ("الوزير", "قال", "نعم")))
    labels = [attributes for _, attributes in found.tags if attributes.get("class") == "number"]
    assert all(attributes.get("dir") == "ltr" for attributes in labels)
    assert {"dir": "auto"} in found.all("p")


def test_a_skip_link_is_the_first_link() -> None:
    found = page(harbour())
    assert found.links[0] == "#main"
    assert "main" in found.ids


def test_title_outlet_author_day_and_warnings() -> None:
    html = to_html([harbour()])
    assert "<title>Harbour to close – who said what</title>" in html
    for words in ("The Lake Post", "J. Tan", "1 May 2024", "One character could not be decoded."):
        assert words in html
    assert "3 statements: 2 direct, 1 indirect" in html


def test_a_date_that_is_none_is_shown_as_it_is() -> None:
    assert ">last week</time>" in to_html([Article("Text.", published="last week")])


def test_no_statements_is_said_plainly() -> None:
    assert "No statements were found in this article." in to_html([Article("The weather was mild.")])


def test_an_empty_article_and_an_empty_page() -> None:
    assert "The article has no text." in to_html([Article("")])
    assert "There are no articles on this page." in to_html([])


def test_one_article_has_no_table_of_contents() -> None:
    assert not page(harbour()).all("nav")


def test_several_articles_have_a_table_of_contents() -> None:
    found = page(harbour(), Article("Two."), harbour())
    assert len(found.all("nav")) == 1
    assert {"#a1", "#a2", "#a3"} <= set(found.links)
    assert len(found.all("article")) == 3


def test_every_link_inside_the_page_leads_somewhere_and_no_id_is_there_twice() -> None:
    found = page(harbour(), harbour())
    assert len(found.ids) == len(set(found.ids))
    assert {link[1:] for link in found.links if link.startswith("#")} <= set(found.ids)


def test_markup_in_the_text_is_inert() -> None:
    words = "<script>alert(1)</script> <img src=x onerror=alert(1)> </style> {{ 111*111 }}"
    article = article_of(
        f"He said {words}.",
        ("He", "said", words),
        title=words,
        outlet=words,
        author=words,
        path=words,
        published=words,
        warnings=(words,),
        made_by={"onrecord": words},
    )
    assert len(page(article, article).all("style")) == 1
    found = page(article)
    assert not found.all("script")
    assert not found.all("img")
    assert len(found.all("style")) == 1
    assert found.marked[1, "content"] == words
    assert "12321" not in found.text


def test_only_a_web_address_becomes_a_link() -> None:
    assert "https://news.example/harbour" in page(harbour()).links
    bad = page(Article("Text.", url="javascript:alert(1)", title="T"))
    assert not any(link.startswith("javascript") for link in bad.links)


def test_nothing_outside_the_page_is_asked_for() -> None:
    html = to_html([harbour()])
    found = Page(html)
    for tag in ("script", "link", "img", "iframe", "object", "form"):
        assert not found.all(tag)
    assert not re.search(r"@import|url\(|\bstyle=", html)
    assert [tag for tag, attributes in found.tags if "src" in attributes] == []


def test_the_policy_allows_the_pages_own_style_and_nothing_else() -> None:
    html = to_html([harbour()])
    style = re.search(r"<style>(.*?)</style>", html, re.DOTALL)
    assert style
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    policy = next(m["content"] for m in Page(html).all("meta") if "http-equiv" in m)
    assert policy == (f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'")


def test_control_characters_are_shown() -> None:
    html = to_html([Article("a\x00b\x1bc\udc80")])
    assert "a␀b␛c\\udc80" in html
    html.encode("utf-8")


def test_the_same_articles_give_the_same_page() -> None:
    assert to_html([harbour()]) == to_html([harbour()])


def test_a_line_end_inside_a_paragraph_is_kept() -> None:
    assert page(Article("one\ntwo\n\nthree")).paragraphs == ["one\ntwo", "three"]


def test_a_source_that_names_the_speaker_leads_to_him() -> None:
    html = to_html([dam()])
    assert '<a href="#a1-speaker-0"><bdi>Engineer Lena Vasko</bdi></a>' in html
    assert '<a href="#a1-speaker-1"><bdi>The energy ministry</bdi></a>' in html


def test_the_speaker_stands_after_a_source_that_does_not_say() -> None:
    html = to_html([dam()])
    after = html.split("<bdi>She</bdi>")[1].split("</p>")[0]
    assert '<a href="#a1-speaker-0"><bdi>Lena Vasko</bdi></a>' in after
    assert "speaker: Lena Vasko" in page(dam()).text


def sources(found: Page) -> dict[str, dict[str, str]]:
    """The attributes of each source's mark, by the numbers of its statements."""
    marks = (mark for mark in found.all("mark") if mark["class"] == "source")
    return {mark["data-of"]: mark for mark in marks if "data-of" in mark}


def test_a_source_in_the_text_tells_who_it_is() -> None:
    found = page(dam())
    titles = {number: mark.get("title") for number, mark in sources(found).items()}
    assert titles == {"1": None, "2": "Lena Vasko", "3": None, "4": None, "5": "Lena Vasko and Ilya Brandt"}
    assert "[statement 2, source, that is Lena Vasko] She" in found.read_aloud


def test_a_statement_of_two_leads_to_both() -> None:
    entry = to_html([dam()]).split('id="a1-statement-5"')[1]
    assert re.findall(r'href="#a1-speaker-(\d)"', entry.split("</li>")[0]) == ["0", "3"]


def test_the_list_tells_the_circumstances() -> None:
    text = page(dam()).text
    assert "to: Radio Karst · where: Karst · when: Tuesday" in text
    assert "medium: a statement" in text


def test_the_list_tells_how_sure_each_part_is() -> None:
    text = page(dam()).text.replace("\xa0", " ")
    assert "cue 0.42 · speaker 0.91" in text
    assert "Lena Vasko 0.31 · Ilya Brandt 0.80" in text


def test_a_statement_of_nobody_named_says_so() -> None:
    assert page(dam()).text.count("unnamed source") == 1


def test_who_speaks_is_listed_with_what_the_article_tells() -> None:
    text = page(dam()).text
    told = " ".join(text[text.index("Who speaks\n") :].split())
    assert told.startswith(
        "Who speaks Lena Vasko person Engineer, chief engineer, the Institute of Dams (the energy ministry)"
        " also: Engineer Lena Vasko; Vasko 3 statements: 1, 2, 5 the energy ministry organization"
        " 1 statement: 3 an official unnamed person Why unnamed: asked not to be named 1 statement: 4"
    )


def test_who_speaks_leads_to_the_statements_and_the_head_of_the_article_to_it() -> None:
    html = to_html([dam()])
    assert html.count('href="#a1-speakers"') == 1
    listed = html.split('<section class="speakers"')[1]
    assert re.findall(r"#a1-statement-(\d)", listed) == ["1", "2", "5", "3", "4", "5"]


def test_who_speaks_is_left_out_where_nobody_does() -> None:
    for nobody in (harbour(), replace(dam(), speakers=()), replace(dam(), statements=())):
        assert "a1-speakers" not in page(nobody).ids


def test_markup_in_what_is_told_of_a_speaker_is_inert() -> None:
    words = '"><script>alert(1)</script> {{ 111*111 }}'
    text = f"{words} said no."
    bare = Article(text)
    statement, whole = said(bare, words, "said", "no"), bare.passage([(0, len(words))])
    speaker = Speaker(
        0,
        words + "!",
        "person",
        named=False,
        aliases=(words, words + "?"),
        roles=(whole,),
        affiliations=(Affiliation(words, whole.spans[0], words),),
        why_unnamed=whole,
    )
    statement = replace(statement, speakers=(SpokenBy(0, 0.5),), said=Said(whole, whole, whole, whole))
    html = to_html([Article(text, statements=(statement,), speakers=(speaker,))])
    found = Page(html)
    assert not found.all("script")
    assert "12321" not in html
    assert sources(found)["1"]["title"] == words + "!"
    assert found.text.count(words) > 10


@settings(max_examples=80, deadline=None)
@example(article_of("a\n\n\x85\n\nb", (None, None, "\x85")))
@given(articles())
def test_any_article_is_shown_in_full_and_marked_rightly(article: Article) -> None:
    found = page(article)
    expected = [visible(article.text[start:end]) for start, end in paragraphs(article.text)]
    nothing = ["The article has no text."]
    shown = {at for start, end in paragraphs(article.text) for at in range(start, end)}
    assert [letters(p) for p in found.paragraphs] == [letters(p) for p in expected or nothing]
    for number, statement in enumerate(article.statements, 1):
        for part in ("source", "cue", "content"):
            passage = getattr(statement, part)
            spans = passage.spans if passage else ()
            words = "".join(article.text[at] for s, e in spans for at in range(s, e) if at in shown)
            assert letters(found.marked[number, part]) == letters(visible(words)), part
    assert len(found.ids) == len(set(found.ids))
    assert {link[1:] for link in found.links if link.startswith("#")} <= set(found.ids)


def test_a_long_article_with_many_statements_is_shown_whole() -> None:
    bare = Article("\n\n".join(f"Speaker {n} said that number {n} is here." for n in range(1500)))
    pattern = said(Article("x"), None, None, "x")
    statements = []
    for start, end in paragraphs(bare.text):
        cue = bare.text.index("said", start)
        source, content = bare.passage([(start, cue - 1)]), bare.passage([(cue + 5, end)])
        statements.append(replace(pattern, source=source, content=content))
    found = page(replace(bare, statements=tuple(statements)))
    assert found.marked[1500, "source"] == "Speaker 1499"
    assert found.marked[1500, "content"] == "that number 1499 is here."
