"""Copies of one text (wire copy in ten outlets, a corrected article): found by MinHash, linked as a wire.

The signatures and their bands are in the record, so that a text is compared with the few that share a
band with it, and nothing need be held in memory.
"""

from __future__ import annotations

import hashlib
import re
import sqlite3
import struct
from operator import eq

ALIKE = 0.5
"""From this share of common runs of words on, two texts are copies."""
RUN = 3
"""Words of a run."""
FEWEST = 20
"""A text of fewer words is a copy of its like only."""
_SEED = 1
_BANDS, _ROWS = 32, 4
"""Texts of which half the runs are common share one of the bands with a chance of 0.87, of 0.7 of 0.999."""
_MOST = 40
"""Texts of a band that are compared: more have a band in common by a form that all of them fill in."""
_FORM = struct.Struct(f"<{_BANDS * _ROWS}I")
_WORD = re.compile(r"\w+")


def signature(text: str) -> bytes | None:
    """The MinHash of a text's runs of words; None where it has too few words."""
    words = _WORD.findall(text.casefold())
    if len(words) < FEWEST:
        return None
    from rensa import RMinHash

    made = RMinHash(_BANDS * _ROWS, _SEED)
    made.update(sorted({" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}))
    return _FORM.pack(*made.digest())


def find_wire(connection: sqlite3.Connection, made: bytes) -> int | None:
    """The wire of the text that is most like one with this signature, or None."""
    texts = {
        text
        for band in bands(made)
        for (text,) in connection.execute(
            "SELECT text_id FROM bands WHERE band = ? ORDER BY text_id DESC LIMIT ?", (band, _MOST)
        )
    }
    best: tuple[float, int] | None = None
    for text in texts:
        other, wire = connection.execute("SELECT signature, wire FROM texts WHERE id = ?", (text,)).fetchone()
        alike = _share(made, other)
        if alike >= ALIKE and (best is None or (alike, -wire) > (best[0], -best[1])):
            best = (alike, wire)
    return best[1] if best else None


def enter(connection: sqlite3.Connection, text: int, made: bytes) -> None:
    """Let a text be found by the bands of its signature."""
    rows = [(band, text) for band in bands(made)]
    connection.executemany("INSERT OR IGNORE INTO bands VALUES (?, ?)", rows)


def take_out(connection: sqlite3.Connection, text: int) -> None:
    """The opposite of `enter`; what is left of the text's wire has the number of its oldest text."""
    made, wire = connection.execute("SELECT signature, wire FROM texts WHERE id = ?", (text,)).fetchone()
    if made is not None:
        rows = [(band, text) for band in bands(made)]
        connection.executemany("DELETE FROM bands WHERE band = ? AND text_id = ?", rows)
    if wire == text:
        connection.execute(
            "UPDATE texts SET wire = (SELECT min(id) FROM texts WHERE wire = ?1 AND id <> ?1) "
            "WHERE wire = ?1 AND id <> ?1",
            (text,),
        )


def bands(made: bytes) -> list[int]:
    """The bands of a signature, each as a number of 47 bits that is told from those of other places."""
    size = 4 * _ROWS
    pieces = [made[at : at + size] for at in range(0, len(made), size)]
    return [
        int.from_bytes(hashlib.blake2b(piece, digest_size=6, salt=bytes([place])).digest(), "big") >> 1
        for place, piece in enumerate(pieces)
    ]


def refresh(connection: sqlite3.Connection) -> None:
    """Make all signatures anew where the library makes others than it did when they were made."""
    row = connection.execute(
        "SELECT text, signature FROM texts WHERE signature IS NOT NULL ORDER BY id DESC LIMIT 1"
    ).fetchone()
    if row is None or signature(row[0]) == row[1]:
        return
    connection.execute("DELETE FROM bands")
    last = 0
    while rows := connection.execute(
        "SELECT id, text FROM texts WHERE id > ? ORDER BY id LIMIT 100", (last,)
    ).fetchall():
        for number, text in rows:
            made = signature(text)
            connection.execute("UPDATE texts SET signature = ? WHERE id = ?", (made, number))
            if made is not None:
                enter(connection, number, made)
        last = rows[-1][0]


def _share(one: bytes, other: bytes) -> float:
    """How many of the places of two signatures are equal, of 1."""
    return float(sum(map(eq, _FORM.unpack(one), _FORM.unpack(other))) / (_BANDS * _ROWS))
