"""Labels of readings: what careful readers took out of statements, stand-off or with a text of their own.

A line of the file is one statement: `document`, the id of an article of a corpus, or `text`, a text of
its own; `published`; `part` ("seen" by those who wrote the rules, or "kept" for the report); `source`, `cue`
and `content`, each a list of `[start, end)`; and the readings that were labelled, by their keys in the
JSON contract, with spans in place of words: one that is not there was not labelled, an empty one was
looked for and is not in the statement. A line with `voice` is an article's sentences.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.gold.jsonl import read_jsonl, spans
from onrecord.gold.marked import Attribution

PARTS = ("seen", "kept")
READINGS = ("act", "certainty", "figures", "times", "forecasts", "reasons", "places", "about", "voice")


@dataclass(frozen=True, slots=True)
class ReadingLabel:
    """One statement, or the sentences of an article, with their labels.

    `document` is None where the line has a `text` of its own. `labels` are plain values, by reading;
    `statements` is the one that the line labels, or those of an article whose sentences it labels.
    """

    document: str | None
    text: str | None
    published: str | None
    part: str
    statements: tuple[Attribution, ...]
    labels: dict[str, Any]


def read_reading_labels(path: Path) -> list[ReadingLabel]:
    """The labels of a JSON lines file. Raises ValueError, naming the line, where one is not in the form."""
    return list(read_jsonl(path, _label, "label of readings"))


def _label(record: dict[str, Any]) -> ReadingLabel:
    if record["part"] not in PARTS:
        raise ValueError(f"{record['part']!r} is no part")
    labels = {name: record[name] for name in READINGS if name in record}
    if not labels or not (record.get("document") or record.get("text")):
        raise ValueError("no reading, or no text")
    return ReadingLabel(
        document=record.get("document"),
        text=record.get("text"),
        published=record.get("published"),
        part=record["part"],
        statements=tuple(
            Attribution(spans(s["source"]), spans(s["cue"]), spans(s["content"]))
            for s in record.get("statements", [record])
        ),
        labels=labels,
    )
