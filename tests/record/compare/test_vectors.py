"""Vectors beside the record: kept up to date, thrown away and made again."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from onrecord import Record, RecordError
from onrecord.record.compare import side_files, vectors
from onrecord.record.compare.side_files import (
    Neighbours,
    connect_side_file,
    extend_graph,
    graph_path,
    open_side_file,
    quantized,
    vectors_path,
)
from onrecord.record.compare.vectors import update_vectors
from onrecord.similarity import WIDTH, Encoder

from ..making import article, said
from .conftest import Put


def contents(path: Path) -> list[int]:
    with closing(sqlite3.connect(vectors_path(path))) as side:
        return [number for (number,) in side.execute("SELECT statement_id FROM contents ORDER BY 1")]


def test_statements_get_vectors_the_newest_first(record: Record, put: Put, path: Path) -> None:
    for day in (1, 2, 3):
        put(f"Claim number {day} of the day", published=f"2024-05-0{day}")
    with closing(open_side_file(path, Encoder().hash)) as side:
        assert update_vectors(record.connection, side, Encoder(), most=1) == 2
    newest = record.connection.execute("SELECT max(id) FROM statements").fetchone()[0]
    assert contents(path) == [newest]
    assert record.vectors() == 3
    assert len(contents(path)) == 3


def test_what_was_stopped_goes_on(
    record: Record, put: Put, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for day in (1, 2, 3):
        put(f"Claim number {day} of the day", published=f"2024-05-0{day}")
    monkeypatch.setattr(vectors, "TOGETHER", 1)

    def stop(done: int, total: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        record.vectors(watch=stop)
    assert len(contents(path)) == 2
    told: list[tuple[int, int]] = []
    record.vectors(watch=lambda done, total: told.append((done, total)))
    assert told == [(1, 1)]
    assert len(contents(path)) == 3


def test_a_record_whose_name_is_not_utf_8(tmp_path: Path) -> None:
    odd = tmp_path / os.fsdecode(b"n\xe4ws.db")
    with Record(odd) as record:
        for name in ("Ann Hale", "Bo Lind"):
            record.put(article(said("The dam is safe", name), url=f"https://a.example/{name[:2]}"))
        assert len(record.compare()) == 2
    with closing(open_side_file(odd, "drawn")) as side:
        side.execute("INSERT INTO vectors (hash, vector) VALUES (1, ?)", (bytes(WIDTH),))
        extend_graph(side, odd, least=0)
        assert not graph_path(odd).exists()


def test_copies_share_a_vector(record: Record, put: Put, path: Path) -> None:
    put("The dam is safe", "Ann Hale")
    put("The dam is safe", "Bo Lind")
    record.vectors()
    with closing(sqlite3.connect(vectors_path(path))) as side:
        assert side.execute("SELECT count(*) FROM vectors").fetchone() == (1,)


def test_what_is_removed_from_the_record_is_gone_from_its_vectors(
    record: Record, put: Put, path: Path
) -> None:
    put("The dam is safe")
    put("Taxes will rise")
    record.vectors()
    record.remove("https://a.example/1")
    assert len(contents(path)) == 1
    with closing(sqlite3.connect(vectors_path(path))) as side:
        assert side.execute("SELECT count(*) FROM vectors").fetchone() == (1,)


def test_another_statement_in_the_place_of_a_removed_one_is_found_by_its_own_words(
    record: Record, put: Put
) -> None:
    put("The dam is safe", "Ann Hale")
    put("The dam is safe", "Bo Lind")
    assert len(record.compare()) == 2
    record.remove("https://a.example/2")
    put("Taxes will rise in the spring", "Bo Lind")
    assert len(record.compare()) == 0


@pytest.mark.parametrize("damage", [b"", b"not a database at all" * 100, None])
def test_a_damaged_side_file_is_made_anew(record: Record, put: Put, path: Path, damage: bytes | None) -> None:
    put("The dam is safe", "Ann Hale")
    put("The dam is safe", "Bo Lind")
    record.vectors()
    record.close()
    if damage is None:
        vectors_path(path).unlink()
    else:
        vectors_path(path).write_bytes(damage)
    with Record(path) as again:
        assert len(again.compare()) == 2


def test_vectors_of_other_weights_are_not_used(record: Record, put: Put, path: Path) -> None:
    put("The dam is safe")
    record.vectors()
    with closing(open_side_file(path, "other weights")) as side:
        assert side.execute("SELECT count(*) FROM vectors").fetchone() == (0,)


def test_the_graph_and_what_came_since_are_searched_together(record: Record, put: Put, path: Path) -> None:
    with closing(open_side_file(path, "drawn")) as side:
        rows = quantized(np.random.default_rng(0).normal(size=(300, WIDTH)).astype(np.float32))

        def enter(first: int, last: int) -> None:
            side.executemany(
                "INSERT INTO vectors (id, hash, vector) VALUES (?, ?, ?)",
                [(n + 1, n, rows[n].tobytes()) for n in range(first, last)],
            )

        enter(0, 200)
        extend_graph(side, path, least=10)
        assert graph_path(path).is_file()
        enter(200, 300)
        extend_graph(side, path, least=1000)
        found = Neighbours(side, path).near(rows[[5, 250]], 3)
        assert [int(one.vectors[0]) for one in found] == [6, 251]
        assert all(abs(float(one.cosines[0]) - 1) < 1e-3 for one in found)
        extend_graph(side, path, least=10)
        again = Neighbours(side, path).near(rows[[5, 250]], 3)
        assert [int(one.vectors[0]) for one in again] == [6, 251]


def test_a_graph_that_was_cut_short_is_made_again(record: Record, path: Path) -> None:
    with closing(open_side_file(path, "drawn")) as side:
        rows = quantized(np.random.default_rng(0).normal(size=(50, WIDTH)).astype(np.float32))
        side.executemany(
            "INSERT INTO vectors (hash, vector) VALUES (?, ?)",
            [(n, row.tobytes()) for n, row in enumerate(rows)],
        )
        extend_graph(side, path, least=1)
        graph = graph_path(path)
        graph.write_bytes(graph.read_bytes()[:1000])
        assert int(Neighbours(side, path).near(rows[:1], 1)[0].vectors[0]) == 1
        extend_graph(side, path, least=1)
        assert graph.stat().st_size > 1000


def test_the_small_form_keeps_directions() -> None:
    vectors = np.random.default_rng(1).normal(size=(20, WIDTH)).astype(np.float32)
    made = quantized(vectors).astype(np.float32)
    cosines = (vectors * made).sum(1) / np.linalg.norm(vectors, axis=1) / np.linalg.norm(made, axis=1)
    assert cosines.min() > 0.999
    assert not quantized(np.zeros((1, WIDTH), np.float32)).any()


def test_a_side_file_with_damaged_pages_is_made_anew(record: Record, put: Put, path: Path) -> None:
    for name in ("Ann Hale", "Bo Lind"):
        put("The dam is safe", name)
    record.vectors()
    record.close()
    whole = vectors_path(path).read_bytes()
    # the first page tells what file it is, and is left
    vectors_path(path).write_bytes(whole[:4096] + b"\xa5" * (len(whole) - 4096))
    with Record(path) as again:
        assert len(again.compare()) == 2
    assert len(contents(path)) == 2


def test_a_damaged_graph_is_made_anew(record: Record, put: Put, path: Path) -> None:
    for name in ("Ann Hale", "Bo Lind"):
        put("The dam is safe", name)
    record.vectors()
    with closing(open_side_file(path, Encoder().hash)) as side:
        extend_graph(side, path, least=0)
    graph_path(path).write_bytes(bytes(graph_path(path).stat().st_size))
    assert len(record.compare()) == 2
    with closing(open_side_file(path, Encoder().hash)) as side:
        extend_graph(side, path, least=0)
    assert graph_path(path).read_bytes().strip(b"\0")


def test_vectors_that_cannot_be_written_are_kept_in_memory(
    record: Record, put: Put, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put("The dam is safe", "Ann Hale")
    record.vectors()
    record.close()
    put_again = article(said("The dam is safe", "Bo Lind"), url="https://b.example/1")

    def only_read(file: Path) -> sqlite3.Connection:
        if file.name == ":memory:":
            return connect_side_file(file)
        return sqlite3.connect(f"file:{file}?mode=ro", uri=True, isolation_level=None)

    monkeypatch.setattr(side_files, "connect_side_file", only_read)
    with Record(path) as again:
        again.put(put_again)
        assert len(again.compare()) == 2
    assert len(contents(path)) == 1


def test_a_full_disk_is_told_of_the_side_file(record: Record, put: Put, path: Path) -> None:
    put("The dam is safe")
    record.vectors()
    put("Taxes will rise in the spring")
    side = record._vectors._side
    assert side is not None
    side.execute(f"PRAGMA max_page_count = {side.execute('PRAGMA page_count').fetchone()[0]}")
    for count in range(40):
        put(f"Claim number {count} of the day")
    with pytest.raises(RecordError, match=r"news\.db\.vectors: the disk is full: make room"):
        record.vectors()
