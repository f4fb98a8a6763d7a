"""Every export of a record of the example articles, as digests."""

from __future__ import annotations

import hashlib
import re
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from onrecord import Article, Reader, Record
from tests.snapshot.texts import ROOT

TABLES = {
    "csv": (
        "statements",
        "documents",
        "speakers",
        "figures",
        "times",
        "forecasts",
        "reasons",
        "places",
        "about",
    ),
    "jsonl": ("articles", "statements"),
    "jsonld": (None,),
    "annotation": (None,),
    "brat": (None,),
}

_OF_THE_RUN = re.compile(rb'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ|"(?:export|weights|onrecord|pages)": "[^"]*"')
"""What differs from run to run, or with the software: moments, numbers of exports, who read the text."""


def export_digests(reader: Reader | None = None) -> dict[str, str]:
    """The digest of each file that the exports of a record write, by format, table and file.

    Parquet is left out: its bytes are those of the library that writes them.
    """
    with (
        tempfile.TemporaryDirectory() as folder,
        Record(Path(folder) / "news.db") as record,
    ):
        record.put_all(_examples(reader or Reader()))
        return dict(_digests(record, Path(folder) / "out"))


def _examples(reader: Reader) -> Iterator[Article]:
    """The example articles, under addresses: a path would be that of this folder on this machine."""
    for path in sorted((ROOT / "examples").rglob("*.txt")):
        name = path.relative_to(ROOT).as_posix()
        yield replace(reader.read(path), path=name, url=f"https://example.org/{name}")


def _digests(record: Record, folder: Path) -> Iterator[tuple[str, str]]:
    folder.mkdir()
    for form, tables in TABLES.items():
        for table in tables:
            out = folder / f"{form}-{table}"
            record.export(out, form=form, table=table)
            for path in sorted(out.rglob("*")) if out.is_dir() else [out]:
                if path.is_file():
                    within = path.relative_to(out).as_posix() if out.is_dir() else None
                    name = "/".join(part for part in (form, table, within) if part)
                    yield name, hashlib.sha256(_OF_THE_RUN.sub(b"", path.read_bytes())).hexdigest()[:16]
