"""Names of files that are not UTF-8, and terminals that do not know the characters of an article."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord import Record

from .making import article, said


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with Record(tmp_path / "news.db") as record:
        made = article(said("The dam … is safe 🙂", "Ann Hale")).to_json()
        record.put(made | {"url": None, "path": os.fsdecode(b"n\xe4ws.txt")})
    return tmp_path / "news.db"


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8", "utf-8:surrogateescape"])
@pytest.mark.parametrize("form", ["json", "jsonl", "csv"])
def test_what_programs_read_is_utf_8(path: Path, form: str, encoding: str) -> None:
    command = [sys.executable, "-m", "onrecord.cli", "search", "--record", str(path), "--format", form]
    environment = os.environ | {"PYTHONIOENCODING": encoding}
    shown = subprocess.run(command, capture_output=True, check=True, env=environment).stdout.decode("utf-8")
    if form == "csv":
        (row,) = csv.DictReader(io.StringIO(shown, newline=""))
    else:
        (row,) = json.loads(shown) if form == "json" else [json.loads(shown)]
    assert "… is safe 🙂" in row["content"]


def test_parquet_has_a_sign_for_what_is_not_utf_8(path: Path, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    with Record(path) as record:
        record.export(tmp_path / "said.parquet")
        assert record.search().to_arrow().num_rows == 1
    (row,) = parquet.read_table(tmp_path / "said.parquet").to_pylist()
    assert "n\ufffdws.txt" in str(row)
