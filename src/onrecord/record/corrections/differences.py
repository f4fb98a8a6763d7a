"""What a person changed: the statements of an .ann against those that were exported."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from onrecord.record.corrections.annotation import Told, alike, likeness
from onrecord.record.corrections.apply import Corrections
from onrecord.record.corrections.brat import Spans, fragments, joined


@dataclass(frozen=True, slots=True)
class Differences:
    """The corrections, and how many statements were added, changed and deleted by them."""

    corrections: Corrections
    added: int = 0
    changed: int = 0
    deleted: int = 0


def differences(text: str, exported: Iterable[Told], there: Iterable[Told]) -> Differences:
    """What leads from the statements that were exported to those that are there, in fragments.

    A statement that was left as it is beside a correction of the like is told too: so it
    stays itself, whatever reads the text again.
    """
    left: dict[Told, list[Told]] = {}
    for one in exported:
        left.setdefault(_seen(text, one), []).append(one)
    known = {spans: one for several in left.values() for told in several for spans, one in _parts(text, told)}
    same, new = [], []
    for one in there:
        seen = _seen(text, one)
        former = left.get(seen)
        if former:
            same.append(former.pop(0))
        else:
            new.append(_whole(text, seen, known))
    rest = [one for several in left.values() for one in several]
    words = {one.words for one in new}
    gone = [one for one in rest if one.words not in words]
    changed = _changed(new, rest)
    kept = [one for one in same if any(alike(one, other) for other in (*new, *gone))]
    made = Corrections((*new, *kept), tuple(gone))
    return Differences(made, len(new) - changed, changed, len(rest) - changed)


def _changed(new: Iterable[Told], former: Iterable[Told]) -> int:
    """How many of the new ones are former ones that were changed."""
    free, count = list(former), 0
    for one in new:
        nearest = max(free, key=lambda old: (old.words == one.words, likeness(old, one)), default=None)
        if nearest and (nearest.words == one.words or likeness(nearest, one)):
            free.remove(nearest)
            count += 1
    return count


def _seen(text: str, one: Told) -> Told:
    """The statement as brat shows it."""
    source, cue, content = (fragments(text, spans) for spans in (one.source, one.cue, one.content))
    return replace(one, source=source, cue=cue, content=content)


def _parts(text: str, one: Told) -> Iterable[tuple[Spans, Spans]]:
    return ((fragments(text, spans), spans) for spans in (one.source, one.cue, one.content) if spans)


def _whole(text: str, seen: Told, known: dict[Spans, Spans]) -> Told:
    """The statement with spans as the record has them: those of the export where they are the same."""
    source, cue, content = (
        known.get(spans) or joined(text, spans) for spans in (seen.source, seen.cue, seen.content)
    )
    return replace(seen, source=source, cue=cue, content=content)
