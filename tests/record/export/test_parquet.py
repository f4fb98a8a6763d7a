"""Parquet, with lists and structs, in groups of rows."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings

from onrecord import Article, Record
from onrecord.record.export import files as parquet_file
from tests.output.strategies import articles
from tests.record.making import article, said


def table(record: Record, **wanted: object) -> pa.Table:
    out = io.BytesIO()
    record.export(out, form="parquet", **wanted)  # type: ignore[arg-type]
    return pq.read_table(io.BytesIO(out.getvalue()))


def test_lists_and_structs(full: Record) -> None:
    found = table(full)
    rows = found.to_pylist()
    assert len(rows) == 5
    (warned,) = (row for row in rows if row["act"] == "warn")
    assert warned["figures"][1]["low"] == 40.0
    assert warned["figures"][1]["high"] is None
    assert warned["figures"][1]["events"] == ["destroyed"]
    assert warned["reasons"][0]["cause"]["text"] == "the dam is weak"
    assert warned["places"][0]["latitude"] == 43.9
    assert rows[3]["speakers"][0] == {
        **{"name": "Ann Hale", "printed": "Ann Hale", "type": "person", "named": True, "why_unnamed": None},
        **{
            "roles": ["mayor"],
            "affiliations": [],
            "confidence": 0.95,
            "identity": rows[3]["speakers"][0]["identity"],
        },
    }
    assert rows[3]["content_spans"] == [[1, 20]]


def test_the_columns_are_the_same_whatever_is_in_them(full: Record, tmp_path: Path) -> None:
    nothing = table(full, query="zebra")
    assert nothing.num_rows == 0
    assert nothing.schema == table(full).schema
    assert table(full, table="figures", query="zebra").schema == table(full, table="figures").schema


def test_groups_of_rows(record: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet_file, "TOGETHER", 2)
    monkeypatch.setattr(parquet_file, "GROUP", 2)
    for number in range(11):
        record.put(article(said(f"This is number {number}"), url=f"https://a.example/{number}"))
    record.export(tmp_path / "a.parquet")
    meta = pq.ParquetFile(tmp_path / "a.parquet").metadata
    assert [meta.row_group(number).num_rows for number in range(meta.num_row_groups)] == [4, 4, 3]


def test_without_pyarrow_it_is_said_how_to_get_it(
    full: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.delitem(sys.modules, "onrecord.record.arrow", raising=False)
    with pytest.raises(ModuleNotFoundError, match=r"onrecord\[arrow\]"):
        full.export(tmp_path / "a.parquet")
    assert list(tmp_path.glob("*a.parquet*")) == []


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(one=articles(min_statements=1))
def test_any_article(one: Article, tmp_path_factory: pytest.TempPathFactory) -> None:
    with Record(tmp_path_factory.mktemp("any") / "news.db") as record:
        record.put(one)
        rows = table(record).to_pylist()
        assert [row["content"] for row in rows] == [said.content.text for said in one.statements]
        bounds = [figure["low"] for row in rows for figure in row["figures"]]
        assert bounds == [figure.low for said in one.statements for figure in said.figures]
