"""Who agrees, who denies, who said it first and in which other words."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord import Record, RecordError
from onrecord.record.compare.compare import marked_changes, plain_words

from ..making import article, said
from .conftest import Put


def relations(record: Record, query: str | None = None) -> dict[str, str]:
    """The relation of each content of the answer."""
    return {row.content: row.relation for row in record.compare(query)}


def test_the_same_claim_of_another_agrees_with_the_first_to_report_it(record: Record, put: Put) -> None:
    put("The bridge was destroyed by the flood", "Bo Lind", published="2024-05-03")
    put("The flood destroyed the bridge", "Ann Hale", published="2024-05-01")
    put("The school choir sang in the evening", "Cy Moss")
    assert relations(record) == {
        "The flood destroyed the bridge": "first",
        "The bridge was destroyed by the flood": "agrees",
    }


def test_the_opposite_denies(record: Record, put: Put) -> None:
    put("The dam is safe", "Ann Hale")
    put("The dam is not safe", "Bo Lind", published="2024-05-02")
    assert relations(record)["The dam is not safe"] == "denies"


def test_a_denied_claim_denies_by_its_cue(record: Record, put: Put) -> None:
    put("The dam is safe", "Ann Hale")
    denied = {"act": {"kind": "deny", "stance": "denying", "words": {"span": [0, 2], "text": "It"}}}
    put("The dam is safe", "Bo Lind", published="2024-05-02", says=denied)
    assert [row.relation for row in record.compare()] == ["first", "denies"]


def test_what_is_asked_or_not_said_is_open(record: Record, put: Put) -> None:
    put("The dam is safe", "Ann Hale")
    asked = {"act": {"kind": "ask", "stance": "neutral", "words": {"span": [0, 2], "text": "It"}}}
    put("The dam is safe", "Bo Lind", published="2024-05-02", says=asked)
    assert list(record.compare()) == []  # nobody takes a side
    put("The dam is not safe", "Cy Moss", published="2024-05-03")
    assert [row.relation for row in record.compare()] == ["first", "open", "denies"]


def test_the_speaker_himself_repeats_and_reverses(record: Record, put: Put) -> None:
    put("The dam is safe", "Ann Hale", outlet="Gazette")
    put("The dam is not safe", "Ann Hale", outlet="Courier", published="2024-05-02")
    assert [row.relation for row in record.compare()] == ["first", "reverses"]


def test_a_quotation_with_changed_words_is_told_with_the_change(record: Record, put: Put) -> None:
    put("The dam itself is safe for the winter", "Ann Hale", outlet="Gazette")
    put("The dam is safe for this winter", "Ann Hale", outlet="Courier", published="2024-05-02")
    row = record.compare()[1]
    assert row.relation == "reworded"
    assert row.changes == "The dam [-itself-] is safe for [-the-] {+this+} winter"


def test_the_same_words_elsewhere(record: Record, put: Put) -> None:
    put("The dam is safe", "Ann Hale", outlet="Gazette")
    put("The dam is safe", "Ann Hale", outlet="Courier", published="2024-05-02")
    assert [row.relation for row in record.compare()] == ["first", "same words"]


def test_copies_of_one_text_are_one_row(record: Record, put: Put) -> None:
    long = "Rain fell on the valley for nine days and the river rose by two metres. " * 3
    for number, outlet in enumerate(("Gazette", "Courier", "Mail")):
        put("The dam is safe", "Ann Hale", outlet=outlet, around=long, published=f"2024-05-0{number + 1}")
    put("The dam is not safe", "Bo Lind", published="2024-05-05")
    rows = record.compare()
    assert [(row.relation, row.copies, row.outlet) for row in rows] == [
        ("first", 2, "Gazette"),
        ("denies", 0, "Gazette"),
    ]


def test_one_voice_alone_is_no_comparison(record: Record, put: Put) -> None:
    put("The dam is safe", "Ann Hale")
    put("The dam is safe", "Ann Hale", published="2024-05-02")
    assert len(record.compare()) == 0


def test_a_query_chooses_around_what_to_look(record: Record, put: Put) -> None:
    for name in ("Ann Hale", "Bo Lind"):
        put("The dam is safe", name)
        put("Taxes will rise in the spring", name)
    assert set(relations(record, "taxes")) == {"Taxes will rise in the spring"}
    assert len(record.compare().groups) == 2
    assert [group[0].group for group in record.compare().groups] == [1, 2]


def test_the_others_are_of_the_same_days(record: Record, put: Put) -> None:
    put("The dam is safe", "Ann Hale")
    put("The dam is safe", "Bo Lind", published="2024-07-01")
    assert len(record.compare(first="2024-06")) == 0
    assert len(record.compare(speaker="lind")) == 2


def test_around_one_statement(record: Record, put: Put) -> None:
    put("The dam is safe", "Ann Hale")
    put("The dam is not safe", "Bo Lind")
    key = record.search("safe", speaker="lind")[0].key
    assert len(record.compare(like=key)) == 2
    with pytest.raises(RecordError, match="no statement nothing: onrecord search shows the keys"):
        record.compare(like="nothing")


def test_another_record_of_the_same_name_has_its_own(record: Record, put: Put, path: Path) -> None:
    put("The dam is safe", "Ann Hale")
    put("The school choir sang in the evening", "Bo Lind")
    assert len(record.compare()) == 0
    record.close()
    path.unlink()
    with Record(path) as other:
        for name in ("Ann Hale", "Bo Lind"):
            said_so = said("Taxes will rise in the spring", name)
            other.put(article(said_so, url=f"https://a.example/{name[:2]}", published="2024-05-01"))
        assert len(other.compare()) == 2


def test_parts_of_one_sentence_are_not_compared(record: Record, put: Put) -> None:
    put("The dam is safe", "Ann Hale")
    made = next(iter(record.articles())).to_json()
    part = made["statements"][0].copy()
    start, end = part["content"]["spans"][0]
    part |= {"key": "0" * 16, "content": {"spans": [[start + 4, end]], "text": made["text"][start + 4 : end]}}
    part |= {"source": None, "speakers": []}
    made["statements"].append(part)
    made["url"], made["text"] = "https://a.example/other", made["text"]
    record.remove("https://a.example/1")
    record.put(made)
    assert len(record.compare()) == 0


def test_an_empty_record_has_nothing_to_compare(record: Record) -> None:
    assert list(record.compare()) == []
    assert list(record.compare("anything")) == []
    assert record.compare().missing == 0


def test_rows_are_a_table(record: Record, put: Put) -> None:
    put("The dam is safe", "Ann Hale")
    put("The dam is not safe", "Bo Lind")
    table = record.compare().to_arrow()
    assert table.column("relation").to_pylist() == ["first", "denies"]


def test_a_record_that_cannot_be_written_is_compared(record: Record, put: Put, path: Path) -> None:
    put("The dam is safe", "Ann Hale")
    put("The dam is not safe", "Bo Lind")
    beside = path.with_name("news.db.vectors")
    beside.mkdir()  # nothing can be written under this name
    assert len(record.compare()) == 2


def test_words_that_differ() -> None:
    assert (
        marked_changes("We will not sign this.", "“We will never sign this”")
        == "We will [-not-] {+never+} sign this [-.-]"
    )
    assert marked_changes("We will not sign this", "we will not sign this!") is None
    assert marked_changes("We will not sign this", "Nobody was there") is None
    assert plain_words("“We’ll not sign!”") == plain_words("we'll not sign")
