"""Speakers joined across articles, and what people decide about them."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest

from onrecord import Article, Reader, Record, RecordError

from .making import FakeReader, article, said, with_speaker


def people(record: Record) -> list[tuple[str, int]]:
    return [(one.name, one.statements) for one in record.speakers()]


def add(record: Record, *articles: Article) -> None:
    for number, one in enumerate(articles, len(list(record.articles()))):
        made = one.to_json() | {"url": f"https://a.example/{number}"}
        assert record.put(made) == "added"


def test_spellings_of_one_name_are_one(record: Record) -> None:
    add(
        record, *(with_speaker(name) for name in ("Fayez al-Duwairi", "Fayez al-Duwairi", "Fayez Al Duwairi"))
    )
    (one,) = record.speakers()
    assert one.statements == one.articles == 3
    assert set(one.aliases) == {"Fayez al-Duwairi", "Fayez Al Duwairi"}
    assert one.confidence is not None
    assert 0.5 < one.confidence < 1


def test_others_are_others(record: Record) -> None:
    add(record, *(with_speaker(name) for name in ("Ann Hale", "Tom Hale", "Ann Berg")))
    add(record, with_speaker("Hale Bank", kind="organization"))
    assert len(record.speakers()) == 4


def test_the_unnamed_are_never_joined(record: Record) -> None:
    for day in ("2024-05-01", "2024-05-02"):
        add(
            record,
            with_speaker("A senior official", named=False, text=f"On {day}, A senior official said no."),
        )
    assert people(record) == []
    assert len(record.search(speaker="senior official")) == 2


def test_the_speakers_of_an_article_stay_apart(record: Record) -> None:
    add(record, with_speaker("Ann Hale", others=("Anne Hale",)))
    assert len(record.speakers()) == 2


def test_a_surname_joins_whoever_has_the_role(record: Record) -> None:
    add(record, with_speaker("Ann Hale", role="harbour engineer"))
    add(record, with_speaker("Bo Hale", role="trainer"))
    add(
        record,
        with_speaker(
            "Hale", role="harbour engineer", text="The bridge is old, Hale, harbour engineer, said."
        ),
    )
    assert people(record) == [("Ann Hale", 2), ("Bo Hale", 1)]


def test_the_fullest_name_is_shown(record: Record) -> None:
    add(record, *(with_speaker(name, role="harbour engineer") for name in ("Hale", "Ann Hale")))
    assert people(record) == [("Ann Hale", 2)]


def test_roles_over_time(record: Record) -> None:
    add(record, with_speaker("Ann Hale", role="mayor", published="2023-01-05"))
    add(record, with_speaker("Ann Hale", role="minister", published="2024-03-01"))
    (one,) = record.speakers("hale")
    assert [(role.text, role.first) for role in one.roles] == [
        ("mayor", "2023-01-05"),
        ("minister", "2024-03-01"),
    ]
    assert (one.first, one.last) == ("2023-01-05", "2024-03-01")


def test_what_was_merged_stays_merged(record: Record) -> None:
    add(record, with_speaker("Robert Vance"), with_speaker("Shorty"), with_speaker("Bo Lind"))
    kept = record.merge("Robert Vance", "Shorty")
    assert (kept.name, kept.statements) == ("Robert Vance", 2)
    add(record, with_speaker("Shorty", text="The dam is old, Shorty said."))
    assert people(record) == [("Robert Vance", 3), ("Bo Lind", 1)]
    record.add(reread=True, reader=cast(Reader, FakeReader("newer")))


def test_what_was_split_stays_split(record: Record) -> None:
    texts = [said(f"The {thing} is safe", "Ann Hale") for thing in ("bridge", "dam", "tower")]
    add(record, *(article(text) for text in texts))
    other = record.split("Ann Hale", "https://a.example/1", name="Ann Hale (the baker)")
    assert people(record) == [("Ann Hale", 2), ("Ann Hale (the baker)", 1)]
    made = record.add(reread=True, reader=cast(Reader, FakeReader("newer")))
    assert made.reread == 3
    add(record, article(said("All is well", "Ann Hale")))
    (hit,) = record.search(speaker=other.id)
    assert hit.content == "The dam is safe"
    # an edit of the article does not undo it
    record.put(article(texts[1] + "\n\nIt was opened in 1931.", url="https://a.example/1"))
    assert [hit.content for hit in record.search(speaker=other.id)] == ["The dam is safe"]
    # nor one that writes the name otherwise
    edited = texts[1].replace("Ann Hale", "Anna Hale") + " It was opened long ago."
    record.put(article(edited, url="https://a.example/1"))
    assert other.id in {i for hit in record.search("dam") for i in hit.identities}


def test_a_decision_comes_back_with_the_words_it_is_about(record: Record) -> None:
    text = said("The dam is safe", "Ann Hale")
    add(record, article(text), article(said("The tower is safe", "Ann Hale")))
    other = record.split("Ann Hale", "https://a.example/0")
    nothing = article(text, weights="blind", url="https://a.example/0").to_json() | {
        "speakers": [],
        "statements": [],
    }
    assert record.put(nothing, reread=True) == "reread"
    assert record.put(article(text, weights="seeing", url="https://a.example/0"), reread=True) == "reread"
    assert [hit.content for hit in record.search(speaker=other.id)] == ["The dam is safe"]


def test_splitting_by_the_key_of_a_statement(record: Record) -> None:
    add(record, article(said("One", "Ann Hale")), article(said("Two", "Ann Hale")))
    (hit,) = record.search("two")
    record.split("Ann Hale", hit.key)
    assert people(record) == [("Ann Hale", 1), ("Ann Hale", 1)]


@pytest.mark.parametrize(
    ("act", "told"),
    [
        (lambda r: r.merge("Nobody", 1), "nobody in the record is 'Nobody'"),
        (lambda r: r.merge(1, 1), "cannot be merged with itself"),
        (lambda r: r.merge("Hale", 1), "2 in the record are called 'Hale'"),
        (lambda r: r.split(1, "https://a.example/0"), "nobody would be left"),
        (lambda r: r.split(1, "https://a.example/1"), "does not speak there"),
    ],
)
def test_what_makes_no_sense_is_told(record: Record, act: object, told: str) -> None:
    add(record, with_speaker("Ann Hale"), with_speaker("Tom Hale"))
    with pytest.raises(RecordError, match=told):
        act(record)  # type: ignore[operator]
    assert len(record.speakers()) == 2


def test_paths_name_articles_from_where_one_is(
    record: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "b.txt"):
        Path(name).write_text(said(f"Of {name[0]}", "Ann Hale"), encoding="utf-8")
    record.add(".", reader=cast(Reader, FakeReader()))
    record.split("Ann Hale", "a.txt")
    monkeypatch.chdir("/")
    assert record.article(str(tmp_path / "b.txt")) is not None
    assert len(record.speakers()) == 2
