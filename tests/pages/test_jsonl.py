"""JSONL: an article a line, whatever the fields are called, and one bad line spoils no other."""

from __future__ import annotations

import gzip
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.article import Article
from onrecord.pages import PageError, jsonl, read_pages

TEXT = "The minister of water said on Monday that the dam would be closed until next year."


def one(**fields: object) -> Article:
    (article,) = read_pages(json.dumps(fields), form="jsonl", name="a.jsonl")
    return article


def outcomes(source: str | bytes | Path, name: str | None = None) -> tuple[list[Article], list[str]]:
    errors: list[PageError] = []
    articles = list(read_pages(source, form="jsonl", name=name, on_error=errors.append))
    return articles, [str(error) for error in errors]


def test_an_article_a_line_with_the_line_in_its_path(tmp_path: Path) -> None:
    file = tmp_path / "two.jsonl"
    file.write_text(f"{json.dumps({'text': TEXT})}\n\n{json.dumps({'text': TEXT + ' Yes.'})}")
    articles = list(read_pages(file))
    assert [article.path for article in articles] == [f"{file}:1", f"{file}:3"]
    assert [article.text for article in articles] == [TEXT, TEXT + " Yes."]
    assert articles[0].made_by == {"pages": "jsonl"}


@pytest.mark.parametrize("field", ["text", "content", "body", "article"])
def test_the_text_field_has_several_names(field: str) -> None:
    assert one(**{field: TEXT + "\r\n"}).text == TEXT + "\r\n"


def test_html_goes_the_way_of_pages() -> None:
    article = one(
        html=f"<html><body><article><h1>Dam</h1><p>{TEXT}</p></article></body></html>", title="The dam"
    )
    assert TEXT in article.text
    assert "<p>" not in article.text
    assert article.made_by["pages"].startswith("trafilatura")
    assert article.title == "The dam"


def test_content_that_is_html_is_read_as_html_but_text_never() -> None:
    page = f"<div><p>{TEXT}</p><p>{TEXT} Yes.</p></div>"
    assert "<p>" not in one(content=page).text
    assert one(text=page).text == page


@pytest.mark.parametrize(
    ("fields", "key", "value"),
    [
        ({"headline": " The\n dam "}, "title", "The dam"),
        ({"publisher": "Bay Post"}, "outlet", "Bay Post"),
        ({"source": {"id": None, "name": "Bay Post"}}, "outlet", "Bay Post"),
        ({"sitename": "Bay Post"}, "outlet", "Bay Post"),
        ({"author": ["Jane Doe", "John Roe"]}, "author", "Jane Doe, John Roe"),
        ({"authors": [{"name": "Jane Doe"}, 7]}, "author", "Jane Doe"),
        ({"byline": "By Jane Doe"}, "author", "Jane Doe"),
        ({"author": "Byron Doe"}, "author", "Byron Doe"),
        ({"date": "2024-05-12T23:30:00-05:00"}, "published", "2024-05-12"),
        ({"datetime": "Sun, 12 May 2024 10:00:00 GMT"}, "published", "2024-05-12"),
        ({"timestamp": 1715500000}, "published", "2024-05-12"),
        ({"timestamp": 1715500000000}, "published", "2024-05-12"),
        ({"published": "yesterday", "date": "2024-05-12"}, "published", "2024-05-12"),
        ({"published": "05/06/2024"}, "published", None),
        ({"timestamp": 1e300}, "published", None),
        ({"timestamp": float("nan")}, "published", None),
        ({"timestamp": True}, "published", None),
        ({"link": "https://bay.example/a"}, "url", "https://bay.example/a"),
        ({"lang": "en-GB"}, "language", "en"),
        ({"language": "English"}, "language", "en"),
        ({"title": 7, "id": "x"}, "title", None),
    ],
)
def test_the_facts_have_several_names(fields: dict[str, object], key: str, value: str | None) -> None:
    assert getattr(one(text=TEXT, **fields), key) == value


