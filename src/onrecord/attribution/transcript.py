"""Transcripts and interviews: lines of the form "Name: words" or "Q: words"."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from onrecord.attribution.draft import Draft
from onrecord.model.passage import Span
from onrecord.text.doc import Doc

_NAME = r"[A-Z][\w.'’\-]*(?:[ \u00a0](?:[A-Z][\w.'’\-]*|al|bin|de|der|la|van|von|of|the)){0,5}"
_LABEL = re.compile(rf"(?P<name>Q|A|{_NAME}(?:,? ?\([^()\n]{{1,60}}\))?)(?P<colon>[:：])[ \t\u00a0]+(?=\S)")
_QUESTION_LETTERS = {"Q", "A"}
_NOT_A_SPEAKER = re.compile(
    r"(?i)(?:by|read|related|also|note|editor.s note|source|sources|photo|image|video|watch|listen|more|"
    r"transcript|interview|update|updated|published|tags?|topics?|share|caption|credit|correction|breaking|analysis|opinion|"
    r"warning|exclusive|live|background|context|summary|key points?|what|where|when|why|how|who|"
    r"location|date|time|contact|email|phone|tel|website|address|price|rating)\b"
)
_CLOSING_NOTE = re.compile(
    r"[\[(*_]|(?:This|The) (?:interview|conversation|transcript|discussion|text)\b|Edited\b"
)


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a conversation: who is named, the colon, and the words, in pieces."""

    name: Span
    colon: Span
    words: tuple[Span, ...]


def turns(doc: Doc) -> list[Turn]:
    """All turns, if the text is a transcript at all.

    It is one when at least three lines begin with a label and at least one label comes
    back, or both letters of "Q:" and "A:" stand there.
    """
    lines = _labelled_lines(doc)
    counts = Counter(doc.text[start:end] for (start, end), _, _ in lines)
    both = counts.keys() >= _QUESTION_LETTERS
    if not both and (len(lines) < 3 or max(counts.values(), default=0) < 2):
        return []
    starts = [name[0] for name, _, _ in lines]
    made = []
    for number, (name, colon, words) in enumerate(lines):
        last = number + 1 == len(lines)
        until = len(doc.text) if last else starts[number + 1]
        made.append(Turn(name, colon, (words, *_further(doc, words[1], until, last))))
    return made


def _labelled_lines(doc: Doc) -> list[tuple[Span, Span, Span]]:
    """Name, colon and words of each line that begins with a label."""
    found = []
    for low, high in doc.paragraphs:
        lines = _lines(doc.text, low, high)
        labelled = [match for start in lines if (match := _label(doc.text, start, high))]
        for number, match in enumerate(labelled):
            end = labelled[number + 1].start() if number + 1 < len(labelled) else high
            words = doc.text[match.end() : end].rstrip()
            if words:
                found.append(
                    (match.span("name"), match.span("colon"), (match.end(), match.end() + len(words)))
                )
    return found


def _lines(text: str, low: int, high: int) -> list[int]:
    return [low, *(m.end() for m in re.compile(r"\n[ \t]*").finditer(text, low, high))]


def _label(text: str, start: int, end: int) -> re.Match[str] | None:
    match = _LABEL.match(text, start, end)
    if match is None or match.end("name") - start > 80 or _NOT_A_SPEAKER.match(match.group("name")):
        return None
    return match


def _further(doc: Doc, after: int, until: int, last: bool) -> list[Span]:
    """Paragraphs without a label that go on with a turn.

    After the last label nothing tells where the conversation ends: it ends there.
    """
    if last:
        return []
    found = []
    for start, end in doc.paragraphs:
        if start >= after and end <= until and start < until:
            if _CLOSING_NOTE.match(doc.text, start):
                break
            found.append((start, end))
    return found


def as_drafts(conversation: list[Turn], drafts: list[Draft], doc: Doc) -> list[Draft]:
    """Turns as drafts, beside the drafts that the tagger gave.

    What the tagger took for a turn gives way to it. What it found inside the words of a turn
    stays, but for what the speaker says of himself ("I think …").
    """
    made = [Draft([t.name], [t.colon], list(t.words), {"transcript": 1.0}, True) for t in conversation]
    kept = [draft for draft in drafts if not any(_gives_way(draft, turn, doc) for turn in conversation)]
    return sorted([*made, *kept], key=lambda draft: (draft.start, -draft.end))


def _gives_way(draft: Draft, turn: Turn, doc: Doc) -> bool:
    """The draft overlaps the turn and does not lie, with a cue and another speaker, inside its words."""
    outer = (turn.name[0], turn.words[-1][1])
    pieces = [*draft.source, *draft.cue, *draft.content]
    if not any(s < outer[1] and outer[0] < e for s, e in pieces):
        return False
    inside = all(any(low <= s and e <= high for low, high in turn.words) for s, e in pieces)
    return not (inside and draft.cue) or draft.speaks_of_oneself(doc.text)
