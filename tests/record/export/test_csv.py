"""CSV that a spreadsheet opens and takes no cell of for a formula, and that comes back as it was."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from onrecord import Article, Record
from onrecord.output.characters import without_surrogates
from onrecord.output.rows import cell, uncell
from onrecord.record.export.files import header
from onrecord.record.export.rows import StatementRow
from tests.output.strategies import articles

FORMULA = tuple("=+-@\t\r\n＝＋－＠")


def rows(record: Record, **wanted: object) -> list[dict[str, str]]:
    out = io.BytesIO()
    record.export(out, form="csv", **wanted)  # type: ignore[arg-type]
    return list(csv.DictReader(io.StringIO(out.getvalue().decode("utf-8"), newline="")))


def test_a_row_a_statement_in_the_order_of_days(full: Record) -> None:
    found = rows(full)
    assert [row["published"] for row in found] == ["", "", "2024-05-01", "2024-05-02", "2024-05-02"]
    assert [row["speakers"] for row in found[2:]] == ["a senior official", "Ann Hale", "Bo Lind"]
    assert found[3]["roles"] == "mayor"
    assert found[3]["sentence"] == "“The truce will hold,” said Ann Hale, mayor."
    assert found[3]["document"] == "https://a.example/1?x=1"


def test_what_a_statement_says_is_told_in_words(full: Record) -> None:
    row = next(row for row in rows(full) if row["act"] == "warn")
    assert row["figures"] == "90 homes: 90 homes; at least 40: 40 or more homes, destroyed"
    assert row["certainty"] == "possible"
    assert row["condition"] == "if it rains"
    assert row["places"] == "Tarn (FR)"
    assert row["about"] == "Tarn"


def test_the_title_that_is_a_formula_has_an_apostrophe(full: Record) -> None:
    title = rows(full)[3]["title"]
    assert title.startswith("'=")
    assert uncell(title) == "=cmd|' /C calc'!A0"


def test_spans_lead_to_the_words(full: Record) -> None:
    for row in rows(full):
        article = full.article(row["key"])
        assert article is not None
        words = [article.text[slice(*map(int, span.split("-")))] for span in row["content_spans"].split(";")]
        assert " … ".join(words) == uncell(row["content"])


def test_numbers_stand_without_quotation_marks(full: Record, tmp_path: Path) -> None:
    full.export(tmp_path / "a.csv")
    lines = (tmp_path / "a.csv").read_text(encoding="utf-8-sig").splitlines()
    at = header(StatementRow).index("confidence")
    assert next(csv.reader([lines[-1]]))[at] == "0.9"
    assert ",0.9," in lines[-1]


def test_excel_is_told_that_it_is_utf_8(full: Record, tmp_path: Path) -> None:
    mark = b"\xef\xbb\xbf"
    full.export(tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_bytes().startswith(mark)
    full.export(tmp_path / "b.csv", bom=False)
    assert (tmp_path / "b.csv").read_bytes().startswith(b'"key"')
    stream = io.BytesIO()
    full.export(stream, form="csv", bom=True)
    assert stream.getvalue().startswith(mark)


@pytest.mark.parametrize("name", ["figures", "times", "forecasts", "reasons", "places", "about"])
def test_a_table_of_readings(full: Record, name: str) -> None:
    found = rows(full, table=name)
    assert found
    assert {"key", "speakers", "outlet", "published", "document", "confidence"} <= set(found[0])
    article = full.article(found[0]["key"])
    assert article is not None
    start, end = (found[0].get(f"{at}") or found[0][f"cause_{at}"] for at in ("start", "end"))
    words = found[0].get("text") or found[0].get("event") or found[0].get("cause")
    assert article.text[int(start) : int(end)] == words


def test_tables_of_documents_and_speakers(full: Record) -> None:
    assert {row["document"]: row["statements"] for row in rows(full, table="documents")}[
        "https://a.example/3"
    ] == "0"
    speakers = rows(full, table="speakers")
    assert [row["named"] for row in speakers].count("false") >= 1
    assert {row["name"] for row in speakers} >= {"Ann Hale", "Bo Lind", "a senior official"}


@given(st.text())
@example("'=1")
@example("''+1")
@example(" =1")
@example("\ufeff=1")
@example("\x00@x")
@example("‘=1")
@example("a;=1+1;b")
@example("a;'=1;''=1")
@example('a;"=1+1"')
@example(";\n=1")
@example("'\n")
@example("a\r\n-b")
def test_any_text_comes_back_and_no_part_begins_a_formula(text: str) -> None:
    made = cell(text)
    assert uncell(made) == without_surrogates(text)
    assert not made.startswith(FORMULA)
    for part in re.split("[;\t\r\n]", made):
        assert not part.lstrip(' "\ufeff\u200b\x00\x0b').startswith(FORMULA)


@given(st.text("'=;-\n\t ", max_size=12))
def test_text_of_nothing_but_signs_comes_back(text: str) -> None:
    assert uncell(cell(text)) == text


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(found=st.lists(articles(min_statements=1), min_size=1, max_size=3))
def test_any_record_is_safe_and_whole(found: list[Article], tmp_path_factory: pytest.TempPathFactory) -> None:
    with Record(tmp_path_factory.mktemp("any") / "news.db") as record:
        record.put_all(found)
        made = rows(record)
        said = {(s.key, s.content.text) for one in record.articles() for s in one.statements}
        assert {(row["key"], uncell(row["content"])) for row in made} == said
        for row in made:
            for value in row.values():
                assert not value.startswith(FORMULA)
