"""Pairs of names for tests, as they are written down: a line a pair."""

from __future__ import annotations


def pairs(text: str) -> list[tuple[str, ...]]:
    """`Ada Colby = Colby`, line by line, to pairs."""
    return [tuple(line.split(" = ")) for line in text.strip().splitlines()]
