"""Labels of a careful reader: who the sources of statements are, stand-off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from onrecord.gold.jsonl import read_jsonl, span, spans
from onrecord.model.passage import Span, common
from onrecord.model.speakers import Speaker

Form = Literal["named", "pronoun", "description"]
FORMS: tuple[Form, ...] = ("named", "pronoun", "description")


@dataclass(frozen=True, slots=True)
class Label:
    """Who the source at a span is, by places of the same text.

    `form`: of the source's own words. `named`: whether the text prints a name of the speaker; then
    `antecedents` are places of it, else of the words that the source stands for. `joint`: a place of
    each name where several speak. `unsure`: two readings are fair.
    """

    document: str
    source: Span
    cue: tuple[Span, ...]
    form: Form
    named: bool
    antecedents: tuple[Span, ...]
    joint: tuple[Span, ...]
    unsure: bool


def read_labels(path: Path) -> list[Label]:
    """The labels of a JSON lines file. Raises ValueError, naming the line, where one is not in the form."""
    return list(read_jsonl(path, _label, "label of a speaker"))


def _label(record: dict[str, Any]) -> Label:
    if record["form"] not in FORMS:
        raise ValueError(f"{record['form']!r} is no form of a source")
    return Label(
        document=str(record["document"]),
        source=span(record["source"]),
        cue=spans(record["cue"]),
        form=record["form"],
        named=bool(record["named"]),
        antecedents=spans(record["antecedents"]),
        joint=spans(record["joint"]),
        unsure=bool(record["unsure"]),
    )


def is_right(label: Label, found: Sequence[Speaker]) -> bool:
    """Whether the speakers found are those of the label: mentioned where the label says, and named or not.

    Where several speak together, each must be found.
    """
    if label.joint:
        return all(any(_mentions(speaker, (place,)) for speaker in found) for place in label.joint)
    return any(speaker.named == label.named and _mentions(speaker, label.antecedents) for speaker in found)


def _mentions(speaker: Speaker, places: Sequence[Span]) -> bool:
    return any(common(own, place) > 0 for own in speaker.mentions for place in places)
