"""Word lists of the folder `lists`: titles, particles, given names and the like, one file a subject."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent / "lists"


@cache
def _subject(subject: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((_FOLDER / f"{subject}.json").read_text(encoding="utf-8"))
    return found


def words(subject: str, name: str) -> frozenset[str]:
    """The words of a list; in the file, lines of words with spaces between them."""
    return frozenset(" ".join(lines(subject, name)).split())


def lines(subject: str, name: str) -> list[str]:
    """The lines of a list."""
    return list(_subject(subject)[name])


def pairs(subject: str, name: str) -> dict[str, str]:
    """A list of words that each stand for another."""
    return dict(_subject(subject)[name])


def names(subject: str) -> list[str]:
    """The lists that a subject has."""
    return list(_subject(subject))
