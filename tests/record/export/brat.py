"""A folder of brat as a person would edit it."""

from __future__ import annotations

import json
from pathlib import Path

from onrecord import Record
from onrecord.record import ImportSummary


class Folder:
    """An export of a record, for tests that edit it."""

    def __init__(self, record: Record, path: Path) -> None:
        record.export(path, form="brat")
        self.record = record
        self.path = path

    @property
    def entries(self) -> list[dict[str, str]]:
        """What the list tells of each file."""
        lines = (self.path / "documents.jsonl").read_text(encoding="utf-8").splitlines()
        return [json.loads(line) for line in lines]

    def file(self, document: str, ending: str = "ann") -> Path:
        """The file of a document."""
        (name,) = (one["file"] for one in self.entries if document in one["document"])
        return self.path / f"{name}.{ending}"

    def lines(self, document: str) -> list[str]:
        """The lines of an .ann."""
        return self.file(document).read_text(encoding="utf-8").splitlines()

    def edit(self, document: str, *lines: str) -> None:
        """Write an .ann anew."""
        self.file(document).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")

    def change(self, document: str, before: str, after: str) -> None:
        """Put some words of an .ann in the place of others, which must be there."""
        text = self.file(document).read_text(encoding="utf-8")
        assert before in text
        self.file(document).write_text(text.replace(before, after), encoding="utf-8")

    def taken(self) -> ImportSummary:
        """Import the folder."""
        return self.record.import_(self.path)


def counts(made: ImportSummary) -> tuple[int, int, int, int]:
    """How many articles were corrected, and how many statements added, changed and deleted."""
    return made.corrected, made.added, made.changed, made.deleted
