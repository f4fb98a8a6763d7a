"""What is read in the texts at hand is what was read before, byte for byte.

A change that is meant to change it writes the digests anew: see `python -m tests.snapshot --help`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from onrecord import Reader
from onrecord.readings.figures.lexicon import CLASSES
from onrecord.text.lemmas import is_listed
from tests.snapshot.__main__ import DIGESTS
from tests.snapshot.differences import differences
from tests.snapshot.exports import export_digests
from tests.snapshot.reading import digest, plain_json
from tests.snapshot.texts import CORPORA, sample

KNOWN = json.loads(DIGESTS.read_text(encoding="utf-8"))
TEXTS = dict(sample())


@pytest.mark.parametrize("name", TEXTS)
def test_article_is_the_same(name: str, reader: Reader) -> None:
    article = plain_json(reader.read(TEXTS[name], form="text"))
    assert digest(article) == KNOWN["texts"][name]
    if name.partition("/")[0] not in CORPORA:
        bases = {*_values(article, "events"), *_values(article, "nearest")} - set(CLASSES)
        assert [base for base in bases if not is_listed(base)] == []


def _values(part: Any, key: str) -> Iterator[str]:
    """The words under a key, wherever it is in an article."""
    if isinstance(part, dict):
        found = part.get(key)
        yield from found if isinstance(found, list) else [found] if isinstance(found, str) else []
    for inner in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        yield from _values(inner, key)


def test_words_under_a_key_are_found_wherever_it_is() -> None:
    article = {"figures": [{"events": ["owe"]}, {"events": []}], "act": {"nearest": "say"}}
    assert [*_values(article, "events"), *_values(article, "nearest")] == ["owe", "say"]


def test_exports_are_the_same(reader: Reader) -> None:
    assert export_digests(reader) == KNOWN["exports"]


def test_differences_name_what_changed(reader: Reader) -> None:
    before = plain_json(reader.read('"It rains," Ada Hale said. Ben Roe denied that it snows.'))
    after = json.loads(json.dumps(before))
    assert differences(before, after) == []
    after["statements"][0]["kind"] = "mixed"
    gone = after["statements"].pop()
    lines = differences(before, after)
    assert '    kind: "direct" -> "mixed"' in lines
    assert any(line.startswith("- ") and gone["content"]["text"] in line for line in lines)
