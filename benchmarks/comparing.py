"""How fast statements are compared: `python benchmarks/comparing.py news.db`, a record that
benchmarks/record.py made.

Prints what a vector costs beside reading, what taking a million of them into the graph costs, and
how long the first screen of `compare` takes, with the clock, on queries as they are asked. Reading a million
statements takes most of an hour: only the newest are read, the others have vectors drawn at random around
centres, so that each has some neighbours, as statements about the same thing have.
"""

from __future__ import annotations

import argparse
import json
import sqlite3
import time
from pathlib import Path

import numpy as np
from generated import names, vocabulary

from onrecord import Record
from onrecord.record.compare.side_files import (
    extend_graph,
    graph_path,
    hash_of,
    open_side_file,
    quantized,
    vectors_path,
    writing,
)
from onrecord.record.compare.vectors import origin_of, state_of
from onrecord.similarity import WIDTH, Encoder

TOGETHER = 20_000
LIKE = 8
"""Statements around one centre, on average."""
SPREAD = 0.75
TIMES = 20


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("record", type=Path)
    options = parser.parse_args()
    with Record(options.record, create=False) as record:
        _reading(record)
        _drawn(record, options.record)
        _screens(record)


def _reading(record: Record) -> None:
    """What the vector of a statement costs."""
    rows = record.connection.execute("SELECT content FROM statements ORDER BY id DESC LIMIT 1000")
    contents = [content for (content,) in rows]
    encoder = Encoder(threads=1)
    encoder.vectors(contents[:10])
    began = time.process_time()
    encoder.vectors(contents)
    print(f"a vector: {time.process_time() - began:.2f} ms of one core")


def _drawn(record: Record, path: Path) -> None:
    """Fill the side file, and the graph."""
    if vectors_path(path).exists():
        return
    choose = np.random.default_rng(0)
    (count,) = record.connection.execute("SELECT count(*) FROM statements").fetchone()
    centres = choose.normal(size=(count // LIKE + 1, WIDTH)).astype(np.float32)
    side = open_side_file(path, Encoder().hash)
    cursor = record.connection.execute("SELECT id, reading_id, content FROM statements ORDER BY id DESC")
    number = 0
    while rows := cursor.fetchmany(TOGETHER):
        noise = choose.normal(size=(len(rows), WIDTH)).astype(np.float32)
        vectors = quantized(centres[choose.integers(0, len(centres), len(rows))] + SPREAD * noise)
        _enter(side, rows, [vector.tobytes() for vector in vectors], number)
        number += len(rows)
    with writing(side):
        notes = [("state", state_of(record.connection)), ("origin", origin_of(record.connection))]
        side.executemany("INSERT OR REPLACE INTO notes VALUES (?, ?)", notes)
    began, clock = time.process_time(), time.perf_counter()
    extend_graph(side, path)
    print(
        f"{number:,} vectors into the graph: {time.process_time() - began:,.0f} s of the processor, "
        f"{time.perf_counter() - clock:,.0f} s by the clock"
    )
    side.close()
    sizes = [file.stat().st_size / 1e6 for file in (path, vectors_path(path), graph_path(path))]
    print("record, vectors, graph: {:,.0f} MB, {:,.0f} MB, {:,.0f} MB".format(*sizes))


def _enter(
    side: sqlite3.Connection, rows: list[tuple[int, int, str]], blobs: list[bytes], first: int
) -> None:
    with writing(side):
        side.executemany(
            "INSERT OR IGNORE INTO vectors (id, hash, vector) VALUES (?, ?, ?)",
            [(first + at + 1, hash_of(row[2]), blobs[at]) for at, row in enumerate(rows)],
        )
        known = dict(
            side.execute(
                "SELECT hash, id FROM vectors WHERE hash IN (SELECT value FROM json_each(?))",
                (json.dumps([hash_of(row[2]) for row in rows]),),
            ).fetchall()
        )
        side.executemany(
            "INSERT INTO contents VALUES (?, ?, ?)",
            [(row[0], row[1], known[hash_of(row[2])]) for row in rows],
        )


def _screens(record: Record) -> None:
    """How long the first screen takes, each kind of question many times over."""
    choose = np.random.default_rng(1)

    def word(low: int, high: int) -> str:
        return vocabulary()[int(choose.integers(low, high))]

    asks = {
        "nothing": record.compare,
        "a rare word": lambda: record.compare(word(5_000, 40_000)),
        "a common word": lambda: record.compare(word(200, 2_000)),
        "a word of very many": lambda: record.compare(word(60, 100)),
        "a speaker": lambda: record.compare(speaker=names()[int(choose.integers(0, 500))]),
        "figures killed": lambda: record.claims("killed"),
        "figures killed, a word": lambda: record.claims("killed", word(200, 2_000)),
        "disputed": lambda: record.claims(disputed=True),
    }
    record.compare()
    print(f"\n{'first screen, ms by the clock':34}{'median':>8}{'p95':>8}{'most':>8}{'rows':>8}")
    for name, ask in asks.items():
        times, rows = [], 0
        for _ in range(TIMES):
            began = time.perf_counter()
            rows += len(ask())
            times.append(1000 * (time.perf_counter() - began))
        figures = (np.median(times), np.percentile(times, 95), max(times), rows / TIMES)
        print(f"{name:34}" + "".join(f"{value:8,.0f}" for value in figures))


if __name__ == "__main__":
    main()
