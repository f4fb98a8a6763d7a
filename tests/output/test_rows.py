"""A row a statement, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given, settings

from onrecord.model.article import Article
from onrecord.output import CSV_HEADER, to_csv_rows, write

from .examples import article_of, dam, harbour, said
from .strategies import articles


def named(article: Article, index: int = 0) -> dict[str, str]:
    return dict(zip(CSV_HEADER, to_csv_rows(article)[index], strict=True))


def test_one_row_a_statement() -> None:
    assert len(to_csv_rows(harbour())) == 3


def test_no_statements_no_rows() -> None:
    assert to_csv_rows(Article("Nothing.")) == []


def test_the_cells_of_a_row() -> None:
    article = harbour()
    row = named(article)
    assert row["path"] == "news/harbour.txt"
    assert row["published"] == "2024-05-01"
    assert row["kind"] == "indirect"
    assert row["source"] == "The mayor of Lindau"
    assert row["cue"] == "said"
    assert row["content"] == "that the harbour will close in May"
    assert row["confidence"] == "0.9512"
    assert article.text[int(row["source_start"]) : int(row["source_end"])] == row["source"]
    assert article.text[int(row["cue_start"]) : int(row["cue_end"])] == row["cue"]


def test_the_columns_of_the_header() -> None:
    assert CSV_HEADER[:6] == ["path", "url", "title", "outlet", "published", "key"]
    assert "content_spans" in CSV_HEADER
    assert len(set(CSV_HEADER)) == len(CSV_HEADER)


def test_who_speaks() -> None:
    row = named(dam(), 1)
    assert row["source"] == "She"
    assert row["speaker"] == "Lena Vasko"
    assert row["speaker_type"] == "person"
    assert row["speaker_named"] == "true"
    assert row["speaker_confidence"] == "0.912"


def test_a_speaker_without_a_name() -> None:
    row = named(dam(), 3)
    assert row["speaker"] == "an official"
    assert row["speaker_named"] == "false"


def test_several_speakers_stand_in_the_same_order_in_each_column() -> None:
    row = named(dam(), 4)
    assert row["speaker"] == "Lena Vasko; Ilya Brandt"
    assert row["speaker_type"] == "person; person"
    assert row["speaker_named"] == "true; true"
    assert row["speaker_confidence"] == "0.31; 0.8"


def test_an_id_that_stands_for_no_speaker_is_passed_over() -> None:
    assert named(replace(dam(), speakers=()))["speaker"] == ""


def test_the_circumstances() -> None:
    told, agreed = named(dam()), named(dam(), 2)
    assert [told[f"said_{name}"] for name in ("to", "where", "medium", "when")] == [
        "Radio Karst",
        "Karst",
        "",
        "Tuesday",
    ]
    assert agreed["said_medium"] == "a statement"


def test_the_confidence_of_the_parts() -> None:
    row = named(dam(), 1)
    assert row["cue_confidence"] == "0.4217"
    assert row["source_confidence"] == ""


def test_the_name_of_a_speaker_is_taken_for_no_formula() -> None:
    first = replace(dam().speakers[0], name="=1+1")
    assert named(replace(dam(), speakers=(first,)))["speaker"] == "'=1+1"


def test_every_piece_of_a_content_is_in_its_spans() -> None:
    bare = Article("The plan, she said, is dead.")
    statement = said(bare, "she", "said", "The plan", "is dead")
    row = named(Article(bare.text, statements=(statement,)))
    assert row["content"] == "The plan … is dead"
    assert row["content_spans"] == "0-8;20-27"


def test_what_is_absent_is_an_empty_cell() -> None:
    row = named(article_of("All is lost.", (None, None, "All is lost")))
    assert row["source"] == row["source_start"] == row["cue_end"] == row["title"] == ""


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_no_cell_is_taken_for_a_formula(sign: str) -> None:
    words = f"{sign}1+1"
    row = named(article_of(f"x {words} y", (None, None, words), title=words))
    assert row["content"] == row["title"] == "'" + words


def test_a_sign_inside_the_words_is_left_alone() -> None:
    assert named(article_of("1 + 1 = 2", (None, None, "1 + 1 = 2")))["content"] == "1 + 1 = 2"


def test_lone_surrogates_can_be_written() -> None:
    row = named(article_of("bad \udc80 byte", (None, None, "bad \udc80 byte")))
    assert row["content"] == "bad \ufffd byte"


@settings(max_examples=60, deadline=None)
@given(articles(min_statements=1))
def test_any_rows_come_back_from_a_file(article: Article) -> None:
    out = io.StringIO(newline="")
    write([article], "csv", out)
    read = list(csv.reader(io.StringIO(out.getvalue(), newline="")))
    assert read == [CSV_HEADER, *to_csv_rows(article)]
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in read for cell in row)
