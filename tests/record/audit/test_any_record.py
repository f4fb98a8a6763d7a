"""Whatever the record, its counts are those of going through all articles one by one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord import Record
from onrecord.model.article import Article
from onrecord.model.speakers import SpokenBy
from tests.record.making import article, said

NAMES = ("Ann Hale", "Ben Roe", "Cara Lund")
Made = tuple[str | None, str | None, list[set[int]]]
articles = st.lists(
    st.tuples(
        st.sampled_from(["Post", "Echo", None]),
        st.sampled_from(["2024-05-02", "2024-05-30", "2023-12-31", "2024-01-01", None]),
        st.lists(st.sets(st.integers(0, 2), max_size=3), min_size=1, max_size=4),
    ),
    max_size=5,
)


def made(number: int, facts: Made) -> Article:
    """An article in which each statement is that of some of three people, the third of whom has no name."""
    outlet, published, whose = facts
    sentences = [said(f"It is {number} of {place}", NAMES[place % 3]) for place in range(max(3, len(whose)))]
    url = f"https://a.example/{number}"
    read = article(" ".join(sentences), url=url, outlet=outlet, published=published)
    speakers = tuple(replace(one, named=one.name != NAMES[2]) for one in read.speakers)
    statements = tuple(
        replace(statement, speakers=tuple(SpokenBy(one, 0.9) for one in sorted(some)))
        for statement, some in zip(read.statements, whose, strict=False)
    )
    return replace(read, speakers=speakers, statements=statements)


@given(articles)
@settings(max_examples=40, deadline=None)
def test_counts_are_those_of_going_through_all(facts: list[Made]) -> None:
    rows: dict[tuple[str, str | None], list[tuple[int, int, frozenset[int]]]] = defaultdict(list)
    for number, (outlet, published, whose) in enumerate(facts):
        for place, some in enumerate(whose):
            one = (number, place, frozenset(some))
            rows["outlet", outlet].append(one)
            rows["month", published and published[:7]].append(one)
            rows["all", None].append(one)
            for who in some or {-1}:
                name = None if who < 0 else NAMES[who]
                rows["speaker", name].append((number, place, frozenset({who} - {-1})))
            for named in {who < 2 for who in some} or {None}:
                told = None if named is None else "named" if named else "not named"
                belong = frozenset(who for who in some if (who < 2) is named)
                rows["named", told].append((number, place, belong))
    with TemporaryDirectory() as folder, Record(Path(folder) / "news.db") as record:
        record.put_all(made(number, one) for number, one in enumerate(facts))
        for by in ("outlet", "month", "speaker", "named"):
            told = record.audit(by)
            assert {(by, row.value) for row in told} == {key for key in rows if key[0] == by}
            for row in [*told, told.totals]:
                some = rows[row.by, row.value]
                assert row.statements == len(some)
                assert row.articles == len({number for number, _, _ in some})
                assert row.speakers == len({who if who < 2 else (n, who) for n, _, w in some for who in w})
                assert round(row.named * len(some)) == sum(any(who < 2 for who in w) for _, _, w in some)
        cells = {(row.value, row.and_value): row.statements for row in record.audit(["speaker", "month"])}
        assert sum(cells.values()) == sum(row.statements for row in record.audit("speaker"))
        assert record.audit(wires=True).totals.statements <= record.audit().totals.statements
