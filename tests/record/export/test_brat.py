"""The folder that is written for brat."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord import Article, Record
from onrecord.record.corrections.brat import fragments, merge_fragments
from onrecord.record.export.brat_folder import file_name
from tests.output.strategies import articles, spans, texts
from tests.record.making import article, said

from .brat import Folder

LINE_ENDS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"


def test_the_files(full: Record, tmp_path: Path) -> None:
    folder = Folder(full, tmp_path / "brat")
    names = {path.name for path in folder.path.iterdir()}
    assert {"annotation.conf", "visual.conf", "documents.jsonl"} <= names
    assert len(names) == 3 + 2 * 4
    (entry,) = (one for one in folder.entries if "a.example/1" in one["document"])
    one = full.article("https://a.example/1?x=1")
    assert one is not None
    assert entry["text"] == one.id
    assert folder.file("a.example/1", "txt").read_bytes().decode() == one.text


def test_an_article(full: Record, tmp_path: Path) -> None:
    assert Folder(full, tmp_path / "brat").lines("a.example/1")[:6] == [
        "T1\tContent 1 20\tThe truce will hold",
        "T2\tSource 28 36\tAnn Hale",
        "R1\tSaidBy Arg1:T1 Arg2:T2\t",
        "T3\tCue 23 27\tsaid",
        "R2\tReportedBy Arg1:T1 Arg2:T3\t",
        "A1\tKind T1 direct",
    ]


def test_what_it_does_and_how_sure_it_is(full: Record, tmp_path: Path) -> None:
    lines = Folder(full, tmp_path / "brat").lines("sha256")
    assert "A2\tAct T1 warn" in lines
    assert "A3\tCertainty T1 possible" in lines


def test_spans_end_with_the_line(record: Record, tmp_path: Path) -> None:
    text = "“The truce\n will hold,” said Ann Hale."
    record.put(article(text, url="https://a.example/1"))
    line = Folder(record, tmp_path / "brat").lines("a.example/1")[0]
    assert line == "T1\tContent 1 10;12 21\tThe truce will hold"


def test_two_statements_share_a_cue(full: Record, tmp_path: Path) -> None:
    one = article(said("A") + " " + said("B"), url="https://a.example/7")
    shared = one.statements[0]
    several = Article.from_json(
        one.to_json()
        | {
            "statements": [
                {**s, "source": one.to_json()["statements"][0]["source"]} for s in one.to_json()["statements"]
            ]
        }
    )
    assert shared.source
    full.put(several)
    lines = Folder(full, tmp_path / "brat").lines("a.example/7")
    assert sum("\tSource " in line for line in lines) == 1
    assert sum("\tSaidBy " in line for line in lines) == 2


def test_only_articles_with_what_is_looked_for(full: Record, tmp_path: Path) -> None:
    full.export(tmp_path / "brat", form="brat", query="truce")
    (path,) = (tmp_path / "brat").glob("*.ann")
    assert path.read_text(encoding="utf-8").count("\tContent ") == 2


def test_the_configuration_names_all_that_is_written(full: Record, tmp_path: Path) -> None:
    folder = Folder(full, tmp_path / "brat")
    told = (folder.path / "annotation.conf").read_text(encoding="utf-8")
    for path in folder.path.glob("*.ann"):
        for line in path.read_text(encoding="utf-8").splitlines():
            word = line.split("\t")[1].split(" ")[0]
            assert word == "AnnotatorNotes" or re.search(rf"^{word}\b", told, re.MULTILINE), line
    for section in ("entities", "relations", "events", "attributes"):
        assert f"[{section}]" in told


@given(st.text())
def test_any_document_has_a_safe_name_of_its_own(document: str) -> None:
    name = file_name(document)
    assert re.fullmatch(r"[a-z0-9-]{12,75}", name)
    assert not name.startswith("-")
    assert file_name(document) == name
    assert file_name(document + "x") != name


@given(st.data())
def test_fragments_stay_in_their_lines_and_join_again(data: st.DataObject) -> None:
    text = data.draw(texts(min_size=1).filter(bool))
    whole = tuple(data.draw(spans(text)))
    pieces = fragments(text, whole)
    for start, end in pieces:
        words = text[start:end]
        assert words == words.strip() != ""
        assert not set(words) & set(LINE_ENDS)
        assert any(a <= start < end <= b for a, b in whole)
    assert fragments(text, merge_fragments(text, pieces)) == pieces


def test_what_only_a_line_parts_is_one_piece() -> None:
    text = "The truce\nwill hold.\n\nIt must."
    pieces = fragments(text, [(0, len(text))])
    assert [text[a:b] for a, b in pieces] == ["The truce", "will hold.", "It must."]
    assert [text[a:b] for a, b in merge_fragments(text, pieces)] == ["The truce\nwill hold.", "It must."]
    assert merge_fragments("a\r\nb", fragments("a\r\nb", [(0, 4)])) == ((0, 4),)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(one=articles())
def test_any_article_can_be_read_line_by_line(one: Article, tmp_path_factory: pytest.TempPathFactory) -> None:
    place = tmp_path_factory.mktemp("any")
    with Record(place / "news.db") as record:
        record.put(one)
        folder = Folder(record, place / "brat")
        (path,) = folder.path.glob("*.ann")
        written = path.read_bytes().decode("utf-8")
        assert written.splitlines() == written.split("\n")[:-1]
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        for line in written.splitlines():
            if line.startswith("T"):
                _, middle, words = line.split("\t", 2)
                pieces = [tuple(map(int, p.split(" "))) for p in middle.split(" ", 1)[1].split(";")]
                assert " ".join(text[a:b] for a, b in pieces) == words
