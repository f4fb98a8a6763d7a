"""Corrections made in brat, back in the record: they hold whatever is read again or edited."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord import Article, Record, RecordError
from onrecord.cli import main
from onrecord.output.json_text import to_jsonl
from tests.record.conftest import sound
from tests.record.making import FakeReader, article, said

from .brat import Folder, counts

TEXT = (
    f"{said('The truce will hold', 'Ann Hale', 'mayor')}\n\n{said('Go', 'Bo Lind')}\n\n"
    "The dam is weak, Carl Moe warned. He left."
)
URL = "https://a.example/1"


@pytest.fixture
def folder(record: Record, tmp_path: Path) -> Iterator[Folder]:
    """An export of an article with two statements, and of one beside it."""
    record.put(article(TEXT, url=URL, published="2024-05-01"))
    record.put(article(said("No"), url="https://b.example/2"))
    yield Folder(record, tmp_path / "brat")
    sound(record)


def stated(record: Record, name: str = URL) -> list[tuple[str | None, str | None, str, str]]:
    """Source, cue, content and kind of the statements of an article, which the tables hold too."""
    one = record.article(name)
    assert one is not None
    made = [
        (s.source.text if s.source else None, s.cue.text if s.cue else None, s.content.text, s.kind)
        for s in one.statements
    ]
    rows = record.connection.execute(
        "SELECT s.source, s.cue, s.content, s.kind FROM statements s JOIN readings r ON r.id = s.reading_id "
        "JOIN versions v ON v.id = r.version_id JOIN documents d ON d.id = v.document_id "
        "WHERE d.name = ? ORDER BY s.number",
        (name,),
    ).fetchall()
    assert rows == [tuple(cell) for cell in made]
    return [(source, cue, content, kind) for source, cue, content, kind in made]


HALE = ("Ann Hale", "said", "The truce will hold", "direct")
LIND = ("Bo Lind", "said", "Go", "direct")
MOE = ("Carl Moe", "warned", "The dam is weak", "indirect")


def add_moe(folder: Folder) -> None:
    """Mark the statement that was not found."""
    start = TEXT.index("The dam")
    name, cue = TEXT.index("Carl"), TEXT.index("warned")
    folder.edit(
        URL,
        *folder.lines(URL),
        f"T9\tContent {start} {start + 15}\tThe dam is weak",
        f"T10\tSource {name} {name + 8}\tCarl Moe",
        f"T11\tCue {cue} {cue + 6}\twarned",
        "R9\tSaidBy Arg1:T9 Arg2:T10",
        "R10\tReportedBy Arg1:T9 Arg2:T11\t",
        "A9\tKind T9 indirect",
        "A10\tAct T9 warn",
    )


def drop_lind(folder: Folder) -> None:
    """Take out all that is said of the second statement."""
    kept = [
        line for line in folder.lines(URL) if not any(name in line for name in ("T4", "T5", "T6", "Lind"))
    ]
    folder.edit(URL, *kept)


def test_what_was_not_changed_changes_nothing(folder: Folder) -> None:
    before = list(folder.record.connection.iterdump())
    made = folder.taken()
    assert counts(made) == (0, 0, 0, 0)
    assert made.unchanged == 2
    after = [line for line in folder.record.connection.iterdump() if "writers" not in line]
    assert after == [line for line in before if "writers" not in line]


def test_spans_that_were_changed(folder: Folder) -> None:
    folder.change(URL, "Content 1 20\tThe truce will hold", "Content 1 10\tThe truce")
    assert counts(folder.taken()) == (1, 0, 1, 0)
    assert stated(folder.record) == [("Ann Hale", "said", "The truce", "direct"), LIND]
    one = folder.record.article(URL)
    assert one is not None
    first, second = one.statements
    assert (first.confidence, first.decided) == (1.0, True)
    assert (second.confidence, second.decided) == (0.9, False)
    assert first.speakers == second.speakers[:0] + first.speakers
    assert one.speakers[first.speakers[0].id].name == "Ann Hale"
    assert folder.record.search("hold").total == 0
    assert folder.record.search("truce", speaker="hale", min_confidence=1)[0].confidence == 1


def test_most_of_a_content_may_go(folder: Folder) -> None:
    folder.change(URL, "Content 1 20\tThe truce will hold", "Content 16 20\thold")
    assert counts(folder.taken()) == (1, 0, 1, 0)
    assert stated(folder.record)[0] == ("Ann Hale", "said", "hold", "direct")


def test_a_statement_that_was_added(folder: Folder) -> None:
    add_moe(folder)
    assert counts(folder.taken()) == (1, 1, 0, 0)
    assert stated(folder.record) == [HALE, LIND, MOE]
    (hit,) = folder.record.search(act="warn")
    assert hit.content == "The dam is weak"


def test_a_statement_that_was_deleted(folder: Folder) -> None:
    drop_lind(folder)
    assert counts(folder.taken()) == (1, 0, 0, 1)
    assert stated(folder.record) == [HALE]


def test_kind_act_and_certainty(folder: Folder) -> None:
    folder.change(URL, "Kind T1 direct", "Kind T1 mixed\nA7\tAct T1 promise\nA8\tCertainty T1 certain")
    assert counts(folder.taken()) == (1, 0, 1, 0)
    one = folder.record.article(URL)
    assert one is not None
    first = one.statements[0]
    assert first.kind == "mixed"
    assert first.act
    assert (first.act.kind, first.act.words.text) == ("promise", "said")
    assert first.certainty
    assert first.certainty.level == "certain"
    assert [hit.content for hit in folder.record.search(act="promise", certainty="certain")] == [HALE[2]]


def test_a_source_that_was_changed_is_another_speaker(folder: Folder) -> None:
    folder.change(URL, "R1\tSaidBy Arg1:T1 Arg2:T2", "R1\tSaidBy Arg1:T1 Arg2:T5")
    folder.taken()
    assert stated(folder.record)[0][0] == "Bo Lind"
    assert folder.record.speakers("lind")[0].statements == 2


def test_importing_again_changes_nothing(folder: Folder) -> None:
    add_moe(folder)
    drop_lind(folder)
    folder.taken()
    before = stated(folder.record)
    made = folder.taken()
    assert counts(made) == (0, 0, 0, 0)
    assert made.unchanged == 2
    assert stated(folder.record) == before


def test_taking_a_correction_back(folder: Folder) -> None:
    as_it_was = folder.lines(URL)
    add_moe(folder)
    drop_lind(folder)
    folder.taken()
    folder.edit(URL, *as_it_was)
    assert folder.taken().corrected == 1
    assert stated(folder.record) == [HALE, LIND]
    one = folder.record.article(URL)
    assert one is not None
    assert not any(s.decided for s in one.statements)
    assert folder.record.connection.execute("SELECT count(*) FROM decisions").fetchone() == (0,)


def test_what_was_exported_after_corrections_is_what_was_imported(folder: Folder, tmp_path: Path) -> None:
    add_moe(folder)
    drop_lind(folder)
    folder.taken()
    again = Folder(folder.record, tmp_path / "again")
    contents = [line for line in again.lines(URL) if "\tContent " in line]
    assert [line.split("\t")[2] for line in contents] == [HALE[2], MOE[2]]
    assert counts(again.taken()) == (0, 0, 0, 0)
    assert stated(folder.record) == [HALE, MOE]


def test_it_outlives_other_weights(folder: Folder) -> None:
    add_moe(folder)
    drop_lind(folder)
    folder.taken()
    assert folder.record.add(reread=True, reader=FakeReader("newer")).reread == 2  # type: ignore[arg-type]
    assert stated(folder.record) == [HALE, MOE]
    weights = folder.record.connection.execute(
        "SELECT DISTINCT weights FROM readings WHERE current"
    ).fetchall()
    assert weights == [("newer",)]
    assert folder.record.add(reread=True, reader=FakeReader("newer")).reread == 0  # type: ignore[arg-type]
    assert folder.taken().corrected == 0


def test_it_outlives_an_edit_of_the_article(folder: Folder) -> None:
    add_moe(folder)
    drop_lind(folder)
    folder.taken()
    edited = f"Updated.\n\n{TEXT.replace('He left.', 'She stayed.')}"
    assert folder.record.put(article(edited, url=URL, published="2024-05-01")) == "version"
    assert stated(folder.record) == [HALE, MOE]


def test_corrections_of_words_that_were_edited_go(folder: Folder) -> None:
    add_moe(folder)
    folder.taken()
    folder.record.put(article(TEXT.replace("The dam is weak", "The dam is new"), url=URL))
    assert stated(folder.record) == [HALE, LIND]


def test_what_was_edited_since_the_export(folder: Folder) -> None:
    folder.record.put(article(f"Updated.\n\n{TEXT}", url=URL, published="2024-05-01"))
    add_moe(folder)
    drop_lind(folder)
    assert counts(folder.taken()) == (1, 1, 0, 1)
    assert stated(folder.record) == [HALE, MOE]


def test_the_same_text_in_another_outlet(folder: Folder) -> None:
    other = "https://c.example/3"
    folder.record.put(article(TEXT, url=other))
    add_moe(folder)
    folder.taken()
    assert stated(folder.record, other) == stated(folder.record) == [HALE, LIND, MOE]


def test_two_people_correct_different_statements(folder: Folder, tmp_path: Path) -> None:
    other = Folder(folder.record, tmp_path / "other")
    add_moe(folder)
    drop_lind(other)
    folder.taken()
    other.taken()
    assert stated(folder.record) == [HALE, MOE]
    assert counts(folder.taken()) == (0, 0, 0, 0)


def test_where_two_people_do_not_agree_the_later_holds(folder: Folder, tmp_path: Path) -> None:
    other = Folder(folder.record, tmp_path / "other")
    folder.change(URL, "Content 1 20\tThe truce will hold", "Content 1 15\tThe truce will")
    other.change(URL, "Content 1 20\tThe truce will hold", "Content 5 20\ttruce will hold")
    folder.taken()
    other.taken()
    assert [content for _, _, content, _ in stated(folder.record)] == ["truce will hold", "Go"]


def test_a_statement_beside_one_like_it(folder: Folder) -> None:
    """Both have one cue: neither is taken for a correction of the other."""
    lines = [
        "T20\tContent 5 20\ttruce will hold",
        "R20\tReportedBy Arg1:T20 Arg2:T3",
        "A20\tKind T20 mixed",
    ]
    folder.edit(URL, *folder.lines(URL), *lines)
    assert counts(folder.taken()) == (1, 1, 0, 0)
    assert [content for _, _, content, _ in stated(folder.record)] == [HALE[2], "truce will hold", "Go"]
    folder.record.add(reread=True, reader=FakeReader("newer"))  # type: ignore[arg-type]
    assert [content for _, _, content, _ in stated(folder.record)] == [HALE[2], "truce will hold", "Go"]


def test_keys_of_what_was_corrected_lead_to_the_article(folder: Folder) -> None:
    before = folder.record.article(URL)
    assert before is not None
    folder.change(URL, "Content 1 20\tThe truce will hold", "Content 1 10\tThe truce")
    folder.taken()
    old = folder.record.article(before.statements[0].key)
    assert old is not None
    assert old.statements == before.statements


def test_merged_speakers_stay_merged(folder: Folder) -> None:
    folder.record.merge("Ann Hale", "Bo Lind")
    folder.change(URL, "Content 1 20\tThe truce will hold", "Content 1 10\tThe truce")
    folder.taken()
    assert [one.name for one in folder.record.speakers()] == ["Ann Hale"]


def test_removing_an_article_removes_its_corrections(folder: Folder) -> None:
    add_moe(folder)
    folder.taken()
    folder.record.remove(URL)
    assert folder.record.connection.execute("SELECT count(*) FROM decisions").fetchone() == (0,)
    assert b"Carl Moe" not in folder.record.path.read_bytes()


def test_corrected_articles_can_be_exported_and_added(folder: Folder, tmp_path: Path) -> None:
    add_moe(folder)
    folder.taken()
    folder.record.export(tmp_path / "all.jsonl")
    with Record(tmp_path / "other.db") as other:
        other.add(tmp_path / "all.jsonl")
        assert stated(other) == [HALE, LIND, MOE]
        again = Folder(other, tmp_path / "again")
        drop_lind(again)
        again.taken()
        assert stated(other) == [HALE, MOE]


BAD = [
    ("T1\tContent 1 2000\tThe truce will hold", 1, "no span of a text of"),
    ("T1\tContent 20 1\tThe truce will hold", 1, "no span"),
    ("T1\tContent 1 20\tThe truce will fail", 1, "not 'The truce will fail'"),
    ("T1\tContent 1 x\tThe", 1, "no offsets"),
    ("T1\tContent 1 10;5 20\tThe", 1, "no span"),
    ("T1\tContent", 1, "no offsets"),
    ("T1\tWitness 1 20\tThe truce will hold", 1, "'Witness' is no entity"),
    ("T1 Content 1 20", 1, "no entity"),
    ("T1\tContent 99999999999999999999 5\tx", 1, "no offsets"),
    ("T2\tContent 1 20\tThe truce will hold", 2, "twice"),
    ("T1\tContent 1 20\tThe truce will hold\nR9\tSaidBy Arg1:T1 Arg2:T99", 2, "T99, which is not there"),
    ("T1\tContent 1 20\tThe truce will hold\nR9\tSaidBy Arg1:T1", 2, "leads from"),
    ("T1\tContent 1 20\tThe truce will hold\nR9\tSaidBy", 2, "nothing"),
    ("T1\tContent 1 20\tThe truce will hold\nR9\tSaidBy Arg1:T2 Arg2:T1", 2, "turn it round"),
    ("T1\tContent 1 20\tThe truce will hold\nR9\tSaidBy Arg1:T1 Arg2:T3", 2, "Source"),
    ("T1\tContent 1 20\tThe truce will hold\nR9\tSaidBy Arg1:T1 Arg2:T5", 4, "has two of SaidBy"),
    ("T1\tContent 1 20\tThe truce will hold\nR9\tKnows Arg1:T1 Arg2:T2", 2, "'Knows' is no relation"),
    ("T1\tContent 1 20\tThe truce will hold\nA9\tKind T1 loud", 2, "loud is not one of direct"),
    ("T1\tContent 1 20\tThe truce will hold\nA9\tKind T1 mixed", 7, "two values of Kind"),
    ("T1\tContent 1 20\tThe truce will hold\nA9\tKind T2 mixed", 2, "no Content"),
    ("T1\tContent 1 20\tThe truce will hold\nA9\tMood T1 mixed", 2, "not one of Kind, Act, Certainty"),
    ("T1\tContent 1 20\tThe truce will hold\nT70\tContent 1 4\tThe", 2, "without Kind"),
    ("T1\tContent 1 20\tThe truce will hold\nE1\tSays:T1", 2, "nothing that onrecord knows"),
    ("nonsense", 1, "nothing that onrecord knows"),
]


@pytest.mark.parametrize(("lines", "number", "told"), BAD)
def test_a_bad_line_is_told_and_the_others_are_taken(
    folder: Folder, lines: str, number: int, told: str
) -> None:
    before = stated(folder.record)
    folder.change(URL, "T1\tContent 1 20\tThe truce will hold", lines)
    folder.change("b.example", "Kind T1 direct", "Kind T1 mixed")
    made = folder.taken()
    (line,) = made.failed
    assert line.startswith(f"{folder.file(URL)}:")
    assert told in line
    assert "\n" not in line
    assert number == int(line.removeprefix(f"{folder.file(URL)}:").split(":")[0])
    assert made.corrected == 1
    assert stated(folder.record) == before
    assert stated(folder.record, "https://b.example/2")[0][3] == "mixed"


def test_a_bad_file_is_one_line_and_exit_code_1(folder: Folder) -> None:
    folder.edit(URL, "nonsense")
    result = CliRunner().invoke(main, ["import", str(folder.path), "--record", str(folder.record.path)])
    assert result.exit_code == 1
    assert (
        result.stdout
        == "0 articles corrected, 1 unchanged, 1 failed; statements: 0 added, 0 changed, 0 deleted\n"
    )
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"onrecord: {folder.file(URL)}:1: ")


def test_a_text_that_was_edited(folder: Folder) -> None:
    folder.file(URL, "txt").write_text(TEXT.replace("dam", "dyke"), encoding="utf-8")
    drop_lind(folder)
    (line,) = folder.taken().failed
    assert "was edited" in line
    assert stated(folder.record) == [HALE, LIND]


def test_an_article_that_is_gone(folder: Folder) -> None:
    folder.record.remove(URL)
    made = folder.taken()
    (line,) = made.failed
    assert "no longer has" in line
    assert made.unchanged == 1


def test_a_part_of_the_folder_is_enough(folder: Folder) -> None:
    folder.file(URL).unlink()
    folder.file("b.example", "txt").unlink()
    made = folder.taken()
    assert (made.missing, made.unchanged, made.failed) == (1, 1, [])


def test_files_that_are_not_in_the_list(folder: Folder) -> None:
    (folder.path / "own.ann").write_text("", encoding="utf-8")
    (line,) = folder.taken().failed
    assert "own.ann" in line


def test_a_list_with_a_bad_line(folder: Folder) -> None:
    path = folder.path / "documents.jsonl"
    lines = path.read_text(encoding="utf-8").splitlines()
    for bad in ("{", "[]", '{"file": "../x", "document": "", "text": "", "export": "", "statements": []}'):
        path.write_text(f"{bad}\n{lines[1]}\n", encoding="utf-8")
        made = folder.taken()
        assert made.failed[0].startswith(f"{path}:1: ")
        assert made.unchanged == 1


def test_bytes_that_are_not_utf_8(folder: Folder) -> None:
    folder.file(URL).write_bytes(b"T1\tContent 1 20\t\xff")
    (line,) = folder.taken().failed
    assert "UTF-8" in line


def test_lines_of_windows(folder: Folder) -> None:
    folder.file(URL).write_bytes(folder.file(URL).read_bytes().replace(b"\n", b"\r\n"))
    assert counts(folder.taken()) == (0, 0, 0, 0)


@pytest.mark.parametrize("name", ["none", "news.db", "."])
def test_what_is_no_export(folder: Folder, name: str, tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="no export of brat"):
        folder.record.import_(tmp_path / name)


def test_statements_within_others(record: Record, tmp_path: Path) -> None:
    one = article(f"{said('We heard that he lied')} Bo Lind denied it.", url=URL)
    outer = one.statements[0]
    lied = one.text.index("he lied")
    inner = replace(
        outer,
        key="0123456789abcdef",
        within=outer.key,
        source=None,
        cue=one.passage([(one.text.index("heard"), one.text.index("heard") + 5)]),
        content=one.passage([(lied, lied + 7)]),
    )
    record.put(replace(one, statements=(outer, inner)))
    folder = Folder(record, tmp_path / "brat")
    end = outer.content.end
    folder.change(URL, f"Content 1 {end}\tWe heard that he lied", f"Content 0 {end}\t“We heard that he lied")
    folder.taken()
    made = record.article(URL)
    assert made is not None
    assert made.statements[1].within == made.statements[0].key
    folder.edit(URL, *(line for line in folder.lines(URL) if "T1" not in line and "\tT1" not in line))
    folder.taken()
    made = record.article(URL)
    assert made is not None
    assert [s.within for s in made.statements] == [None]
    sound(record)


def test_sentences_are_whose_they_are_then(record: Record, tmp_path: Path) -> None:
    from onrecord.model.readings import Voice

    one = article(TEXT, url=URL)
    at = TEXT.index("The dam")
    voice = (
        Voice((0, one.text.index("mayor.") + 6), one.statements[0].key),
        Voice((at, at + 33), None),
    )
    record.put(replace(one, voice=voice))
    folder = Folder(record, tmp_path / "brat")
    add_moe(folder)
    folder.edit(URL, *(line for line in folder.lines(URL) if "T1 " not in f"{line} " and "T1\t" not in line))
    folder.taken()
    made = record.article(URL)
    assert made is not None
    assert [v.statement for v in made.voice] == [None, made.statements[-1].key]
    sound(record)


def test_jsonl_says_who_decided(folder: Folder, tmp_path: Path) -> None:
    add_moe(folder)
    folder.taken()
    one = folder.record.article(URL)
    assert isinstance(one, Article)
    assert '"decided": true' in to_jsonl(one)
    assert "corrections" in one.made_by
