"""Whatever a person makes of whatever article: what is imported is what stands in the folder."""

from __future__ import annotations

import io
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from onrecord import Article, Record
from onrecord.output import schema
from onrecord.record.corrections.annotation import StatementAnnotation
from onrecord.record.corrections.brat import fragments
from tests.output.strategies import articles, statements
from tests.record.conftest import sound

from .brat import Folder, counts


def seen(one: Article) -> Counter[Any]:
    """The statements of an article as brat shows them."""
    made: Counter[Any] = Counter()
    for said in one.statements:
        told = StatementAnnotation.of(said)
        parts = [fragments(one.text, spans) for spans in (told.content, told.cue, told.source)]
        if parts[0]:
            made[(told.kind, told.act, told.certainty, *parts)] += 1
    return made


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Article, Article]:
    """An article, and the same one with some statements left out and others added."""
    one = draw(articles(min_statements=1))
    kept = [said for said in one.statements if draw(st.booleans())]
    new = draw(st.lists(statements(replace(one, statements=())), max_size=3))
    return one, replace(one, statements=(*kept, *new))


def written(article: Article, folder: Folder) -> None:
    """Put the statements of an article into a folder of another's."""
    with Record(folder.path.parent / "other.db") as other:
        other.put(article)
        own = Folder(other, folder.path.parent / "other")
        (ann,) = own.path.glob("*.ann")
        (folder.path / ann.name).write_bytes(ann.read_bytes())


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(found=st.lists(articles(), max_size=3))
def test_any_record_unchanged(found: list[Article], tmp_path_factory: pytest.TempPathFactory) -> None:
    place = tmp_path_factory.mktemp("any")
    with Record(place / "news.db") as record:
        record.put_all(found)
        before = list(record.articles())
        made = Folder(record, place / "brat").taken()
        assert counts(made) == (0, 0, 0, 0)
        assert made.failed == []
        assert list(record.articles()) == before


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(pair=pairs())
def test_any_correction(pair: tuple[Article, Article], tmp_path_factory: pytest.TempPathFactory) -> None:
    one, wanted = pair
    for article in pair:
        words = Counter(form[3:5] for form in seen(article).elements())
        assume(not words or max(words.values()) == 1)
    place = tmp_path_factory.mktemp("any")
    with Record(place / "news.db") as record:
        record.put(one)
        folder = Folder(record, place / "brat")
        written(wanted, folder)
        assert folder.taken().failed == []
        (made,) = record.articles()
        assert seen(made) == seen(wanted)
        Draft202012Validator(schema()).validate(made.to_json())
        keys = {said.key for said in made.statements}
        assert {said.within for said in made.statements} - {None} <= keys
        assert folder.taken().corrected == 0
        again = Folder(record, place / "again")
        assert counts(again.taken()) == (0, 0, 0, 0)
        sound(record)
        stream = io.BytesIO()
        assert record.export(stream, form="csv").statements == len(made.statements)
