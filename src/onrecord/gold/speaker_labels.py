"""Labels of a careful reader: who the sources of statements are, stand-off."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

from onrecord.model.passage import Span
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
    made = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            record = json.loads(line)
            if record["form"] not in FORMS:
                raise ValueError(f"{record['form']!r} is no form of a source")
            made.append(
                Label(
                    document=str(record["document"]),
                    source=_span(record["source"]),
                    cue=tuple(map(_span, record["cue"])),
                    form=cast(Form, record["form"]),
                    named=bool(record["named"]),
                    antecedents=tuple(map(_span, record["antecedents"])),
                    joint=tuple(map(_span, record["joint"])),
                    unsure=bool(record["unsure"]),
                )
            )
        except (ValueError, KeyError, TypeError) as error:
            raise ValueError(f"{path}: line {number} is no label of a speaker: {error!r}") from error
    return made


def is_right(label: Label, found: Sequence[Speaker]) -> bool:
    """Whether the speakers found are those of the label: mentioned where the label says, and named or not.

    Where several speak together, each must be found.
    """
    if label.joint:
        return all(any(_mentions(speaker, (place,)) for speaker in found) for place in label.joint)
    return any(speaker.named == label.named and _mentions(speaker, label.antecedents) for speaker in found)


def _mentions(speaker: Speaker, places: Sequence[Span]) -> bool:
    return any(s < end and start < e for s, e in speaker.mentions for start, end in places)


def _span(pair: Sequence[int]) -> Span:
    start, end = pair
    return (int(start), int(end))
