"""A record of articles on one dam, and the encoder, loaded once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from onrecord import Record

from ..making import article, said

Put = Callable[..., None]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "news.db"


@pytest.fixture
def record(path: Path) -> Iterator[Record]:
    with Record(path) as made:
        yield made


@pytest.fixture
def put(record: Record) -> Put:
    """Put an article of one statement into the record."""
    count = 0

    def make(content: str, name: str = "Ann Hale", *, cue: str = "said", **facts: Any) -> None:
        nonlocal count
        count += 1
        says = facts.pop("says", {})
        around = facts.pop("around", f"It was the {count}th report of that day from the valley.")
        facts = {"published": "2024-05-01", "outlet": "Gazette", "url": f"https://a.example/{count}"} | facts
        made = article(f"{around} {said(content, name, cue=cue)}", **facts).to_json()
        made["statements"][0] |= says
        record.put(made)

    return make
