"""`write` puts articles into a stream in each of the formats."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator

import pytest
from rich.console import Console

from onrecord.model.article import Article
from onrecord.output import FORMATS, to_html, to_jsonl, write

from .examples import article_of, harbour


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def written(form: str, *articles: Article) -> str:
    out = io.StringIO()
    write(articles, form, out)
    return out.getvalue()


def widest(*articles: Article) -> int:
    return max(len(line) for line in written("table", *articles).splitlines())


LONG = article_of(f"He said {'so much ' * 60}.", ("He", "said", "so much " * 60))


@pytest.fixture(autouse=True)
def _no_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("COLUMNS", "NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


def test_the_formats() -> None:
    assert FORMATS == ("table", "json", "jsonl", "csv", "html")


def test_an_unknown_format_is_refused_before_anything_is_written() -> None:
    out = io.StringIO()
    with pytest.raises(ValueError, match="'xml' is no format; the formats are table, json"):
        write([harbour()], "xml", out)
    assert out.getvalue() == ""


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_ends_its_last_line(form: str) -> None:
    assert written(form, harbour()).endswith("\n")


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("count", [0, 1, 2])
def test_every_format_takes_an_iterator(form: str, count: int) -> None:
    articles = [harbour()] * count
    out = io.StringIO()
    write(iter(articles), form, out)
    assert out.getvalue() == written(form, *articles)


def test_json_of_one_article_is_an_object() -> None:
    assert json.loads(written("json", harbour())) == harbour().to_json()


@pytest.mark.parametrize("count", [0, 2, 3])
def test_json_of_other_numbers_is_an_array(count: int) -> None:
    assert json.loads(written("json", *[harbour()] * count)) == [harbour().to_json()] * count


def test_json_is_the_text_unchanged() -> None:
    nasty = Article('a\n  b\r\n\n\u2028 "c" \\n [\n1,\n2\n]')
    assert json.loads(written("json", nasty, nasty))[1]["text"] == nasty.text


def test_jsonl_is_a_line_an_article() -> None:
    assert written("jsonl", harbour(), Article("x")) == f"{to_jsonl(harbour())}\n{to_jsonl(Article('x'))}\n"


def test_csv_has_a_header_and_a_line_a_statement() -> None:
    rows = list(csv.DictReader(io.StringIO(written("csv", harbour(), harbour()), newline="")))
    assert len(rows) == 6
    assert rows[2]["content"] == '"We will stay.\n\nAll of us."'


def test_csv_of_nothing_is_the_header() -> None:
    assert len(written("csv").splitlines()) == 1


def test_csv_keeps_a_lone_carriage_return() -> None:
    article = article_of("one\rtwo", (None, None, "one\rtwo"))
    rows = list(csv.DictReader(io.StringIO(written("csv", article), newline="")))
    assert rows[0]["content"] == "one\rtwo"


def test_html_is_the_page() -> None:
    assert written("html", harbour(), harbour()) == to_html([harbour(), harbour()])


@pytest.mark.parametrize("form", ["table", "jsonl", "csv"])
def test_articles_are_written_as_they_come(form: str) -> None:
    out = io.StringIO()

    def coming() -> Iterator[Article]:
        yield harbour()
        assert "harbour" in out.getvalue()
        yield harbour()

    write(coming(), form, out)


def test_a_json_array_is_written_as_it_comes() -> None:
    out = io.StringIO()

    def coming() -> Iterator[Article]:
        yield harbour()
        yield harbour()
        assert "harbour" in out.getvalue()
        yield harbour()

    write(coming(), "json", out)


def test_a_table_in_a_pipe_is_plain_and_80_wide() -> None:
    assert "\x1b" not in written("table", harbour())
    assert widest(LONG) == 80


def test_a_table_in_a_pipe_heeds_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    assert widest(LONG) == 60


@pytest.mark.parametrize("columns", ["", "0", "wide", "-5"])
def test_senseless_columns_are_passed_over(monkeypatch: pytest.MonkeyPatch, columns: str) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert widest(LONG) == 80


def test_a_table_on_a_terminal_has_colour() -> None:
    out = Terminal()
    write([harbour()], "table", out)
    assert "\x1b[" in out.getvalue()


def test_a_table_on_a_terminal_without_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    out = Terminal()
    write([harbour()], "table", out)
    assert "\x1b[32m" not in out.getvalue()
    assert "\x1b[34m" not in out.getvalue()


def test_a_console_of_the_callers_own_is_used() -> None:
    out, other = io.StringIO(), io.StringIO()
    write([harbour()], "table", out, Console(file=other, width=100))
    assert not out.getvalue()
    assert "Harbour to close" in other.getvalue()