def test_a_bad_line_is_named_and_the_others_go_on() -> None:
    good = json.dumps({"text": TEXT})
    lines = [good, "{", good, "[1]", '"a"', "{}", '{"text": " "}', '{"text": 7}', "null", "[" * 5000, good]
    articles, errors = outcomes("\n".join(lines), "a.jsonl")
    assert [article.path for article in articles] == ["a.jsonl:1", "a.jsonl:3", "a.jsonl:11"]
    assert [error.split(": ")[0] for error in errors] == [f"a.jsonl:line {n}" for n in (2, *range(4, 11))]
    assert all("\n" not in error for error in errors)


def test_without_on_error_a_bad_line_is_raised() -> None:
    articles = read_pages('{"text": "One two three."}\n{', form="jsonl")
    next(articles)
    with pytest.raises(PageError, match="standard input:line 2: no JSON"):
        next(articles)


def test_what_on_error_raises_comes_through_once() -> None:
    calls = []

    def stop(error: PageError) -> None:
        calls.append(error)
        raise error

    with pytest.raises(PageError):
        list(read_pages("{\n{\n{", form="jsonl", on_error=stop))
    assert len(calls) == 1


def test_half_characters_and_bytes_that_cannot_be_decoded_become_replacements() -> None:
    escaped, broken = '{"text": "One \\ud800 two three."}', b'{"text": "One \xff two three."}'
    articles, errors = outcomes(escaped.encode() + b"\n" + broken)
    assert [article.text for article in articles] == ["One \ufffd two three."] * 2
    assert all(article.warnings for article in articles)
    assert errors == []
    assert [json.loads(article.dumps())["text"] for article in articles] == ["One \ufffd two three."] * 2


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_byte_order_marks(encoding: str) -> None:
    articles, errors = outcomes((json.dumps({"text": TEXT}) + "\n").encode(encoding))
    assert ([article.text for article in articles], errors) == ([TEXT], [])


def test_line_separators_of_unicode_end_no_line() -> None:
    articles, errors = outcomes(json.dumps({"text": f"{TEXT}\u2028{TEXT}\u0085"}, ensure_ascii=False))
    assert ([len(article.text) for article in articles], errors) == ([2 * len(TEXT) + 2], [])


def test_a_line_too_long_is_skipped_and_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "MAX_LINE", 200)
    good = json.dumps({"text": TEXT})
    articles, errors = outcomes(f'{good}\n{{"text": "{"a" * 1000}"}}\n{good}\n')
    assert [len(article.text) for article in articles] == [len(TEXT)] * 2
    assert errors[0].startswith("standard input:line 2: longer than 200 characters")


def test_lines_are_read_one_by_one() -> None:
    class Endless(io.RawIOBase):
        """A stream without end: whoever reads it whole never comes back."""

        def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]
            return json.dumps({"text": TEXT}) + "\n"

    lines = jsonl.numbered_lines(Endless())
    assert [next(lines)[0] for _ in range(3)] == [1, 2, 3]


def test_articles_before_the_damage_of_a_gzip_file_are_read(tmp_path: Path) -> None:
    file = tmp_path / "many.jsonl.gz"
    lines = "".join(json.dumps({"text": f"{TEXT} {n}", "id": n * 7919 % 10007}) + "\n" for n in range(5000))
    packed = gzip.compress(lines.encode())
    file.write_bytes(packed[: len(packed) // 2])
    errors: list[PageError] = []
    articles = read_pages(file, on_error=errors.append, furniture=False)
    assert sum(1 for _ in articles) > 100
    assert str(errors[-1]) == f"{file}: a gzip file that is damaged or cut off: fetch or pack it again"


def test_jsonl_of_blank_lines_is_empty() -> None:
    assert outcomes("\n \n", "a.jsonl") == ([], ["a.jsonl: empty: give a file with the text of an article"])


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
FIELDS = ["text", "html", "title", "source", "author", "date", "timestamp", "url", "language"]


@given(st.lists(st.dictionaries(st.sampled_from(FIELDS), JSON, max_size=5), max_size=4))
def test_any_objects_give_articles_or_clear_lines(records: list[dict[str, object]]) -> None:
    lines = "\n".join(map(json.dumps, records))
    articles, errors = outcomes(lines, "a.jsonl")
    for article in articles:
        assert Article.from_json(json.loads(article.dumps())).text == article.text
    assert len(articles) + len(errors) == max(1, len(records))
