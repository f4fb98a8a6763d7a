"""Versions of an article, what is taken out of a record, and copies of one text."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest

from onrecord import Record, RecordError
from onrecord.record.store import wires

from .making import article, said

URL = "https://a.example/1"
LONG = " ".join(f"Word {n} of the long report on harbour number {n * 7 % 13}." for n in range(40))


def test_what_an_edit_did(record: Record) -> None:
    old = [
        said("The dam will hold"),
        said("Nobody was hurt", "Bo Lind"),
        said("It is over now, I think", "Cy Orr"),
    ]
    new = [
        said("The dam will hold"),
        said("It is not over now, I think", "Cy Orr"),
        said("We are sorry", "Di Pell"),
    ]
    for day, parts in (("2024-05-01", old), ("2024-05-02", new)):
        record.put(article("\n\n".join(parts), url=URL, published=day))
    first, second = record.versions(URL)
    assert (first.number, first.statements, first.changes) == (1, 3, ())
    assert {(c.what, (c.before or c.after or "").split(" | ")[0]) for c in second.changes} == {
        ("changed", "Cy Orr"),
        ("added", "Di Pell"),
        ("dropped", "Bo Lind"),
    }
    (dropped,) = [c for c in second.changes if c.what == "dropped"]
    former = record.article(dropped.before_key or "")
    assert former is not None
    assert "Nobody was hurt" in former.text


def test_who_is_not_there(record: Record) -> None:
    for name in ("versions", "remove"):
        with pytest.raises(RecordError, match=r"has no document https://b\.example"):
            getattr(record, name)("https://b.example")


def test_what_is_removed_is_gone_from_the_file(path: Path) -> None:
    secret = f"{said('The xylophonist hid quicksilver', 'Zebediah Quartermain', 'zookeeper')} {LONG}"
    with Record(path) as record:
        for number in range(60):
            record.put(article(said(f"Number {number}", "Ann Hale"), url=f"https://a.example/{number}x"))
        record.put(article(secret, url="https://secret.example/1", outlet="Vanishing Post"))
        record.put(article(secret + " Edited.", url="https://secret.example/1", outlet="Vanishing Post"))
        for number in range(60, 90):
            record.put(article(said(f"Number {number}", "Ann Hale"), url=f"https://a.example/{number}x"))
        record.split("Ann Hale", "https://a.example/3x")
        assert record.remove("https://secret.example/1") == 1
        assert len(record.search("number", limit=100)) == 90
    for file in path.parent.iterdir():
        content = file.read_bytes().lower()
        for word in (
            b"xylophonist",
            b"quartermain",
            b"zookeeper",
            b"secret.example",
            b"vanishing",
            b"quicksilv",
        ):
            assert word not in content, (file, word)


def test_what_is_removed_stays_out_until_it_is_restored(record: Record, tmp_path: Path) -> None:
    text = said("The dam will hold")
    record.put(article(text, url=URL))
    record.remove(URL)
    assert record.put(article(text, url=URL)) == "removed"
    assert record.speakers()[:] == []
    assert record.put(article(text, url=URL), restore=True) == "added"
    assert record.put(article(text + " More.", url=URL)) == "version"


def test_a_text_that_others_print_stays(record: Record) -> None:
    text = said("The dam will hold")
    for url in ("https://a.example/1", "https://b.example/1"):
        record.put(article(text, url=url))
    record.remove("https://a.example/1")
    assert [hit.document for hit in record.search("dam")] == ["https://b.example/1"]
    assert record.speakers()[0].statements == 1


def copies(record: Record) -> dict[str, int]:
    rows = record.connection.execute(
        "SELECT d.name, t.wire FROM documents d JOIN versions v ON v.document_id = d.id "
        "JOIN texts t ON t.id = v.text_id"
    )
    return dict(rows.fetchall())


def report(number: int) -> str:
    choose = random.Random(number)
    names = ("harbour", "council", "bridge", "storm", "ferry", "market", "school", "river", "tower", "vote")
    return " ".join(choose.choice(names) + choose.choice(("s", "ed", "ing", "")) for _ in range(150))


def test_wire_copy_is_linked(record: Record) -> None:
    wire = report(1)
    printed: dict[str, Any] = {
        "a": wire,
        "b": "A headline of our own. " + wire,
        "c": wire[: len(wire) * 3 // 4],
        "other": report(2),
        "third": report(3),
    }
    for name, text in printed.items():
        record.put(article(text, url=name))
    found = copies(record)
    assert found["a"] == found["b"] == found["c"]
    assert len(set(found.values())) == 3
    record.remove("a")
    left = copies(record)
    assert left["b"] == left["c"]
    record.put(article(wire + " Again.", url="d"))
    assert copies(record)["d"] == left["b"]


def test_signatures_of_another_library_are_made_anew(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Record(path) as record:
        record.put(article(report(1), url="a"))
    monkeypatch.setattr(wires, "_SEED", 2)
    with Record(path) as record:
        record.put(article(report(1) + " Once more.", url="b"))
        assert len(set(copies(record).values())) == 1
