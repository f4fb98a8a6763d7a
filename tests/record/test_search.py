"""Statements found by words and by who said them, when, where and how."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord import Record, RecordError
from onrecord.record.query import search as searching
from onrecord.record.query.search import fts_query

from .making import article, said, with_speaker


@pytest.fixture
def filled(record: Record) -> Record:
    texts = {
        "2024-05-01": said("The truce will hold", "Ann Hale", "harbour minister"),
        "2024-05-09": said("The truce has failed and 41 were killed", "Bo Lind", cue="claimed"),
        "2024-06-02": said("Threatened villages were left", "Ann Hale", "prime minister"),
    }
    for number, (day, text) in enumerate(texts.items()):
        outlet = ("Gazette", "The Courier")[number % 2]
        made = article(f"It rained. {text} It rained again.", published=day, outlet=outlet).to_json()
        made["url"] = f"https://a.example/{number}"
        statement = made["statements"][0]
        if number == 1:
            start = made["text"].index("41")
            figure = {"span": [start, start + 2], "text": "41", "low": 41, "high": 41, "unit": None}
            statement["figures"] = [figure | {"events": ["killed"]}]
            statement["act"] = {"kind": "claim", "stance": "distanced", "words": stretch(made, "claimed")}
            statement["certainty"] = {"level": "certain", "words": [stretch(made, "has failed")]}
        record.put(made)
    return record


def stretch(made: dict[str, Any], words: str) -> dict[str, Any]:
    start = made["text"].index(words)
    return {"span": [start, start + len(words)], "text": words}


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("truce", {0, 1}),
        ("TRUCE failed", {1}),
        ('"truce will"', {0}),
        ("“truce will”", {0}),
        ('"will truce"', set()),
        ("threat*", {2}),
        ("threaten village", {2}),
        ("truce -killed", {0}),
        ("hold OR village", {0, 2}),
        ("truce NOT hold", {1}),
        ("(hold OR failed) AND truce", {0, 1}),
        ("NEAR(truce hold, 2)", {0}),
        ("al-Qassam", set()),
        ("don't", set()),
        ("truce, hold!", {0}),
        ("...", set()),
    ],
)
def test_queries(filled: Record, query: str, wanted: set[int]) -> None:
    assert {int(hit.document[-1]) for hit in filled.search(query)} == wanted


@pytest.mark.parametrize(
    ("filters", "wanted"),
    [
        ({"speaker": "hale"}, {0, 2}),
        ({"speaker": "Hale, Ann"}, {0, 2}),
        ({"speaker": "nobody"}, set()),
        ({"role": "minister"}, {0, 2}),
        ({"role": "prime minister"}, {2}),
        ({"role": "mini"}, set()),
        ({"role": "%"}, set()),
        ({"kind": "direct"}, {0, 1, 2}),
        ({"kind": "mixed"}, set()),
        ({"act": "claim"}, {1}),
        ({"outlet": "gazette"}, {0, 2}),
        ({"outlet": "courier"}, {1}),
        ({"first": "2024-05-09"}, {1, 2}),
        ({"first": "2024-05", "last": "2024-05"}, {0, 1}),
        ({"last": "2024"}, {0, 1, 2}),
        ({"last": "2024-05-08"}, {0}),
        ({"certainty": "certain"}, {1}),
        ({"certainty": "plain"}, {0, 2}),
        ({"figures": "killed"}, {1}),
        ({"min_confidence": 0.95}, set()),
        ({"speaker": "hale", "outlet": "Gazette", "first": "2024-06"}, {2}),
    ],
)
def test_filters(filled: Record, filters: dict[str, Any], wanted: set[int]) -> None:
    assert {int(hit.document[-1]) for hit in filled.search(**filters)} == wanted
    truce = {int(hit.document[-1]) for hit in filled.search("truce", **filters)}
    assert truce == wanted & {0, 1}


def test_a_hit_tells_who_where_and_the_sentence(filled: Record) -> None:
    (hit,) = filled.search("hold")
    assert hit.speakers == ("Ann Hale",)
    assert hit.sentence == "“The truce will hold,” said Ann Hale, harbour minister."
    assert (hit.outlet, hit.published, hit.document) == ("Gazette", "2024-05-01", "https://a.example/0")
    found = filled.article(hit.key)
    assert found is not None
    assert found.text[hit.start : hit.end] == hit.content


def test_without_a_query_the_newest_come_first(filled: Record) -> None:
    assert [hit.published for hit in filled.search(kind="direct", limit=2)] == ["2024-06-02", "2024-05-09"]
    assert [hit.published for hit in filled.search(offset=2)] == ["2024-05-01"]


def test_how_many_there_are(filled: Record) -> None:
    found = filled.search("truce", limit=1)
    assert (len(found), found.total, found.among) == (1, 2, None)


@pytest.mark.parametrize("filters", [{}, {"min_confidence": 0.1}])
def test_a_common_word_is_ranked_among_its_newest(
    record: Record, monkeypatch: pytest.MonkeyPatch, filters: dict[str, Any]
) -> None:
    for number in range(30):
        day = f"2024-01-{number + 1:02}"
        record.put(article(said(f"The dam is {'very ' * (number % 7)}old"), published=day, url=str(number)))
    for name, value in {"FEWEST": 20, "COMMON": 2, "NEWEST": 10, "NEWEST_FILTERED": 10}.items():
        monkeypatch.setattr(searching, name, value)
    found = record.search("dam", limit=3, **filters)
    assert found.among == 10
    assert all(hit.published and hit.published > "2024-01-20" for hit in found)
    assert found[0].content == "The dam is old"
    assert record.search("dam", first="2024-01-15", limit=3, **filters).among is None


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ('"not closed', "a quotation mark is not closed"),
        ("truce AND", "is no query"),
        ("(truce", "is no query"),
        ("OR truce", "is no query"),
        ("NEAR(", "is no query"),
    ],
)
def test_a_query_that_is_none_is_told_in_one_line(filled: Record, query: str, told: str) -> None:
    with pytest.raises(RecordError, match=told) as caught:
        filled.search(query)
    assert "\n" not in str(caught.value)
    assert '"phrases"' in str(caught.value)


@pytest.mark.parametrize("days", [("2024-05-02", "2024-05-01"), ("May", None), (None, "2024-13")])
def test_days_that_are_none_are_told(filled: Record, days: tuple[str | None, str | None]) -> None:
    with pytest.raises(RecordError, match=r"no time|no date"):
        filled.search("truce", first=days[0], last=days[1])


def test_words_of_an_unnamed_speaker(record: Record) -> None:
    record.put(with_speaker("A senior official", named=False))
    assert record.search(speaker="official")[0].speakers == ("A senior official",)


def test_the_plain_query_of_words() -> None:
    assert fts_query("a b -c") == "(a b) NOT c"
    assert fts_query("U.S. al-Qassam") == '"U.S." "al-Qassam"'
    assert fts_query("  ") is None
