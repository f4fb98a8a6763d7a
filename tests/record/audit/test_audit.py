"""Whom a record quotes, on records that can be counted by hand."""

from __future__ import annotations

import pytest

from onrecord import Record, RecordError
from onrecord.record import Audit, AuditRow
from tests.record.audit.newsroom import ECHO, POST, fill, of_two, unnamed
from tests.record.making import article, said


def counted(made: Audit) -> dict[str | None, int]:
    """The statements of each value; of unknown ones by the words for them, in brackets."""
    return {row.value if row.unknown is None else f"({row.unknown})": row.statements for row in made}


def the(made: Audit, value: str) -> AuditRow:
    (row,) = [row for row in made if row.value == value]
    return row


def test_the_totals(record: Record) -> None:
    fill(record)
    whole = record.audit().totals
    assert (whole.statements, whole.articles, whole.speakers, whole.words) == (6, 4, 3, 4 + 6 + 3 + 4 + 4 + 3)
    assert whole.direct == pytest.approx(5 / 6, abs=1e-6)
    assert whole.indirect == pytest.approx(1 / 6, abs=1e-6)
    assert whole.named == pytest.approx(4 / 6, abs=1e-6)
    assert (whole.share, whole.share_of_words, whole.mixed) == (1, 1, 0)


@pytest.mark.parametrize(
    ("by", "counts"),
    [
        ("speaker", {"Ann Hale": 3, "Ben Roe": 1, "officials": 1, "(no speaker)": 1}),
        ("role", {"engineer": 3, "(no role)": 2, "(no speaker)": 1}),
        ("type", {"person": 4, "group": 1, "(no speaker)": 1}),
        ("named", {"named": 4, "not named": 1, "(no speaker)": 1}),
        ("why-unnamed", {"asked not to be named": 1, "(named)": 4, "(no speaker)": 1}),
        ("kind", {"direct": 5, "indirect": 1}),
        ("outlet", {"Post": 3, "Echo": 2, "(no outlet)": 1}),
        ("month", {"2024-05": 3, "2024-06": 2, "(no date)": 1}),
    ],
)
def test_each_division(record: Record, by: str, counts: dict[str | None, int]) -> None:
    fill(record)
    made = record.audit(by)
    assert counted(made) == counts
    assert sum(row.share for row in made) == pytest.approx(1, abs=1e-5)
    assert sum(row.share_of_words for row in made) == pytest.approx(1, abs=1e-5)
    assert sum(row.words for row in made) == made.totals.words
    for row in made:
        assert row.direct + row.indirect + row.mixed == pytest.approx(1, abs=1e-5)


def test_a_row_has_what_is_of_it_only(record: Record) -> None:
    fill(record)
    ann = the(record.audit("speaker"), "Ann Hale")
    assert (ann.statements, ann.articles, ann.speakers, ann.words, ann.named) == (3, 2, 1, 14, 1)
    assert ann.share == 0.5
    post = the(record.audit("outlet"), "Post")
    assert (post.articles, post.speakers) == (1, 2)
    places = [(POST.index(words) / len(POST)) for words in ("The bridge", "It will", "I doubt")]
    assert post.place == pytest.approx(sum(places) / 3, abs=1e-5)
    assert post.first_fifth == pytest.approx(sum(place < 0.2 for place in places) / 3, abs=1e-5)
    assert 0 < post.first_fifth < 1


def test_the_number_of_a_speaker_is_that_of_the_list(record: Record) -> None:
    fill(record)
    (ann,) = record.speakers("Ann Hale")
    assert the(record.audit("speaker"), "Ann Hale").identity == ann.id
    assert the(record.audit("speaker"), "officials").identity is None


def test_months_are_in_their_order_and_the_newest_are_kept(record: Record) -> None:
    for month in (3, 1, 2):
        text = said(f"It is month {month}")
        record.put(article(text, url=f"https://a.example/{month}", published=f"2024-{month:02}-10"))
    assert [row.value for row in record.audit("month")] == ["2024-01", "2024-02", "2024-03"]
    assert [row.value for row in record.audit("month", limit=2)] == ["2024-02", "2024-03"]


def test_what_is_not_known_stays_whatever_the_limit(record: Record) -> None:
    fill(record)
    made = record.audit("speaker", limit=1)
    assert counted(made) == {"Ann Hale": 3, "(no speaker)": 1}
    assert made.divisions == {"speaker": 4}


def test_the_first_page_has_the_head_of_every_division(record: Record) -> None:
    fill(record)
    made = record.audit(limit=1)
    names = ["speaker", "role", "type", "named", "why-unnamed", "kind", "outlet", "month"]
    assert list(dict.fromkeys(row.by for row in made)) == names
    assert list(made.divisions) == names
    assert [row.value for row in made if row.by == "outlet"] == ["Post", None]


def test_a_cross_table(record: Record) -> None:
    fill(record)
    made = record.audit(["speaker", "outlet"])
    cells = {(row.value, row.and_value): row for row in made}
    assert {pair: row.statements for pair, row in cells.items()} == {
        ("Ann Hale", "Post"): 2,
        ("Ann Hale", "Echo"): 1,
        ("Ben Roe", "Post"): 1,
        ("officials", "Echo"): 1,
        (None, None): 1,
    }
    assert cells["Ann Hale", "Post"].share_within == pytest.approx(2 / 3, abs=1e-5)
    assert cells["Ann Hale", "Post"].share == pytest.approx(2 / 6, abs=1e-5)
    assert cells[None, None].and_unknown == "no outlet"


