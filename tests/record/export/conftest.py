"""A record with a bit of everything that is exported."""

from __future__ import annotations

import pytest

from onrecord import Record
from tests.output.reading_examples import harvest
from tests.record.making import article, said, with_speaker


@pytest.fixture
def full(record: Record) -> Record:
    """Four articles of two outlets: named and unnamed, every reading, nothing said at all."""
    record.put(
        article(
            f"{said('The truce will hold', 'Ann Hale', 'mayor')} {said('Go', 'Bo Lind')}",
            url="https://a.example/1?x=1#top",
            outlet="Gazette",
            title="=cmd|' /C calc'!A0",
            published="2024-05-02",
        )
    )
    record.put(
        with_speaker(
            "a senior official",
            named=False,
            url="https://b.example/2",
            outlet="Courier",
            published="2024-05-01",
        )
    )
    record.put(harvest())
    record.put(article("Nothing was said.", url="https://a.example/3", outlet="Gazette"))
    return record
