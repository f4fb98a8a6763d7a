"""Files, folders, forms and what cannot be read."""

from __future__ import annotations

import gzip
import json
import os
import pickle
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model.article import Article
from onrecord.pages import MAX_CHARACTERS, PageError, files_in, form, read_pages, reading

TEXT = "The minister of water said on Monday that the dam would be closed until next year."
PAGE = f"<!doctype html><html><body><article><h1>Dam</h1><p>{TEXT}</p></article></body></html>"
LINE = json.dumps({"text": TEXT})


def problem(source: str | bytes | Path, **options: object) -> str:
    with pytest.raises(PageError) as raised:
        list(read_pages(source, **options))  # type: ignore[arg-type]
    told = str(raised.value)
    assert "\n" not in told
    return told


@pytest.mark.parametrize(
    ("name", "content", "made_by"),
    [
        ("a.txt", TEXT, "text"),
        ("a", TEXT, "text"),
        ("a.md", f"# Dam\n\n{TEXT}", "text"),
        ("a.txt", PAGE, "trafilatura"),
        ("a.htm", PAGE, "trafilatura"),
        ("a.html", TEXT, "trafilatura"),
        ("a.jsonl", LINE, "jsonl"),
        ("a.txt", LINE, "jsonl"),
        ("a.ndjson", f"{LINE}\n{LINE}", "jsonl"),
        ("a.jsonl", PAGE, "trafilatura"),
    ],
)
def test_the_form_is_told_by_the_content_and_then_the_name(
    tmp_path: Path, name: str, content: str, made_by: str
) -> None:
    for file, data in (
        (tmp_path / name, content.encode()),
        (tmp_path / f"{name}.gz", gzip.compress(content.encode())),
    ):
        file.write_bytes(data)
        for article in read_pages(file):
            assert TEXT in article.text
            assert article.made_by["pages"].startswith(made_by)
            assert article.path in (str(file), f"{file}:1", f"{file}:2")


@pytest.mark.parametrize(
    "text",
    [
        "Use <b> for bold, said the editor.",
        "a < b and c > d",
        "The tags <p>, <div> and <br> are all you need, he said.",
        'He wrote {"text": 1} on the wall',
        "<3 <3 <3",
        "{curly} words",
    ],
)
def test_text_with_a_few_tags_is_text(text: str) -> None:
    (article,) = read_pages(text)
    assert article.text == text


@pytest.mark.parametrize(
    "text",
    [
        f"  \n<!-- saved --><!DOCTYPE html><p>{TEXT}",
        f"<html><p>{TEXT}",
        f"<?xml version='1.0'?>\n<html><p>{TEXT}",
        f"<div><p>{TEXT}</p></div>",
        f"Dam\n<p>{TEXT}</p>\n<p>{TEXT} Yes.</p>",
    ],
)
def test_markup_is_html(text: str) -> None:
    assert form.form_of(text, "a.txt") == "html"


def test_the_form_asked_for_goes_before_all() -> None:
    (article,) = read_pages(PAGE, form="text")
    assert article.text == PAGE
    (article,) = read_pages(TEXT, form="html")
    assert article.made_by["pages"].startswith("trafilatura")