def test_a_statement_of_two_counts_once_in_all_and_for_each_of_them(record: Record) -> None:
    record.put(of_two())
    by_speaker = record.audit("speaker")
    assert counted(by_speaker) == {"Ann Hale": 1, "Ben Roe": 1}
    assert by_speaker.totals.statements == 1
    assert (by_speaker.totals.speakers, by_speaker.totals.words) == (2, 2)
    assert the(by_speaker, "Ann Hale").speakers == 1
    (person,) = record.audit("type")
    assert (person.statements, person.speakers, person.words, person.share) == (1, 2, 2, 1)
    (cell,) = record.audit(["type", "month"])
    assert (cell.statements, cell.and_unknown) == (1, "no date")


def test_two_roles_of_a_speaker_are_two_rows(record: Record) -> None:
    record.put(article(said("One", role="engineer"), url="https://a.example/1"))
    record.put(article(said("Two", role="An Engineer"), url="https://a.example/2"))
    record.put(article(said("Three", role="mayor"), url="https://a.example/3"))
    assert counted(record.audit("role")) == {"engineer": 2, "mayor": 1}


def test_the_filters_are_those_of_search(record: Record) -> None:
    fill(record)
    for wanted, count in (
        ({"outlet": "echo"}, 2),
        ({"speaker": "hale"}, 3),
        ({"role": "engineer"}, 3),
        ({"kind": "indirect"}, 1),
        ({"first": "2024-06"}, 2),
        ({"last": "2024-05"}, 3),
        ({"min_confidence": 0.85}, 5),
        ({"speaker": "hale", "outlet": "post"}, 2),
        ({"certainty": "plain", "act": None, "figures": "killed"}, 0),
    ):
        assert record.audit(**wanted).totals.statements == count, wanted
        assert len(record.search(**wanted)) == count, wanted
    with pytest.raises(RecordError, match="no date"):
        record.audit(first="May")


def test_only_the_newest_version_counts(record: Record) -> None:
    record.put(article(said("It is safe"), url="https://a.example/1"))
    record.put(article(said("It is not safe", "Ben Roe"), url="https://a.example/1"))
    assert counted(record.audit("speaker")) == {"Ben Roe": 1}


_LONG = "The bridge is safe and it will hold for ten years or more, whatever comes down the river"
COPY = f"{said(_LONG)} More."


def test_copies_of_one_text_count_once_with_wires(record: Record) -> None:
    record.put(article(COPY, url="https://post.example/2", outlet="Post", published="2024-05-02"))
    record.put(article(f"{COPY} Yes.", url="https://echo.example/3", outlet="Echo", published="2024-05-03"))
    record.put(article(ECHO, url="https://echo.example/1", outlet="Echo", published="2024-05-03"))
    assert record.audit().totals.statements == 3
    wires = record.audit("speaker", wires=True)
    assert (wires.totals.statements, wires.totals.articles) == (2, 2)
    assert counted(wires) == {"Ann Hale": 2}
    # each outlet did print it
    assert counted(record.audit("outlet", wires=True)) == {"Echo": 2, "Post": 1}


def test_of_copies_the_one_published_first_is_measured(record: Record) -> None:
    late = f"It rained. {COPY}"
    record.put(article(f"It snowed and snowed. {COPY}", url="https://a.example/1"))
    record.put(article(late, url="https://a.example/2", published="2024-05-02"))
    record.put(article(COPY, url="https://a.example/3", published="2024-05-03"))
    (ann,) = record.audit("speaker", wires=True)
    assert (ann.statements, ann.articles) == (1, 1)
    assert ann.place == pytest.approx(late.index(_LONG) / len(late), abs=1e-5)


def test_somebody_without_a_name_is_the_same_in_all_copies(record: Record) -> None:
    for number in range(3):
        record.put(unnamed(url=f"https://a.example/{number}"))
    assert record.audit().totals.speakers == 3
    whole = record.audit(wires=True).totals
    assert (whole.statements, whole.speakers, whole.articles) == (1, 1, 1)


def test_copies_with_other_words_or_speakers_are_not_the_same(record: Record) -> None:
    other = COPY.replace("or more", "or less")
    someone = COPY.replace("Ann Hale", "Ben Roe")
    for number, text in enumerate((COPY, other, someone)):
        record.put(article(text, url=f"https://a.example/{number}"))
    assert record.connection.execute("SELECT count(DISTINCT wire) FROM texts").fetchone() == (1,)
    assert record.audit(wires=True).totals.statements == 3


def test_an_empty_record(record: Record) -> None:
    made = record.audit()
    assert list(made) == []
    assert (made.totals.statements, made.totals.share, made.totals.place) == (0, 0, 0)
    assert list(record.audit(["outlet", "month"])) == []


@pytest.mark.parametrize("by", [["gender"], ["speaker", "speaker"], ["speaker", "outlet", "month"]])
def test_what_cannot_be_divided_by(record: Record, by: list[str]) -> None:
    with pytest.raises(RecordError) as error:
        record.audit(by)
    assert "\n" not in str(error.value)


def test_reading_on_meanwhile_is_not_disturbed(record: Record) -> None:
    fill(record)
    seen = 0
    for _ in record.articles():
        record.audit()
        seen += 1
    assert seen == 4


def test_a_table_of_arrow(record: Record) -> None:
    pytest.importorskip("pyarrow")
    fill(record)
    table = record.audit("outlet").to_arrow()
    assert table.column("statements").to_pylist() == [3, 2, 1]
    assert table.column("value").to_pylist() == ["Post", "Echo", None]
