"""A newsroom's own table, joined with the speakers of a record."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord import Record, RecordError
from tests.record.audit.newsroom import fill
from tests.record.audit.test_audit import counted
from tests.record.making import article, said


@pytest.fixture
def full(record: Record) -> Record:
    fill(record)
    return record


def table(folder: Path, text: str | bytes) -> Path:
    path = folder / "sources.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


@pytest.mark.parametrize(
    "text",
    [
        "name,beat\nAnn Hale,roads\n",
        "\ufeffname,beat\r\nAnn Hale,roads\r\n",
        "Beat;NAME\nroads;ann   HALE\n",
        'name\tbeat\n"Ann Hale"\troads\n\n',
        "name|beat|\nAnn Hale|roads\n",
    ],
)
def test_names_are_found_whatever_the_form_of_the_file(full: Record, tmp_path: Path, text: str) -> None:
    made = full.audit("beat", sources=table(tmp_path, text))
    assert counted(made) == {"roads": 3, "(not in the table)": 1, "(not named)": 1, "(no speaker)": 1}
    assert made.not_joined == ()
    assert sum(row.share for row in made) == pytest.approx(1, abs=1e-5)


def test_an_attribute_by_month_and_an_empty_cell(full: Record, tmp_path: Path) -> None:
    path = table(tmp_path, "name,beat,union\nAnn Hale,roads,\nBen Roe,,yes\n")
    made = full.audit(["union", "month"], sources=path)
    told = {(row.value or row.unknown, row.and_value): row.statements for row in made}
    assert told == {
        ("yes", "2024-05"): 1,
        ("no value", "2024-05"): 2,
        ("no value", "2024-06"): 1,
        ("not named", "2024-06"): 1,
        ("no speaker", None): 1,
    }
    assert list(full.audit(sources=path).divisions)[-2:] == ["beat", "union"]


def test_every_name_that_was_printed_finds_a_speaker(full: Record, tmp_path: Path) -> None:
    full.merge("Ann Hale", "Ben Roe")
    made = full.audit("beat", sources=table(tmp_path, "name,beat\nBen Roe,roads\n"))
    assert counted(made)["roads"] == 4


def test_a_number_tells_who_it_is(full: Record, tmp_path: Path) -> None:
    (ann,) = full.speakers("Ann Hale")
    made = full.audit("beat", sources=table(tmp_path, f"identity,beat\n{ann.id},roads\n"))
    assert counted(made)["roads"] == 3


def test_what_fits_nobody_or_several_is_told_and_not_joined(full: Record, tmp_path: Path) -> None:
    full.put(article(said("I am another", "Ben Roe"), url="https://other.example/1"))
    full.split("Ben Roe", "https://other.example/1")
    (ann,) = full.speakers("Ann Hale")
    lines = ["name,identity,beat", "Dora Finch,,roads", "Ben Roe,,roads", "Hale,,roads", ",999,roads"]
    lines += [f"Ben Roe,{ann.id},roads", "Ann Hale,x,roads", ",,roads"]
    made = full.audit("beat", sources=table(tmp_path, "\n".join(lines)))
    assert [left.line for left in made.not_joined] == [2, 3, 4, 5, 6, 7, 8]
    assert "2 speakers have that name" in made.not_joined[1].why
    assert "Ann Hale" in made.not_joined[4].why
    assert counted(made) == {"(not in the table)": 5, "(not named)": 1, "(no speaker)": 1}


def test_lines_that_say_the_same_are_one(full: Record, tmp_path: Path) -> None:
    path = table(tmp_path, "name,beat,union\nAnn Hale,roads,\nann hale,roads,yes\n")
    assert counted(full.audit("beat", sources=path))["roads"] == 3
    assert counted(full.audit("union", sources=path))["yes"] == 3


def test_lines_that_contradict_each_other(full: Record, tmp_path: Path) -> None:
    (ann,) = full.speakers("Ann Hale")
    path = table(tmp_path, f"name,identity,beat\nAnn Hale,,roads\nBen Roe,,rail\n,{ann.id},rail\n")
    with pytest.raises(RecordError, match=r"lines 2 and 4 .*'roads' and 'rail'"):
        full.audit("beat", sources=path)


def test_the_lines_named_are_those_that_contradict(full: Record, tmp_path: Path) -> None:
    path = table(tmp_path, "name,beat,union\nAnn Hale,roads,\nAnn Hale,,yes\nAnn Hale,,no\n")
    with pytest.raises(RecordError, match="lines 3 and 4 "):
        full.audit("beat", sources=path)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "empty"),
        ("\n\n", "empty"),
        ("person,beat\nAnn Hale,roads\n", "no column 'name'"),
        ("name\nAnn Hale\n", "no column of an attribute"),
        (b"name,beat\nAnn Hale,stra\xdfe\n", "line 2 is not UTF-8"),
        ("name,Outlet\nAnn Hale,Post\n", "'Outlet' is called as"),
        ("name,beat,beat\nAnn Hale,a,b\n", "two columns"),
        ("name,beat\nAnn Hale,roads,rail\n", "line 2 has 3 cells"),
        ('name,beat\nAnn Hale,"roads\n', "line 2 is not CSV"),
    ],
)
def test_a_bad_table_is_one_line(full: Record, tmp_path: Path, text: str | bytes, told: str) -> None:
    path = table(tmp_path, text)
    with pytest.raises(RecordError) as error:
        full.audit(sources=path)
    assert told in str(error.value)
    assert str(path) in str(error.value)
    assert "\n" not in str(error.value)


def test_no_such_table(full: Record, tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="cannot be read"):
        full.audit(sources=tmp_path / "none.csv")