def test_a_name_given_does_not_hide_that_of_the_file(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text("{}")
    assert problem(file, name="news").startswith("news:line 1: no text")


def test_a_path_is_a_file_and_a_string_is_content(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT)
    (article,) = read_pages(str(file))
    assert article.text == str(file)
    with pytest.raises(TypeError, match="not int"):
        list(read_pages(7))  # type: ignore[arg-type]


def test_files_in_a_folder(tmp_path: Path) -> None:
    names = [
        "b.txt",
        "a.HTML",
        "c/d.jsonl.gz",
        "c/.hidden.txt",
        ".git/x.txt",
        "e.pdf",
        "f",
        "c/g.md",
        "h.ndjson",
        "i.txt.bak",
    ]
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT)
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    found = [str(path.relative_to(tmp_path)) for path in files_in(tmp_path)]
    assert found == ["a.HTML", "b.txt", "c/d.jsonl.gz", "c/g.md", "h.ndjson"]
    assert list(files_in(tmp_path / "e.pdf")) == [tmp_path / "e.pdf"]
    assert list(files_in(tmp_path / "missing")) == [tmp_path / "missing"]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"%PDF-1.7 ...", "a PDF: save it as text or HTML first"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "PNG, an image"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG, an image"),
        (b"GIF89a\x01\x00", "GIF, an image"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "WebP, an image"),
        (b"PK\x03\x04" + b"\x00" * 26 + b"word/document.xml", "a Word document (docx): save it"),
        (b"PK\x03\x04" + b"\x00" * 26 + b"news.txt", "zip, a packed archive: unpack it first"),
        (b"\x7fELF\x02\x01", "a program"),
        (b"SQLite format 3\x00", "an SQLite database"),
        (b"{\\rtf1\\ansi", "RTF: save it as text"),
        (bytes(range(256)) * 9, "binary, not text"),
        (b"\x00" * 5000, "binary, not text"),
        (gzip.compress(b""), "empty"),
        (gzip.compress(TEXT.encode())[:-9], "a gzip file that is damaged"),
        (b"\x1f\x8b", "a gzip file that is damaged"),
        (b"\x1f\x8bnothing of the kind", "a gzip file that is damaged"),
        (gzip.compress(b"%PDF-1.7"), "a PDF"),
        (b'[\n{"text": "a"}\n]', "JSON over several lines"),
        (b'{\n  "text": "a"\n}', "JSON over several lines"),
        (
            b"a" * (MAX_CHARACTERS + 1),
            "5,000,001 characters is no article (limit 5,000,000 characters): split it",
        ),
        (gzip.compress(b"a" * 30_000_000), "more than 20,000,000 bytes is no article"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_line(tmp_path: Path, data: bytes, told: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(data)
    assert problem(file).startswith(f"{file}: {told}")
    assert problem(data).startswith(f"standard input: {told}")


def test_files_that_cannot_be_opened(tmp_path: Path) -> None:
    assert problem(tmp_path / "none.txt") == f"{tmp_path / 'none.txt'}: no such file: check the path"
    assert problem(tmp_path) == f"{tmp_path}: a folder, not a file: give the files in it"
    assert "cannot be read" in problem(Path("a\x00b.txt"))
    assert "cannot be read" in problem(Path("a" * 5000))
    assert problem(Path("a\nb.txt")) == "a b.txt: no such file: check the path"


def test_a_file_without_permission(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT)
    file.chmod(0)
    if os.access(file, os.R_OK):
        pytest.skip("this user may read everything")
    assert "no permission" in problem(file)


def test_a_folder_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(PageError, match="no permission"):
        list(files_in(tmp_path))


def test_a_file_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.txt"
    with file.open("wb") as stream:
        stream.write(TEXT.encode() * 2_000)
        stream.truncate(50_000_000_000)  # a file with a hole: it takes no room on the disk
    monkeypatch.setattr(reading, "read_all", None)
    assert "50,000,000,000 bytes is no article (limit 5,000,000 characters): split it" in problem(file)


def test_an_error_without_on_error_is_raised_and_with_it_handed_over() -> None:
    errors: list[PageError] = []
    assert list(read_pages(b"%PDF-", on_error=errors.append, name="a.pdf")) == []
    assert str(errors[0]) == "a.pdf: a PDF: save it as text or HTML first"
    assert str(pickle.loads(pickle.dumps(errors[0]))) == str(errors[0])


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300) | st.text(max_size=200), st.sampled_from([None, "text", "html", "jsonl"]))
def test_any_content_gives_articles_or_page_errors(content: str | bytes, wanted: form.Form | None) -> None:
    errors: list[PageError] = []
    for article in read_pages(content, form=wanted, on_error=errors.append):
        assert Article.from_json(json.loads(article.dumps())) is not None
        assert article.id
    assert all(str(error).startswith("standard input") and "\n" not in str(error) for error in errors)


NAMES = ["p", "div", "q", "table", "tr", "td", "li", "ul", "h1", "blockquote", "aside", "article", "br"]
ENDS = ["</p>", "</q>", "</div>", "</table>", "&amp;", "&#0;", "<!--"]
TAGS = st.sampled_from([*(f"<{name}>" for name in NAMES), *ENDS, TEXT, "He said no.", "\x00", "\ud800"])


@settings(max_examples=100, deadline=None)
@given(st.lists(TAGS, max_size=20))
def test_any_markup_gives_an_article_or_a_page_error(pieces: list[str]) -> None:
    errors: list[PageError] = []
    articles = list(read_pages("<html>" + "".join(pieces), on_error=errors.append))
    assert len(articles) + len(errors) == 1
    for article in articles:
        spans = [piece.span for piece in article.furniture]
        assert spans == sorted(spans)
        assert all(one[1] <= two[0] for one, two in pairwise(spans))
