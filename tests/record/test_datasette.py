"""The record opens in Datasette as it is: tables, foreign keys with labels, search, questions to fill in."""

from __future__ import annotations

import asyncio
import re
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette
from datasette.utils import parse_metadata

from onrecord import Record

from .making import article, said

ROOT = Path(__file__).parents[2]
METADATA = parse_metadata((ROOT / "examples" / "datasette.yaml").read_text(encoding="utf-8"))
PAGE = (ROOT / "docs" / "datasette.md").read_text(encoding="utf-8")
Get = Callable[[str], Any]
OWN = "The quick failure of the dam cost lives."


def asked(door: Datasette, *addresses: str) -> list[Any]:
    """What Datasette answers: JSON, or the page where it is one."""

    async def ask() -> list[Any]:
        answers = [await door.client.get(address, follow_redirects=True) for address in addresses]
        for answer in answers:
            assert answer.status_code == 200, (answer.url, answer.text[:500])
        return [one.json() if "json" in one.headers["content-type"] else one.text for one in answers]

    return asyncio.run(ask())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A record with two articles, closed."""
    first = said("The dam threatened nobody", "Ann Hale", "chief engineer", "denied")
    second = said("The dam has failed and 41 people died", "Bo Lind", cue="claimed")
    with Record(tmp_path / "news.db") as record:
        made = article(
            f"It rained. {first}", published="2024-05-01", outlet="Gazette", url="https://a.example/1"
        )
        record.put(made)
        made = article(f"{second} {OWN}", published="2024-05-09", outlet="Courier", url="https://a.example/2")
        record.put(with_readings(made.to_json()))
    return tmp_path / "news.db"


def with_readings(made: dict[str, Any]) -> dict[str, Any]:
    """The JSON of the second article with a figure, a denial, and a sentence that takes up the claim."""

    def words(some: str) -> dict[str, Any]:
        start = made["text"].index(some)
        return {"span": [start, start + len(some)], "text": some}

    statement = made["statements"][0]
    figure = words("41 people") | {"low": 41, "high": 41, "unit": "people", "events": ["killed"]}
    statement["figures"] = [figure]
    statement["act"] = {"kind": "deny", "stance": "distanced", "words": words("claimed")}
    voice = {"span": words(OWN)["span"], "statement": None}
    made["voice"] = [voice | {"adopted": statement["key"], "adopted_words": words("quick failure")}]
    return made


@pytest.fixture
def get(path: Path) -> Get:
    """What Datasette answers, told of the record by examples/datasette.yaml."""
    door = Datasette([str(path)], metadata=METADATA)
    return lambda address: asked(door, address)[0]


def test_every_table_and_row_can_be_looked_at(path: Path) -> None:
    for metadata in (None, METADATA):
        door = Datasette([str(path)], metadata=metadata)
        (told,) = asked(door, "/news.json")
        tables = [table for table in told["tables"] if "fts" not in table["name"]]
        assert len(tables) > 25
        pages = [f"/news/{table['name']}" for table in tables]
        answers = asked(door, *pages, *(f"{page}.json?_shape=objects&_labels=on" for page in pages))
        assert all("<table" in page or "0 records" in page for page in answers[: len(pages)])
        for table, answer in zip(tables, answers[len(pages) :], strict=True):
            assert len(answer["rows"]) == table["count"]
            assert table["primary_keys"]


def test_full_text_search_needs_no_metadata(path: Path) -> None:
    door = Datasette([str(path)])
    dam, stem, none = asked(
        door, *(f"/news/statements.json?_search={w}&_shape=array" for w in ("dam", "threaten", "x"))
    )
    assert len(dam) == 2
    assert [row["content"] for row in stem] == ["“The dam threatened nobody,”"[1:-2]]
    assert none == []


def test_foreign_keys_have_labels(get: Get) -> None:
    (first, _) = get("/news/spoken_by.json?_labels=on&_shape=array")
    assert first["statement_id"]["label"] == "The dam threatened nobody"
    (speaker, _) = get("/news/speakers.json?_labels=on&_shape=array")
    assert (speaker["name_id"]["label"], speaker["identity_id"]["label"]) == ("Ann Hale", "Ann Hale")
    (version, _) = get("/news/versions.json?_labels=on&_shape=array")
    assert (version["outlet_id"]["label"], version["document_id"]["label"]) == (
        "Gazette",
        "https://a.example/1",
    )
    page = get(f"/news/statements/{first['statement_id']['value']}")
    assert "from statement_id in spoken_by" in re.sub(r"<[^>]+>", "", page)


def test_the_view_can_be_searched_and_has_the_newest_first(get: Get) -> None:
    both = get("/news/who_said_what.json?_search=dam&_shape=array")
    assert [(row["speaker"], row["outlet"]) for row in both] == [
        ("Bo Lind", "Courier"),
        ("Ann Hale", "Gazette"),
    ]
    told = get("/news/who_said_what.json")["facet_results"]
    assert {one["value"] for one in told["speaker"]["results"]} == {"Ann Hale", "Bo Lind"}
    assert "the words that report" in get("/news/who_said_what")


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("said_about.json?words=dam&speaker=", ["Bo Lind", "Ann Hale"]),
        ("said_about.json?words=dams&speaker=hale", ["Ann Hale"]),
        ("said_about.json", []),
        ("said_about.json?words=%22&speaker=", []),
        ("said_about.json?words=dam+AND+-x%22&speaker=", []),
        ("figures_claimed.json", []),
        ("figures_claimed.json?event=killed", ["Bo Lind"]),
        ("denials.json", ["Bo Lind"]),
        ("taken_up_as_fact.json", ["Bo Lind"]),
    ],
)
def test_questions(get: Get, question: str, wanted: list[str]) -> None:
    rows = get(f"/news/{question}{'&' if '?' in question else '?'}_shape=array")
    assert [row["speaker"] for row in rows] == wanted


def test_what_questions_tell(get: Get) -> None:
    (figure,) = get("/news/figures_claimed.json?event=killed&_shape=array")
    assert (figure["low"], figure["unit"], figure["text"]) == (41, "people", "41 people")
    (taken,) = get("/news/taken_up_as_fact.json?_shape=array")
    assert (taken["sentence"], taken["words"]) == (OWN, "quick failure")
    people = get("/news/who_speaks.json?_shape=array")
    assert [(one["name"], one["roles"]) for one in people] == [
        ("Ann Hale", "chief engineer"),
        ("Bo Lind", None),
    ]


def test_the_metadata_is_of_tables_and_columns_that_are_there(path: Path) -> None:
    with Record(path) as record:
        ask = record.connection.execute
        for table, told in METADATA["databases"]["news"]["tables"].items():
            there = {name for (name,) in ask("SELECT name FROM pragma_table_info(?)", (table,))}
            assert there, table
            named = {*told.get("columns", ()), *told.get("facets", ())}
            named |= {told[key] for key in ("label_column", "sort_desc", "fts_pk") if key in told}
            assert named <= there, table


def test_a_program_may_write_meanwhile(path: Path) -> None:
    door = Datasette([str(path)])
    count = "/news/statements.json?_size=0&_shape=objects"
    (before,) = asked(door, count)
    with Record(path) as record:
        record.connection.execute("BEGIN IMMEDIATE")
        record.connection.execute("DELETE FROM spoken_by")
        assert asked(door, count, "/news/spoken_by.json?_shape=array")[1]
        record.connection.execute("ROLLBACK")
        record.put(article(said("The dam is gone"), url="https://a.example/3"))
        (after,) = asked(door, count)
    assert after["filtered_table_rows_count"] == before["filtered_table_rows_count"] + 1


def test_nothing_is_written(path: Path, get: Get) -> None:
    with pytest.raises(AssertionError, match="must be a SELECT"):
        get("/news.json?sql=delete+from+statements")
    door = Datasette([str(path)])

    async def write() -> None:
        await door.get_database("news").execute("DELETE FROM statements")

    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        asyncio.run(write())


def test_immutable(path: Path) -> None:
    door = Datasette([], immutables=[str(path)], metadata=METADATA)
    rows, told = asked(door, "/news/who_said_what.json?_search=dam&_shape=array", "/-/databases.json")
    assert len(rows) == 2
    assert [one["is_mutable"] for one in told if one["name"] == "news"] == [False]


def test_the_page_tells_all_questions(path: Path) -> None:
    for name, question in METADATA["databases"]["news"]["queries"].items():
        assert f"`{name}`" in PAGE, name
        assert question["title"] in PAGE, name


def test_addresses_that_the_page_tells(path: Path, get: Get) -> None:
    addresses = re.findall(r"^http://127\.0\.0\.1:8001(/\S+)", PAGE, re.MULTILINE)
    assert len(addresses) >= 3
    for address in addresses:
        assert get(address)


def test_articles_can_be_withheld(path: Path) -> None:
    (told,) = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    assert "--setting allow_download off" in PAGE
    door = Datasette(
        [], immutables=[str(path)], metadata=parse_metadata(told), settings={"allow_download": False}
    )
    withheld = (
        "/news/texts.json",
        "/news/readings.json",
        "/news.json?sql=select+text+from+texts",
        "/news.db",
    )

    async def codes() -> list[int]:
        return [(await door.client.get(one)).status_code for one in (*withheld, "/news/who_said_what.json")]

    assert asyncio.run(codes()) == [403, 403, 403, 403, 200]
